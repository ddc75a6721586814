//! The same in German.

use super::*;
use crate::support::finish;

/// The shortest way with a partner, what is typed at each question, a wrong answer, and what is said about it.
fn way_in_german(port: u16) -> Vec<(&'static str, String, &'static str, &'static str)> {
    let any = String::new();
    vec![
        ("Präsenzdomäne", "a.test".to_owned(), "", "Hier wird eine Antwort gebraucht"),
        (
            "Adresse der Netzwerkschnittstelle",
            "127.0.0.1".to_owned(),
            "192.0.2.77",
            "ist keine Adresse dieses Rechners",
        ),
        ("Port", port.to_string(), "70000", "„70000“ ist kein Port"),
        ("Protokoll", any.clone(), "sips", "sips"),
        ("Öffentlicher Name oder öffentliche Adresse", any.clone(), "sip_.a.test", "sip_.a.test"),
        ("Zertifikat", any.clone(), "letsencrypt", "„letsencrypt“ ist keine der Antworten"),
        ("Name des Zertifikats", any.clone(), "My Cert", "My Cert"),
        ("Name der privaten CA", any.clone(), "a-cert", "steht bereits für etwas anderes"),
        ("Hosts, die das Zertifikat nennt", any.clone(), "b_b", "b_b"),
        ("Open oder direct", any.clone(), "closed", "closed"),
        ("Domäne des ersten Partners", "b.test".to_owned(), "a.test", "ist Ihre eigene Präsenzdomäne"),
        ("Zugangs-Server des Partners", "127.0.0.1".to_owned(), "sip.b.test:0", "sip.b.test:0"),
        ("Port des Partners", "9".to_owned(), "null", "„null“ ist kein Port"),
        ("Protokoll des Partners", any.clone(), "https", "https"),
        ("Dem Zugangs-Server vertrauen", "j".to_owned(), "vielleicht", "„vielleicht“ ist weder ja noch nein"),
        ("CA des Partners, eine PEM-Datei", "keine".to_owned(), "nirgends.pem", "nirgends.pem"),
        ("Globale Berechtigungsstufe", "Öffentlich".to_owned(), "Öfentlich", "UCF-LEVEL-MISSPELT"),
        ("Berechtigungsstufe von b.test", "Firmenintern".to_owned(), "Freunde", "Freunde"),
        ("Name des ersten Benutzers", any.clone(), "jürgen", "jürgen"),
        ("Anzeigename", "Alice Adams".to_owned(), "<Alice>", "UCF-USER-DISPLAY-NAME"),
        ("Kennwort", "none".to_owned(), "geheim", "„geheim“ ist keine der Antworten"),
    ]
}

/// Whether what is said has an English word in it that only the wizard says.
fn english(said: &str) -> Option<&'static str> {
    let words = [" the ", " is ", " of ", " with ", " and ", "Nothing", "Enter", "(unseen)", "Apply?"];
    words.into_iter().find(|word| said.contains(word))
}

#[test]
fn the_whole_way_is_german_and_makes_the_same_configuration() {
    let (place, other) = (Place::new(), Place::new());
    let [port] = free_ports();
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose --lang de"));
    let way_there = way_in_german(port);
    for (title, right, wrong, told) in &way_there {
        let (asked, _) = dialogue.prompt(title);
        assert_eq!(english(&asked), None, "{asked}");
        dialogue.type_line("?");
        let (help, _) = dialogue.prompt(title);
        let words: Vec<_> = help.split_whitespace().collect();
        assert!(words.join(" ").contains("Strg-C endet ohne Spur."), "{title}: {help}");
        assert_eq!(english(&help), None, "{help}");
        dialogue.type_line(wrong);
        let (refused, _) = dialogue.prompt(title);
        assert!(refused.contains("Fehler:") && refused.contains(told), "{title}: {refused}");
        assert_eq!(english(&refused), None, "{refused}");
        dialogue.type_line(right);
    }
    let plan = dialogue.until(r"Übernehmen\? \[J/n\] ");
    for line in [
        "Der Plan, als die Befehle",
        "1. Die Präsenzdomäne a.test setzen\r\n",
        "2. Eine private CA und ein Zertifikat von ihr erstellen\r\n",
        "ucfed domain-permission set b.test company\r\n",
        "Der Benutzer alice@a.test\r\n",
    ] {
        assert!(plan.contains(line), "{line}: {plan}");
    }
    dialogue.type_line("?");
    dialogue.until("wird nichts geändert");
    dialogue.until(r"Übernehmen\? \[J/n\] ");
    dialogue.type_line("ja");
    let (rest, code) = dialogue.end();
    for line in [
        "übernommen: gespeichert (Generation 1)",
        "Statische Routen brauchen kein DNS.",
        "Sagen Sie dem Administrator von b.test",
        "    Domäne          a.test\r\n",
        &format!("    Zugangs-Server  127.0.0.1, Port {port}\r\n"),
        "lesen Sie den Fingerabdruck vor",
        "Es läuft noch kein Server.",
    ] {
        assert!(rest.contains(line), "{line}: {rest}");
    }
    assert_eq!((code, english(&rest)), (0, None), "{rest}");

    let mut dialogue = Dialogue::start(setup(&other, "--no-diagnose"));
    way(port).into_iter().for_each(|(title, right, ..)| drop(dialogue.answer(title, &right)));
    dialogue.until(r"Apply\? \[Y/n\] ");
    dialogue.type_line("");
    assert_eq!(dialogue.end().1, 0);
    let german = configuration(&place);
    assert_eq!(german, configuration(&other));
    assert_eq!(german["domain_permissions"][0]["level"], "company");
}

#[test]
fn what_is_there_and_a_password_are_told_in_german() {
    let place = Place::new();
    let [port] = free_ports();
    place.file(
        "a.toml",
        &format!(
            "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port}, advertise = 'sip.a.test' }}\n\
             partner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\n"
        ),
    );
    let first = finish(&mut setup(&place, "--answers a.toml --no-diagnose --lang de"));
    assert!(first.code == 0 && english(&first.stderr).is_none(), "{first:?}");
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose --lang de"));
    let (shown, default) = dialogue.prompt("Präsenzdomäne");
    for line in ["Es ist schon etwas konfiguriert", "  Statische Routen            b.test\r\n", "Öffentlich\r\n"] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    assert_eq!(default.as_deref(), Some("a.test"));
    dialogue.type_line("");
    for (title, typed) in [
        ("Adresse der Netzwerkschnittstelle", ""),
        ("Port", ""),
        ("Protokoll", ""),
        ("Öffentlicher Name oder öffentliche Adresse", ""),
        ("Zertifikat", "keep"),
        ("Name des Zertifikats", ""),
        ("Open oder direct", ""),
        ("Domäne des ersten Partners", ""),
        ("Zugangs-Server des Partners", ""),
        ("Protokoll des Partners", ""),
        ("Dem Zugangs-Server vertrauen", "ja"),
        ("CA des Partners, eine PEM-Datei", ""),
        ("Globale Berechtigungsstufe", "aus"),
        ("Berechtigungsstufe von b.test", "Teammitglied"),
        ("Name des ersten Benutzers", "alice"),
        ("Anzeigename", "none"),
        ("Kennwort", "type"),
        ("Neues Kennwort", "sesam"),
        ("Noch einmal", "gerste"),
    ] {
        dialogue.answer(title, typed);
    }
    let differ = dialogue.answer("Neues Kennwort", "<");
    assert!(differ.contains("Die beiden Kennwörter unterscheiden sich."), "{differ}");
    dialogue.answer("Kennwort", "generate");
    dialogue.until(r"Übernehmen\? \[J/n\] ");
    dialogue.type_line("j");
    let (rest, code) = dialogue.end();
    assert!(rest.contains("Das Kennwort von alice@a.test, das nur dieses eine Mal gezeigt wird: "), "{rest}");
    assert_eq!((code, english(&rest)), (0, None), "{rest}");
    assert_eq!(place.run("domain-permission show b.test --offline -o json").json()["level"], "team");
}

#[test]
fn the_script_is_the_same_in_both_languages() {
    let place = Place::new();
    let [port] = free_ports();
    place.file(
        "a.toml",
        &format!(
            "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port} }}\n\
             partner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\nuser = {{ name = 'alice' }}\n"
        ),
    );
    let script =
        |lang: &str| finish(&mut setup(&place, &format!("--answers a.toml --print-commands --lang {lang}"))).ok();
    assert_eq!(script("de"), script("en"));
    assert!(script("de").contains("\n# Set the presence domain a.test\n"));
    let refused = finish(&mut setup(&place, "--answers - --lang de")).fails(2, "UCF-CLI-SETUP-FIELD-MISSING");
    assert!(refused.contains("Es ist die Antwort auf „Präsenzdomäne“"), "{refused}");
}
