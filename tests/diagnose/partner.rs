//! `diagnose partner`: each fault is built for real, and exactly the right finding appears; none on a healthy pair.

use ucfed::{
    diagnostics::{
        Check, Outcome, Refused, Running, Unknown, Verdict,
        partner::{Overall, overall},
    },
    dns::ResolverAddress,
    model::{BlacklistEntry, Config, DomainPermission, Fault, Federation, Partner, PermissionLevel, Protocol, Service},
    tls::HandshakeFailure,
};

use crate::{
    lab::{
        Answers, Ca, Lab, Leaf, Speaks, WELL, closed_port, datagrams, days, file, found, house, issuer_at, list_at,
        observed, peer, peer_at,
    },
    names::Names,
};

const NONE: [&str; 0] = [];

/// What is found of a partner that is well but for its certificate.
async fn with_leaf(leaf: impl FnOnce(&Lab) -> Leaf) -> Vec<Outcome> {
    let lab = Lab::open();
    lab.publish(peer(lab.shows(leaf(&lab)), WELL).await);
    lab.diagnose().await
}

/// What is found of a partner that is well but for its answers.
async fn with_answers(answers: Answers) -> Vec<Outcome> {
    let lab = Lab::open();
    lab.publish(peer(lab.shows(lab.leaf()), answers).await);
    lab.diagnose().await
}

/// What is found of a partner that speaks otherwise.
async fn with_speech(speaks: impl FnOnce(&Lab) -> Speaks) -> Vec<Outcome> {
    let lab = Lab::open();
    lab.publish(peer(speaks(&lab), WELL).await);
    lab.diagnose().await
}

/// What is found of a partner whose names are these; its server is well.
async fn with_names(zone: impl FnOnce(u16) -> String) -> Vec<Outcome> {
    let lab = Lab::open();
    let port = peer(lab.shows(lab.leaf()), WELL).await;
    lab.names.serve(&zone(port));
    lab.diagnose().await
}

fn verdict(outcomes: &[Outcome], check: Check) -> Option<&Verdict> {
    outcomes.iter().find(|outcome| outcome.check == check).map(|outcome| &outcome.verdict)
}

#[tokio::test]
async fn of_a_healthy_partner_nothing_is_found() {
    let outcomes = with_answers(WELL).await;
    assert_eq!(found(&outcomes), NONE, "{outcomes:#?}");
    assert_eq!(overall(&outcomes).overall, Overall::Works);
    for check in [
        Check::PartnerBlocked,
        Check::PartnerNoWay,
        Check::PartnerSrvMissing,
        Check::PartnerViewsDiffer,
        Check::ConnectRefused,
        Check::NoCertificateAsked,
        Check::DistrustsUs,
        Check::PartnerUntrusted,
        Check::PartnerNames,
        Check::PartnerExpired,
        Check::OptionsSilent,
        Check::PresenceSilent,
        Check::PartnerClock,
    ] {
        assert_eq!(verdict(&outcomes, check), Some(&Verdict::Ok), "{}", check.id());
    }
}

#[tokio::test]
async fn of_a_server_of_this_program_nothing_is_found() {
    let lab = Lab::open();
    let directory = tempfile::tempdir().unwrap();
    let (server, port) = house(&lab, directory.path()).await;
    lab.publish(port);
    let outcomes = lab.diagnose().await;
    assert_eq!(found(&outcomes), NONE, "{outcomes:#?}");
    assert_eq!(overall(&outcomes).overall, Overall::Works);
    server.stop().await;
}

#[tokio::test]
async fn a_certificate_that_is_wrong_in_time_is_found() {
    let aged = |start: i64, end: i64| {
        with_leaf(move |lab: &Lab| lab.theirs.leaf_with(&["b.test"], |params| days(params, start, end)))
    };
    let (expired, early, soon) = tokio::join!(aged(-90, -1), aged(2, 90), aged(-80, 10));
    assert_eq!(found(&expired), ["partner.certificate.expired"]);
    assert_eq!(found(&early), ["partner.certificate.not-yet-valid"]);
    assert_eq!(found(&soon), ["partner.certificate.expiring"]);
    assert!(["9", "10"].contains(&observed(&soon, Check::PartnerExpiring, "days").as_str()));
    assert_eq!((overall(&expired).overall, overall(&soon).overall), (Overall::Broken, Overall::WorksWithWarnings));
}

#[tokio::test]
async fn a_certificate_that_names_the_wrong_is_found() {
    let naming = |names: &'static [&'static str]| with_leaf(move |lab: &Lab| lab.theirs.leaf(names));
    let (other, host, wildcard) = tokio::join!(naming(&["c.test"]), naming(&["sip.b.test"]), naming(&["*.b.test"]));
    assert_eq!(found(&other), ["partner.certificate.names"]);
    assert_eq!(observed(&other, Check::PartnerNames, "presented"), "c.test");
    assert_eq!(found(&host), ["partner.certificate.host-only"]);
    assert_eq!(found(&wildcard), ["partner.certificate.wildcard"]);
}

#[tokio::test]
async fn a_certificate_that_leads_nowhere_is_found_and_why() {
    let stranger = with_leaf(|_| Ca::root("Strangers").leaf(&["b.test"]));
    let incomplete = with_leaf(|lab| {
        // Only the CA below the one that we believe has signed it, and is not sent.
        lab.theirs.below("Intermediate").leaf_with(&["b.test"], issuer_at)
    });
    let complete = with_leaf(|lab| {
        let below = lab.theirs.below("Intermediate");
        below.leaf_with(&["b.test"], issuer_at).with(&below)
    });
    let (stranger, incomplete, complete) = tokio::join!(stranger, incomplete, complete);
    assert_eq!(found(&stranger), ["partner.certificate.untrusted"]);
    assert_eq!(observed(&stranger, Check::PartnerUntrusted, "issuer"), "CN=Strangers");
    assert_eq!(found(&incomplete), ["partner.certificate.intermediate"]);
    assert_eq!(observed(&incomplete, Check::PartnerChain, "issuer"), "CN=Intermediate");
    assert_eq!(found(&complete), NONE);
}

#[tokio::test]
async fn a_certificate_for_other_uses_is_found() {
    use rcgen::ExtendedKeyUsagePurpose as Usage;
    let using = |usages: Vec<Usage>| {
        with_leaf(move |lab: &Lab| lab.theirs.leaf_with(&["b.test"], |params| params.extended_key_usages = usages))
    };
    let (server, client, any, ca) = tokio::join!(
        using(vec![Usage::ServerAuth]),
        using(vec![Usage::ClientAuth]),
        using(Vec::new()),
        with_leaf(|lab| lab.theirs.as_leaf())
    );
    assert_eq!(found(&server), ["partner.certificate.usage.client"]);
    assert_eq!(overall(&server).overall, Overall::Works, "a notice");
    assert_eq!(found(&client), ["partner.certificate.usage.server"]);
    assert_eq!(found(&any), NONE);
    assert_eq!(found(&ca), ["partner.certificate.ca-as-leaf"]);
}

#[tokio::test]
async fn an_old_signature_is_found() {
    use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
    let text = include_bytes!("../../src/tls/tests/data/rsa-sha1.pem");
    let leaf = Leaf {
        chain: CertificateDer::pem_slice_iter(text).map(Result::unwrap).collect(),
        key: PrivateKeyDer::from_pem_slice(text).unwrap().secret_der().to_vec(),
    };
    let lab = Lab::open();
    let port = peer(lab.shows(leaf), WELL).await;
    lab.names.serve(&format!(
        "_sipfederationtls._tcp.partner.test SRV 0 1 {port} sip.partner.test
         sip.partner.test A 127.0.0.1"
    ));
    let outcomes = lab.diagnose_domain("partner.test").await;
    assert_eq!(found(&outcomes), ["partner.certificate.weak"]);
    assert_eq!(observed(&outcomes, Check::PartnerWeak, "signature"), "RSA SHA-1");
}

#[tokio::test]
async fn another_certificate_than_the_pinned_one_is_found() {
    let mut lab = Lab::open();
    let (pinned, renewed) = (Leaf::self_signed(&["b.test"]), Leaf::self_signed(&["b.test"]));
    let anchor = ucfed::model::TrustAnchor {
        name: "partner".parse().unwrap(),
        certificate: pinned.pem(),
        domains: vec!["b.test".parse().unwrap()],
    };
    lab.put(anchor);
    lab.publish(peer(lab.shows(pinned), WELL).await);
    assert_eq!(found(&lab.diagnose().await), NONE);
    lab.publish(peer(lab.shows(renewed), WELL).await);
    assert_eq!(found(&lab.diagnose().await), ["partner.certificate.pin"]);
}

#[tokio::test]
async fn a_certificate_that_its_ca_took_back_is_found_by_the_list() {
    let lab = Lab::open();
    let list = file(lab.theirs.revokes(&[7])).await;
    let listed = |serial: u64| {
        lab.theirs.leaf_with(&["b.test"], |params| list_at(params, &format!("http://{list}/ca.crl"), serial))
    };
    lab.publish(peer(lab.shows(listed(7)), WELL).await);
    let revoked = lab.diagnose().await;
    assert_eq!(found(&revoked), ["partner.certificate.revoked"]);
    assert_eq!(observed(&revoked, Check::PartnerRevoked, "serial"), "07");
    lab.publish(peer(lab.shows(listed(8)), WELL).await);
    let good = lab.diagnose().await;
    assert_eq!((found(&good), verdict(&good, Check::PartnerRevoked)), (vec![], Some(&Verdict::Ok)));

    let nowhere = closed_port();
    let lost = lab.theirs.leaf_with(&["b.test"], |params| list_at(params, &format!("http://127.0.0.1:{nowhere}/"), 9));
    lab.publish(peer(lab.shows(lost), WELL).await);
    let unknown = lab.diagnose().await;
    assert_eq!(found(&unknown), NONE);
    assert!(matches!(verdict(&unknown, Check::PartnerRevoked), Some(Verdict::Unknown(Unknown::Unasked { .. }))));
}

#[tokio::test]
async fn what_speaks_something_else_than_mtls_is_found() {
    let (plain, tls, old, stall) = tokio::join!(
        with_speech(|_| Speaks::Plain),
        with_speech(|lab| Speaks::Tls(lab.leaf())),
        with_speech(|_| Speaks::Tls11),
        with_speech(|_| Speaks::Nothing)
    );
    assert_eq!(found(&plain), ["partner.tls.plaintext"]);
    assert_eq!(found(&tls), ["partner.tls.no-client-request"]);
    assert_eq!(found(&old), ["partner.tls.old"]);
    assert_eq!(observed(&old, Check::PartnerOldTls, "version"), "TLS 1.1");
    assert_eq!(found(&stall), ["partner.tls.failed"]);
    assert!(observed(&stall, Check::HandshakeFailed, "reason").starts_with("UCF-TLS-TIMED-OUT"));
}

#[tokio::test]
async fn a_partner_that_does_not_believe_us_is_found() {
    let (distrusts, resets) = tokio::join!(
        with_speech(|lab| Speaks::Mtls(lab.leaf(), lab.theirs.anchors())),
        with_speech(|lab| Speaks::Resets(lab.leaf(), lab.ours.anchors()))
    );
    assert_eq!(found(&distrusts), ["partner.tls.distrusts-us"]);
    assert_eq!(observed(&distrusts, Check::DistrustsUs, "issuer"), "CN=Ours");
    assert_eq!(found(&resets), ["partner.tls.distrusts-us"]);
    assert!(observed(&resets, Check::DistrustsUs, "alert").starts_with("connection"));
}

#[tokio::test]
async fn a_server_without_a_certificate_of_its_own_has_nothing_to_show() {
    let mut lab = Lab::open();
    let port = peer(lab.shows(lab.leaf()), WELL).await;
    peer_at("127.0.0.2", port, lab.shows(lab.leaf()), WELL).await;
    lab.names.serve(&format!(
        "_sipfederationtls._tcp.b.test SRV 0 1 {port} sip.b.test
         sip.b.test A 127.0.0.1
         sip.b.test A 127.0.0.2"
    ));
    lab.config.interfaces.clear();
    assert_eq!(found(&lab.diagnose().await), ["partner.tls.no-certificate"]);
}

#[tokio::test]
async fn without_any_configuration_a_partner_is_judged_as_far_as_can_be_seen() {
    let mut lab = Lab::open();
    lab.publish(peer(lab.shows(lab.leaf()), WELL).await);
    let anchor = lab.theirs.anchor("theirs");
    lab.config = Config::default();
    lab.put(anchor);
    let outcomes = lab.diagnose().await;
    assert_eq!(found(&outcomes), NONE);
    assert_eq!(verdict(&outcomes, Check::PartnerNames), Some(&Verdict::Ok));
    assert!(matches!(verdict(&outcomes, Check::DistrustsUs), Some(Verdict::Unknown(_))));
    assert_eq!(overall(&outcomes).overall, Overall::Unknown);
}

#[tokio::test]
async fn what_is_not_answered_well_is_found() {
    let options = |options| with_answers(Answers { options, ..WELL });
    let presence = |presence| with_answers(Answers { presence, ..WELL });
    let (refused, lost, late, mute) =
        tokio::join!(options(Some(403)), options(Some(404)), options(Some(504)), options(None));
    assert_eq!(found(&refused), ["partner.options.refused"]);
    assert_eq!(found(&lost), ["partner.options.failed"]);
    assert_eq!(found(&late), ["partner.options.failed"]);
    assert_eq!(found(&mute), ["partner.options.silent"]);
    let (unknown, forbidden, mute, nobody) =
        tokio::join!(presence(Some(489)), presence(Some(403)), presence(None), presence(Some(404)));
    assert_eq!(found(&unknown), ["partner.presence.unsupported"]);
    assert_eq!(found(&forbidden), ["partner.presence.refused"]);
    assert_eq!(found(&mute), ["partner.presence.silent"]);
    assert_eq!(found(&nobody), NONE);
    assert_eq!(found(&with_answers(Answers { ahead: 3600, ..WELL }).await), ["partner.clock"]);
}

#[tokio::test]
async fn a_dead_port_is_found_once_for_each_address() {
    let lab = Lab::open();
    lab.publish(closed_port());
    let outcomes = lab.diagnose().await;
    assert_eq!(found(&outcomes), ["partner.connect.refused"]);
    assert!(matches!(verdict(&outcomes, Check::OptionsSilent), None | Some(Verdict::Unknown(Unknown::Before { .. }))));
}

#[tokio::test]
async fn a_port_that_swallows_connections_is_found() {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    socket.bind(&std::net::SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
    socket.listen(0).unwrap();
    let address = socket.local_addr().unwrap().as_socket().unwrap();
    // Nobody accepts: once the queue is full, what comes is dropped as by a firewall.
    let mut filling = Vec::new();
    let patience = std::time::Duration::from_millis(300);
    while let Ok(stream) = tokio::time::timeout(patience, tokio::net::TcpStream::connect(address)).await {
        filling.push(stream.unwrap());
    }
    let lab = Lab::open();
    lab.publish(address.port());
    assert_eq!(found(&lab.diagnose().await), ["partner.connect.timed-out"]);
}

#[tokio::test]
async fn one_family_alone_and_one_server_of_two_are_warnings() {
    let lab = Lab::open();
    let port = peer(lab.shows(lab.leaf()), WELL).await;
    lab.names.serve(&format!(
        "_sipfederationtls._tcp.b.test SRV 0 1 {port} sip.b.test
         sip.b.test A 127.0.0.1
         sip.b.test AAAA ::1"
    ));
    let family = lab.diagnose().await;
    assert_eq!(found(&family), ["partner.connect.family"]);
    assert_eq!(observed(&family, Check::FamilyDead, "family"), "IPv6");
    assert_eq!(observed(&family, Check::FamilyDead, "dead"), format!("[::1]:{port}"));
    peer_at("::1", port, lab.shows(lab.leaf()), WELL).await;
    assert_eq!(found(&lab.diagnose().await), NONE, "both families");

    let dead = closed_port();
    lab.names.serve(&format!(
        "_sipfederationtls._tcp.b.test SRV 0 1 {port} sip.b.test
         _sipfederationtls._tcp.b.test SRV 1 1 {dead} old.b.test
         sip.b.test A 127.0.0.1
         old.b.test A 127.0.0.1"
    ));
    let partly = lab.diagnose().await;
    assert_eq!(found(&partly), ["partner.srv.partly-dead"]);
    assert_eq!(observed(&partly, Check::PartnerPartlyDead, "dead"), format!("old.b.test:{dead} (127.0.0.1:{dead})"));
}

#[tokio::test]
async fn a_record_that_another_makes_up_for_is_a_warning() {
    let outcomes = with_names(|port| {
        format!(
            "_sipfederationtls._tcp.b.test SRV 0 1 {port} sip.b.test
             _sipfederationtls._tcp.b.test SRV 1 1 {port} gone.b.test
             sip.b.test A 127.0.0.1"
        )
    })
    .await;
    assert_eq!(found(&outcomes), ["partner.srv.target"]);
    assert_eq!(overall(&outcomes).overall, Overall::WorksWithWarnings);
}

#[tokio::test]
async fn each_way_of_not_being_in_dns_is_found() {
    let record = "_sipfederationtls._tcp.b.test";
    let (nx, empty, broken, mute, declined, alias, literal, gone, outside) = tokio::join!(
        with_names(|_| "sip.b.test A 127.0.0.1".to_owned()),
        with_names(|_| format!("{record} A 127.0.0.1")),
        with_names(|_| format!("{record} SERVFAIL")),
        with_names(|_| format!("{record} TIMEOUT")),
        with_names(|_| format!("{record} SRV 0 0 0 .")),
        with_names(|port| format!(
            "{record} SRV 0 1 {port} alias.b.test\nalias.b.test CNAME sip.b.test\nsip.b.test A 127.0.0.1"
        )),
        with_names(|port| format!("{record} SRV 0 1 {port} 127.0.0.1")),
        with_names(|port| format!("{record} SRV 0 1 {port} sip.b.test")),
        with_names(|port| format!("{record} SRV 0 1 {port} sip.c.test\nsip.c.test A 127.0.0.1")),
    );
    assert_eq!(found(&nx), ["partner.srv.missing"]);
    assert!(observed(&nx, Check::PartnerSrvMissing, "reason").starts_with("UCF-DNS-NXDOMAIN"));
    assert_eq!(found(&empty), ["partner.srv.missing"]);
    assert!(observed(&empty, Check::PartnerSrvMissing, "reason").starts_with("UCF-DNS-NO-DATA"));
    assert_eq!(found(&broken), ["partner.dns.fails"]);
    assert_eq!(found(&mute), ["partner.dns.fails"]);
    assert_eq!(found(&declined), ["partner.srv.declined"]);
    assert_eq!(found(&alias), ["partner.srv.target"]);
    assert_eq!(found(&literal), ["partner.srv.target"]);
    assert_eq!(found(&gone), ["partner.srv.target"]);
    assert_eq!(found(&outside), ["partner.srv.outside"]);
    assert_eq!(observed(&outside, Check::PartnerSrvOutside, "presented"), "b.test, sip.b.test");
    assert!(matches!(
        verdict(&mute, Check::ConnectRefused),
        Some(Verdict::Unknown(Unknown::Before { check })) if check == "partner.dns.fails"
    ));
}

#[tokio::test]
async fn name_servers_that_say_otherwise_or_nothing_are_found() {
    let mut lab = Lab::open();
    lab.publish(peer(lab.shows(lab.leaf()), WELL).await);
    let elsewhere = Names::start("_sipfederationtls._tcp.b.test SRV 0 1 5061 new.b.test");
    lab.authorities = vec![ResolverAddress(elsewhere.address)];
    let differ = lab.diagnose().await;
    assert_eq!(found(&differ), ["partner.dns.views-differ"]);
    assert_eq!(observed(&differ, Check::PartnerViewsDiffer, "authority"), "new.b.test:5061");
    let mute = Names::start("_sipfederationtls._tcp.b.test SERVFAIL");
    lab.authorities = vec![ResolverAddress(lab.names.address), ResolverAddress(mute.address)];
    assert_eq!(found(&lab.diagnose().await), ["partner.dns.server-silent"]);
}

#[tokio::test]
async fn who_is_not_let_in_is_found_with_the_command_that_lets_it_in() {
    let lab = |change: fn(&mut Lab)| async move {
        let mut lab = Lab::open();
        lab.publish(peer(lab.shows(lab.leaf()), WELL).await);
        change(&mut lab);
        let outcomes = lab.diagnose().await;
        assert_eq!(found(&outcomes), ["partner.blocked"], "it is probed all the same, and is well");
        assert_eq!(verdict(&outcomes, Check::OptionsSilent), Some(&Verdict::Ok));
        observed(&outcomes, Check::PartnerBlocked, "command")
    };
    let (listed, suspended, level, global) = tokio::join!(
        lab(|lab| lab.put(BlacklistEntry { pattern: "*.b.test".parse().unwrap(), comment: None, until: None })),
        lab(|lab| lab.put(Partner { suspended: true, ..Partner::new("b.test".parse().unwrap()) })),
        lab(|lab| lab.put(DomainPermission { pattern: "b.test".parse().unwrap(), level: PermissionLevel::Blocked })),
        lab(|lab| lab.config.global_permission.level = None),
    );
    assert_eq!(listed, "ucfed blacklist remove '*.b.test'");
    assert_eq!(suspended, "ucfed federation partners resume b.test");
    assert_eq!(level, "ucfed domain-permission set 'b.test' public");
    assert_eq!(global, "ucfed domain-permission set b.test public");
}

#[tokio::test]
async fn a_partner_without_a_way_is_found_with_the_command_that_makes_one() {
    let lab = |change: fn(&mut Lab, u16)| async move {
        let mut lab = Lab::open();
        let port = peer(lab.shows(lab.leaf()), WELL).await;
        lab.put(Federation { use_static_routes: true, ..Federation::default() });
        change(&mut lab, port);
        let outcomes = lab.diagnose().await;
        assert_eq!(found(&outcomes), ["partner.no-way"]);
        observed(&outcomes, Check::PartnerNoWay, "command")
    };
    let (open, add, enable, switch) = tokio::join!(
        lab(|lab, port| lab.publish(port)),
        lab(|_, _| {}),
        lab(|lab, port| {
            let route = ucfed::model::StaticRoute { enabled: false, ..lab.route(port, Protocol::Mtls) };
            lab.put(route);
        }),
        lab(|lab, port| {
            lab.put(lab.route(port, Protocol::Mtls));
            lab.put(Federation::default());
        }),
    );
    assert_eq!(open, "ucfed federation mode open");
    assert_eq!(add, "ucfed static-route add b.test --server sip.b.test");
    assert_eq!(enable, "ucfed static-route enable b.test");
    assert_eq!(switch, "ucfed static-route use on");
}

#[tokio::test]
async fn static_routes_are_judged_by_their_own_rules() {
    let lab = |speaks: fn(&Lab) -> Speaks, protocol: Protocol, trusted: bool| async move {
        let mut lab = Lab::open();
        let port = peer(speaks(&lab), WELL).await;
        let route = ucfed::model::StaticRoute { trusted, ..lab.route(port, protocol) };
        lab.put(route);
        lab.diagnose().await
    };
    let by_address = |lab: &Lab| lab.shows(lab.theirs.leaf(&["127.0.0.1"]));
    let (well, host, untrusted, stranger, tls, tcp, wrong, flood) = tokio::join!(
        lab(|lab| lab.shows(lab.leaf()), Protocol::Mtls, false),
        lab(by_address, Protocol::Mtls, true),
        lab(by_address, Protocol::Mtls, false),
        lab(|lab| lab.shows(lab.theirs.leaf(&["c.test"])), Protocol::Mtls, true),
        lab(|lab| Speaks::Tls(lab.leaf()), Protocol::Tls, true),
        lab(|_| Speaks::Plain, Protocol::Tcp, true),
        lab(|_| Speaks::Plain, Protocol::Tls, true),
        lab(|_| Speaks::Floods, Protocol::Tcp, true),
    );
    assert_eq!(found(&well), NONE);
    assert_eq!(found(&host), NONE, "the administrator named the server");
    assert_eq!(found(&untrusted), ["partner.route.untrusted"]);
    assert_eq!(found(&stranger), ["partner.certificate.names"]);
    assert_eq!(found(&tls), NONE);
    assert_eq!(found(&tcp), NONE);
    assert_eq!(overall(&tcp).overall, Overall::Works);
    assert_eq!(found(&wrong), ["partner.tls.plaintext"]);
    assert_eq!(found(&flood), ["partner.options.silent"], "what has no end is given up");
}

#[tokio::test]
async fn a_route_over_udp_is_asked_by_datagrams() {
    let mut lab = Lab::open();
    lab.put(lab.route(datagrams().await, Protocol::Udp));
    let outcomes = lab.diagnose().await;
    assert_eq!((found(&outcomes), overall(&outcomes).overall), (vec![], Overall::Works));
    lab.put(lab.route(closed_port(), Protocol::Udp));
    assert_eq!(found(&lab.diagnose().await), ["partner.connect.refused"]);
}

#[tokio::test]
async fn the_federation_service_is_looked_at_where_it_decides() {
    let mut lab = Lab::open();
    let port = peer(lab.shows(lab.theirs.leaf(&["127.0.0.1"])), WELL).await;
    let service = Some(Service { host: "127.0.0.1".parse().unwrap(), port });
    lab.put(Federation { service: service.clone(), ..Federation::default() });
    assert_eq!(found(&lab.diagnose().await), NONE);
    let port = peer(lab.shows(lab.theirs.leaf(&["relay.test"])), WELL).await;
    lab.put(Federation { service: service.map(|service| Service { port, ..service }), ..Federation::default() });
    assert_eq!(found(&lab.diagnose().await), ["partner.certificate.names"]);
}

#[tokio::test]
async fn a_partner_whose_connections_were_refused_here_is_found() {
    let mut lab = Lab::open();
    lab.publish(peer(lab.shows(lab.leaf()), WELL).await);
    let refused = |peer: &str, names: &[&str]| Refused {
        peer: peer.parse().unwrap(),
        at: jiff::Timestamp::now(),
        names: names.iter().map(|name| name.parse().unwrap()).collect(),
        fault: Fault::new(&HandshakeFailure::NoClientCertificate),
    };
    lab.running = Some(Running { refusals: vec![refused("192.0.2.7", &["c.test"])], ..Running::default() });
    assert_eq!(found(&lab.diagnose().await), NONE);
    for mine in [refused("192.0.2.7", &["b.test"]), refused("127.0.0.1", &[])] {
        lab.running = Some(Running { refusals: vec![mine], ..Running::default() });
        assert_eq!(found(&lab.diagnose().await), ["partner.inbound.refused"]);
    }
}
