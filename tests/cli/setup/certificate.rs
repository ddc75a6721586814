//! Certificates from files of every kind.

use super::*;
use crate::support::finish_with_input;

/// A server on its own port, up to the certificate.
fn begun(place: &Place, port: u16) -> Dialogue {
    let mut dialogue = Dialogue::start(setup(place, "--no-diagnose"));
    for (title, right, ..) in way(port).into_iter().take_while(|(title, ..)| *title != "Certificate") {
        dialogue.answer(title, &right);
    }
    dialogue
}

#[test]
fn a_sealed_file_is_opened_by_a_password_that_nobody_sees() {
    let place = Place::new();
    let [port] = free_ports();
    let sealed = include_bytes!("../../../src/tls/tests/data/modern.p12");
    std::fs::write(place.directory.path().join("a.p12"), sealed).unwrap();
    let mut dialogue = begun(&place, port);
    dialogue.answer("Certificate", "pkcs12");
    dialogue.answer("Name of the certificate", "");
    dialogue.answer("PKCS#12 file", "nowhere.p12");
    let missing = dialogue.answer("PKCS#12 file", "a.p12");
    assert!(missing.contains("[UCF-CLI-FILE-READ]"), "{missing}");
    dialogue.answer("Password of the file", "wrong");
    let wrong = dialogue.answer("Password of the file", "<");
    assert!(wrong.contains("[UCF-CERT-PKCS12-PASSWORD]") && !wrong.contains("wrong\r"), "{wrong}");
    dialogue.answer("PKCS#12 file", "");
    dialogue.answer("Password of the file", "secret");
    let doubt = dialogue.answer("Use it all the same", "perhaps");
    assert!(!doubt.contains("secret"), "{doubt}");
    let neither = dialogue.answer("Use it all the same", "yes");
    assert!(neither.contains("[UCF-CLI-SETUP-YES]"), "{neither}");
    for (title, right, ..) in way(port).into_iter().skip_while(|(title, ..)| *title != "Open or direct") {
        dialogue.answer(title, &right);
    }
    let plan = dialogue.until(r"Apply\? \[Y/n\] ");
    assert!(plan.contains("ucfed certificate import a-cert --pkcs12 a.p12 --password-file -\r\n"), "{plan}");
    dialogue.type_line("");
    let (rest, code) = dialogue.end();
    assert_eq!(code, 0, "{rest}");
    assert_eq!(place.run("certificate list --offline -o name").ok(), "a-cert\n");
}

fn answers(port: u16, certificate: &str) -> String {
    format!(
        "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port} }}\n\
         certificate = {{ {certificate} }}\npartner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\n"
    )
}

#[test]
fn a_file_of_answers_brings_certificates_of_every_kind() {
    let place = Place::new();
    let [port] = free_ports();
    let sealed = include_bytes!("../../../src/tls/tests/data/modern.p12");
    std::fs::write(place.directory.path().join("a.p12"), sealed).unwrap();
    place.file("p12.pass", "secret\n");
    let (chain, key) = asked::made("a.test");
    place.file("chain.pem", &chain);
    place.file("key.pem", &key);
    place.file("both.pem", &(chain + &key));
    let answered = |text: &str, args: &str| {
        finish_with_input(&mut setup(&place, &format!("--answers - --no-diagnose {args}")), text)
    };
    for (certificate, code, word) in [
        ("from = 'pkcs12', pkcs12 = 'a.p12'", "UCF-CLI-SETUP-FIELD-MISSING", "certificate.password_file"),
        (
            "from = 'pkcs12', pkcs12 = 'a.p12', password = 'secret'",
            "UCF-CLI-SETUP-FIELD-SECRET",
            "certificate.password_env",
        ),
        (
            "from = 'pkcs12', pkcs12 = 'a.p12', password_file = 'p12.pass'",
            "UCF-CLI-SETUP-FIELD-REFUSED",
            "certificate.accept",
        ),
        ("from = 'files', chain = 'chain.pem'", "UCF-CLI-SETUP-FIELD-MISSING", "certificate.key"),
        ("from = 'files', chain = 'chain.pem', key = 'p12.pass'", "UCF-CLI-SETUP-FIELD-REFUSED", "certificate.key"),
        ("from = 'keep'", "UCF-CLI-SETUP-FIELD-REFUSED", "certificate.from"),
        ("from = 'watch', chain = 'chain.pem', key = '-'", "UCF-CLI-SETUP-FIELD-REFUSED", "certificate.key"),
    ] {
        let refused = answered(&answers(port, certificate), "").fails(2, code);
        assert!(refused.contains(word), "{certificate}: {refused}");
        assert_eq!(entries(&place.data_dir()), None, "{certificate}");
    }
    for (certificate, line) in [
        (
            "from = 'pkcs12', pkcs12 = 'a.p12', password_file = 'p12.pass', accept = true",
            "import a-cert --pkcs12 a.p12 --password-file p12.pass\n",
        ),
        ("from = 'files', chain = 'both.pem'", "import a-cert --chain both.pem\n"),
        (
            "from = 'private-ca', hosts = ['x.a.test', '127.0.0.1']",
            "ca issue a-cert --domain a.test --host x.a.test --host 127.0.0.1 --ca a-ca\n",
        ),
    ] {
        let tried = answered(&answers(port, certificate), "--dry-run");
        assert_eq!(tried.code, 0, "{certificate}: {tried:?}");
        assert!(tried.stderr.contains(line), "{certificate}: {tried:?}");
    }
    let a = place.serve();
    let watched = answered(&answers(port, "from = 'watch', chain = 'chain.pem', key = 'key.pem'"), "");
    assert_eq!(watched.code, 0, "{watched:?}");
    assert!(watched.stderr.contains("ucfed certificate watch a-cert --chain chain.pem --key key.pem\n"), "{watched:?}");
    let view = a.run("certificate show a-cert -o json").json();
    assert!(view["watched"]["chain_file"].as_str().unwrap().ends_with("/chain.pem"), "{view}");
}

#[test]
fn plain_sip_needs_no_certificate_and_is_warned_of() {
    let place = Place::new();
    let [port] = free_ports();
    let text = format!(
        "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port}, protocol = 'tcp' }}\n\
         partner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\n"
    );
    let answered = |text: &str| finish_with_input(&mut setup(&place, "--answers - --no-diagnose"), text);
    let open = answered(&format!("{text}federation = {{ mode = 'open' }}\n")).fails(2, "UCF-CLI-SETUP-FIELD-REFUSED");
    assert!(open.contains("federation.mode") && open.contains("Open federation needs mtls"), "{open}");
    let done = answered(&text);
    assert_eq!((done.code, done.stdout.as_str()), (0, ""), "{done:?}");
    assert!(done.stderr.contains("[UCF-CLI-SETUP-WARN-PLAIN]"), "{done:?}");
    assert!(done.stderr.contains(&format!("--ip 127.0.0.1 --port {port} --protocol tcp\n")), "{done:?}");
    assert!(
        done.stderr.contains("static-route add b.test --server 127.0.0.1:9 --protocol tcp --trusted\n"),
        "{done:?}"
    );
}
