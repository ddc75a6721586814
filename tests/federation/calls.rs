//! Calls: set up, talked over, refused, cancelled and ended through the server.

use ucfed::{
    model::{Protocol, Upstream},
    sip::{HeaderName, Message},
};

use crate::{
    house::{House, Partner, blocked, eventually, federated, free_port, interface, loopback, route},
    wire::{Dgram, Draft, Wire, reply, text, unique, values},
};

/// Not what an SDP looks like, but nobody on the way may care.
const SDP: &str = "v=0\r\no=- \0 \u{fc}\r\n\r\nINVITE sip:x SIP/2.0\r\n";

fn invite(from: &str, to: &str) -> Draft {
    let (user, _) = from.split_once('@').unwrap();
    let contact = format!("Contact: <sip:{user}@192.0.2.1:5099>");
    Draft {
        body: SDP.to_owned(),
        ..Draft::new("INVITE", from, to).header(&contact).header("Content-Type: application/sdp")
    }
}

/// A response with a contact and a body.
fn taken(request: &Message, tag: &str, contact: &str) -> String {
    let text = text(&Message::clone(request));
    let copied: String = text
        .split("\r\n")
        .take_while(|line| !line.is_empty())
        .filter(|line| {
            ["Via:", "From:", "Call-ID:", "CSeq:", "Record-Route:"].iter().any(|name| line.starts_with(name))
        })
        .map(|line| format!("{line}\r\n"))
        .collect();
    let to = values(request, HeaderName::To).join("");
    let to = if to.contains(";tag=") { to } else { format!("{to};tag={tag}") };
    format!("SIP/2.0 200 OK\r\n{copied}To: {to}\r\nContact: <{contact}>\r\nContent-Length: {}\r\n\r\n{SDP}", SDP.len())
}

/// A request of the caller's in the dialog that `answer` began, along its route set.
fn within(call: &Draft, answer: &Message, method: &str) -> Draft {
    let (head, _) = call.via.split_once(";branch=").unwrap();
    let contact = values(answer, HeaderName::Contact).join("");
    let mut routes = values(answer, HeaderName::RecordRoute);
    routes.reverse();
    let headers = if routes.is_empty() { Vec::new() } else { vec![format!("Route: {}", routes.join(", "))] };
    Draft {
        method: method.to_owned(),
        uri: if contact.is_empty() { call.uri.clone() } else { contact.trim_matches(['<', '>']).to_owned() },
        via: format!("{head};branch=z9hG4bK{}", unique()),
        to: values(answer, HeaderName::To).join(""),
        cseq: if method == "ACK" { call.cseq } else { call.cseq + 1 },
        headers,
        body: String::new(),
        ..call.clone()
    }
}

/// A request about the call that has its branch: CANCEL, or the ACK to a refusal.
fn about(call: &Draft, method: &str, answer: Option<&Message>) -> Draft {
    let to = answer.map_or_else(|| call.to.clone(), |answer| values(answer, HeaderName::To).join(""));
    Draft { method: method.to_owned(), to, headers: Vec::new(), body: String::new(), ..call.clone() }
}

fn branch(message: &Message) -> String {
    let via = values(message, HeaderName::Via).remove(0);
    via.split(";branch=").nth(1).unwrap().to_owned()
}

/// The next message, a request of that method.
async fn request(wire: &mut Wire, method: &str) -> Message {
    let request = wire.next().await;
    assert_eq!(String::from_utf8_lossy(request.method_token()), method, "{}", text(&request));
    request
}

/// A server in front of a SIP system, whose connection this is, with a partner `b.test`.
async fn fronting() -> (House, Wire, Partner, Partner) {
    let a = House::start("a.test", &[]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    let upstream = Partner::tcp().await;
    let behind = Upstream { host: "127.0.0.1".parse().unwrap(), port: upstream.port, protocol: Protocol::Tcp };
    a.introduce("b.test", &a.ca, partner.port).await;
    a.put(behind).await;
    let inside = a.client().await;
    (a, inside, upstream, partner)
}

/// A call from inside that rings at the partner.
async fn ringing() -> (House, Wire, Wire, Draft, Message) {
    let (a, mut inside, _upstream, partner) = fronting().await;
    let call = invite("carol@a.test", "bob@b.test");
    inside.send(call.text()).await;
    inside.status(100).await;
    let mut b = partner.accept().await;
    let got = request(&mut b, "INVITE").await;
    b.answer(&got, 180).await;
    inside.status(180).await;
    (a, inside, b, call, got)
}

#[tokio::test]
async fn a_call_is_set_up_talked_over_and_ended_along_its_route_set() {
    let (a, mut inside, upstream, partner) = fronting().await;
    let call = invite("carol@a.test", "bob@b.test");
    inside.send(call.text()).await;
    let trying = inside.status(100).await;
    assert!(values(&trying, HeaderName::To).iter().all(|to| !to.contains("tag=")), "{}", text(&trying));
    let mut b = partner.accept().await;
    let got = request(&mut b, "INVITE").await;
    assert_eq!(got.body(), SDP.as_bytes());
    let ours = format!("<sip:127.0.0.1:{};transport=tls;lr>", a.partners);
    let theirs = format!("<sip:127.0.0.1:{};transport=tcp;lr>", a.clients);
    assert_eq!(values(&got, HeaderName::RecordRoute), [ours.clone(), theirs.clone()]);
    b.answer(&got, 100).await;
    b.answer(&got, 183).await;
    inside.status(183).await;
    b.send(taken(&got, "b1", "sip:bob@192.0.2.9:5071")).await;
    let answer = inside.status(200).await;
    assert_eq!((answer.body(), answer.vias().count()), (SDP.as_bytes(), 1));
    // A repeated 2xx goes from end to end, as its ACK does.
    b.send(taken(&got, "b1", "sip:bob@192.0.2.9:5071")).await;
    inside.status(200).await;
    for _ in 0..2 {
        inside.send(within(&call, &answer, "ACK").text()).await;
        let ack = request(&mut b, "ACK").await;
        assert_eq!(ack.request_uri(), b"sip:bob@192.0.2.9:5071");
        assert!(!ack.has(HeaderName::Route), "{}", text(&ack));
    }
    for method in ["MESSAGE", "INFO", "UPDATE", "PRACK", "REFER", "NOTIFY", "FROB"] {
        inside.send(within(&call, &answer, method).header("Event: refer").text()).await;
        let got = b.serve(method, 200).await;
        assert!(!got.has(HeaderName::Route), "{}", text(&got));
        inside.status(200).await;
    }
    // The other side goes on too: it reaches the SIP system behind, whatever its contact.
    let other = |method: &str| {
        Draft::new(method, "bob@b.test", "carol@a.test")
            .uri("sip:carol@192.0.2.1:5099")
            .from("<sip:bob@b.test>;tag=b1")
            .to("<sip:carol@a.test>;tag=f1")
            .header(&format!("Route: {ours}, {theirs}, <sip:127.0.0.1:1;lr>"))
    };
    let again = other("INVITE");
    b.send(again.text()).await;
    b.status(100).await;
    let mut behind = upstream.accept().await;
    let got = request(&mut behind, "INVITE").await;
    assert_eq!(got.request_uri(), b"sip:carol@192.0.2.1:5099");
    assert_eq!(values(&got, HeaderName::Route), ["<sip:127.0.0.1:1;lr>"], "what follows is the SIP system's own");
    assert!(!got.has(HeaderName::RecordRoute), "{}", text(&got));
    behind.send(taken(&got, "", "sip:carol@192.0.2.1:5099")).await;
    let answer = b.status(200).await;
    b.send(Draft { headers: again.headers.clone(), ..within(&again, &answer, "ACK") }.text()).await;
    request(&mut behind, "ACK").await;
    b.send(other("BYE").text()).await;
    behind.serve("BYE", 200).await;
    b.status(200).await;
    b.quiet().await;
}

#[tokio::test]
async fn a_refusal_is_acknowledged_hop_by_hop_and_its_ack_goes_no_further() {
    let (_a, mut inside, mut b, call, got) = ringing().await;
    b.answer(&got, 486).await;
    let ack = request(&mut b, "ACK").await;
    assert_eq!((branch(&ack), ack.request_uri()), (branch(&got), got.request_uri()));
    assert!(values(&ack, HeaderName::To)[0].ends_with(";tag=t1") && ack.body().is_empty(), "{}", text(&ack));
    let refusal = inside.status(486).await;
    inside.send(about(&call, "ACK", Some(&refusal)).text()).await;
    inside.quiet().await;
    b.quiet().await;
}

#[tokio::test]
async fn a_call_is_cancelled_where_it_rings_and_nowhere_before() {
    let (_a, mut inside, _upstream, partner) = fronting().await;
    let call = invite("carol@a.test", "bob@b.test");
    inside.send(call.text()).await;
    inside.status(100).await;
    let mut b = partner.accept().await;
    let got = request(&mut b, "INVITE").await;
    for _ in 0..2 {
        inside.send(about(&call, "CANCEL", None).header("Reason: Q.850;cause=16").text()).await;
        inside.status(200).await;
    }
    b.quiet().await;
    b.answer(&got, 180).await;
    let cancel = b.serve("CANCEL", 200).await;
    assert_eq!((branch(&cancel), cancel.request_uri()), (branch(&got), got.request_uri()));
    assert_eq!(values(&cancel, HeaderName::Reason), ["Q.850;cause=16"]);
    b.answer(&got, 487).await;
    request(&mut b, "ACK").await;
    let refusal = inside.status(487).await;
    inside.send(about(&call, "ACK", Some(&refusal)).text()).await;
    // It is over, and cannot be cancelled any more.
    inside.send(about(&call, "CANCEL", None).text()).await;
    inside.status(481).await;
    b.quiet().await;
}

#[tokio::test]
async fn a_call_that_was_taken_cannot_be_cancelled() {
    let (_a, mut inside, mut b, call, got) = ringing().await;
    b.send(taken(&got, "b1", "sip:bob@192.0.2.9")).await;
    inside.status(200).await;
    inside.send(about(&call, "CANCEL", None).text()).await;
    inside.status(200).await;
    b.quiet().await;
}

#[tokio::test]
async fn nobody_cancels_or_answers_the_call_of_another() {
    let (a, mut inside, mut b, call, got) = ringing().await;
    let mut eve = a.client().await;
    assert_eq!(eve.ask(&about(&call, "CANCEL", None)).await.status(), Some(481));
    eve.answer(&got, 200).await;
    eve.answer(&got, 180).await;
    eve.quiet().await;
    // An answer to another method than what was asked is none.
    let odd = String::from_utf8(reply(&got, 200).to_vec()).unwrap().replace("CSeq: 1 INVITE", "CSeq: 1 BYE");
    b.send(odd).await;
    b.quiet().await;
    inside.quiet().await;
    b.answer(&got, 603).await;
    inside.status(603).await;
}

#[tokio::test]
async fn an_invite_that_is_repeated_over_a_stream_is_the_same_call() {
    let (_a, mut inside, mut b, call, got) = ringing().await;
    inside.send(call.text()).await;
    inside.quiet().await;
    b.quiet().await;
    b.answer(&got, 404).await;
    inside.status(404).await;
}

#[tokio::test]
async fn a_call_needs_the_same_admission_as_a_message_and_no_route_leads_around_it() {
    let (a, _inside, upstream, _partner) = fronting().await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    for (from, to, status) in
        [("eve@c.test", "carol@a.test", 403), ("carol@a.test", "carol@a.test", 403), ("bob@b.test", "x@d.test", 404)]
    {
        for route in ["<sip:d.test;lr>", "<sip:192.0.2.66;lr>"] {
            let call = invite(from, to).header(&format!("Route: {route}"));
            let refusal = b.ask(&call).await;
            assert_eq!(refusal.status(), Some(status), "{from} {to}");
            b.send(about(&call, "ACK", Some(&refusal)).text()).await;
        }
    }
    // ACK and what claims to be in a dialog are judged like all else.
    let odd = |method| Draft::new(method, "eve@c.test", "carol@a.test").to("<sip:carol@a.test>;tag=t1");
    b.send(odd("ACK").text()).await;
    assert_eq!(b.ask(&odd("BYE")).await.status(), Some(403));
    let call = invite("bob@b.test", "carol@a.test").header("Route: <sip:192.0.2.66;lr>");
    b.send(call.text()).await;
    b.status(100).await;
    let mut behind = upstream.accept().await;
    let got = request(&mut behind, "INVITE").await;
    assert_eq!(values(&got, HeaderName::Route), ["<sip:192.0.2.66;lr>"], "it is nothing to us");
    behind.send(taken(&got, "c1", "sip:carol@192.0.2.1")).await;
    let answer = b.status(200).await;
    let ack = within(&call, &answer, "ACK").uri("sip:x@192.0.2.66").header("Route: <sip:192.0.2.66;lr>");
    b.send(ack.text()).await;
    request(&mut behind, "ACK").await;
    a.put(blocked("b.test")).await;
    b.ends().await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let refusal = b.ask(&invite("bob@b.test", "carol@a.test")).await;
    assert_eq!(refusal.status(), Some(403));
    b.ends().await;
    behind.quiet().await;
}

#[tokio::test]
async fn hops_extensions_and_sips_are_refused_as_for_any_request() {
    let (a, mut inside, _upstream, _partner) = fronting().await;
    let draft = || invite("carol@a.test", "bob@b.test");
    for (call, status) in [
        (Draft { hops: 0, ..draft() }, 483),
        (draft().header("Proxy-Require: foo"), 420),
        (invite("carol@a.test", "x@nowhere.test"), 404),
    ] {
        let refusal = inside.ask(&call).await;
        assert_eq!(refusal.status(), Some(status));
        inside.send(about(&call, "ACK", Some(&refusal)).text()).await;
    }
    let plain = Partner::tcp().await;
    a.put(route("b.test", plain.port, Protocol::Tcp)).await;
    let call = draft().uri("sips:bob@b.test");
    inside.send(call.text()).await;
    inside.status(100).await;
    inside.status(480).await;
}

#[tokio::test]
async fn users_of_two_servers_call_each_other() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let contact = format!("sip:alice@{};transport=tcp", alice.local);
    let call = Draft {
        body: SDP.to_owned(),
        ..Draft::new("INVITE", "alice@a.test", "bob@b.test").header(&format!("Contact: <{contact}>"))
    };
    let challenge = alice.ask(&call).await;
    assert_eq!(challenge.status(), Some(407));
    alice.send(about(&call, "ACK", Some(&challenge)).text()).await;
    let proved = call.clone().again().authorized(&challenge, "alice", crate::house::PASSWORD, 1);
    alice.send(proved.text()).await;
    alice.status(100).await;
    let got = request(&mut bob, "INVITE").await;
    assert_eq!(
        (got.request_uri(), got.body()),
        (format!("sip:bob@{};transport=tcp", bob.local).as_bytes(), SDP.as_bytes())
    );
    assert!(!got.has(HeaderName::ProxyAuthorization));
    bob.answer(&got, 180).await;
    alice.status(180).await;
    // Its contact is the registered one with a parameter of its own.
    let theirs = format!("sip:bob@{};transport=tcp;ob", bob.local);
    bob.send(taken(&got, "b1", &theirs)).await;
    let answer = alice.status(200).await;
    alice.send(within(&proved, &answer, "ACK").text()).await;
    let ack = request(&mut bob, "ACK").await;
    assert_eq!(ack.request_uri(), theirs.as_bytes());
    let routes: Vec<String> = values(&got, HeaderName::RecordRoute);
    let bye = Draft::new("BYE", "bob@b.test", "alice@a.test")
        .uri(&contact)
        .from("<sip:bob@b.test>;tag=b1")
        .to("<sip:alice@a.test>;tag=f1")
        .header(&format!("Route: {}", routes.join(", ")));
    bob.put_as("bob", &bye).await;
    let got = alice.serve("BYE", 200).await;
    assert!(!got.has(HeaderName::Route), "{}", text(&got));
    bob.status(200).await;
}

#[tokio::test]
async fn an_ack_of_somebody_who_is_not_registered_there_goes_nowhere() {
    let (a, b) = federated().await;
    let mut bob = b.phone("bob").await;
    let _alice = a.phone("alice").await;
    let mut eve = a.client().await;
    let ack = Draft::new("ACK", "alice@a.test", "bob@b.test").to("<sip:bob@b.test>;tag=b1");
    eve.send(ack.text()).await;
    eve.quiet().await;
    bob.quiet().await;
}

/// Alice with two phones, and a partner's connection.
async fn two_phones() -> (House, Wire, Wire, Wire) {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let (one, two) = (a.phone("alice").await, a.phone("alice").await);
    let b = a.partner(&a.ca.issue("b.test", &[])).await;
    (a, one, two, b)
}

#[tokio::test]
async fn all_phones_ring_and_when_one_is_taken_up_the_others_stop() {
    let (_a, mut one, mut two, mut b) = two_phones().await;
    b.send(invite("bob@b.test", "alice@a.test").text()).await;
    b.status(100).await;
    let (first, second) = (request(&mut one, "INVITE").await, request(&mut two, "INVITE").await);
    assert_ne!(branch(&first), branch(&second));
    for (phone, got) in [(&mut one, &first), (&mut two, &second)] {
        phone.answer(got, 180).await;
        b.status(180).await;
    }
    two.send(taken(&second, "two", "sip:alice@192.0.2.2")).await;
    b.status(200).await;
    let cancel = one.serve("CANCEL", 200).await;
    assert!(text(&cancel).contains("Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n"), "{}", text(&cancel));
    one.answer(&first, 487).await;
    request(&mut one, "ACK").await;
    b.quiet().await;
    two.quiet().await;
}

#[tokio::test]
async fn a_second_2xx_goes_back_too_so_that_the_caller_can_end_that_dialog() {
    let (_a, mut one, mut two, mut b) = two_phones().await;
    let call = invite("bob@b.test", "alice@a.test");
    b.send(call.text()).await;
    b.status(100).await;
    let (first, second) = (request(&mut one, "INVITE").await, request(&mut two, "INVITE").await);
    one.send(taken(&first, "one", &format!("sip:alice@{};transport=tcp", one.local))).await;
    b.status(200).await;
    two.send(taken(&second, "two", &format!("sip:alice@{};transport=tcp", two.local))).await;
    let answer = b.status(200).await;
    assert!(values(&answer, HeaderName::To)[0].ends_with(";tag=two"));
    b.send(within(&call, &answer, "ACK").text()).await;
    request(&mut two, "ACK").await;
    b.send(within(&call, &answer, "BYE").text()).await;
    two.serve("BYE", 200).await;
    b.status(200).await;
    one.quiet().await;
}

#[tokio::test]
async fn the_best_refusal_goes_back_when_all_have_refused_and_a_6xx_ends_the_others() {
    for (statuses, best) in [([486, 404], 404), ([302, 480], 302), ([500, 486], 486)] {
        let (_a, mut one, mut two, mut b) = two_phones().await;
        b.send(invite("bob@b.test", "alice@a.test").text()).await;
        b.status(100).await;
        let (first, second) = (request(&mut one, "INVITE").await, request(&mut two, "INVITE").await);
        one.answer(&first, statuses[0]).await;
        request(&mut one, "ACK").await;
        b.quiet().await;
        two.answer(&second, statuses[1]).await;
        b.status(best).await;
    }
    let (_a, mut one, mut two, mut b) = two_phones().await;
    b.send(invite("bob@b.test", "alice@a.test").text()).await;
    b.status(100).await;
    let (first, second) = (request(&mut one, "INVITE").await, request(&mut two, "INVITE").await);
    one.answer(&first, 180).await;
    b.status(180).await;
    two.answer(&second, 603).await;
    one.serve("CANCEL", 200).await;
    one.answer(&first, 487).await;
    b.status(603).await;
}

#[tokio::test]
async fn a_phone_that_goes_while_it_rings_is_said_and_a_caller_that_goes_is_not_waited_for() {
    let (_a, mut one, mut two, mut b) = two_phones().await;
    b.send(invite("bob@b.test", "alice@a.test").text()).await;
    b.status(100).await;
    let first = request(&mut one, "INVITE").await;
    one.answer(&first, 180).await;
    b.status(180).await;
    request(&mut two, "INVITE").await;
    drop(two);
    b.quiet().await;
    drop(one);
    b.status(504).await;

    let (_a, inside, mut b, _call, got) = ringing().await;
    drop(inside);
    b.serve("CANCEL", 200).await;
    b.answer(&got, 487).await;
    request(&mut b, "ACK").await;
}

#[tokio::test]
async fn a_partner_that_cannot_be_reached_is_said_to_the_caller() {
    let (a, mut inside, _upstream, _partner) = fronting().await;
    a.put(route("b.test", free_port(), Protocol::Mtls)).await;
    let call = invite("carol@a.test", "bob@b.test");
    inside.send(call.text()).await;
    inside.status(100).await;
    let refusal = inside.status(504).await;
    inside.send(about(&call, "ACK", Some(&refusal)).text()).await;
    inside.quiet().await;
}

#[tokio::test]
async fn the_callers_of_one_domain_cannot_use_up_what_others_need() {
    let (a, mut inside, upstream, partner) = fronting().await;
    a.limit(|limits| limits.transactions = 16).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let mut calls = Vec::new();
    for _ in 0..2 {
        let call = invite("bob@b.test", "carol@a.test");
        b.send(call.text()).await;
        b.status(100).await;
        calls.push(call);
    }
    let refusal = b.ask(&invite("bob@b.test", "carol@a.test")).await;
    assert_eq!((refusal.status(), refusal.header(HeaderName::RetryAfter)), (Some(503), Some(&b"5"[..])));
    inside.send(invite("carol@a.test", "bob@b.test").text()).await;
    inside.status(100).await;
    request(&mut partner.accept().await, "INVITE").await;
    // Once one of them is over there is room for another.
    let mut behind = upstream.accept().await;
    let first = request(&mut behind, "INVITE").await;
    behind.answer(&first, 486).await;
    let refusal = b.status(486).await;
    let over = calls.iter().find(|call| call.call_id.as_bytes() == refusal.call_id().unwrap()).unwrap();
    b.send(about(over, "ACK", Some(&refusal)).text()).await;
    b.send(invite("bob@b.test", "carol@a.test").text()).await;
    b.status(100).await;
}

/// A server whose SIP system speaks UDP, and a partner's connection.
async fn fronting_udp() -> (House, Dgram, Partner) {
    let (a, _inside, _upstream, partner) = fronting().await;
    let port = free_port();
    let inside = Dgram::new(loopback(port)).await;
    let behind = Upstream { host: "127.0.0.1".parse().unwrap(), port: inside.port(), protocol: Protocol::Udp };
    a.change([interface("udp", port, Protocol::Udp).into(), behind.into()]).await;
    (a, inside, partner)
}

#[tokio::test]
async fn over_udp_a_repeated_invite_gets_what_was_last_said_and_a_refusal_is_repeated_until_its_ack() {
    let (_a, inside, partner) = fronting_udp().await;
    let call = Dgram::draft(invite("carol@a.test", "bob@b.test"));
    inside.send(call.text()).await;
    inside.status(100).await;
    let mut b = partner.accept().await;
    let got = request(&mut b, "INVITE").await;
    inside.send(call.text()).await;
    inside.status(100).await;
    b.answer(&got, 180).await;
    inside.status(180).await;
    inside.send(call.text()).await;
    inside.status(180).await;
    b.quiet().await;
    b.answer(&got, 486).await;
    request(&mut b, "ACK").await;
    let refusal = inside.status(486).await;
    let again = inside.status(486).await;
    assert_eq!(refusal.bytes(), again.bytes());
    inside.send(about(&call, "ACK", Some(&refusal)).text()).await;
    // The refusal of another call, which nobody acknowledges, is the clock: the first would come again before its third.
    let other = Dgram::draft(invite("carol@a.test", "bob@b.test"));
    inside.send(other.text()).await;
    inside.status(100).await;
    let got = request(&mut b, "INVITE").await;
    b.answer(&got, 486).await;
    for _ in 0..3 {
        assert_eq!(inside.status(486).await.call_id(), Ok(other.call_id.as_bytes()));
    }
}

#[tokio::test]
async fn over_udp_a_call_is_sent_again_until_it_is_answered_and_each_repeated_refusal_is_acknowledged() {
    let (a, inside, _partner) = fronting_udp().await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let call = invite("bob@b.test", "carol@a.test");
    b.send(call.text()).await;
    b.status(100).await;
    let first = inside.next().await;
    assert_eq!(first.bytes(), inside.next().await.bytes());
    inside.send(reply(&first, 180)).await;
    b.status(180).await;
    // A CANCEL that is lost is sent again.
    b.send(about(&call, "CANCEL", None).text()).await;
    b.status(200).await;
    let cancel = inside.next().await;
    assert_eq!(cancel.method_token(), b"CANCEL");
    assert_eq!(cancel.bytes(), inside.next().await.bytes());
    inside.send(reply(&cancel, 200)).await;
    for _ in 0..2 {
        inside.send(reply(&first, 487)).await;
        assert_eq!(inside.next().await.method_token(), b"ACK");
    }
    let refusal = b.status(487).await;
    b.send(about(&call, "ACK", Some(&refusal)).text()).await;
    b.quiet().await;
}

#[tokio::test]
async fn over_udp_each_2xx_reaches_the_caller_until_its_ack_does() {
    let (a, inside, _partner) = fronting_udp().await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let call = invite("bob@b.test", "carol@a.test");
    b.send(call.text()).await;
    b.status(100).await;
    let got = inside.next().await;
    for _ in 0..3 {
        inside.send(taken(&got, "c1", "sip:carol@192.0.2.1")).await;
        b.status(200).await;
    }
    let answer =
        Message::parse(taken(&got, "c1", "sip:carol@192.0.2.1").into(), &ucfed::sip::Limits::default()).unwrap();
    b.send(within(&call, &answer, "ACK").text()).await;
    assert_eq!(inside.next().await.method_token(), b"ACK");
    eventually("the answer is counted once", || a.counted("answered") == 1).await;
}
