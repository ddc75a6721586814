//! Partners that are slow, reset, send garbage or never answer harm nobody else.

use std::{cell::Cell, sync::Arc, time::Duration};

use tokio::{net::TcpStream, task::JoinSet};
use ucfed::{
    model::{Change, Federation, Mode, Protocol},
    sip::Message,
};

use crate::{
    house::{Ca, House, Names, Partner, blocked, eventually, loopback, route},
    wire::{Draft, Wire, reply},
};

/// What is wrong with a partner's server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ill {
    /// It accepts and does not read.
    Deaf,
    /// It resets what it accepted.
    Resets,
    /// It resets once it got a message.
    ResetsLater,
    /// It says what is no answer.
    Garbage,
    /// It reads and does not answer.
    Mute,
    /// It accepts and makes no handshake.
    Frozen,
}

const ILLS: [(Ill, usize); 6] =
    [(Ill::Deaf, 10), (Ill::Resets, 5), (Ill::ResetsLater, 5), (Ill::Garbage, 10), (Ill::Mute, 10), (Ill::Frozen, 10)];

/// How often each is sent to, if it is not sent to until it gets no more.
const EACH: usize = 3;

/// What stands where an answer should; none of it can be framed.
const NO_ANSWERS: [&str; 5] = [
    "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
    "\x16\x03\x01\x02\0\x01\0\x01\r\n\r\n",
    "SIP/2.0 200 OK\r\nContent-Length: -1\r\n\r\n",
    "SIP/2.0 200 OK\r\nl: 0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "\0\0\0\0\0\0\0\0",
];

/// Lives as an ill partner's server does.
async fn ail(ill: Ill, partner: Partner) {
    let mut held = Vec::new();
    let mut wires = Vec::new();
    let mut mute = JoinSet::new();
    loop {
        let Ok((stream, remote)) = partner.raw().accept().await else { return };
        let socket = socket2::SockRef::from(&stream);
        if matches!(ill, Ill::Resets | Ill::ResetsLater) {
            socket.set_linger(Some(Duration::ZERO)).unwrap();
        }
        match ill {
            Ill::Resets => drop(stream),
            Ill::Frozen => held.push(stream),
            _ => {
                let Ok(mut wire) = partner.meet(stream, remote).await else { continue };
                match ill {
                    Ill::Deaf => wires.push(wire),
                    Ill::ResetsLater => drop(wire.read().await),
                    Ill::Garbage => {
                        let Some(request) = wire.read().await else { continue };
                        let forged = String::from_utf8(reply(&request, 200).to_vec()).unwrap();
                        wire.send_or_end(forged.replacen("branch=z9hG4bK", "branch=z9hG4bK0", 1)).await;
                        wire.send_or_end(NO_ANSWERS[wires.len() % NO_ANSWERS.len()]).await;
                        wires.push(wire);
                    }
                    _ => drop(mute.spawn(async move { while wire.read().await.is_some() {} })),
                }
            }
        }
    }
}

/// Lets alice send to bob at `domain`, and gives her connection with how many answers are still to come.
async fn send(a: &House, ill: Ill, domain: &str) -> (Wire, usize) {
    let mut alice = a.client().await;
    let to = format!("bob@{domain}");
    let draft = |text: &str| Draft::message("alice@a.test", &to, text);
    match ill {
        Ill::Resets | Ill::ResetsLater | Ill::Garbage => {
            for _ in 0..EACH {
                let answer = alice.ask_as("alice", &draft("hello")).await;
                assert_eq!(answer.status(), Some(504), "{domain}");
            }
            (alice, 0)
        }
        Ill::Frozen => {
            for _ in 0..EACH {
                alice.put_as("alice", &draft("hello")).await;
            }
            for _ in 0..EACH {
                alice.status(504).await;
            }
            (alice, 0)
        }
        // Until there is no more room: in the queue of who does not read, or among the requests that wait.
        Ill::Deaf | Ill::Mute => {
            let text = if ill == Ill::Deaf { "x".repeat(48 * 1024) } else { "hello".to_owned() };
            let mut taken = 0;
            loop {
                alice.put_as("alice", &draft(&text)).await;
                alice.send("\r\n\r\n").await;
                let Some(refusal) = alice.before_pong().await else {
                    taken += 1;
                    continue;
                };
                assert_eq!(refusal.status(), Some(503), "{domain}");
                alice.quiet().await;
                return (alice, taken);
            }
        }
    }
}

/// A partner's people as they misbehave towards us. What they hold on to is given back.
async fn intrude(a: &House, ca: &Ca, n: usize) -> (Option<Wire>, Option<TcpStream>) {
    let domain = format!("in{n}.test");
    let own = ca.issue(&domain, &[]);
    match n % 4 {
        // Garbage.
        0 => {
            let mut wire = a.partner(&own).await;
            wire.send_or_end(NO_ANSWERS[n % NO_ANSWERS.len()]).await;
            while wire.read().await.is_some() {}
            (Some(wire), None)
        }
        // Half a message.
        1 => {
            let mut wire = a.partner(&own).await;
            let whole = Draft::message(&format!("x@{domain}"), "alice@a.test", "x").text();
            wire.send(&whole[..whole.len() / 2]).await;
            (Some(wire), None)
        }
        // More than its budget, and answers that it does not wait for.
        2 => {
            let mut wire = a.partner(&own).await;
            for _ in 0..60 {
                wire.send(Draft::message(&format!("x@{domain}"), "nobody@a.test", "x").text()).await;
            }
            let mut over = 0;
            for _ in 0..60 {
                over += usize::from(wire.next().await.status() == Some(429));
            }
            assert!(over > 0, "{domain}");
            (Some(wire), None)
        }
        // A handshake that stands still.
        _ => (None, Some(TcpStream::connect(loopback(a.partners)).await.unwrap())),
    }
}

/// The healthy partner's server: answers everything.
async fn thrive(partner: Partner) {
    let mut lives = JoinSet::new();
    loop {
        let mut wire = partner.accept().await;
        lives.spawn(async move {
            while let Some(request) = wire.read().await {
                wire.answer(&request, 200).await;
            }
        });
    }
}

/// One message there and one here, both answered.
async fn exchange(a: &House, alice: &mut Wire, phone: &mut Wire, good: &mut Wire, n: usize) {
    let text = format!("message {n}");
    let there = alice.ask_as("alice", &Draft::message("alice@a.test", "bob@good.test", &text)).await;
    assert_eq!(there.status(), Some(200), "{n}, {:?}", a.status());
    good.send(Draft::message("bob@good.test", "anna@a.test", &text).text()).await;
    let here: Message = phone.serve("MESSAGE", 200).await;
    assert_eq!(here.body(), text.as_bytes());
    good.status(200).await;
}

#[tokio::test]
async fn fifty_partners_that_are_ill_beside_a_healthy_one_harm_nobody_but_themselves() {
    let (ca, names) = (Ca::new("public"), Arc::new(Names::default()));
    names.publish("_sipfederationtls._tcp.timeout.test. TIMEOUT\n_sipfederationtls._tcp.servfail.test. SERVFAIL\n");
    let a = House::with_names("a.test", &["alice", "anna"], names).await;
    let mut changes: Vec<Change> = vec![
        ca.anchor("public", &[]).into(),
        Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() }.into(),
    ];
    let (mut ailing, mut ills) = (JoinSet::new(), Vec::new());
    let mut deaf = Vec::new();
    for (ill, n) in ILLS.iter().flat_map(|(ill, count)| (0..*count).map(|n| (*ill, n))) {
        let domain = format!("{}{n}.test", format!("{ill:?}").to_lowercase());
        let partner = Partner::mtls(&ca.issue(&domain, &["127.0.0.1"]), &a.ca).await;
        if ill == Ill::Deaf {
            socket2::SockRef::from(partner.raw()).set_recv_buffer_size(4096).unwrap();
        }
        changes.push(route(&domain, partner.port, Protocol::Mtls).into());
        let life = ailing.spawn(ail(ill, partner));
        if ill == Ill::Deaf {
            deaf.push(life);
        }
        ills.push((ill, domain));
    }
    assert_eq!(ills.len(), 50);
    let healthy = ca.issue("good.test", &["127.0.0.1"]);
    let partner = Partner::mtls(&healthy, &a.ca).await;
    changes.push(route("good.test", partner.port, Protocol::Mtls).into());
    ailing.spawn(thrive(partner));
    a.change(changes).await;
    a.limit(|limits| {
        (limits.transactions, limits.send_queue, limits.handshake_seconds) = (512, 64 * 1024, 3);
    })
    .await;
    let (mut alice, mut phone) = (a.client().await, a.phone("anna").await);

    // All at once.
    let outward = futures_util::future::join_all(ills.iter().map(|(ill, domain)| send(&a, *ill, domain)));
    let inward = futures_util::future::join_all((0..20).map(|n| intrude(&a, &ca, n)));
    let by_name = async {
        let mut wires = Vec::new();
        for (domain, status) in [("nowhere.test", 404), ("timeout.test", 504), ("servfail.test", 504)] {
            let mut wire = a.client().await;
            let draft = Draft::message("alice@a.test", &format!("bob@{domain}"), "x");
            assert_eq!(wire.ask_as("alice", &draft).await.status(), Some(status), "{domain}");
            wires.push(wire);
        }
        for n in 0..5 {
            let mut wire = a.client().await;
            wire.put_as("alice", &Draft::message("alice@a.test", &format!("bob@d{n}.silent.test"), "x")).await;
            wires.push(wire);
        }
        wires
    };
    let weathered = Cell::new(false);
    let storm = async {
        let all = tokio::join!(outward, inward, by_name);
        weathered.set(true);
        all
    };
    let calm = async {
        let mut good = a.partner(&healthy).await;
        let mut exchanged = 0;
        while !weathered.get() || exchanged < 20 {
            exchange(&a, &mut alice, &mut phone, &mut good, exchanged).await;
            exchanged += 1;
        }
        good
    };
    let ((outward, intruders, unresolved), mut good) = tokio::join!(storm, calm);
    // Whoever comes now is let in too, while the others still hold what they hold.
    let mut new = a.partner(&healthy).await;
    exchange(&a, &mut a.client().await, &mut phone, &mut new, 0).await;
    drop((intruders, unresolved));

    let of = |wanted: Ill| ills.iter().zip(&outward).filter(move |((ill, _), _)| *ill == wanted);
    let waits = |ill: Ill| of(ill).map(|(_, (_, waits))| waits).sum::<usize>();
    let (mute, deaf_ones) = (waits(Ill::Mute), waits(Ill::Deaf));
    assert!(of(Ill::Mute).all(|(_, (_, waits))| *waits >= 512 / 50), "each has its share");
    assert!(mute + deaf_ones < 512, "{mute} and {deaf_ones}");
    let counted = |counter: &str| a.counted(counter) as usize;
    assert_eq!(counted("unreachable"), 30 * EACH + 2, "resets, garbage, no handshake; no answer of DNS");
    assert_eq!(counted("overload"), 20, "one that is too much for each that takes no more");
    assert_eq!(counted("stray"), 10 * EACH);
    assert!(counted("malformed") >= 10 * EACH + 5, "{}", counted("malformed"));

    // What waits is answered when its partner is blocked, or gone.
    deaf.iter().for_each(tokio::task::AbortHandle::abort);
    a.change(of(Ill::Mute).map(|((_, domain), _)| blocked(domain).into()).collect::<Vec<_>>()).await;
    for (mut wire, waits) in outward {
        for _ in 0..waits {
            wire.status(504).await;
        }
        wire.quiet().await;
    }
    eventually("only the healthy one is left", || a.status().outbound_connections == 1).await;
    exchange(&a, &mut alice, &mut phone, &mut good, 0).await;
}
