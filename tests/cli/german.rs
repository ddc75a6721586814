//! German: help, tables, errors, and what stays the same.

use std::time::Duration;

use expectrl::Expect;
use snapbox::{assert_data_eq, str};

use crate::support::{Place, Run, finish, free_ports, ucfed};

fn told(environment: &[(&str, &str)], line: &str) -> Run {
    finish(ucfed().envs(environment.iter().copied()).args(line.split_whitespace()))
}

#[test]
fn the_flag_and_the_locale_decide_about_the_language() {
    let german = |run: Run| run.ok().starts_with("Beispiele:\n");
    assert!(german(told(&[], "--lang de --help")));
    assert!(german(told(&[], "blacklist add --lang=de -h")));
    assert!(german(told(&[("UCFED_LANG", "de")], "help static-route add")));
    assert!(german(told(&[("LANG", "de_DE.UTF-8")], "--help")));
    assert!(german(told(&[("LC_ALL", "de_AT"), ("LANG", "en_US.UTF-8")], "-h")));
    assert!(!german(told(&[("LANG", "fr_FR.UTF-8")], "--help")));
    assert!(!german(told(&[("LANG", "de_DE.UTF-8")], "--help --lang en")));
    assert!(!german(told(&[], "--help")));
}

#[test]
fn the_help_is_german_from_the_examples_to_the_global_options() {
    assert_data_eq!(
        told(&[], "--lang de blacklist check -h").ok(),
        str![[r#"
Beispiele:
  ucfed blacklist check mail.evil.test
  ucfed blacklist check mail.evil.test --exit-code && echo 'not blocked'

Sagt, ob eine Domäne gesperrt ist und durch welchen Eintrag

Aufruf: ucfed blacklist check [OPTIONEN] <DOMAIN>

Argumente:
  <DOMAIN>  Die Domäne

Optionen:
      --exit-code  Endet mit 1, wenn sie gesperrt ist; sonst ist der Exit-Code in beiden Fällen 0
  -h, --help       Zeigt die Hilfe (mehr mit '--help')

Globale Optionen:
      --data-dir <DIR>   Der Server dieses Verzeichnisses: sein Socket DIR/admin.sock, mit --offline
                         sein Datenbestand [env: UCFED_DATA_DIR=]
      --offline          Arbeitet am Datenbestand eines angehaltenen Servers [env: UCFED_OFFLINE]
  -o, --output <FORMAT>  Wie Daten ausgegeben werden [Vorgabe: table] [mögliche Werte: table, json,
                         yaml, name] [env: UCFED_OUTPUT]
      --dry-run          Prüft eine Änderung und zeigt, was sie täte, hinterlässt aber keine Spur
      --yes              Fragt nicht nach, bevor etwas entfernt wird

"#]]
    );
    let all = told(&[], "--lang de status --help").ok();
    for part in
        ["Mögliche Werte:\n", "- table: Spalten zum Lesen\n", "[Vorgabe: table]", "Zeigt die Hilfe (kürzer mit '-h')"]
    {
        assert!(all.contains(part), "{part}: {all}");
    }
    for english in ["Usage", "Options", "default:", "possible", "Print"] {
        assert!(!all.contains(english), "{english}: {all}");
    }
}

#[test]
fn complaints_about_the_command_line_are_german_and_end_with_the_same_code() {
    let complaints = [
        "status --foo",
        "stauts",
        "blacklist add",
        "static-route add b.test --server b.test --port 99999",
        "status -o xml",
        "user set alice --enable --disable",
        "blacklist",
        "status --prometheus=1",
        "status --timeout",
        "status --dry-run --dry-run",
    ];
    let mut all = String::new();
    for line in complaints {
        let (english, german) = (told(&[], line), told(&[("UCFED_LANG", "de")], line));
        assert_eq!((english.code, german.code), (2, 2), "{line}");
        assert_eq!((german.stdout.as_str(), english.stderr == german.stderr), ("", false), "{line}");
        all.push_str(&format!("{}\n", german.stderr));
    }
    assert_data_eq!(
        all,
        str![[r#"
Fehler: unbekanntes Argument '--foo'

Aufruf: ucfed status [OPTIONEN]

Mehr dazu mit '--help'.

Fehler: unbekannter Befehl 'stauts'

  Tipp: ähnlich heißen die Befehle 'setup', 'audit', 'status'

Aufruf: ucfed [OPTIONEN] <BEFEHL>

Mehr dazu mit '--help'.

Fehler: es fehlen notwendige Argumente:
  <PATTERN>

Aufruf: ucfed blacklist add --lang <LANGUAGE> <PATTERN>

Mehr dazu mit '--help'.

Fehler: ungültiger Wert '99999' für '--port <PORT>': 99999 liegt nicht in 1..=65535

Mehr dazu mit '--help'.

Fehler: ungültiger Wert 'xml' für '--output <FORMAT>'
  [mögliche Werte: table, json, yaml, name]

  Tipp: ähnlich lautet der Wert 'yaml'

Mehr dazu mit '--help'.

Fehler: '--enable' geht nicht zusammen mit '--disable'

Aufruf: ucfed user set --enable --lang <LANGUAGE> <NAME>

Mehr dazu mit '--help'.

Fehler: zu 'ucfed blacklist' fehlt ein Befehl
  [Befehle: add, remove, list, check, import, export, help]

Aufruf: ucfed blacklist [OPTIONEN] <BEFEHL>

Mehr dazu mit '--help'.

Fehler: der Wert '1' für '--prometheus' ist einer zu viel

Aufruf: ucfed status --prometheus

Mehr dazu mit '--help'.

Fehler: für '--timeout <DURATION>' fehlt der Wert

Mehr dazu mit '--help'.

Fehler: '--dry-run' kann nur einmal angegeben werden

Aufruf: ucfed status [OPTIONEN]

Mehr dazu mit '--help'.


"#]]
    );
}

/// A server on which there is something of everything.
fn furnished(place: &Place) -> crate::support::Server<'_> {
    let a = place.serve();
    let [port] = free_ports();
    for line in [
        "presence-domain set a.test",
        "certificate ca create --name a-ca",
        "certificate ca issue a-cert --domain a.test --host sip.a.test",
        "static-route add b.test --server 127.0.0.1 --port 25061 --trusted",
        "static-route use on",
        "domain-permission set --global public",
        "domain-permission set b.test team",
        "user add alice --title Dr.",
        "contact grant alice bob@b.test personal",
        "contact reject alice eve@b.test",
        "blacklist add *.evil.test --comment spam",
    ] {
        a.run(line).ok();
    }
    a.run(&format!("sip-server add-interface --name partners --ip 127.0.0.1 --port {port} --certificate a-cert")).ok();
    a.run("sip-server enable").ok();
    a
}

#[test]
fn tables_are_german_and_fit_a_terminal() {
    let place = Place::new();
    let a = furnished(&place);
    let mut all = String::new();
    for line in [
        "static-route list",
        "static-route show b.test",
        "domain-permission list",
        "domain-permission show x.test",
        "blacklist list",
        "blacklist check mail.evil.test",
        "contact list alice",
        "user list",
        "user show alice",
        "federation show",
        "presence-domain show",
        "federation partners list",
    ] {
        let run = a.run(&format!("{line} --lang de"));
        all.push_str(&format!("{}{}\n", run.stdout, run.stderr));
    }
    for line in all.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    assert_data_eq!(
        all,
        str![[r#"
DOMÄNE  ZUGANGS-SERVER   PROTOKOLL  ZERTIFIKAT  VERTRAUENSWÜRDIG  AKTIV
b.test  127.0.0.1:25061  mtls       -           ja                ja

Domäne:            b.test
Zugangs-Server:    127.0.0.1:25061
Protokoll:         mtls
Zertifikat:        -
vertrauenswürdig:  ja
aktiv:             ja

DOMÄNE    BERECHTIGUNGSSTUFE
(global)  Öffentlich
b.test    Teammitglied

Domäne:              x.test
Berechtigungsstufe:  Öffentlich
bestimmt durch:      die globale Berechtigungsstufe
gesperrt durch:      -

MUSTER       BIS  KOMMENTAR
*.evil.test  -    spam

Domäne:     mail.evil.test
gesperrt:   ja
durch:      *.evil.test
bis:        -
Kommentar:  spam

KONTAKT     ERLAUBT     HÖCHSTENS     SIEHT
bob@b.test  Persönlich  Teammitglied  Teammitglied
eve@b.test  abgelehnt   Teammitglied  abgelehnt

NAME   IDENTITÄT     ANZEIGENAME  AKTIV  KENNWORT
alice  alice@a.test  -            ja     keines

Name:                                  alice
Identität:                             alice@a.test
Anzeigename:                           -
aktiv:                                 ja
Kennwort:                              keines
Titel (ab Öffentlich):                 Dr.
Firma (ab Öffentlich):                 -
Telefon geschäftlich (ab Öffentlich):  -
Büro (ab Firmenintern):                -
Geschäftsadresse (ab Firmenintern):    -
Mobiltelefon (ab Teammitglied):        -
Notiz (ab Teammitglied):               -
Telefon privat (nur Persönlich):       -

Modus:                         direct
Statische Routen verwendet:    ja
Federation-Dienst:             -
dient als Federation-Dienst:   nein
Reihenfolge der SRV-Einträge:  weight

Präsenzdomäne:  a.test
im Protokoll:   a.test
Realm:          a.test
Upstream:       -

Kein Partner wurde über DNS gefunden.


"#]]
    );
    let status = a.run("status --lang de").ok();
    for line in [
        "Präsenzdomäne:          a.test",
        "Statische Routen:       1 (1 aktiv), verwendet: ja",
        "globale Stufe:          Öffentlich",
    ] {
        assert!(status.contains(&format!("{line}\n")), "{status}");
    }
}

#[test]
fn changes_and_refusals_are_told_in_german() {
    let place = Place::new();
    let a = place.serve();
    let mut all = String::new();
    for line in [
        "presence-domain set a.test -qq",
        "static-route add b.test --server sip.b.test --trusted -q",
        "static-route set b.test --port 5062",
        "static-route add b.test --server other.test",
        "static-route show c.test",
        "domain-permission set --global company --dry-run",
        "static-route remove b.test",
        "blacklist add 192.0.2.1",
        "federation mode xml",
    ] {
        let (german, english) = (format!("{line} --lang de"), format!("{line} --lang en"));
        let run = a.run(&german);
        assert_eq!(run.stdout, "", "{line}");
        // What failed fails again in the same way.
        if run.code != 0 {
            assert_eq!(a.run(&english).code, run.code, "{line}");
        }
        all.push_str(&run.stderr.replace(&format!("{}", place.directory.path().display()), "DIR"));
    }
    assert_data_eq!(
        all,
        str![[r#"
Warnung: Die Route zu b.test verwendet mtls, aber der SIP-Server hat dafür noch kein Zertifikat. [UCF-WARN-ROUTE-CERTIFICATE]
  Ohne Zertifikat lehnt der Partner die Verbindung ab. Die Route verwendet das Zertifikat der ersten mtls-Schnittstelle.
    ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME
Warnung: Die Route zu b.test wird nicht verwendet: Der Hauptschalter der statischen Routen ist aus. [UCF-WARN-ROUTES-OFF]
  Solange er aus ist, wird keine Route verwendet, auch wenn sie selbst aktiv ist.
    ucfed static-route use on
geändert: Statische Route b.test
  Zugangs-Server: sip.b.test:5061 → sip.b.test:5062
übernommen: sofort wirksam (Generation 3)
Warnung: Die Route zu b.test verwendet mtls, aber der SIP-Server hat dafür noch kein Zertifikat. [UCF-WARN-ROUTE-CERTIFICATE]
  Ohne Zertifikat lehnt der Partner die Verbindung ab. Die Route verwendet das Zertifikat der ersten mtls-Schnittstelle.
    ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME
Warnung: Die Route zu b.test wird nicht verwendet: Der Hauptschalter der statischen Routen ist aus. [UCF-WARN-ROUTES-OFF]
  Solange er aus ist, wird keine Route verwendet, auch wenn sie selbst aktiv ist.
    ucfed static-route use on
Fehler: Es gibt bereits eine andere statische Route zu b.test. [UCF-ROUTE-EXISTS]
  Eine Domäne hat eine Route, die mehrere Zugangs-Server haben kann. Ändern Sie die vorhandene Route.
    ucfed static-route set b.test
Fehler: Es gibt keine statische Route zu c.test. Meinten Sie b.test? [UCF-ROUTE-UNKNOWN]
  Eine Route gilt für genau eine Domäne, nicht für deren Subdomänen.
    ucfed static-route show b.test --lang de
    ucfed static-route add c.test --server HOST
würde geändert werden: globale Stufe
  Berechtigungsstufe: aus → Firmenintern
nicht übernommen: Probelauf (es wäre Generation 4)
Warnung: Jeder zugelassenen Domäne können jetzt Büro, Geschäftsadresse und öffentlicher Kalender freigegeben werden. [UCF-WARN-GLOBAL-LOOSENED]
  Mehr als die globale Stufe (Firmenintern) kann niemand aus einer Domäne ohne eigene Stufe erhalten. Belassen Sie sie bei Öffentlich und erhöhen Sie die Stufe einzelner Partner.
    ucfed domain-permission set --global public
    ucfed domain-permission set PARTNER-DOMAIN company
Fehler: Es würde etwas entfernt, und niemand kann gefragt werden. [UCF-CLI-UNCONFIRMED]
  Ohne Terminal oder mit --no-input ist dafür --yes nötig.
    ucfed static-route remove b.test --lang de --yes
Fehler: 192.0.2.1 ist eine IP-Adresse, keine Domäne. [UCF-DOMAIN-IP]
  Partner werden an ihrer Domäne erkannt. Eine Adresse gehört zum Zugangs-Server einer Route.
    ucfed static-route add DOMAIN --server 192.0.2.1
Fehler: "xml" ist kein Modus der Federation. [UCF-MODE-UNKNOWN]
  direct erreicht Partner mit statischer Route; open erreicht außerdem jede Domäne, die im DNS einen Federation-Eintrag veröffentlicht.
    ucfed federation mode open

"#]]
    );
}

#[test]
fn the_diagnosis_and_the_explanation_are_german() {
    let place = Place::new();
    let a = furnished(&place);
    a.run("domain-permission set --global team").ok();
    a.run("static-route use off").ok();
    let diagnosis = a.run("diagnose policy config --lang de -q");
    assert_data_eq!(
        diagnosis.stdout,
        str![[r#"
Konfiguration
  Statische Routen
    Fehler   config.route.unused
      Statische Routen sind aktiv (1), werden aber nicht verwendet: Der
      Hauptschalter ist aus.
      Partner mit einer Route werden über das DNS oder gar nicht erreicht statt
      über ihre Route.
      Zu tun für: wir
        ucfed static-route use on
      Erneut: ucfed diagnose config
    unbekannt  config.federation.nobody
      Das lässt sich erst feststellen, wenn config.route.unused in Ordnung ist.

Wer zugelassen ist
  globale Berechtigungsstufe
    Warnung  policy.global.loose
      Bei der globalen Berechtigungsstufe Teammitglied darf jede zugelassene
      Domäne auch sehen: Büro, Adresse, öffentlicher Kalender, Mobiltelefon,
      Notiz.
      Bei Open Federation gilt das für jeden im Internet, der ein Zertifikat
      hat, sobald ein Benutzer zustimmt.
      Zu tun für: wir
        ucfed domain-permission set --global public
      Erneut: ucfed diagnose policy

12 Prüfungen: 1 Fehler, 1 Warnung, 1 unbekannt, 9 in Ordnung.

"#]]
    );
    let explanation = a.run("federation explain alice@a.test bob@c.test --lang de");
    assert_eq!(explanation.code, 1, "{explanation:?}");
    assert_data_eq!(
        explanation.stdout + &explanation.stderr,
        str![[r#"
   SCHRITT
+  Der Absender muss mit dem Kennwort (Digest) nachweisen, dass er dieser Benutzer von a.test ist.
+  c.test steht nicht auf der Sperrliste (Einträge: 1).
+  c.test ist zugelassen: Die Domäne hat keine eigene Stufe, und die globale Stufe ist Teammitglied.
-  Zu c.test führt kein Weg.
=  Die Anfrage wird mit 404 abgelehnt.
Fehler: Zu c.test führt kein Weg. [UCF-NO-ROUTE]
  Der Modus ist direct, c.test hat keine statische Route, und es gibt keinen Federation-Dienst.
    ucfed static-route add c.test --server HOST --trusted
    ucfed federation mode open

"#]]
    );
    let check = a.run("diagnose explain dns.srv.missing --lang de").ok();
    assert!(check.contains("\n  In Ordnung, wenn\n"), "{check}");
    for line in check.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn what_machines_read_is_the_same_in_every_language() {
    let place = Place::new();
    let a = furnished(&place);
    for line in [
        "presence-domain show",
        "sip-server show",
        "sip-server list-interfaces",
        "sip-server limits show",
        "federation show",
        "federation partners list",
        "federation explain alice@a.test bob@c.test",
        "static-route list",
        "static-route show b.test",
        "domain-permission list",
        "domain-permission show b.test",
        "blacklist list",
        "blacklist check mail.evil.test",
        "blacklist export",
        "certificate list",
        "certificate show a-cert",
        "certificate trust list",
        "dns records",
        "user list",
        "user show alice",
        "contact list alice",
        "contact requests",
        "status",
        "diagnose list",
        "diagnose explain dns.srv.missing",
        "static-route disable b.test --dry-run",
        "blacklist remove *.evil.test --yes --dry-run",
        "version",
    ] {
        for format in ["json", "yaml", "name"] {
            let said = |language: &str| a.run(&format!("{line} -o {format} --lang {language}"));
            let (english, german) = (said("en"), said("de"));
            assert_eq!((english.stdout, english.code), (german.stdout, german.code), "{line} -o {format}");
        }
    }
    for format in ["sarif", "junit", "json"] {
        let said = |language: &str| a.run(&format!("diagnose policy --format {format} --lang {language}")).stdout;
        // When it was made, and how long it took, differs.
        let words = |text: String| text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
        assert_eq!(words(said("en")), words(said("de")), "{format}");
    }
    for line in ["completion bash", "openapi", "diagnose schema"] {
        assert_eq!(told(&[], line).ok(), told(&[("LANG", "de_DE.UTF-8")], line).ok(), "{line}");
    }
}

#[test]
fn a_question_is_asked_in_german_and_answered_as_always() {
    let place = Place::new();
    let a = furnished(&place);
    let command = a.command(["static-route", "remove", "b.test", "--lang", "de"]);
    let mut session = expectrl::Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(20)));
    session.expect("würde entfernt werden: Statische Route b.test").unwrap();
    session.expect("Fortfahren?").unwrap();
    session.send("n").unwrap();
    session.expect("Es wurde nichts geändert.").unwrap();
    session.expect(expectrl::Eof).unwrap();
    assert_eq!(a.run("static-route list -o name").ok(), "b.test\n");
}

#[test]
fn presence_is_shown_in_german_and_the_same_to_machines() {
    let place = Place::new();
    let a = place.serve();
    let [port] = free_ports();
    a.run("presence-domain set a.test").ok();
    for user in ["alice", "bob"] {
        a.run_with_input(&format!("user add {user} --password-file -"), "secret\n").ok();
    }
    a.run(&format!("sip-server add-interface --name clients --ip 127.0.0.1 --port {port} --protocol tcp")).ok();
    a.run("sip-server enable").ok();
    let watch =
        |flags: &str| a.run_with_input(&format!("watch bob --as alice --password-file - --once {flags}"), "secret\n");
    let table = watch("--lang de").ok();
    let words: Vec<_> = table.split_whitespace().take(8).collect();
    let header = ["BENUTZER", "ABONNEMENT", "ERREICHBAR", "AKTIVITÄT", "GEÄNDERT"];
    assert_eq!(words, [&header[..], &["bob@a.test", "aktiv", "offline"]].concat(), "{table}");
    let object = |language: &str| {
        let mut seen = watch(&format!("-o json --lang {language}")).json();
        seen["at"].take();
        seen
    };
    assert_eq!(object("de"), object("en"));
    let refused = a.run_with_input("watch bob --as alice --password-file - --once --lang de", "wrong\n");
    assert!(refused.fails(4, "UCF-WATCH-CREDENTIALS").starts_with("Fehler: "));
}
