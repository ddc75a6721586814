//! The registrar (RFC 3261 §10.3), and what reaches a registered user.

use ucfed::{
    model::Protocol,
    sip::{HeaderName, Message},
};

use crate::{
    house::{House, eventually, free_port, interface},
    wire::{Dgram, Draft, Wire, reply, text, values},
};

async fn register(wire: &mut Wire, lines: &[&str]) -> Message {
    wire.ask_as("alice", &Draft::register("alice", "a.test", lines)).await
}

#[tokio::test]
async fn contacts_are_refreshed_listed_and_removed_one_by_one_or_all() {
    let a = House::start("a.test", &["alice"]).await;
    let mut phone = a.client().await;
    let list = |answer: &Message| values(answer, HeaderName::Contact);
    let answer = register(&mut phone, &["Contact: <sip:1@x.test>;expires=100, <sip:2@x.test>", "Expires: 200"]).await;
    assert_eq!(list(&answer), ["<sip:1@x.test>;expires=100", "<sip:2@x.test>;expires=200"]);
    let answer = register(&mut phone, &["Contact: <sip:1@x.test>;expires=300"]).await;
    assert!(list(&answer).contains(&"<sip:1@x.test>;expires=300".to_owned()), "{}", text(&answer));
    assert_eq!(list(&register(&mut phone, &[]).await).len(), 2);
    let answer = register(&mut phone, &["Contact: <sip:2@x.test>;expires=0"]).await;
    assert_eq!(list(&answer), ["<sip:1@x.test>;expires=300"]);
    assert_eq!(register(&mut phone, &["Contact: *"]).await.status(), Some(400));
    let answer = register(&mut phone, &["Contact: *", "Expires: 0"]).await;
    assert_eq!((answer.status(), list(&answer).len()), (Some(200), 0));
    eventually("nobody is registered", || a.status().registered_users == 0).await;
    let answer = register(&mut phone, &["Contact: <sip:1@x.test>;expires=99999999999"]).await;
    assert_eq!(list(&answer), ["<sip:1@x.test>;expires=3600"], "an hour is the most");
}

#[tokio::test]
async fn what_is_too_brief_too_many_or_out_of_order_changes_nothing() {
    let a = House::start("a.test", &["alice"]).await;
    a.limit(|limits| limits.contacts_per_user = 2).await;
    let mut phone = a.client().await;
    let brief = register(&mut phone, &["Contact: <sip:1@x.test>;expires=59"]).await;
    assert_eq!((brief.status(), brief.header(HeaderName::MinExpires)), (Some(423), Some(&b"60"[..])));
    let many = register(&mut phone, &["Contact: <sip:1@x.test>, <sip:2@x.test>, <sip:3@x.test>"]).await;
    assert_eq!(many.status(), Some(403));
    assert_eq!(values(&register(&mut phone, &[]).await, HeaderName::Contact).len(), 0);
    let mut draft = Draft::register("alice", "a.test", &["Contact: <sip:1@x.test>"]);
    draft.cseq = 50;
    assert_eq!(phone.ask_as("alice", &draft).await.status(), Some(200));
    let mut late = draft.clone();
    late.headers = vec!["Contact: <sip:1@x.test>;expires=0".to_owned()];
    late.cseq = 20;
    assert_eq!(phone.ask_as("alice", &late).await.status(), Some(500));
    assert_eq!(values(&register(&mut phone, &[]).await, HeaderName::Contact).len(), 1);
}

#[tokio::test]
async fn only_the_user_herself_registers_her_contacts_and_only_here() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let mut phone = a.client().await;
    let contact = ["Contact: <sip:x@x.test>"];
    let as_bert = |user, domain| Draft::register(user, domain, &contact);
    assert_eq!(phone.ask_as("bert", &as_bert("alice", "a.test")).await.status(), Some(403));
    assert_eq!(phone.ask(&as_bert("alice", "b.test")).await.status(), Some(403));
    assert_eq!(phone.ask(&as_bert("alice", "127.0.0.1")).await.status(), Some(403));
    let unknown = phone.ask(&as_bert("nobody", "a.test")).await;
    let known = phone.ask(&as_bert("alice", "a.test")).await;
    assert_eq!((unknown.status(), known.status()), (Some(401), Some(401)), "who exists is nobody's business");
    assert_eq!(phone.ask(&as_bert("a%00", "a.test")).await.status(), Some(400));
    assert_eq!(a.status().registered_users, 0);
}

#[tokio::test]
async fn the_first_of_several_phones_to_accept_wins_and_the_rest_is_not_told() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut one, mut two) = (a.phone("alice").await, a.phone("alice").await);
    let mut bert = a.phone("bert").await;
    bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
    let (first, second) = (one.next().await, two.next().await);
    one.answer(&first, 486).await;
    two.answer(&second, 202).await;
    bert.status(202).await;
    bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "y")).await;
    let (first, second) = (one.next().await, two.next().await);
    one.answer(&first, 200).await;
    bert.status(200).await;
    two.answer(&second, 200).await;
    bert.quiet().await;
}

#[tokio::test]
async fn when_all_phones_refuse_the_best_refusal_comes_back_once() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut one, mut two) = (a.phone("alice").await, a.phone("alice").await);
    let mut bert = a.phone("bert").await;
    // A 408 is no answer (RFC 4320); a 6xx speaks for all phones.
    for (first, second, expected) in
        [(486, 415, 415), (408, 486, 486), (486, 408, 486), (404, 603, 603), (600, 480, 600)]
    {
        bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
        let (to_one, to_two) = (one.next().await, two.next().await);
        one.answer(&to_one, first).await;
        two.answer(&to_two, second).await;
        let answer = bert.next().await;
        assert_eq!(answer.status(), Some(expected), "{first} and {second}");
        bert.quiet().await;
    }
    // One refuses, the other's connection ends.
    bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
    let to_one = one.next().await;
    two.next().await;
    one.answer(&to_one, 486).await;
    drop(two);
    bert.status(486).await;
    bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
    one.next().await;
    drop(one);
    bert.status(504).await;
    let answer = bert.ask_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
    assert_eq!(answer.status(), Some(480), "nobody is there any more");
    eventually("only bert is registered", || a.status().registered_users == 1).await;
}

#[tokio::test]
async fn a_request_inside_a_dialog_goes_to_the_one_phone_that_holds_it() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut one, mut two) = (a.phone("alice").await, a.phone("alice").await);
    let mut bert = a.phone("bert").await;
    let contact = format!("sip:alice@{};transport=tcp", two.local);
    let draft = Draft::new("NOTIFY", "bert@a.test", "alice@a.test").uri(&contact).to("<sip:alice@a.test>;tag=7");
    bert.put_as("bert", &draft).await;
    two.serve("NOTIFY", 200).await;
    bert.status(200).await;
    one.quiet().await;
}

#[tokio::test]
async fn over_udp_repetitions_are_absorbed_and_the_contact_leads_to_where_it_was_registered() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let port = free_port();
    a.put(interface("udp", port, Protocol::Udp)).await;
    let phone = Dgram::new(crate::house::loopback(port)).await;
    // The contact names an address behind NAT.
    let draft = Dgram::draft(Draft::register("alice", "a.test", &["Contact: <sip:alice@10.9.9.9:5060>"]));
    let refusal = phone.ask(&draft).await;
    let known = draft.again().authorized(&refusal, "alice", crate::house::PASSWORD, 1);
    let first = phone.ask(&known).await;
    assert_eq!(first.status(), Some(200));
    for _ in 0..3 {
        assert_eq!(phone.ask(&known).await.bytes(), first.bytes(), "the same answer, not a replayed nonce");
    }
    let mut bert = a.phone("bert").await;
    bert.put_as("bert", &Draft::message("bert@a.test", "alice@a.test", "x")).await;
    let request = phone.next().await;
    assert_eq!(request.request_uri(), b"sip:alice@10.9.9.9:5060");
    assert!(text(&request).contains(&format!("Via: SIP/2.0/UDP 127.0.0.1:{port};rport;branch=")), "{}", text(&request));
    phone.send(reply(&request, 200)).await;
    bert.status(200).await;
    let relayed = a.counted("relayed");
    let message = Dgram::draft(Draft::message("alice@a.test", "bert@a.test", "x"));
    let refusal = phone.ask(&message).await;
    let known = message.again().authorized(&refusal, "alice", crate::house::PASSWORD, 1);
    for _ in 0..3 {
        phone.send(known.text()).await;
    }
    bert.serve("MESSAGE", 200).await;
    assert_eq!(phone.next().await.status(), Some(200));
    bert.quiet().await;
    assert_eq!(a.counted("relayed"), relayed + 1);
}

#[tokio::test]
async fn an_interface_for_clients_that_bear_nothing_else_asks_for_md5_alone() {
    let a = House::start("a.test", &["alice"]).await;
    let (port, udp) = (free_port(), free_port());
    let old = |name, port, protocol| ucfed::model::Interface {
        digest: ucfed::model::Digest::Md5,
        ..interface(name, port, protocol)
    };
    a.change([old("old", port, Protocol::Tcp).into(), old("udp", udp, Protocol::Udp).into()]).await;
    let asked = |refusal: &Message| refusal.headers(HeaderName::WwwAuthenticate).count();
    let draft = Draft::register("alice", "a.test", &["Contact: <sip:1@x.test>"]);
    let mut phone = Wire::connect(crate::house::loopback(port)).await;
    let refusal = phone.ask(&draft).await;
    assert_eq!((refusal.status(), asked(&refusal)), (Some(401), 1));
    assert!(text(&refusal).contains("algorithm=MD5"), "{}", text(&refusal));
    assert_eq!(phone.ask_as("alice", &draft).await.status(), Some(200));
    assert_eq!(asked(&Dgram::new(crate::house::loopback(udp)).await.ask(&Dgram::draft(draft.clone())).await), 1);
    assert_eq!(asked(&a.client().await.ask(&draft).await), 2);
}
