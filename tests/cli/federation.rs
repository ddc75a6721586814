//! Mode, service, partners without a route, and explanations.

use crate::support::{Place, Run, free_ports};

/// It ends with exit code 1 and says why; how far the way goes stands on stdout.
#[track_caller]
fn ends(run: &Run, code: &str) {
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains(&format!("[{code}]")), "{code}: {run:?}");
}

#[test]
fn partners_without_a_route_are_suspended_bounded_and_shown() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("static-route add routed.test --server 127.0.0.1").ok();
    let none = a.run("federation partners list");
    assert!(none.stderr.contains("No partner was found by discovery."), "{none:?}");
    assert_eq!(none.ok(), "");
    a.run("federation partners show b.test").fails(6, "UCF-PARTNER-UNKNOWN");
    a.run("federation partners suspend b.test").ok();
    assert!(a.run("federation partners suspend b.test").stderr.contains("unchanged"));
    assert_eq!(a.run("federation partners show b.test -o json").json()["state"], "suspended");
    a.run("federation partners set b.test --messages 50").ok();
    a.run("federation partners resume b.test").ok();
    let shown = a.run("federation partners show b.test -o json").json();
    assert_eq!((&shown["state"], &shown["budget"]["messages_per_second"]), (&"active".into(), &50.into()));
    assert_eq!(shown["budget"]["targets"], 1000, "what was not named is that of all");
    a.run("sip-server limits set --partner-targets 7").ok();
    assert_eq!(a.run("federation partners show b.test -o json").json()["budget"]["targets"], 7);
    assert_eq!(a.run("federation partners list -o name").ok(), "b.test\n");
    assert_eq!(a.run("federation partners reset b.test -o json").json()["failures"], 0);
    a.run("federation partners set b.test --messages default").ok();
    assert_eq!(a.run("federation partners list -o name").ok(), "");
    a.run("federation partners set b.test --messages 0").fails(2, "UCF-PARTNER-BUDGET");
    assert_eq!(a.run("federation partners set b.test --messages many").code, 2);
    assert_eq!(a.run("federation partners set b.test").code, 2);
    a.run("federation partners set routed.test --messages 9").fails(7, "UCF-PARTNER-ROUTED");
    a.run("federation partners suspend a.test").fails(2, "UCF-PARTNER-OWN");
    a.stop();
    place.run("--offline federation partners reset b.test").fails(7, "UCF-PARTNER-OFFLINE");
}

#[test]
fn the_federation_service_is_a_way_out_of_mode_direct_and_is_cleared_only_where_another_one_is_left() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("federation mode open").ok();
    a.run("federation mode direct").fails(7, "UCF-FEDERATION-DIRECT-WITHOUT-ROUTE");
    let set = a.run("federation service set relay.example.net");
    assert!(set.stderr.contains("UCF-WARN-FEDERATION-SERVICE"), "{set:?}");
    assert!(a.run("federation service set relay.example.net").stderr.contains("unchanged"));
    assert_eq!(a.run("federation service show -o json").json()["port"], 5061);
    a.run("federation mode direct").ok();
    a.run("federation service clear").fails(2, "UCF-CLI-UNCONFIRMED");
    a.run("federation service clear --yes").fails(7, "UCF-FEDERATION-DIRECT-WITHOUT-ROUTE");
    a.run("federation mode open").ok();
    a.run("federation service clear --yes").ok();
    assert!(a.run("federation service clear --yes").stderr.contains("unchanged"));
    a.run("federation set --srv-order rfc2782 --act-as-service on").ok();
    let shown = a.run("federation show -o json").json();
    assert_eq!((&shown["srv_order"], &shown["act_as_service"]), (&"rfc2782".into(), &true.into()));
    a.run("federation set --srv-order weight").ok();
    assert_eq!(a.run("federation show -o json").json()["act_as_service"], true, "what is not named stays");
    a.run("federation set --srv-order best").fails(2, "UCF-SRV-ORDER-UNKNOWN");
    assert_eq!(a.run("federation service set a..b").code, 2);
}

#[test]
fn an_explanation_ends_with_the_decision_and_the_exit_code_says_it_too() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run_with_input("user add alice --password-file -", "secret\n").ok();
    a.run("domain-permission set --global public").ok();
    a.run("blacklist add evil.test").ok();
    a.run("static-route add plain.test --server 127.0.0.1 --protocol tcp").ok();
    a.run("static-route use on").ok();
    let passes = a.run("federation explain alice@a.test bob@plain.test").ok();
    assert!(passes.ends_with("=  It is sent on.\n"), "{passes}");
    let refused = a.run("federation explain bob@evil.test alice@a.test");
    assert!(refused.stdout.ends_with("=  It is refused with 403.\n"), "{refused:?}");
    assert!(refused.stderr.contains("ucfed") && refused.stderr.contains("blacklist remove 'evil.test'"), "{refused:?}");
    ends(&refused, "UCF-REFUSED-BLACKLISTED");
    ends(&a.run("federation explain alice@a.test bob@b.test"), "UCF-NO-ROUTE");
    ends(&a.run("federation explain ghost@a.test bob@plain.test"), "UCF-EXPLAIN-NO-USER");
    a.run("federation explain alice@a.test 127.0.0.1").fails(2, "UCF-EXPLAIN-ADDRESS");
    let json = a.run("federation explain alice@a.test bob@plain.test -o json").json();
    assert_eq!(json["verdict"], "passes");
    a.stop();
    ends(&place.run("--offline federation explain bob@evil.test alice@a.test"), "UCF-REFUSED-BLACKLISTED");
}

#[test]
fn the_status_is_printed_as_metrics() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("certificate ca create --name ca").ok();
    a.run("certificate ca issue own --domain a.test").ok();
    let metrics = a.run("status --prometheus").ok();
    for line in [
        "# TYPE ucfed_generation gauge\nucfed_generation 3\n",
        "ucfed_running_generation 3\n",
        "ucfed_connections{direction=\"inbound\"} 0\n",
        "# TYPE ucfed_requests_total counter\nucfed_requests_total 0\n",
        "ucfed_certificate_days_left{certificate=\"own\",serial=\"",
    ] {
        assert!(metrics.contains(line), "{line}: {metrics}");
    }
    for line in metrics.lines() {
        let (name, value) = line.rsplit_once(' ').unwrap();
        let comment = line.starts_with("# TYPE ucfed_") || line.starts_with("# HELP ucfed_");
        assert!(comment || (name.starts_with("ucfed_") && value.parse::<f64>().is_ok()));
    }
}

#[test]
fn the_health_of_a_server_is_an_exit_code_and_says_which_interface_does_not_listen() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let [port] = free_ports();
    assert_eq!(a.run("status --health -o name").ok(), "healthy\n");
    a.run(&format!("sip-server add-interface --name i --ip 127.0.0.1 --port {port} --protocol tcp")).ok();
    a.run("sip-server enable").ok();
    assert_eq!(a.run("status --health -o name").ok(), "healthy\n");
    a.stop();
    let _taken = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
    let stopped = place.run("--offline status --health");
    assert!(stopped.code == 1 && stopped.stderr.contains("[UCF-HEALTH-NOT-RUNNING]"), "{stopped:?}");
    let a = place.serve();
    let sick = a.run("status --health");
    assert_eq!(sick.code, 1, "{sick:?}");
    assert!(sick.stderr.contains("[UCF-HEALTH-NOT-LISTENING]") && sick.stderr.contains(&port.to_string()), "{sick:?}");
    assert_eq!(a.run("status --health -o json").stdout.parse::<serde_json::Value>().unwrap()["healthy"], false);
}
