//! An explanation says of a request what the request itself meets.

use std::sync::Arc;

use ucfed::{
    api::{
        client::{Client, Options},
        server::{self, explanation::Explanation, explanation::Verdict},
    },
    model::{DomainPermission, Federation, Mode, Partner as Decided, PermissionLevel, Protocol, Service},
};

use crate::{
    house::{Ca, House, Names, blocked, route},
    wire::Draft,
};

async fn explained(house: &House, from: &str, to: &str) -> Explanation {
    let client = Client::offline(server::router(house.server.context.clone()), Options::default()).clone();
    client.explanation(from, to).await.unwrap()
}

fn codes(explanation: &Explanation) -> Vec<&str> {
    let steps = explanation.steps.iter().map(|step| step.code.as_str());
    steps.chain(explanation.reason.iter().map(|reason| reason.code.as_str())).collect()
}

/// A server with partners of all kinds.
async fn house() -> (House, Ca) {
    let (ca, names) = (Ca::new("public"), Arc::new(Names::default()));
    names.publish(
        "_sipfederationtls._tcp.open.test. SRV 0 1 9 sip.open.test.\nsip.open.test. A 127.0.0.1\n\
         _sipfederationtls._tcp.closed.test. SRV 0 0 0 .\n_sipfederationtls._tcp.out.test. SERVFAIL\n",
    );
    let a = House::with_names("a.test", &["alice"], names).await;
    a.change([
        ca.anchor("public", &[]).into(),
        Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() }.into(),
        route("routed.test", 9, Protocol::Mtls).into(),
        route("plain.test", 9, Protocol::Tcp).into(),
        blocked("*.black.test").into(),
        DomainPermission { pattern: "blocked.test".parse().unwrap(), level: PermissionLevel::Blocked }.into(),
        Decided { suspended: true, ..Decided::new("suspended.test".parse().unwrap()) }.into(),
    ])
    .await;
    (a, ca)
}

#[tokio::test]
async fn what_is_explained_of_inbound_requests_is_what_they_meet() {
    let (a, ca) = house().await;
    for (domain, to, status, last) in [
        ("routed.test", "alice@a.test", 480, "UCF-FACT-SEES"),
        ("open.test", "alice@a.test", 480, "UCF-FACT-SEES"),
        ("sub.black.test", "alice@a.test", 403, "UCF-REFUSED-BLACKLISTED"),
        ("blocked.test", "alice@a.test", 403, "UCF-REFUSED-BLOCKED"),
        ("suspended.test", "alice@a.test", 403, "UCF-REFUSED-SUSPENDED"),
        ("open.test", "bob@routed.test", 404, "UCF-REFUSED-FOREIGN"),
        ("routed.test", "ghost@a.test", 404, "UCF-EXPLAIN-NO-USER"),
    ] {
        let from = format!("bob@{domain}");
        let explanation = explained(&a, &from, to).await;
        let mut partner = a.partner(&ca.issue(domain, &[])).await;
        let met = partner.ask(&Draft::message(&from, to, "x")).await.status();
        assert_eq!(met, Some(status), "{from} to {to}");
        assert_eq!(codes(&explanation).last(), Some(&last), "{explanation:#?}");
        // Alice is away, which is nothing that policy decides.
        assert_eq!(explanation.verdict == Verdict::Passes, status == 480, "{explanation:#?}");
        if let Some(told) = explanation.status {
            assert_eq!(told, status, "{explanation:#?}");
        }
    }
}

#[tokio::test]
async fn what_is_explained_of_outbound_requests_is_what_they_meet() {
    let (a, _) = house().await;
    let mut alice = a.client().await;
    for (to, status, verdict, last) in [
        ("bob@routed.test", 504, Verdict::Passes, "UCF-FACT-EXPECTED"),
        ("bob@plain.test", 504, Verdict::Passes, "UCF-FACT-PLAIN"),
        ("bob@open.test", 504, Verdict::Passes, "UCF-FACT-EXPECTED"),
        ("bob@out.test", 504, Verdict::Unknown, "UCF-DNS-SERVFAIL"),
        ("bob@closed.test", 404, Verdict::Refused, "UCF-SRV-NOT-OFFERED"),
        ("bob@nowhere.test", 404, Verdict::Refused, "UCF-SRV-NOT-PUBLISHED"),
        ("bob@black.test", 403, Verdict::Refused, "UCF-REFUSED-BLACKLISTED"),
        ("bob@blocked.test", 403, Verdict::Refused, "UCF-REFUSED-BLOCKED"),
        ("bob@suspended.test", 403, Verdict::Refused, "UCF-REFUSED-SUSPENDED"),
    ] {
        let explanation = explained(&a, "alice@a.test", to).await;
        assert_eq!(explanation.verdict, verdict, "{to}: {explanation:#?}");
        assert_eq!(codes(&explanation).last(), Some(&last), "{to}: {explanation:#?}");
        let met = alice.ask_as("alice", &Draft::message("alice@a.test", to, "x")).await.status();
        assert_eq!(met, Some(status), "{to}");
        if let Some(told) = explanation.status {
            assert_eq!(told, status, "{to}");
        }
    }
    a.put(Federation { mode: Mode::Direct, use_static_routes: true, ..Federation::default() }).await;
    let explanation = explained(&a, "alice@a.test", "bob@open.test").await;
    assert_eq!(codes(&explanation).last(), Some(&"UCF-NO-ROUTE"), "{explanation:#?}");
    let service = Service { host: "relay.test".parse().unwrap(), port: 5061 };
    a.put(Federation { mode: Mode::Open, service: Some(service), ..Federation::default() }).await;
    let explanation = explained(&a, "alice@a.test", "bob@nowhere.test").await;
    let steps = codes(&explanation);
    let tail = ["UCF-FACT-LOOKUP", "UCF-SRV-NOT-PUBLISHED", "UCF-FACT-SERVICE", "UCF-FACT-EXPECTED"];
    assert_eq!(steps[steps.len() - 4..], tail, "{explanation:#?}");
}

#[tokio::test]
async fn an_explanation_needs_no_running_server_and_names_what_it_knows_of_a_partner() {
    let (a, ca) = house().await;
    let unmet = explained(&a, "open.test", "alice@a.test").await;
    assert!(!codes(&unmet).contains(&"UCF-FACT-PROVED"));
    let mut partner = a.partner(&ca.issue("open.test", &[])).await;
    assert_eq!(partner.ask(&Draft::message("bob@open.test", "alice@a.test", "x")).await.status(), Some(480));
    let met = explained(&a, "open.test", "alice@a.test").await;
    let proved = met.steps.iter().find(|step| step.code == "UCF-FACT-PROVED").unwrap();
    assert!(proved.values["names"].contains("open.test"), "{proved:?}");
    let budget = met.steps.iter().find(|step| step.code == "UCF-FACT-BUDGET").unwrap();
    assert_eq!((budget.values["targets"].as_str(), budget.values["targets_limit"].as_str()), ("1", "1000"));
    for (from, to) in [("", "a.test"), ("a b", "a.test"), ("@a.test", "a.test"), ("a.test", "127.0.0.1")] {
        let client = Client::offline(server::router(a.server.context.clone()), Options::default());
        assert!(client.explanation(from, to).await.is_err(), "{from} {to}");
    }
}
