//! A diagnosis as JUnit XML: a test suite for each area and partner, a test case for each check and subject.

use std::io;

use quick_xml::{Writer, events::BytesText};

use super::text;
use crate::{
    api::{Diagnosis, Finding, diagnosis::FindingState},
    diagnostics::Severity,
};

/// What is at least as bad as `fail_on` is a failure, what cannot be known is skipped, and what else was found is told as output
/// of a test that passed.
pub fn junit(diagnosis: &Diagnosis, fail_on: Severity) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let all = counted(&diagnosis.findings, fail_on);
    let suites = writer.create_element("testsuites").with_attributes([
        ("name", "ucfed diagnose"),
        ("tests", all[0].as_str()),
        ("failures", all[1].as_str()),
        ("errors", "0"),
        ("skipped", all[2].as_str()),
    ]);
    suites.write_inner_content(|writer| {
        for group in diagnosis.findings.chunk_by(|a, b| (a.area, &a.partner) == (b.area, &b.partner)) {
            suite(writer, diagnosis, group, fail_on)?;
        }
        Ok(())
    })?;
    let text = String::from_utf8(writer.into_inner()).map_err(io::Error::other)?;
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n"))
}

/// How many there are, how many fail, and how many are skipped.
fn counted(findings: &[Finding], fail_on: Severity) -> [String; 3] {
    let failures = findings.iter().filter(|finding| finding.is_at_least(fail_on)).count();
    let skipped = findings.iter().filter(|finding| finding.state == FindingState::Unknown).count();
    [findings.len(), failures, skipped].map(|count| count.to_string())
}

fn area(finding: &Finding) -> String {
    let area = serde_json::to_value(finding.area).unwrap_or_default();
    let area = area.as_str().unwrap_or_default().to_owned();
    finding.partner.as_ref().map_or(area.clone(), |partner| format!("{area}.{partner}"))
}

fn suite(writer: &mut Writer<Vec<u8>>, diagnosis: &Diagnosis, group: &[Finding], fail_on: Severity) -> io::Result<()> {
    let Some(first) = group.first() else { return Ok(()) };
    let (name, counts) = (format!("ucfed.{}", area(first)), counted(group, fail_on));
    let time = diagnosis.time.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let suite = writer.create_element("testsuite").with_attributes([
        ("name", name.as_str()),
        ("tests", counts[0].as_str()),
        ("failures", counts[1].as_str()),
        ("errors", "0"),
        ("skipped", counts[2].as_str()),
        ("timestamp", time.as_str()),
    ]);
    suite.write_inner_content(|writer| group.iter().try_for_each(|finding| case(writer, &name, finding, fail_on)))?;
    Ok(())
}

fn case(writer: &mut Writer<Vec<u8>>, suite: &str, finding: &Finding, fail_on: Severity) -> io::Result<()> {
    let name = format!("{} {}", finding.id, finding.subject);
    let case = writer.create_element("testcase").with_attributes([("classname", suite), ("name", name.as_str())]);
    let what = finding.what.as_deref().unwrap_or(&finding.title);
    match finding.state {
        FindingState::Ok => drop(case.write_empty()?),
        FindingState::Unknown => {
            let reason = finding.reason.as_ref().map_or("", |reason| reason.text.as_str());
            case.write_inner_content(|writer| {
                writer.create_element("skipped").with_attribute(("message", reason)).write_empty()?;
                Ok(())
            })?;
        }
        FindingState::Found if finding.severity >= fail_on => {
            case.write_inner_content(|writer| {
                let failure = writer
                    .create_element("failure")
                    .with_attributes([("type", text::severity_name(finding.severity)), ("message", what)]);
                failure.write_text_content(BytesText::new(&body(finding)))?;
                Ok(())
            })?;
        }
        FindingState::Found => {
            case.write_inner_content(|writer| {
                writer.create_element("system-out").write_text_content(BytesText::new(&body(finding)))?;
                Ok(())
            })?;
        }
    }
    Ok(())
}

fn body(finding: &Finding) -> String {
    let act = format!("Who must act: {}", text::actor(finding.actor));
    let again = finding.again.as_ref().map(|again| format!("Again: {again}"));
    let parts = [finding.what.clone(), finding.why.clone(), Some(act), finding.repair.clone(), again];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
