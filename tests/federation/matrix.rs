//! Who is believed and who is reached: certificate × protocol × direction × mode, one sentence a cell.

use std::{fmt, sync::Arc};

use ucfed::{
    model::{AccessServer, Federation, Mode, Protocol, StaticRoute},
    tls::authority::Issued,
};

use crate::{
    house::{Ca, House, Names, Partner, interface, loopback, now},
    wire::{Dgram, Draft, Wire},
};

/// What the partner's certificate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Domain,
    ServerOnly,
    OtherDomain,
    Expired,
    Stranger,
    Nothing,
}

/// How the partner is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    TrustedRoute,
    Route,
    Discovery,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Domain => "a certificate of its domain",
            Self::ServerOnly => "a certificate of its server's name alone",
            Self::OtherDomain => "a certificate of another domain",
            Self::Expired => "a certificate that has ended",
            Self::Stranger => "a certificate of a CA that nobody believes",
            Self::Nothing => "no certificate",
        })
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TrustedRoute => "by a trusted route",
            Self::Route => "by a route",
            Self::Discovery => "by discovery",
        })
    }
}

use Known::{Discovery, Route, TrustedRoute};
use Protocol::{Mtls, Tcp, Tls, Udp};
use Shown::{Domain, Expired, Nothing, OtherDomain, ServerOnly, Stranger};

const ALL: [Shown; 6] = [Domain, ServerOnly, OtherDomain, Expired, Stranger, Nothing];
const WAYS: [Known; 3] = [TrustedRoute, Route, Discovery];

/// The partner's papers.
struct Papers {
    believed: Ca,
    other: Ca,
}

impl Papers {
    fn new() -> Self {
        Self { believed: Ca::new("believed"), other: Ca::new("other") }
    }

    fn of(&self, shown: Shown) -> Option<Issued> {
        let domain = "b.test".parse().unwrap();
        Some(match shown {
            Domain => self.believed.issue("b.test", &["sip.b.test"]),
            ServerOnly => self.believed.issue("sip.b.test", &[]),
            OtherDomain => self.believed.issue("c.test", &["sip.c.test"]),
            Expired => self.believed.issue_at(&domain, now() - 40 * 24 * 60 * 60),
            Stranger => self.other.issue("b.test", &["sip.b.test"]),
            Nothing => return None,
        })
    }
}

fn federation(known: Known) -> Federation {
    let mode = if known == Discovery { Mode::Open } else { Mode::Direct };
    Federation { mode, use_static_routes: known != Discovery, ..Federation::default() }
}

fn route(known: Known, protocol: Protocol, port: u16) -> StaticRoute {
    StaticRoute {
        domain: "b.test".parse().unwrap(),
        servers: vec![AccessServer { host: "sip.b.test".parse().unwrap(), port, priority: 0, weight: 0 }],
        protocol,
        certificate: None,
        trusted: known == TrustedRoute,
        enabled: true,
    }
}

async fn house(papers: &Papers) -> (House, Arc<Names>) {
    let names = Arc::new(Names::default());
    names.publish("sip.b.test. A 127.0.0.1\n");
    let house = House::with_names("a.test", &["alice"], names.clone()).await;
    house.put(papers.believed.anchor("believed", &[])).await;
    (house, names)
}

/// Whether what comes from the partner is let in.
fn is_let_in(protocol: Protocol, shown: Shown, known: Known) -> bool {
    match (protocol, shown, known) {
        // The certificate proves the domain, whoever it is.
        (Mtls, Domain, _) => true,
        // The access server of a trusted route speaks for its domain.
        (Mtls, ServerOnly, TrustedRoute) => true,
        // Without TLS, or without a client's certificate, a trusted route's own protocol and address are what there is.
        (Tcp | Udp, _, TrustedRoute) => true,
        _ => false,
    }
}

/// Whether the partner is reached.
fn is_reached(protocol: Protocol, shown: Shown, known: Known) -> bool {
    match (protocol, shown, known) {
        (Mtls | Tls, Domain, _) => true,
        // An administrator named that server. DNS names whom it likes.
        (Mtls | Tls, ServerOnly, TrustedRoute | Route) => true,
        (Tcp | Udp, _, _) => true,
        _ => false,
    }
}

#[tokio::test]
async fn who_is_let_in_is_as_the_table_has_it() {
    let papers = Papers::new();
    let (a, _) = house(&papers).await;
    let [tls, udp] = [Tls, Udp].map(|protocol| (protocol, crate::house::free_port()));
    a.change([interface("tls", tls.1, Tls).into(), interface("udp", udp.1, Udp).into()]).await;
    for known in WAYS {
        a.put(federation(known)).await;
        for protocol in [Mtls, Tls, Tcp, Udp] {
            // Where there is no route there is none of any protocol.
            if known != Discovery {
                a.put(route(known, protocol, 9)).await;
            }
            for shown in ALL {
                if shown != Nothing && matches!(protocol, Tcp | Udp) {
                    continue;
                }
                let sentence = format!("over {protocol} with {shown}, known {known}");
                let draft = Draft::message("bob@b.test", "alice@a.test", "x");
                let own = papers.of(shown);
                let status = match protocol {
                    Udp => Dgram::new(loopback(udp.1)).await.ask(&Dgram::draft(draft)).await.status(),
                    Tcp => a.client().await.ask(&draft).await.status(),
                    Tls | Mtls => {
                        let port = if protocol == Tls { tls.1 } else { a.partners };
                        match a.partner_at(port, own.as_ref()).await {
                            Ok(mut wire) => answer(&mut wire, &draft).await,
                            Err(_) => None,
                        }
                    }
                };
                let let_in = match status {
                    // Alice is not there, which only those hear who are let in.
                    Some(480) => true,
                    Some(403) | None => false,
                    other => panic!("{sentence}: {other:?}"),
                };
                assert_eq!(let_in, is_let_in(protocol, shown, known), "{sentence}: {status:?}");
                if status.is_none() {
                    assert!(protocol == Mtls, "{sentence}: only mtls judges certificates");
                }
            }
        }
    }
}

/// The status of the answer; none where the connection ends instead.
async fn answer(wire: &mut Wire, draft: &Draft) -> Option<u16> {
    wire.send_or_end(draft.text()).await;
    wire.read().await?.status()
}

#[tokio::test]
async fn who_is_reached_is_as_the_table_has_it() {
    let papers = Papers::new();
    let (a, names) = house(&papers).await;
    let mut alice = a.client().await;
    for known in WAYS {
        a.put(federation(known)).await;
        for protocol in [Mtls, Tls, Tcp] {
            if known == Discovery && protocol != Mtls {
                continue;
            }
            for shown in ALL {
                if (shown == Nothing) == matches!(protocol, Mtls | Tls) {
                    continue;
                }
                let sentence = format!("over {protocol} with {shown}, known {known}");
                let partner = match papers.of(shown) {
                    Some(own) if protocol == Mtls => Partner::mtls(&own, &a.ca).await,
                    Some(own) => Partner::tls(&own).await,
                    None => Partner::tcp().await,
                };
                names.publish(&format!(
                    "sip.b.test. A 127.0.0.1\n_sipfederationtls._tcp.b.test. SRV 0 1 {} sip.b.test.\n",
                    partner.port
                ));
                a.server.context.partners.reset(&"b.test".parse().unwrap());
                if known != Discovery {
                    a.put(route(known, protocol, partner.port)).await;
                }
                let message = Draft::message("alice@a.test", "bob@b.test", "x");
                let status = if is_reached(protocol, shown, known) {
                    alice.put_as("alice", &message).await;
                    let mut b = partner.accept().await;
                    b.serve("MESSAGE", 200).await;
                    let status = alice.next().await.status();
                    drop(b);
                    crate::house::eventually("it has ended", || a.status().outbound_connections == 0).await;
                    status
                } else {
                    let meets = async {
                        let (stream, _) = partner.raw().accept().await.unwrap();
                        partner.secure(stream).await
                    };
                    let (answer, _) = tokio::join!(alice.ask_as("alice", &message), meets);
                    answer.status()
                };
                let expected = if is_reached(protocol, shown, known) { 200 } else { 504 };
                assert_eq!(status, Some(expected), "{sentence}");
            }
        }
    }
}
