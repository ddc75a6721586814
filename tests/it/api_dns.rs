//! What DNS says of this server and of partners.

use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};

use super::{
    name_server::NameServer,
    support::{Server, is_problem},
};

/// A server whose partners come to a public name behind NAT.
async fn behind_nat() -> Server {
    let server = Server::with_certificate().await;
    let interface = json!({
        "name": "partners", "ip": "127.0.0.1", "port": super::support::free_port(), "protocol": "mtls",
        "certificate": "a-cert", "advertise": "192.0.2.1",
    });
    server.post("/v1/sip-server/interfaces", interface).await.done();
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    server
}

/// The lines of the records that it asks for.
async fn lines(server: &Server) -> Vec<String> {
    let records = server.get("/v1/dns/records").await.json()["records"].clone();
    let line = |record: &Value| {
        let data = match record["type"].as_str().unwrap() {
            "SRV" => format!(
                "{} {} {} {}.",
                record["priority"],
                record["weight"],
                record["port"],
                record["target"].as_str().unwrap()
            ),
            _ => record["address"].as_str().unwrap().to_owned(),
        };
        let name = record["name"].as_str().unwrap();
        format!("{name}. {} IN {} {data}", record["ttl"], record["type"].as_str().unwrap())
    };
    records.as_array().unwrap().iter().map(line).collect()
}

fn states(check: &Value) -> Vec<&str> {
    check["servers"].as_array().unwrap().iter().map(|server| server["state"].as_str().unwrap()).collect()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_records_are_those_of_the_interfaces_that_partners_reach() {
    let server = behind_nat().await;
    let records = server.get("/v1/dns/records").await.json();
    assert_eq!(records["domain"], "a.test");
    let lines = lines(&server).await;
    assert!(lines[0].starts_with("_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 "), "{lines:?}");
    assert!(lines[0].ends_with(" sip.a.test."), "{lines:?}");
    assert_eq!(lines[1..], ["sip.a.test. 3600 IN A 192.0.2.1"]);
    assert_eq!(records["messages"][0]["code"], "UCF-DNS-RECORDS-HOST-ASSUMED");
}

#[tokio::test]
async fn without_a_domain_or_an_mtls_interface_there_are_no_records() {
    let server = Server::start().await;
    for path in ["/v1/dns/records", "/v1/dns/check"] {
        is_problem(&server.get(path).await, 409, "UCF-PRESENCE-DOMAIN-UNSET");
    }
    let server = Server::of_a_test().await;
    for path in ["/v1/dns/records", "/v1/dns/check", "/v1/dns/check/a.test"] {
        let problem = is_problem(&server.get(path).await, 409, "UCF-DNS-RECORDS-NO-MTLS");
        assert!(problem["repair"].as_str().unwrap().contains("--advertise sip.a.test"), "{problem}");
    }
}

#[tokio::test]
async fn a_lookup_shows_the_servers_in_the_order_in_which_they_are_tried() {
    let server = Server::resolving(
        "_sipfederationtls._tcp.b.test. 600 SRV 10 0 5061 two.b.test.
         _sipfederationtls._tcp.b.test. 600 SRV 0 5 443 one.c.test.
         one.c.test. 60 A 9.9.9.9
         one.c.test. 60 AAAA 2620:fe::fe
         two.b.test. 60 CNAME one.c.test.",
    )
    .await;
    assert_data_eq!(
        server.get("/v1/dns/lookup/B.test").await.to_string(),
        str![[r#"
GET /v1/dns/lookup/B.test

200 application/json
ETag: "0"
{
  "domain": "b.test",
  "messages": [],
  "offered": true,
  "problem": null,
  "record": "_sipfederationtls._tcp.b.test",
  "servers": [
    {
      "addresses": [
        "2620:fe::fe",
        "9.9.9.9"
      ],
      "messages": [
        {
          "code": "UCF-SRV-OUTSIDE",
          "hint": false,
          "text": "b.test names a server outside of itself: one.c.test.",
          "values": {
            "domain": "b.test",
            "target": "one.c.test"
          }
        }
      ],
      "port": 443,
      "priority": 0,
      "target": "one.c.test",
      "ttl": 60,
      "usable": true,
      "weight": 5
    },
    {
      "addresses": [
        "2620:fe::fe",
        "9.9.9.9"
      ],
      "messages": [
        {
          "code": "UCF-SRV-ALIAS",
          "hint": false,
          "text": "_sipfederationtls._tcp.b.test names two.b.test, which is an alias (CNAME) of one.c.test.",
          "values": {
            "alias": "one.c.test",
            "domain": "b.test",
            "record": "_sipfederationtls._tcp.b.test",
            "target": "two.b.test"
          }
        }
      ],
      "port": 5061,
      "priority": 10,
      "target": "two.b.test",
      "ttl": 60,
      "usable": false,
      "weight": 0
    }
  ],
  "ttl": 600
}
"#]]
    );
}

#[tokio::test]
async fn that_a_domain_cannot_be_reached_is_an_answer_with_the_reason_as_a_problem() {
    let server = Server::resolving(
        "b.test. A 9.9.9.9
         _sipfederationtls._tcp.empty.test. A 9.9.9.9
         _sipfederationtls._tcp.broken.test. SERVFAIL
         _sipfederationtls._tcp.silent.test. TIMEOUT
         _sipfederationtls._tcp.not.test. SRV 0 0 0 .",
    )
    .await;
    for (domain, status, code) in [
        ("b.test", 404, "UCF-DNS-NXDOMAIN"),
        ("empty.test", 404, "UCF-DNS-NO-DATA"),
        ("broken.test", 500, "UCF-DNS-SERVFAIL"),
        ("silent.test", 504, "UCF-DNS-TIMEOUT"),
        ("not.test", 404, "UCF-SRV-NOT-OFFERED"),
    ] {
        let found = server.get(&format!("/v1/dns/lookup/{domain}")).await.done();
        assert_eq!(found["offered"], false, "{domain}");
        assert_eq!(
            (&found["problem"]["status"], &found["problem"]["code"]),
            (&json!(status), &json!(code)),
            "{domain}"
        );
    }
    is_problem(&server.get("/v1/dns/lookup/192.0.2.1").await, 422, "UCF-DOMAIN-IP");
    is_problem(&server.get("/v1/dns/lookup/b.test?resolver=ns.b.test").await, 422, "UCF-DNS-ADDRESS-MALFORMED");
}

#[tokio::test]
async fn a_check_names_for_each_server_the_lines_to_add_and_to_remove() {
    let server = behind_nat().await;
    let wanted = lines(&server).await;
    let stale = "_sipfederationtls._tcp.a.test. 300 IN SRV 0 1 5061 old.a.test.";
    let resolver = NameServer::start("a.test", &wanted.join("\n"));
    let behind = NameServer::start("a.test", &format!("{stale}\nsip.a.test. 300 IN A 192.0.2.9"));
    let path = format!("/v1/dns/check?resolver={}&authority={},127.0.0.1:1", resolver.address, behind.address);
    let check = server.get(&path).await.done();
    assert_eq!((&check["own"], &check["zone"], &check["state"]), (&json!(true), &json!("a.test"), &json!("wrong")));
    assert_eq!(states(&check), ["ok", "wrong", "unknown"]);
    let seen = &check["servers"][1];
    assert_eq!(seen["server"], behind.address.to_string());
    assert_eq!(texts(&seen["add"]), wanted);
    assert_eq!(texts(&seen["remove"]), [stale, "sip.a.test. 300 IN A 192.0.2.9"]);
    behind.serve(&wanted.join("\n"));
    let check = server.get(&path).await.done();
    assert_eq!((states(&check), &check["state"]), (vec!["ok", "ok", "unknown"], &json!("unknown")));
}

#[tokio::test]
async fn priority_weight_and_time_to_live_are_for_the_administrator_to_choose() {
    let server = behind_nat().await;
    let chosen: Vec<_> =
        lines(&server).await.iter().map(|line| line.replace(" 3600 ", " 60 ").replace(" 0 1 ", " 7 9 ")).collect();
    let zone = NameServer::start("a.test", &chosen.join("\n"));
    let check = server.get(&format!("/v1/dns/check?resolver={0}&authority={0}", zone.address)).await.done();
    assert_eq!(states(&check), ["ok", "ok"]);
}

#[tokio::test]
async fn the_servers_of_a_zone_are_found_by_soa_and_ns() {
    // Nobody answers at port 53 of this address.
    let zone = NameServer::start("a.test", "a.test. 60 IN NS ns.a.test.\nns.a.test. 60 IN A 127.99.99.99");
    let server = behind_nat().await;
    let check = server.get(&format!("/v1/dns/check?resolver={}", zone.address)).await.done();
    assert_eq!((&check["zone"], states(&check)), (&json!("a.test"), vec!["wrong", "unknown"]));
    assert_eq!(
        (&check["servers"][1]["server"], &check["servers"][1]["authoritative"]),
        (&json!("ns.a.test"), &json!(true))
    );
}

#[tokio::test]
async fn the_records_of_another_domain_are_sound_or_it_is_said_why_not() {
    let server = Server::of_a_test().await;
    let srv = |target: &str| format!("_sipfederationtls._tcp.b.test. 60 IN SRV 0 1 5061 {target}.\n");
    let zone = NameServer::start("b.test", &(srv("sip.b.test") + "sip.b.test. 60 IN A 9.9.9.9"));
    let path = format!("/v1/dns/check/b.test?resolver={0}&authority={0}", zone.address);
    let check = server.get(&path).await.done();
    assert_eq!((&check["own"], states(&check)), (&json!(false), vec!["ok", "ok"]));
    zone.serve(&srv("192.0.2.1"));
    let check = server.get(&path).await.done();
    assert_eq!(states(&check), ["wrong", "wrong"]);
    assert_eq!(check["servers"][1]["messages"][0]["code"], "UCF-SRV-LITERAL");
    zone.serve("");
    assert_eq!(states(&server.get(&path).await.done()), ["wrong", "wrong"]);
}

#[tokio::test]
async fn what_a_hostile_zone_answers_is_bounded_and_printable() {
    let record = |n: usize| format!("_sipfederationtls._tcp.b.test. 60 IN SRV {n} 0 5061 \\027[31mred{n}.b.test.\n");
    let zone = NameServer::start("b.test", &(0..20).map(record).collect::<String>());
    let server = Server::start().await;
    let found = server.get(&format!("/v1/dns/lookup/b.test?resolver={}", zone.address)).await;
    assert!(!found.text.contains(['\u{1b}', '\u{7}']) && !found.text.contains("\\u001b"), "{}", found.text);
    let found = found.done();
    assert_eq!(found["servers"].as_array().unwrap().len(), 16);
    assert_eq!((&found["offered"], &found["problem"]["code"]), (&json!(false), &json!("UCF-SRV-NO-SERVER")));
}

#[tokio::test]
async fn whom_the_server_sends_packets_to_is_for_those_to_choose_who_may_change() {
    let server = Server::resolving("b.test. A 9.9.9.9").await;
    assert_eq!(server.get_as_viewer("/v1/dns/lookup/b.test").await.0, 200);
    for query in ["resolver=127.0.0.1", "authority=127.0.0.1"] {
        let (status, problem) = server.get_as_viewer(&format!("/v1/dns/check/b.test?{query}")).await;
        assert_eq!((status, &problem["code"]), (403, &json!("UCF-DNS-ASK-FORBIDDEN")), "{query}");
    }
}
