//! Who is let in, who is reached, and what is said of those who are not.

use std::{io, sync::Arc};

use rcgen::{ExtendedKeyUsagePurpose as Usage, IsCa};
use rustls::{ClientConfig, ServerConfig, client::Resumption};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::{TlsAcceptor, TlsConnector};

use super::workshop::*;
use crate::{
    model::{PeerEku, fault::Coded},
    tls::{
        Anchors, CertificateResolver, Expected, Fingerprint, HandshakeFailure, PeerVerifier, client_config,
        config::provider, server_config,
    },
};

fn names(identity: &crate::tls::PeerIdentity) -> Vec<String> {
    identity.names.names.iter().map(ToString::to_string).collect()
}

/// The code of a failure, or the names that were proved.
fn outcome(result: &Result<Arc<crate::tls::PeerIdentity>, HandshakeFailure>) -> String {
    match result {
        Ok(identity) => names(identity).join(" "),
        Err(failure) => failure.code().to_owned(),
    }
}

#[tokio::test]
async fn a_partner_with_a_trusted_certificate_is_let_in_and_known_by_name() {
    let ca = Ca::root("Partner CA");
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    let leaf = ca.leaf(&["sip:Partner.test", "sbc.partner.test", "192.0.2.7"]);
    let (server, client) = interface.meet(Some(&leaf)).await;
    let identity = server.unwrap();
    assert_eq!(client, Ok(()));
    assert_eq!(names(&identity), ["partner.test"]);
    assert!(identity.proves(&domain("partner.test")) && !identity.proves(&domain("sbc.partner.test")));
    assert!(identity.is_host_for(&"sbc.partner.test".parse().unwrap(), &domain("partner.test")));
    assert!(identity.is_host(&"192.0.2.7".parse().unwrap()) && !identity.is_host(&"192.0.2.8".parse().unwrap()));
    assert_eq!((&*identity.anchor, identity.issuer.as_str()), ("partner-ca", "CN=Partner CA"));
    assert_eq!(identity.fingerprint, Fingerprint::of(&leaf.chain[0]));
}

#[tokio::test]
async fn which_names_a_certificate_proves_follows_rfc_5922() {
    let ca = Ca::root("Partner CA");
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    let cases: &[(&[&str], &str)] = &[
        (&["partner.test", "Partner.test", "other.test"], "partner.test other.test"),
        (&["sip:partner.test", "shadowed.test"], "partner.test"),
        (&["sip:one.test", "sip:two.test:5061"], "one.test two.test"),
        (&["sip:alice@partner.test", "host.test"], "host.test"),
        (&["sips:partner.test", "host.test"], "host.test"),
        (&["*.partner.test", "partner.test"], "partner.test"),
        (&["*.partner.test"], "UCF-TLS-WILDCARD-ONLY"),
        (&["sip:*.partner.test"], "UCF-TLS-NO-NAME"),
        (&["sip:alice@partner.test"], "UCF-TLS-NO-NAME"),
        // An address alone may be the access server of a route.
        (&["192.0.2.1"], ""),
    ];
    for (sans, expected) in cases {
        let (server, _) = interface.meet(Some(&ca.leaf(sans))).await;
        assert_eq!(outcome(&server), *expected, "{sans:?}");
    }
    for (sans, common_name, expected) in [
        (&[] as &[&str], "partner.test", "partner.test"),
        (&[], "*.partner.test", "UCF-TLS-NO-NAME"),
        (&[], "Partner GmbH", "UCF-TLS-NO-NAME"),
        (&["mailto:x@partner.test"], "partner.test", "UCF-TLS-NO-NAME"),
        (&["other.test"], "partner.test", "other.test"),
    ] {
        let leaf = ca.leaf_with(sans, |params| params.distinguished_name = subject(common_name));
        let (server, _) = interface.meet(Some(&leaf)).await;
        assert_eq!(outcome(&server), expected, "{sans:?} {common_name}");
    }
}

#[tokio::test]
async fn each_client_that_is_refused_is_told_apart_on_both_sides() {
    let (ca, stranger) = (Ca::root("Partner CA"), Ca::root("Stranger CA"));
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    let namesake = Ca::root("Partner CA");
    let between = ca.below("Partner Intermediate");
    let past = ca.leaf_with(&["partner.test"], |params| days_from_now(params, -20, -10));
    let future = ca.leaf_with(&["partner.test"], |params| days_from_now(params, 10, 20));
    let code_signing = ca.leaf_with(&["partner.test"], |params| params.extended_key_usages = vec![Usage::CodeSigning]);
    let authority = ca.leaf_with(&["partner.test"], |params| {
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    });
    for (leaf, inbound, outbound) in [
        (None, "UCF-TLS-NO-CLIENT-CERTIFICATE", "UCF-TLS-PEER-WANTS-CERTIFICATE"),
        (Some(stranger.leaf(&["partner.test"])), "UCF-TLS-UNKNOWN-CA", "UCF-TLS-PEER-DISTRUSTS-CA"),
        (Some(between.leaf(&["partner.test"])), "UCF-TLS-UNKNOWN-CA", "UCF-TLS-PEER-DISTRUSTS-CA"),
        (Some(namesake.leaf(&["partner.test"])), "UCF-TLS-BAD-SIGNATURE", "UCF-TLS-PEER-DISTRUSTS-CA"),
        (Some(Leaf::self_signed(&["partner.test"])), "UCF-TLS-UNKNOWN-CA", "UCF-TLS-PEER-DISTRUSTS-CA"),
        (Some(past), "UCF-TLS-EXPIRED", "UCF-TLS-PEER-FINDS-EXPIRED"),
        (Some(future), "UCF-TLS-NOT-YET-VALID", "UCF-TLS-PEER-FINDS-EXPIRED"),
        (Some(code_signing), "UCF-TLS-USAGE", "UCF-TLS-PEER-REJECTED-CERTIFICATE"),
        (Some(authority), "UCF-TLS-CA-AS-LEAF", "UCF-TLS-PEER-REJECTED-CERTIFICATE"),
        (Some(ca.leaf(&["*.partner.test"])), "UCF-TLS-WILDCARD-ONLY", "UCF-TLS-PEER-REJECTED-CERTIFICATE"),
    ] {
        let (server, client) = interface.meet(leaf.as_ref()).await;
        assert_eq!(outcome(&server), inbound);
        assert_eq!(client.unwrap_err().code(), outbound, "{inbound}");
    }
}

#[tokio::test]
async fn an_unknown_ca_is_named_so_that_it_can_be_asked_for() {
    let interface = Interface::new(Ca::root("Partner CA").anchors(), PeerEku::Sip);
    for name in ["Stranger CA 1", "Stranger CA 2"] {
        let (server, _) = interface.meet(Some(&Ca::root(name).leaf(&["x.test"]))).await;
        let expected = HandshakeFailure::UnknownCa { subject: "CN=leaf".into(), issuer: format!("CN={name}") };
        assert_eq!(server.unwrap_err(), expected);
    }
}

#[tokio::test]
async fn which_usages_let_a_client_in_is_set_by_peer_eku() {
    let ca = Ca::root("Partner CA");
    let sip_domain = || Usage::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 20]);
    let cases: Vec<(Vec<Usage>, [bool; 3])> = vec![
        (vec![Usage::ClientAuth], [true, true, true]),
        (vec![Usage::ServerAuth, Usage::ClientAuth], [true, true, true]),
        (vec![Usage::ServerAuth], [false, true, true]),
        (vec![sip_domain()], [false, true, true]),
        (vec![Usage::Any], [false, true, true]),
        (vec![], [false, true, true]),
        (vec![Usage::CodeSigning], [false, false, true]),
    ];
    for (index, eku) in PeerEku::ALL.into_iter().enumerate() {
        let interface = Interface::new(ca.anchors(), eku);
        for (usages, let_in) in &cases {
            let leaf = ca.leaf_with(&["partner.test"], |params| params.extended_key_usages = usages.clone());
            let (server, _) = interface.meet(Some(&leaf)).await;
            let expected = if let_in[index] { "partner.test" } else { "UCF-TLS-USAGE" };
            assert_eq!(outcome(&server), expected, "{eku} {usages:?}");
        }
    }
}

#[tokio::test]
async fn a_strict_client_is_let_in_below_an_intermediate_without_usages() {
    let root = Ca::root("Partner CA");
    let between = root.below("Partner Intermediate");
    let interface = Interface::new(root.anchors(), PeerEku::Strict);
    let (server, client) = interface.meet(Some(&between.leaf(&["partner.test"]).with(&between))).await;
    assert_eq!((outcome(&server).as_str(), client), ("partner.test", Ok(())));
}

#[tokio::test]
async fn an_anchor_with_a_scope_vouches_for_nothing_else() {
    let (scoped, free) = (Ca::root("Scoped CA"), Ca::root("Free CA"));
    let anchors = Anchors::new(None, [scoped.anchor(&["*.partner.test"]), free.anchor(&[])]);
    let interface = Interface::new(Arc::new(anchors), PeerEku::Sip);
    for (ca, sans, expected) in [
        (&scoped, &["sip:a.partner.test", "sip:victim.test"][..], "a.partner.test"),
        (&scoped, &["partner.test"], "partner.test"),
        (&free, &["victim.test"], "victim.test"),
        (&scoped, &["sip:victim.test"], "UCF-TLS-ANCHOR-SCOPE"),
    ] {
        let (server, _) = interface.meet(Some(&ca.leaf(sans))).await;
        assert_eq!(outcome(&server), expected, "{sans:?}");
    }
    // As a host it is somebody for the domains of the scope alone.
    let identity = interface.meet(Some(&scoped.leaf(&["sbc.hoster.test"]))).await.0.unwrap();
    assert!(identity.names.names.is_empty());
    let host = "sbc.hoster.test".parse().unwrap();
    assert!(identity.is_host_for(&host, &domain("partner.test")));
    assert!(!identity.is_host_for(&host, &domain("victim.test")) && !identity.is_host(&host));
}

#[tokio::test]
async fn a_ca_under_name_constraints_cannot_slip_past_them() {
    let root = Ca::root("Root CA");
    let between = root.below_with("Constrained CA", |params| {
        params.name_constraints = Some(rcgen::NameConstraints {
            permitted_subtrees: vec![rcgen::GeneralSubtree::DnsName("partner.test".into())],
            excluded_subtrees: Vec::new(),
        });
    });
    let interface = Interface::new(root.anchors(), PeerEku::Sip);
    for (sans, common_name, expected) in [
        (&["partner.test"][..], "x", "partner.test"),
        (&["sip:partner.test", "partner.test"], "x", "partner.test"),
        (&["sip:victim.test", "partner.test"], "x", ""),
        (&["sip:victim.test"], "x", "UCF-TLS-NO-NAME"),
        (&["victim.test"], "x", "UCF-TLS-PEER-MALFORMED"),
        (&[], "victim.test", "UCF-TLS-NO-NAME"),
    ] {
        let leaf = between.leaf_with(sans, |params| params.distinguished_name = subject(common_name)).with(&between);
        let (server, _) = interface.meet(Some(&leaf)).await;
        assert_eq!(outcome(&server), expected, "{sans:?} {common_name}");
    }
}

#[tokio::test]
async fn a_path_to_a_free_anchor_is_preferred_to_one_that_takes_names_away() {
    let (root, between) = {
        let root = Ca::root("Root CA");
        let between = root.below("Intermediate CA");
        (root, between)
    };
    // The intermediate itself is trusted for one domain, its root for any.
    let anchors = Anchors::new(None, [between.anchor(&["partner.test"]), root.anchor(&[])]);
    let interface = Interface::new(Arc::new(anchors), PeerEku::Sip);
    let leaf = between.leaf(&["sip:partner.test", "sip:other.test"]);
    let (cut, _) = interface.meet(Some(&leaf)).await;
    assert_eq!(outcome(&cut), "partner.test");
    let (whole, _) = interface.meet(Some(&leaf.with(&between))).await;
    assert_eq!(outcome(&whole), "partner.test other.test");
}

#[tokio::test]
async fn one_ca_given_twice_vouches_for_what_either_entry_allows() {
    let ca = Ca::root("Partner CA");
    let anchors = Anchors::new(None, [ca.anchor(&["one.test"]), ca.anchor(&["two.test"])]);
    assert_eq!(anchors.len(), 1);
    let interface = Interface::new(Arc::new(anchors), PeerEku::Sip);
    let (server, _) = interface.meet(Some(&ca.leaf(&["one.test", "two.test", "three.test"]))).await;
    assert_eq!(outcome(&server), "one.test two.test");
}

#[tokio::test]
async fn a_self_signed_certificate_as_anchor_vouches_for_itself_alone() {
    let own = Leaf::self_signed(&["partner.test"]);
    let certificate = crate::tls::parse_anchor(own.pem().as_bytes(), now()).unwrap();
    let anchor = crate::tls::Anchor::new("partner", &certificate, Vec::new()).unwrap();
    let interface = Interface::new(Arc::new(Anchors::new(None, [anchor])), PeerEku::Sip);
    let (server, client) = interface.meet(Some(&own)).await;
    assert_eq!((outcome(&server).as_str(), client), ("partner.test", Ok(())));

    // Its key signs for a victim; path building alone would accept it.
    let key = rcgen::KeyPair::try_from(own.key.as_slice()).unwrap();
    let issuer = rcgen::Issuer::from_ca_cert_der(&own.chain[0], key).unwrap();
    let forged_key = rcgen::KeyPair::generate().unwrap();
    let forged = leaf_params(&["victim.test"]).signed_by(&forged_key, &issuer).unwrap().der().clone();
    let forged = Leaf { chain: vec![forged], key: forged_key.serialize_der() };
    let (server, _) = interface.meet(Some(&forged)).await;
    assert_eq!(outcome(&server), "UCF-TLS-UNKNOWN-CA");
}

#[tokio::test]
async fn an_outbound_connection_takes_only_who_is_expected() {
    let (ca, stranger) = (Ca::root("Partner CA"), Ca::root("Stranger CA"));
    let discovered = || Expected::domain(domain("partner.test"));
    let route = |host: &str| Expected::route(domain("partner.test"), host.parse().unwrap());
    let host = |host: &str| Expected::host(host.parse().unwrap());
    let usages = |usages: Vec<Usage>| ca.leaf_with(&["partner.test"], |params| params.extended_key_usages = usages);
    let met = "met";
    for (leaf, expected, outcome) in [
        (ca.leaf(&["partner.test"]), discovered(), met),
        (ca.leaf(&["sip:partner.test", "sbc.test"]), discovered(), met),
        (ca.leaf(&["other.test"]), discovered(), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["sip:other.test", "partner.test"]), discovered(), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["sub.partner.test"]), discovered(), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["*.test", "*.partner.test"]), discovered(), "UCF-TLS-WILDCARD-ONLY"),
        (ca.leaf(&["sbc.hoster.test"]), discovered(), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["sbc.hoster.test"]), route("SBC.hoster.test"), met),
        (ca.leaf(&["sip:hoster.test", "sbc.hoster.test"]), route("sbc.hoster.test"), met),
        (ca.leaf(&["partner.test"]), route("sbc.hoster.test"), met),
        (ca.leaf(&["*.hoster.test"]), route("sbc.hoster.test"), "UCF-TLS-WILDCARD-ONLY"),
        (ca.leaf(&["192.0.2.7"]), route("192.0.2.7"), met),
        (ca.leaf(&["2001:db8::7"]), route("[2001:db8::7]"), met),
        (ca.leaf(&["192.0.2.8"]), route("192.0.2.7"), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["relay.test"]), host("relay.test"), met),
        (ca.leaf(&["sip:relay.test"]), host("relay.test"), met),
        (ca.leaf(&["partner.test"]), host("relay.test"), "UCF-TLS-NAME-NOT-PROVEN"),
        (ca.leaf(&["192.0.2.7"]), host("192.0.2.7"), met),
        (stranger.leaf(&["partner.test"]), discovered(), "UCF-TLS-UNKNOWN-CA"),
        (ca.leaf_with(&["partner.test"], |p| days_from_now(p, -20, -10)), discovered(), "UCF-TLS-EXPIRED"),
        (usages(vec![]), discovered(), met),
        (usages(vec![Usage::ServerAuth]), discovered(), met),
        (usages(vec![Usage::Any]), discovered(), met),
        (usages(vec![Usage::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 20])]), discovered(), met),
        (usages(vec![Usage::ClientAuth]), discovered(), "UCF-TLS-USAGE"),
    ] {
        let verifier = PeerVerifier::outbound(ca.anchors(), expected.clone(), None);
        let (_, client) = reach(&leaf, &verifier, &expected).await;
        let code = client.as_ref().map_or_else(|failure| failure.code(), |_| met);
        assert_eq!(code, outcome, "{expected}: {client:?}");
    }
}

#[tokio::test]
async fn a_scope_and_a_pin_bind_outbound_connections_too() {
    let ca = Ca::root("Partner CA");
    let expected = Expected::domain(domain("victim.test"));
    let anchors = Arc::new(Anchors::new(None, [ca.anchor(&["partner.test"])]));
    let leaf = ca.leaf(&["victim.test"]);
    let verifier = PeerVerifier::outbound(anchors.clone(), expected.clone(), None);
    assert_eq!(reach(&leaf, &verifier, &expected).await.1.unwrap_err().code(), "UCF-TLS-ANCHOR-SCOPE");
    let service = Expected::host("192.0.2.7".parse().unwrap());
    let verifier = PeerVerifier::outbound(anchors, service.clone(), None);
    let at_address = ca.leaf(&["192.0.2.7"]);
    assert_eq!(reach(&at_address, &verifier, &service).await.1.unwrap_err().code(), "UCF-TLS-ANCHOR-SCOPE");

    for (pin, met) in [(Fingerprint::of(&leaf.chain[0]), true), (Fingerprint::of(b"another"), false)] {
        let verifier = PeerVerifier::outbound(ca.anchors(), expected.clone(), Some(pin));
        let (_, client) = reach(&leaf, &verifier, &expected).await;
        assert_eq!(client.map(|_| ()).map_err(|failure| failure.code()), if met { Ok(()) } else { Err("UCF-TLS-PIN") });
    }
}

#[tokio::test]
async fn both_tls_versions_are_spoken_and_nothing_older() {
    let ca = Ca::root("Partner CA");
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let leaf = ca.leaf(&["partner.test"]);
        let verifier = PeerVerifier::outbound(interface.ours.anchors(), Expected::domain(domain("us.test")), None);
        let client = ClientConfig::builder_with_provider(provider().clone())
            .with_protocol_versions(&[version])
            .unwrap()
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_client_cert_resolver(leaf.resolver());
        let name = Expected::domain(domain("us.test")).server_name();
        let shaken = shake(&interface.config, &Arc::new(client), name).await;
        let identity = interface.verifier.identity(&shaken.server.unwrap(), now()).unwrap();
        assert_eq!(names(&identity), ["partner.test"]);
    }
    let old = ServerConfig::builder_with_provider(provider().clone())
        .with_protocol_versions(&[&rustls::version::TLS12])
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(interface.ours.leaf(&["us.test"]).resolver());
    let new = ClientConfig::builder_with_provider(provider().clone())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(PeerVerifier::outbound(
            interface.ours.anchors(),
            Expected::domain(domain("us.test")),
            None,
        ))
        .with_no_client_auth();
    let shaken = shake(&Arc::new(old), &Arc::new(new), Expected::domain(domain("us.test")).server_name()).await;
    for (error, inbound) in [(shaken.server.unwrap_err(), true), (shaken.client.unwrap_err(), false)] {
        let failure =
            if inbound { HandshakeFailure::inbound(&error, None) } else { HandshakeFailure::outbound(&error, None) };
        assert_eq!(failure.code(), "UCF-TLS-NOTHING-IN-COMMON", "{error}");
    }
}

#[tokio::test]
async fn plaintext_that_meets_tls_is_told_from_a_failed_handshake() {
    let ca = Ca::root("Partner CA");
    let acceptor = TlsAcceptor::from(server_config(ca.leaf(&["us.test"]).resolver(), None).unwrap());
    let (mut near, far) = tokio::io::duplex(4096);
    near.write_all(b"OPTIONS sip:us.test SIP/2.0\r\nVia: SIP/2.0/TCP a.test\r\n\r\n").await.unwrap();
    let error = acceptor.accept(far).await.err().unwrap();
    assert_eq!(HandshakeFailure::inbound(&error, None), HandshakeFailure::Plaintext);

    let expected = Expected::domain(domain("us.test"));
    let verifier = PeerVerifier::outbound(ca.anchors(), expected.clone(), None);
    let connector = TlsConnector::from(client_config(verifier, None).unwrap());
    let (near, mut far) = tokio::io::duplex(4096);
    let answer = async move {
        let _ = far.read(&mut [0; 2048]).await;
        far.write_all(b"SIP/2.0 400 Bad Request\r\n\r\n").await
    };
    let (client, _) = tokio::join!(connector.connect(expected.server_name(), near), answer);
    assert_eq!(HandshakeFailure::outbound(&client.err().unwrap(), None), HandshakeFailure::Plaintext);
}

#[tokio::test]
async fn a_peer_that_hangs_up_is_told_from_one_that_resets() {
    let ca = Ca::root("Partner CA");
    let acceptor = TlsAcceptor::from(server_config(ca.leaf(&["us.test"]).resolver(), None).unwrap());
    let (near, far): (Memory, Memory) = tokio::io::duplex(4096);
    drop(near);
    let error = acceptor.accept(far).await.err().unwrap();
    assert_eq!(HandshakeFailure::inbound(&error, None), HandshakeFailure::Closed);
    for (kind, failure) in [
        (io::ErrorKind::ConnectionReset, HandshakeFailure::Reset),
        (io::ErrorKind::TimedOut, HandshakeFailure::TimedOut),
        (io::ErrorKind::UnexpectedEof, HandshakeFailure::Closed),
    ] {
        assert_eq!(HandshakeFailure::outbound(&kind.into(), None), failure);
    }
}

/// A client that resumes, as foreign ones do; ours does not.
fn resuming(interface: &Interface, leaf: &Leaf) -> Arc<ClientConfig> {
    let mut config = ClientConfig::clone(&interface.client(Some(leaf)));
    config.resumption = Resumption::in_memory_sessions(8);
    Arc::new(config)
}

#[tokio::test]
async fn a_resumed_session_keeps_its_names_and_is_judged_again_when_its_time_is_over() {
    let ca = Ca::root("Partner CA");
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    let client = resuming(&interface, &ca.leaf_with(&["partner.test"], |params| days_from_now(params, -1, 2)));
    let name = Expected::domain(domain("us.test")).server_name();
    let first = shake(&interface.config, &client, name.clone()).await;
    let second = shake(&interface.config, &client, name.clone()).await;
    assert_eq!((first.resumed, second.resumed), (false, true));
    let chain = second.server.unwrap();
    assert_eq!(names(&interface.verifier.identity(&chain, now()).unwrap()), ["partner.test"]);
    // Past the time for which verdicts are kept, and past that of the certificate.
    assert_eq!(names(&interface.verifier.identity(&chain, now() + 3600).unwrap()), ["partner.test"]);
    let late = interface.verifier.identity(&chain, now() + 5 * 86_400).unwrap_err();
    assert_eq!(late.code(), "UCF-TLS-EXPIRED");

    // Another configuration resumes nothing that this one began: a CA that is no longer trusted is refused.
    let stricter = PeerVerifier::inbound(Arc::new(Anchors::default()), PeerEku::Sip);
    let config = server_config(interface.ours.leaf(&["us.test"]).resolver(), Some(stricter.clone())).unwrap();
    let third = shake(&config, &client, name).await;
    let failure = HandshakeFailure::inbound(&third.server.unwrap_err(), Some(&stricter));
    assert_eq!(failure.code(), "UCF-TLS-UNKNOWN-CA");
    assert_eq!(stricter.identity(&chain, now()).unwrap_err().code(), "UCF-TLS-UNKNOWN-CA");
}

#[tokio::test]
async fn a_renewed_certificate_is_presented_to_the_next_handshake_even_of_a_client_that_resumes() {
    let ca = Ca::root("Partner CA");
    let verifier = PeerVerifier::inbound(ca.anchors(), PeerEku::Sip);
    let ours = Ca::root("Our CA");
    let (old, new) = (ours.leaf(&["us.test"]), ours.leaf(&["us.test"]));
    let resolver = old.resolver();
    let config = server_config(resolver.clone(), Some(verifier.clone())).unwrap();
    let interface = Interface { ours, verifier, config };
    let client = resuming(&interface, &ca.leaf(&["partner.test"]));
    let name = Expected::domain(domain("us.test")).server_name();
    assert_eq!(shake(&interface.config, &client, name.clone()).await.client.unwrap(), old.chain);
    assert!(shake(&interface.config, &client, name.clone()).await.resumed);
    resolver.replace(new.certified(), []);
    let after = shake(&interface.config, &client, name.clone()).await;
    assert!(!after.resumed);
    assert_eq!(after.client.unwrap(), new.chain);
}

#[tokio::test]
async fn a_client_presents_its_renewed_certificate_to_the_next_handshake() {
    let ca = Ca::root("Partner CA");
    let interface = Interface::new(ca.anchors(), PeerEku::Sip);
    let (old, new) = (ca.leaf(&["partner.test"]), ca.leaf(&["partner.test"]));
    let resolver = old.resolver();
    let expected = Expected::domain(domain("us.test"));
    let verifier = PeerVerifier::outbound(interface.ours.anchors(), expected.clone(), None);
    let client = client_config(verifier, Some(resolver.clone())).unwrap();
    assert_eq!(shake(&interface.config, &client, expected.server_name()).await.server.unwrap(), old.chain);
    resolver.replace(new.certified(), []);
    assert_eq!(shake(&interface.config, &client, expected.server_name()).await.server.unwrap(), new.chain);
}

#[tokio::test]
async fn the_name_asked_for_chooses_the_certificate() {
    let ours = Ca::root("Our CA");
    let (one, two) = (ours.leaf(&["sip:one.test", "sbc.one.test"]), ours.leaf(&["two.test"]));
    let resolver = CertificateResolver::with_others(one.certified(), [two.certified()]);
    let server = server_config(resolver, None).unwrap();
    for (name, leaf) in [("one.test", &one), ("sbc.one.test", &one), ("two.test", &two), ("elsewhere.test", &one)] {
        let expected = Expected::host(name.parse().unwrap());
        let any_of_ours = leaf.chain[0].clone();
        let trusting = Expected::route(domain(name), "sbc.one.test".parse().unwrap());
        let verifier = PeerVerifier::outbound(ours.anchors(), trusting, None);
        let client = client_config(verifier, None).unwrap();
        let shaken = shake(&server, &client, expected.server_name()).await;
        assert_eq!(shaken.client.unwrap(), [any_of_ours], "{name}");
        assert!(shaken.server.unwrap().is_empty(), "a tls interface asks for no certificate");
    }
}

#[tokio::test]
async fn a_client_without_certificate_is_welcome_where_none_is_asked_for() {
    let ours = Ca::root("Our CA");
    let expected = Expected::domain(domain("us.test"));
    let verifier = PeerVerifier::outbound(ours.anchors(), expected.clone(), None);
    let (server, client) = reach(&ours.leaf(&["us.test"]), &verifier, &expected).await;
    assert_eq!((server, names(&client.unwrap())), (Ok(()), vec!["us.test".to_owned()]));
}

#[test]
fn no_chain_at_all_is_nobody() {
    let verifier = PeerVerifier::inbound(Arc::default(), PeerEku::Sip);
    assert_eq!(verifier.identity(&[], 0), Err(HandshakeFailure::NoClientCertificate));
    assert_eq!(verifier.identity(&[b"junk"[..].into()], 0).unwrap_err().code(), "UCF-TLS-PEER-MALFORMED");
}

#[test]
fn a_certificate_with_more_names_than_are_read_proves_none() {
    let ca = Ca::root("Partner CA");
    let many: Vec<String> = (0..1200).map(|index| format!("n{index}.test")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let verifier = PeerVerifier::inbound(ca.anchors(), PeerEku::Sip);
    let code = verifier.identity(&ca.leaf(&many).chain, now()).unwrap_err();
    assert_eq!(code.code(), "UCF-TLS-NO-NAME");
    assert_eq!(verifier.identity(&ca.leaf(&many[..1000]).chain, now()).unwrap().names.names.len(), 1000);
}
