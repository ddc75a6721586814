//! The way back.

use super::*;

#[test]
fn each_question_can_be_gone_back_on_and_keeps_what_was_answered() {
    let place = Place::new();
    let [port] = free_ports();
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    let way = way(port);
    for (number, (title, right, ..)) in way.iter().enumerate() {
        dialogue.prompt(title);
        dialogue.type_line("<");
        // Before the first question there is none.
        let (before, typed, ..) = &way[number.saturating_sub(1)];
        let (_, default) = dialogue.prompt(before);
        if number > 0 {
            if !typed.is_empty() {
                assert_eq!(default.as_deref(), Some(typed.as_str()), "{title}");
            }
            dialogue.type_line("");
            dialogue.prompt(title);
        }
        dialogue.type_line(right);
    }
    dialogue.until(r"Apply\? \[Y/n\] ");
    dialogue.type_line("<");
    dialogue.answer("Password", "generate");
    let plan = dialogue.until(r"Apply\? \[Y/n\] ");
    assert!(plan.contains("ucfed user add alice --display-name 'Alice Adams' --password-file alice.pass"), "{plan}");
    dialogue.type_line("yes");
    let (rest, code) = dialogue.end();
    assert_eq!(code, 0, "{rest}");
    let (_, shown) = rest.split_once("The password of alice@a.test, which is shown this once: ").unwrap();
    assert_eq!(shown.lines().next().unwrap().len(), 26, "{rest}");
    assert_eq!(place.run("user show alice --offline -o json").json()["password"], true);
}

#[test]
fn what_follows_from_an_answer_changes_with_it_and_what_was_typed_stays() {
    let place = Place::new();
    let [port] = free_ports();
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    dialogue.answer("Presence domain", "a.test");
    dialogue.answer("Address to listen on", "127.0.0.1");
    dialogue.answer("Port", &port.to_string());
    dialogue.answer("Protocol", "");
    dialogue.answer("Public name or address", "");
    dialogue.answer("Certificate", "");
    dialogue.answer("Name of the certificate", "");
    dialogue.answer("Name of the private CA", "mine");
    dialogue.prompt("Hosts that the certificate names");
    for title in ["Name of the private CA", "Name of the certificate", "Certificate", "Public name or address"] {
        dialogue.type_line("<");
        dialogue.prompt(title);
    }
    for title in ["Protocol", "Port", "Address to listen on", "Presence domain"] {
        dialogue.type_line("back");
        dialogue.prompt(title);
    }
    dialogue.type_line("c.test");
    for (title, default) in [
        ("Address to listen on", "127.0.0.1"),
        ("Port", &port.to_string()),
        ("Protocol", "mtls"),
        ("Public name or address", "none"),
        ("Certificate", "private-ca"),
        ("Name of the certificate", "c-cert"),
        ("Name of the private CA", "mine"),
        ("Hosts that the certificate names", "sip.c.test"),
    ] {
        let (_, found) = dialogue.prompt(title);
        assert_eq!(found.as_deref(), Some(default), "{title}");
        dialogue.type_line("");
    }
    dialogue.prompt("Open or direct");
    dialogue.session.send(expectrl::ControlCode::EndOfText).unwrap();
    assert_eq!(dialogue.end().1, 130);
    assert_eq!(entries(&place.data_dir()), None);
}
