//! Wrong answers at each question, and Ctrl-C at each.

use expectrl::ControlCode;

use super::*;
use crate::support::{finish, finish_with_input};

#[test]
fn a_wrong_answer_says_why_at_each_question_and_is_asked_for_again() {
    let place = Place::new();
    let [port] = free_ports();
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    let mut code = None;
    for (title, right, wrong, refusal) in way(port) {
        let (said, _) = dialogue.prompt(title);
        if let Some(code) = code {
            assert!(!said.contains(code), "{title}: {said}");
        }
        dialogue.type_line(wrong);
        let (said, _) = dialogue.prompt(title);
        assert!(said.contains(&format!("[{refusal}]")), "{title}: {said}");
        // Help is there, too, and no answer.
        dialogue.type_line("?");
        let (help, _) = dialogue.prompt(title);
        assert!(help.contains("Ctrl-C ends without a trace"), "{title}: {help}");
        dialogue.type_line(&right);
        code = Some(refusal);
    }
    dialogue.until(r"Apply\? \[Y/n\] ");
    dialogue.type_line("maybe");
    let said = dialogue.until(r"Apply\? \[Y/n\] ");
    assert!(said.contains("UCF-CLI-SETUP-YES"), "{said}");
    dialogue.type_line("n");
    let (rest, code) = dialogue.end();
    assert!(rest.contains("UCF-CLI-DECLINED"), "{rest}");
    assert_eq!((code, entries(&place.data_dir())), (1, None));
}

#[test]
fn ctrl_c_at_each_question_leaves_no_trace() {
    let place = Place::new();
    std::fs::create_dir(place.data_dir()).unwrap();
    let [port] = free_ports();
    let way = way(port);
    // At the plan, too: that is one question more than there are.
    for at in 0..=way.len() {
        let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose --save-answers kept.toml"));
        for (title, right, _, _) in &way[..at] {
            dialogue.answer(title, right);
        }
        match way.get(at) {
            Some((title, ..)) => drop(dialogue.prompt(title)),
            None => drop(dialogue.until(r"Apply\? \[Y/n\] ")),
        }
        // Ctrl-D is the same.
        let key = if at % 2 == 0 { ControlCode::EndOfText } else { ControlCode::EndOfTransmission };
        dialogue.session.send(key).unwrap();
        let (rest, code) = dialogue.end();
        assert!(rest.contains("UCF-CLI-INTERRUPTED"), "{at}: {rest}");
        assert_eq!((code, entries(&place.data_dir())), (130, Some(Vec::new())), "{at}");
        assert_eq!(entries(place.directory.path()), Some(vec!["a".to_owned()]), "{at}");
    }
}

#[test]
fn ctrl_c_at_the_password_shows_again_what_is_typed() {
    let place = Place::new();
    let [port] = free_ports();
    // A shell around it, so that the terminal outlives it.
    let mut command = Command::new("sh");
    command.args(["-c", "trap : INT; \"$0\" setup --no-diagnose; echo ended $?; stty -a"]);
    command.arg(place.command(["version"]).get_program()).env("UCFED_DATA_DIR", place.data_dir());
    let mut dialogue = Dialogue::start(plain(command, None));
    for (title, right, _, _) in way(port).into_iter().take_while(|(title, ..)| *title != "Password") {
        dialogue.answer(title, &right);
    }
    dialogue.answer("Password", "type");
    dialogue.prompt("New password");
    dialogue.session.send(ControlCode::EndOfText).unwrap();
    let (rest, _) = dialogue.end();
    assert!(rest.contains("ended 130"), "{rest}");
    assert!(rest.contains(" echo ") && !rest.contains("-echo "), "{rest}");
    assert_eq!(entries(&place.data_dir()), None);
}

#[test]
fn what_the_server_refuses_leaves_no_trace_and_is_asked_for_again() {
    let place = Place::new();
    let [port] = free_ports();
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    for (title, right, _, _) in way(port) {
        dialogue.answer(title, &right);
    }
    dialogue.until(r"Apply\? \[Y/n\] ");
    // Another program takes the port in between.
    let taken = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
    dialogue.type_line("");
    let refused = dialogue.answer("Port", &port.to_string());
    assert!(refused.contains("[UCF-INTERFACE-PORT-IN-USE]") && refused.contains("Nothing was changed"), "{refused}");
    assert_eq!(entries(&place.data_dir()), None);
    let again = dialogue.prompt("Port").0;
    assert!(again.contains("UCF-CLI-SETUP-PORT-IN-USE"), "{again}");
    drop(taken);
    dialogue.type_line(&port.to_string());
    let rest = way(port).into_iter().skip_while(|(title, ..)| *title != "Protocol");
    rest.for_each(|(title, ..)| drop(dialogue.answer(title, "")));
    dialogue.until(r"Apply\? \[Y/n\] ");
    dialogue.type_line("");
    let (rest, code) = dialogue.end();
    assert!(rest.contains("applied: stored (generation 1)"), "{rest}");
    assert_eq!(code, 0);
}

#[test]
fn without_a_terminal_the_flag_is_named() {
    let place = Place::new();
    for args in ["", "--print-commands", "--no-input"] {
        let missing = finish(&mut setup(&place, args)).fails(2, "UCF-CLI-MISSING");
        assert!(missing.contains("--answers FILE"), "{missing}");
    }
    finish_with_input(&mut setup(&place, ""), "a.test\n\n\n").fails(2, "UCF-CLI-MISSING");
    assert_eq!(entries(&place.data_dir()), None);
}
