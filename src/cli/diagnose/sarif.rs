//! A diagnosis as SARIF 2.1.0: what was found are results, what cannot be known are notifications.

use serde_json::{Value, json};

use crate::{
    api::{
        Diagnosis, Finding,
        diagnosis::{CheckView, FindingState},
    },
    diagnostics::{Check, Severity},
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

/// One run: its rules are all checks.
pub fn sarif(diagnosis: &Diagnosis) -> anyhow::Result<String> {
    let results = diagnosis.findings.iter().filter(|finding| finding.state == FindingState::Found).map(result);
    let unknown = diagnosis.findings.iter().filter(|finding| finding.state == FindingState::Unknown);
    let notifications: Vec<Value> = unknown
        .map(|finding| {
            let reason = finding.reason.as_ref().map_or("", |reason| reason.text.as_str());
            json!({
                "level": "note",
                "message": { "text": format!("{} of {} cannot be known: {reason}", finding.id, finding.subject) },
                "associatedRule": { "id": finding.id },
                "locations": [location(finding)],
            })
        })
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ucfed",
                "version": diagnosis.version,
                "semanticVersion": diagnosis.version,
                "rules": Check::ALL.iter().map(|check| rule(*check)).collect::<Vec<_>>(),
            } },
            "invocations": [{
                "executionSuccessful": true,
                "startTimeUtc": diagnosis.time.to_string(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results.collect::<Vec<_>>(),
        }],
    });
    Ok(serde_json::to_string_pretty(&log)? + "\n")
}

fn rule(check: Check) -> Value {
    let view = CheckView::from(check);
    json!({
        "id": view.id,
        "shortDescription": { "text": view.title },
        "fullDescription": { "text": view.about },
        "help": { "text": format!("{}\n{}", view.why, view.repair) },
        "defaultConfiguration": { "level": level(view.severity) },
        "properties": { "area": view.area, "actor": view.actor },
    })
}

fn location(finding: &Finding) -> Value {
    let area = serde_json::to_value(finding.area).unwrap_or_default();
    let area = area.as_str().unwrap_or_default();
    let above = finding.partner.as_ref().map_or_else(|| area.to_owned(), |partner| format!("{area}/{partner}"));
    json!({ "logicalLocations": [{
        "name": finding.subject,
        "fullyQualifiedName": format!("{above}/{}", finding.subject),
        "kind": "resource",
    }] })
}

fn result(finding: &Finding) -> Value {
    let parts = [&finding.what, &finding.why, &finding.repair];
    let text: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    json!({
        "ruleId": finding.id,
        "ruleIndex": Check::ALL.iter().position(|check| check.id() == finding.id).map_or(json!(-1), |at| json!(at)),
        "kind": "fail",
        "level": level(finding.severity),
        "message": { "text": if text.is_empty() { finding.id.clone() } else { text.join("\n") } },
        "locations": [location(finding)],
        "partialFingerprints": { "ucfedFinding/v1": format!("{}/{}", finding.id, finding.subject) },
        "properties": { "actor": finding.actor, "observed": finding.observed },
    })
}
