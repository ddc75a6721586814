use std::net::IpAddr;

use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};

use super::{fix::Remedy, junit::junit, markdown::markdown, sarif::sarif, schema, text};
use crate::{
    api::{
        Diagnosis, Finding,
        diagnosis::{DiagnosisAsk, SCHEMA, Summary},
    },
    diagnostics::{Check, Outcome, Outcomes, Problem, Severity, Unknown, partner::overall},
    model::Domain,
};

fn domain(text: &str) -> Domain {
    text.parse().unwrap()
}

/// This server with three faults, a partner with two, and another partner with one.
fn outcomes() -> Vec<(Option<Domain>, Vec<Outcome>)> {
    let mut own = Outcomes::of("a.test");
    own.found(Problem::SipServerOff {});
    own.ok(Check::DomainMissing);
    own.unknown(Check::SrvMissing, Unknown::TimedOut);
    own.unknown(Check::RecordsDiffer, Unknown::TimedOut);
    let mut certificate = Outcomes::of("a-cert");
    certificate.found(Problem::KeyReadable {
        certificate: "a-cert".into(),
        file: "/etc/ucfed/a key.pem".into(),
        mode: "0644".into(),
    });
    certificate.ok(Check::Expired);
    let mut route = Outcomes::of("c.test");
    route.found(Problem::RouteDisabled { domain: "c.test".into() });
    let mut partner = Outcomes::of("sip.b.test 192.0.2.1:5061");
    partner.found(Problem::PartnerOldTls {
        domain: "b.test".into(),
        server: "sip.b.test".into(),
        address: "192.0.2.1:5061".into(),
        version: "TLS 1.0\u{1b}[31m".into(),
    });
    partner.found(Problem::PartnerUntrusted {
        domain: "b.test".into(),
        server: "sip.b.test".into(),
        issuer: "CN=<b-ca>".into(),
        subject: "CN=b.test".into(),
    });
    partner.found(Problem::ConnectTimedOut {
        domain: "b.test".into(),
        server: "sip.b.test".into(),
        address: IpAddr::from([192, 0, 2, 2]).to_string(),
    });
    partner.ok(Check::PartnerSrvMissing);
    partner.unknown(Check::OptionsSilent, Unknown::Before { check: "partner.tls.old".into() });
    let mut other = Outcomes::of("d.test");
    other
        .found(Problem::PartnerSrvDeclined { domain: "d.test".into(), record: "_sipfederationtls._tcp.d.test".into() });
    let own = [own, certificate, route].into_iter().flat_map(Outcomes::into_vec).collect();
    vec![(Some(domain("b.test")), partner.into_vec()), (None, own), (Some(domain("d.test")), other.into_vec())]
}

fn diagnosis() -> Diagnosis {
    let findings = outcomes()
        .iter()
        .flat_map(|(partner, all)| all.iter().map(|one| Finding::new(one, partner.as_ref())))
        .collect();
    let whole = Diagnosis {
        schema: SCHEMA.to_owned(),
        time: "2026-11-25T09:00:00Z".parse().unwrap(),
        version: "0.1.0".to_owned(),
        generation: Some(7),
        presence_domain: Some(domain("a.test")),
        public_names: vec!["sip.a.test".to_owned()],
        asked: DiagnosisAsk { timeout_seconds: Some(20.0), ..Default::default() },
        partners: Vec::new(),
        summary: Summary::default(),
        findings,
        baseline: None,
    };
    let judged = outcomes().into_iter().filter_map(|(partner, all)| Some((partner?, overall(&all)))).collect();
    whole.complete(judged)
}

fn shown(diagnosis: &Diagnosis, verbose: bool) -> String {
    text::text(diagnosis, &text::Style { colour: false, verbose, command: &str::to_owned })
}

#[test]
fn the_text_has_problems_first_and_is_readable_at_80_columns() {
    let text = shown(&diagnosis(), false);
    assert_data_eq!(
        &text,
        str![[r#"
Configuration
  a.test
    error    config.sip-server.off
      The SIP server is off.
      Nothing inbound is accepted, in both variants of federation: partners get
      no connection, and their answers to presence do not arrive.
      Who must act: us
        ucfed sip-server enable
      Again: ucfed diagnose config listen
  c.test
    warning  config.route.disabled
      The static route for c.test is inactive.
      The partner is not reached by it, and its connections are not trusted by
      it.
      Who must act: us
        ucfed static-route enable c.test
      Again: ucfed diagnose config

DNS
  a.test
    unknown  dns.srv.missing, dns.records.differ
      There was no answer before the time was over.

Certificates
  a-cert
    warning  certificate.key.readable
      /etc/ucfed/a key.pem, the private key of a-cert, can be read by others
      (mode 0644).
      Whoever has the key can pose as this server.
      Who must act: us
        chmod 600 '/etc/ucfed/a key.pem'
      Again: ucfed diagnose certificate

Partner b.test
  sip.b.test 192.0.2.1:5061
    error    partner.connect.timed-out
      192.0.2.2 (sip.b.test) of b.test does not answer.
      A firewall on the way drops the connection: yours for outgoing, or the
      partner's for incoming connections.
      Who must act: whoever keeps firewall and routing
        nc -vz sip.b.test
      Again: ucfed diagnose partner b.test
    error    partner.tls.old
      192.0.2.1:5061 (sip.b.test) of b.test speaks TLS 1.0�[31m and nothing
      newer.
      Versions below 1.2 are broken and not spoken here.
      Who must act: the partner
        b.test has to enable TLS 1.2
      Again: ucfed diagnose partner b.test
    error    partner.certificate.untrusted
      The certificate of sip.b.test for b.test (CN=b.test) comes from a CA that
      is not believed here: CN=<b-ca>.
      Its identity cannot be verified, so no connection is made and none is let
      in.
      Who must act: us
        ucfed certificate trust add NAME --file CA.pem --domain b.test
      Again: ucfed diagnose partner b.test
    unknown  partner.options.silent
      It can be seen only once partner.tls.old is in order.

Partner d.test
  d.test
    error    partner.srv.declined
      d.test declares by _sipfederationtls._tcp.d.test that it takes no part in
      open federation.
      The target "." means: not offered here (RFC 2782). Nobody will be reached.
      Who must act: the partner
        ucfed static-route add d.test --server HOST
      Again: ucfed dns lookup d.test

13 checks: 5 errors, 2 warnings, 3 unknown, 3 ok.
b.test: federation does not work: partner.connect.timed-out, partner.tls.old,
partner.certificate.untrusted
d.test: federation does not work: partner.srv.declined

"#]]
    );
    for line in shown(&diagnosis(), true).lines().filter(|line| !line.trim_start().starts_with("ok ")) {
        assert!(line.chars().count() <= 80 || line.contains("ucfed "), "{line}");
    }
    assert!(shown(&diagnosis(), true).contains("ok       config.domain.missing  the presence domain is set"));
    let coloured = text::text(&diagnosis(), &text::Style { colour: true, verbose: false, command: &str::to_owned });
    assert!(coloured.contains("\u{1b}[1;31merror"));
}

#[test]
fn the_json_is_as_its_schema_says() {
    let schema: Value = serde_json::from_str(&schema().unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let whole = diagnosis();
    let earlier = Diagnosis { findings: Vec::new(), ..whole.clone() };
    for diagnosis in [whole.clone(), whole.clone().since(&earlier), earlier.since(&whole)] {
        let value = serde_json::to_value(&diagnosis).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(serde_json::from_value::<Diagnosis>(value).unwrap(), diagnosis);
    }
    let mut other = serde_json::to_value(&whole).unwrap();
    other["schema"] = json!("ucfed-diagnosis-2");
    assert!(!validator.is_valid(&other));
    other["schema"] = json!(SCHEMA);
    other["findings"][0]["state"] = json!("perhaps");
    assert!(!validator.is_valid(&other));
}

#[test]
fn the_sarif_is_as_its_official_schema_says() {
    // Its pattern of languages has a "]" too many, which ECMA-262 lets pass.
    let schema = include_str!("../../../tests/data/sarif/sarif-schema-2.1.0.json").replace("{2}]?$", "{2}\\\\]?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let log: Value = serde_json::from_str(&sarif(&diagnosis()).unwrap()).unwrap();
    let errors: Vec<_> =
        validator.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Check::ALL.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 7);
    for result in results {
        assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
    }
    assert_eq!(run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap().len(), 3);
}

#[test]
fn the_junit_has_a_case_for_each_check_and_subject_and_fails_those_that_are_bad_enough() {
    let text = junit(&diagnosis(), Severity::Error).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
    let whole = diagnosis();
    assert_eq!(count("testcase"), whole.findings.len());
    assert_eq!(count("failure"), whole.summary.errors);
    assert_eq!(count("skipped"), whole.summary.unknown);
    for suite in document.descendants().filter(|node| node.has_tag_name("testsuite")) {
        let cases = suite.children().filter(|node| node.has_tag_name("testcase")).count();
        assert_eq!(suite.attribute("tests"), Some(cases.to_string().as_str()));
    }
    let untrusted = document.descendants().find(|node| node.text().is_some_and(|text| text.contains("CN=<b-ca>")));
    assert_eq!(untrusted.unwrap().attribute("type"), Some("error"));
    let strict = junit(&whole, Severity::Warning).unwrap();
    assert_eq!(strict.matches("<failure").count(), whole.summary.errors + whole.summary.warnings);
}

#[test]
fn a_ticket_says_what_the_partner_has_to_do_and_nothing_of_this_server_s_inside() {
    let asked = markdown(&diagnosis(), &domain("d.test"));
    assert!(asked.contains("What to do: If you take part in federation, publish"), "{asked}");
    let ticket = markdown(&diagnosis(), &domain("b.test"));
    assert_data_eq!(
        &ticket,
        str![[r#"
# SIP federation with b.test

We are **a.test**. This was seen from `sip.a.test`. Time: 2026-11-25 09:00:00 UTC.

## 1. 192.0.2.2 (sip.b.test) of b.test does not answer.

* Severity: error
* Seen at: sip.b.test 192.0.2.1:5061
* Check: `partner.connect.timed-out`
* To be done by: whoever keeps the firewalls and the routing between us

What to do:

    nc -vz sip.b.test

## 2. 192.0.2.1:5061 (sip.b.test) of b.test speaks TLS 1.0�/[31m and nothing newer.

* Severity: error
* Seen at: sip.b.test 192.0.2.1:5061
* Check: `partner.tls.old`
* To be done by: you

Versions below 1.2 are broken and not spoken here.

What to do:

    b.test has to enable TLS 1.2

"#]]
    );
    for inside in ["ucfed ", "/etc", "a-cert", "c.test", "d.test", "config.", "generation", "\u{1b}"] {
        assert!(!ticket.contains(inside), "{inside}: {ticket}");
    }
    let mut hostile = diagnosis();
    for finding in &mut hostile.findings {
        finding.what = Some("a](http://x.test) <img> **b**\n# c".to_owned());
    }
    let ticket = markdown(&hostile, &domain("b.test"));
    assert!(ticket.contains("a\\](http://x.test) \\<img\\> \\*\\*b\\*\\* \\# c"), "{ticket}");
}

#[test]
fn of_a_ticket_for_a_partner_that_has_nothing_to_do_that_is_what_it_says() {
    let mut healthy = diagnosis();
    healthy.findings.clear();
    assert!(markdown(&healthy, &domain("b.test")).ends_with("Nothing was found that is yours to mend.\n"));
}

#[test]
fn a_comparison_has_what_is_new_and_what_is_gone_and_what_cannot_be_judged_is_neither() {
    let then = diagnosis();
    let mut now = diagnosis();
    let untold = |finding: &Finding| finding.id != "config.sip-server.off";
    now.findings.retain(|finding| untold(finding) && finding.id != "partner.tls.old");
    let mut more = Outcomes::of("sip.b.test 192.0.2.1:5061");
    more.unknown(Check::PartnerOldTls, Unknown::TimedOut);
    more.found(Problem::OptionsSilent { domain: "b.test".into(), server: "sip.b.test".into() });
    let partner = domain("b.test");
    now.findings.retain(|finding| finding.id != "partner.options.silent");
    let more = more.into_vec();
    now.findings.extend(more.iter().map(|outcome| Finding::new(outcome, Some(&partner))));
    let now = now.complete(vec![(partner, overall(&more))]);
    let changes = now.clone().since(&then);
    let ids = |findings: &[Finding]| findings.iter().map(|finding| finding.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&changes.findings), ["partner.options.silent"]);
    assert_eq!(ids(&changes.baseline.as_ref().unwrap().gone), ["config.sip-server.off"]);
    assert_eq!((changes.summary.checks, changes.summary.errors), (1, 1));
    assert!(shown(&changes, false).contains("gone config.sip-server.off  a.test"));
    // What was not looked at is not gone.
    let certificates = DiagnosisAsk { only: vec!["certificate".to_owned()], ..now.asked.clone() };
    let narrow = Diagnosis { asked: certificates, findings: Vec::new(), ..now };
    assert_eq!(ids(&narrow.since(&then).baseline.unwrap().gone), ["certificate.key.readable"]);
}

#[test]
fn what_is_safe_to_repair_is_what_the_text_recommends() {
    let whole = diagnosis();
    let remedies: Vec<_> = whole.findings.iter().filter_map(|finding| Some((Remedy::of(finding)?, finding))).collect();
    let commands: Vec<_> = remedies.iter().map(|(remedy, _)| remedy.command()).collect();
    assert_eq!(
        commands,
        ["ucfed sip-server enable", "ucfed static-route enable c.test", "chmod go-rwx '/etc/ucfed/a key.pem'"]
    );
    for (remedy, finding) in &remedies {
        let recommended = finding.repair.as_deref().unwrap_or_default();
        assert!(matches!(remedy, Remedy::Private(_)) || recommended.lines().any(|line| line == remedy.command()));
    }
}

#[test]
fn the_verdict_on_a_partner_follows_from_what_was_found() {
    let verdicts: Vec<_> = diagnosis().partners.into_iter().map(|partner| partner.text).collect();
    assert!(
        verdicts[0].starts_with("federation does not work: partner.connect.timed-out, partner.tls.old"),
        "{verdicts:?}"
    );
}
