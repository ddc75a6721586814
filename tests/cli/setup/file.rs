//! Answers from a file.

use super::*;
use crate::support::{Run, finish, finish_with_input};

fn answers(port: u16) -> String {
    format!(
        "presence_domain = 'a.test'\n\n[interface]\nip = '127.0.0.1'\nport = {port}\n\n\
         [partner]\ndomain = 'b.test'\nserver = '127.0.0.1:9'\n\n[user]\nname = 'alice'\n"
    )
}

fn answered(place: &Place, args: &str, text: &str) -> Run {
    finish_with_input(&mut setup(place, &format!("--answers - --no-diagnose {args}")), text)
}

#[test]
fn answers_come_from_standard_input_in_both_forms() {
    let place = Place::new();
    let [port] = free_ports();
    let toml = answers(port);
    let tried = answered(&place, "--dry-run", &toml);
    assert_eq!(tried.code, 0, "{tried:?}");
    assert!(tried.stderr.contains("ucfed presence-domain set a.test\n"), "{tried:?}");
    assert!(tried.stderr.contains("applied: dry-run (it would be generation 1)"), "{tried:?}");
    assert_eq!(entries(&place.data_dir()), None);
    let done = answered(&place, "", &toml);
    assert_eq!((done.code, done.stdout.lines().count()), (0, 2), "{done:?}");
    assert!(done.stdout.starts_with("_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 "), "{done:?}");

    let other = Place::new();
    let json = format!(
        r#"{{"presence_domain": "a.test", "interface": {{"ip": "127.0.0.1", "port": {port}}},
            "partner": {{"domain": "b.test", "server": "127.0.0.1:9"}},
            "user": {{"name": "alice", "password": "generate"}}}}"#
    );
    let done = answered(&other, "-o json", &json).json();
    assert_eq!(done["changed"]["generation"], 1);
    assert_eq!(done["generated_password"].as_str().unwrap().len(), 26);
    assert_eq!(done["commands"][0], "ucfed presence-domain set a.test");
    assert!(done["records"][0]["name"].as_str().unwrap().starts_with("_sipfederationtls"));
    let (mut a, mut b) = (configuration(&place), configuration(&other));
    for (users, password) in [(&mut a["users"], false), (&mut b["users"], true)] {
        let user = users[0].as_object_mut().unwrap();
        assert_eq!(user.remove("password").is_some(), password);
    }
    assert_eq!(a, b);
}

#[test]
fn passwords_come_from_files_and_the_environment() {
    let place = Place::new();
    let [port] = free_ports();
    place.file("alice.pass", "secret\n");
    let text = answers(port) + "password_file = 'alice.pass'\n";
    let done = answered(&place, "", &text);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.stderr.contains("ucfed user add alice --password-file alice.pass\n"), "{done:?}");
    let text = answers(port).replace("'alice'", "'bob'") + "password_env = 'BOB'\n";
    answered(&place, "", &text).fails(2, "UCF-CLI-SETUP-FIELD-REFUSED");
    let mut command = setup(&place, "--answers - --no-diagnose");
    let done = finish_with_input(command.env("BOB", "sesame"), &text);
    assert_eq!(done.code, 0, "{done:?}");
    let line = "printf %s \"$BOB\" | ucfed user add bob --password-file -\n";
    assert!(done.stderr.contains(line) && !done.stderr.contains("sesame"), "{done:?}");
    for user in ["alice", "bob"] {
        assert_eq!(place.run(&format!("user show {user} --offline -o json")).json()["password"], true);
    }
}

#[test]
fn a_file_that_is_wrong_is_told_by_field_question_and_what_is_allowed() {
    let place = Place::new();
    let [port] = free_ports();
    let good = answers(port);
    for (text, code, words) in [
        ("= 1".to_owned(), "UCF-CLI-SETUP-FORM", vec!["line 1"]),
        (good.replace("ip =", "pi ="), "UCF-CLI-SETUP-FIELD-UNKNOWN", vec!["interface.pi", "interface.ip"]),
        (
            good.replace("port =", "protocol = 'sips'\nport ="),
            "UCF-CLI-SETUP-FIELD-REFUSED",
            vec!["interface.protocol", "mtls, tls, tcp, udp", "“Protocol”"],
        ),
        (
            good.replace("'b.test'", "'a.test'"),
            "UCF-CLI-SETUP-FIELD-REFUSED",
            vec!["partner.domain", "your own presence domain"],
        ),
        (
            good.replace("domain = 'b.test'\nserver = '127.0.0.1:9'", ""),
            "UCF-CLI-SETUP-FIELD-MISSING",
            vec!["partner.domain"],
        ),
        (
            good.replace("domain = 'b.test'\n", "domain = 'none'\n") + "[federation]\nmode = 'open'\n",
            "UCF-CLI-SETUP-FIELD-UNASKED",
            vec!["partner.server"],
        ),
        (good.clone() + "password = 'sesame'\n", "UCF-CLI-SETUP-FIELD-SECRET", vec!["user.password_file"]),
        (good.clone() + "secret = 'sesame'\n", "UCF-CLI-SETUP-FIELD-SECRET", vec!["user.password_file"]),
        (
            good.clone() + "[certificate]\nfrom = 'files'\nchain = 'x.pem'\n",
            "UCF-CLI-SETUP-FIELD-REFUSED",
            vec!["certificate.chain", "x.pem cannot be read"],
        ),
        (
            good.replace("presence_domain = 'a.test'", "presence_domain = 'alice@a.test'"),
            "UCF-CLI-SETUP-FIELD-REFUSED",
            vec!["presence_domain"],
        ),
    ] {
        let refused = answered(&place, "", &text).fails(2, code);
        for word in words {
            assert!(refused.contains(word), "{code}: {word}: {refused}");
        }
        assert!(!refused.contains("sesame"), "{refused}");
        assert_eq!(entries(&place.data_dir()), None, "{text}");
    }
    finish(&mut setup(&place, "--answers nowhere.toml")).fails(2, "UCF-CLI-FILE-READ");
}

#[test]
fn answers_that_were_kept_set_up_the_next_server_alike() {
    let (place, next) = (Place::new(), Place::new());
    let [port] = free_ports();
    let kept = place.directory.path().join("kept.toml");
    let mut dialogue = Dialogue::start(setup(&place, &format!("--no-diagnose --save-answers {}", kept.display())));
    for (title, right, ..) in way(port) {
        dialogue.answer(title, &right);
    }
    dialogue.until(r"Apply\? \[Y/n\] ");
    dialogue.type_line("");
    assert_eq!(dialogue.end().1, 0);
    let done = finish(&mut setup(&next, &format!("--no-diagnose --answers {}", kept.display())));
    assert_eq!(done.code, 0, "{done:?}\n{}", std::fs::read_to_string(&kept).unwrap());
    assert_eq!(configuration(&place), configuration(&next));
}

#[test]
fn the_answers_of_the_readme_are_understood() {
    let place = Place::new();
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, rest) = readme.split_once("<!-- answers").unwrap();
    let text = rest.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    // On a host with a public address nobody asks for what stands before it.
    let [port] = free_ports();
    let text = text
        .replace("\"any\"", "\"127.0.0.1\"")
        .replace("port = 5061\nprotocol = \"mtls\"  ", &format!("port = {port}\nprotocol = \"mtls\"  "));
    let tried = answered(&place, "--dry-run", &text);
    assert_eq!(tried.code, 0, "{tried:?}");
    assert!(tried.stderr.contains(&format!("--port {port} --protocol mtls")), "{tried:?}");
    assert_eq!(entries(&place.data_dir()), None);
}

#[test]
fn the_diagnosis_at_the_end_fails_for_an_error_of_this_server_and_not_for_what_dns_lacks() {
    let zone = NameServer::start("a.test", "");
    let diagnosed = |text: &str| {
        let place = Place::new();
        let a = place.serve();
        let mut command = plain(a.command(["setup", "--answers", "-"]), Some(&zone));
        let run = finish_with_input(&mut command, text);
        assert!(run.stderr.contains("applied: live (generation 1)"), "{run:?}");
        run
    };
    let [port, other] = free_ports();
    let direct = diagnosed(&answers(port));
    assert!(direct.stderr.contains("partner.connect.refused"), "{direct:?}");
    assert_eq!(direct.code, 0, "{direct:?}");
    // A private CA convinces nobody who is found in DNS, and that is for this side to put right.
    let text = answers(other).replace("domain = 'b.test'\nserver = '127.0.0.1:9'\n", "domain = 'none'\n");
    let open = diagnosed(&(text + "[federation]\nmode = 'open'\n"));
    assert!(open.stderr.contains("config.open.private-ca") && open.stderr.contains("dns.srv.missing"), "{open:?}");
    assert_eq!(open.code, 1, "{open:?}");
}

#[test]
fn the_same_answers_once_more_change_nothing() {
    let place = Place::new();
    let [port] = free_ports();
    let text = answers(port) + "[certificate]\nca = 'my-ca'\nfrom = 'private-ca'\nhosts = ['x.a.test']\n";
    assert_eq!(answered(&place, "", &text).code, 0);
    let again = answered(&place, "", &text);
    assert!(again.stderr.contains("[UCF-CLI-SETUP-WARN-CERTIFICATE-STAYS]"), "{again:?}");
    assert!(again.stderr.contains("applied: unchanged (generation 1)"), "{again:?}");
    assert!(again.stderr.contains("ucfed certificate trust export my-ca > my-ca.pem"), "{again:?}");
    let other = answered(&place, "", &(text + "name = 'other'\n")).fails(2, "UCF-CLI-SETUP-FIELD-REFUSED");
    assert!(other.contains("my-ca is there already"), "{other}");
}
