# Die Hilfe der Befehle: siehe src/cli/help.rs. Was hier fehlt, findet ein Test. Ein Argument, das mehrere Befehle unter einem
# gemeinsamen haben, steht einmal bei diesem.

## Was alle haben

help_global =
    .examples = Beispiele:
    .command = BEFEHL
    .default = Vorgabe:
    .values = mögliche Werte:
    .values-heading = Mögliche Werte:
    .heading-global-options = Globale Optionen
    .heading-profile = Profil: was Kontakte ab einer Stufe sehen; '' nimmt eine Angabe weg
    .arg-data_dir = Der Server dieses Verzeichnisses: sein Socket DIR/admin.sock, mit --offline sein Datenbestand [env: UCFED_DATA_DIR=]
    .arg-data_dir-long = [Vorgabe: als root /var/lib/ucfed mit dem Socket /run/ucfed/admin.sock, sonst ~/.local/share/ucfed]
    .arg-socket = Der Admin-Socket des Servers, wenn er nicht im Datenverzeichnis liegt [env: UCFED_SOCKET=]
    .arg-offline = Arbeitet am Datenbestand eines angehaltenen Servers
    .arg-output = Wie Daten ausgegeben werden
    .arg-output-table = Spalten zum Lesen
    .arg-output-json = Das Objekt der API
    .arg-output-yaml = Dasselbe als YAML
    .arg-output-name = Nur die Namen, einer je Zeile, für Skripte
    .arg-dry_run = Prüft eine Änderung und zeigt, was sie täte, hinterlässt aber keine Spur
    .arg-yes = Fragt nicht nach, bevor etwas entfernt wird
    .arg-no_input = Fragt nie nach; was fehlt, ist ein Fehler (so ist es immer, wenn stdin kein Terminal ist)
    .arg-timeout = Wie lange eine Antwort dauern darf: 500ms, 30s, 2m; eine bloße Zahl sind Sekunden [Vorgabe: 30s, beim Einlesen von Listen 10m]
    .arg-reason = Warum die Änderung gemacht wird, für das Audit-Protokoll
    .arg-if_generation = Lehnt die Änderung ab (Exit-Code 7), wenn dies nicht die aktuelle Generation ist
    .arg-quiet = Lässt Hinweise weg; zweimal: auch Warnungen. Fehler werden immer ausgegeben
    .arg-verbose = Sagt mehr
    .arg-watch = Wiederholt einen Befehl, der nur liest, alle so viele Sekunden bis Strg-C: auf einem Terminal neu gezeichnet, sonst bei Änderung ausgegeben, mit -o json ein Objekt je Zeile [Vorgabe: 2, diagnose 60]
    .arg-no_pager = Gibt lange Daten und Hilfe aus, wie sie sind, nicht über $UCFED_PAGER, $PAGER oder less
    .arg-profile = Der Server dieses Namens, wie profile add ihn festhielt [env: UCFED_PROFILE=]
    .arg-url = Ein Server anderswo: https://HOST:PORT, sein Admin-Listener [env: UCFED_URL=]
    .arg-token_file = Eine Datei mit dem Token, das ihm gezeigt wird [env: UCFED_TOKEN_FILE=]
    .arg-ca_file = Eine Datei mit der CA seines Zertifikats, wenn das System sie nicht kennt [env: UCFED_CA_FILE=]
    .arg-client_certificate = Eine Datei mit dem Zertifikat, das ihm statt eines Tokens gezeigt wird [env: UCFED_CLIENT_CERTIFICATE=]
    .arg-client_key = Eine Datei mit dem Schlüssel dieses Zertifikats [env: UCFED_CLIENT_KEY=]
    .arg-color = Wann Meldungen farbig sind; auto beachtet NO_COLOR und TERM=dumb
    .arg-color-auto = Auf einem Terminal, wenn NO_COLOR nicht gesetzt und TERM nicht dumb ist
    .arg-color-always = Immer
    .arg-color-never = Nie
    .arg-lang = Die Sprache von Hilfe, Tabellen und Meldungen; Codes und -o json, yaml und name haben keine [Vorgabe: die der Locale]
    .arg-lang-en = Englisch
    .arg-lang-de = Deutsch
    .arg-help = Zeigt die Hilfe (mehr mit '--help')
    .arg-help-long = Zeigt die Hilfe (kürzer mit '-h')
    .arg-version = Zeigt die Version

help = SIP-Federation-Server: Präsenz und Nachrichten zwischen Organisationen, von der Shell aus verwaltet
    .examples =
        ucfed serve --data-dir a                       startet einen Server; sein Socket: a/admin.sock
        ucfed --data-dir a presence-domain set a.test  verwaltet ihn
        ucfed --data-dir a status                      zeigt, was er tut
    .after = Exit-Codes: 0 erledigt oder unverändert, 1 gescheitert oder ein Befund der Diagnose, 2 falscher Aufruf oder fehlende Eingabe, 4 nicht erlaubt, 5 Server nicht erreichbar, 6 nicht gefunden, 7 Konflikt, 8 Zeit abgelaufen, 130 abgebrochen.

help_help = Zeigt diese Hilfe oder die eines Befehls

## Server, Status, Beobachtung

help_serve = Startet den Server bis SIGTERM oder Strg-C; ein zweites Signal beendet ihn sofort
    .arg-admin_socket = Wo der Admin-Socket geöffnet wird [Vorgabe: admin.sock im Datenverzeichnis; als root ohne --data-dir /run/ucfed/admin.sock]
    .arg-admin_group = Eine Gruppe, deren Mitglieder alles dürfen, neben root und dem Benutzer des Servers. Das Datenverzeichnis ist ihnen verschlossen: Öffnen Sie den Socket mit --admin-socket anderswo
    .arg-operator_group = Eine Gruppe, deren Mitglieder ändern dürfen, was die Federation betrifft, aber nicht, wer verwalten darf
    .arg-admin_listen = Wo Verwalter von anderswo den Server über TLS erreichen, jeder mit einem Token oder einem Zertifikat
    .arg-admin_certificate = Das Zertifikat, das dort gezeigt wird, mit seinem Namen im Datenbestand; ein erneuertes wird sofort gezeigt
    .arg-admin_client_ca = Die CA der Zertifikate der Clients dort: eine vertrauenswürdige CA oder eine private CA des Servers
    .arg-viewer_group = Eine Gruppe, deren Mitglieder lesen, aber nichts ändern dürfen
    .arg-log_format = Wie das Protokoll auf stderr geschrieben wird
    .arg-log_format-text = Zeilen zum Lesen
    .arg-log_format-json = Ein JSON-Objekt je Zeile
    .arg-log_level = Was protokolliert wird: error, warn, info, debug, trace oder off; je Ziel auch info,ucfed::daemon=debug [Vorgabe: info; mit -v debug, mit -q warn]
    .arg-resolver = Der Nameserver, der anstelle der im System eingestellten gefragt wird
help_demo = Startet zwei Wegwerf-Server auf Loopback, über mtls federiert, und lässt zwei SIP-Clients einander schreiben und sehen
    .examples =
        ucfed demo          zeigt die Schritte und bleibt bis Strg-C zum Ausprobieren stehen
        ucfed demo --once   zeigt die Schritte und endet: 0, wenn alles gelang, sonst 1
    .arg-once = Endet nach den Schritten
help_setup = Richtet einen Server ein, Frage für Frage: Präsenzdomäne, Netzwerkschnittstelle, Zertifikat, Partner, Berechtigungen, erster Benutzer
    .long = Jede Frage erklärt sich selbst und hat eine Vorgabe. ? sagt mehr, < geht zurück, Strg-C endet ohne Spur. Am Ende steht der Plan als Befehle da; er wird als eine Änderung ausgeführt oder gar nicht. Danach folgen die DNS-Einträge, die zu veröffentlichen sind, was der Partner wissen muss, und eine Diagnose. Wo kein Server läuft, wird der Datenbestand des Datenverzeichnisses eingerichtet.
    .examples =
        ucfed setup                                   fragt
        ucfed --data-dir a setup --answers a.toml     nimmt die Antworten aus einer Datei
        ucfed setup --answers a.toml --dry-run        zeigt den Plan und hinterlässt keine Spur
        ucfed setup --print-commands > setup.sh       fragt und gibt stattdessen die Befehle aus
        ucfed setup --save-answers a.toml             fragt und hebt die Antworten für den nächsten Server auf
    .arg-answers = Nimmt die Antworten aus dieser Datei oder mit - von der Standardeingabe und fragt nichts
    .arg-print_commands = Gibt ein Shell-Skript mit den Befehlen aus, statt etwas zu tun
    .arg-save_answers = Schreibt die Antworten ohne Geheimnisse in diese Datei, für den nächsten Server
    .arg-no_diagnose = Stellt am Ende keine Diagnose
    .arg-resolver = Der Resolver, der gefragt wird [Vorgabe: der des Servers; bei publish der dieses Hosts]
    .arg-authority = Ein autoritativer Nameserver, der gefragt wird; mehrmals möglich [Vorgabe: die, die die Zone nennt]
    .after = Die Datei der Antworten ist TOML oder JSON. Was nicht darin steht, bekommt die Vorgabe der Frage:
        { "  " }presence_domain = "a.test"
        { "  " }[interface]    ip = "any"|IP  port = 5061  protocol = "mtls"|tls|tcp|udp  advertise = HOST|"none"
        { "  " }[certificate]  from = "private-ca"|files|pkcs12|watch|keep  name  ca  hosts = [..]  chain  key|"same"  pkcs12
        { "  " }               password_file|password_env (der PKCS#12-Datei)  accept = false (eines mit Mängeln)
        { "  " }[federation]   mode = "direct"|open
        { "  " }[partner]      domain|"none"  server = HOST[:PORT]  port  protocol  trusted = true  ca = FILE|"none"
        { "  " }[permission]   global = "public"|blocked|company|team|personal|off  partner = "global"|LEVEL
        { "  " }[user]         name|"none"  display_name  password = "none"|generate  password_file  password_env
        Dateien werden von dort aus gesucht, wo der Befehl läuft. Bei direct muss es einen Partner geben. Eine Datei mit Geheimnissen wird abgelehnt.

        Exit-Codes: 0 eingerichtet, auch wenn DNS und Partner noch folgen müssen; 1 die Diagnose fand einen Fehler dieses Servers selbst; 130 Strg-C, nichts wurde geändert; sonst wie bei jedem Befehl.
help_status = Zeigt, womit der Server läuft und was er tut
    .arg-prometheus = Gibt Metriken im Textformat von Prometheus aus, für dessen Textfile-Collector
    .arg-health = Sagt, ob der Server tut, wozu er da ist; endet sonst mit 1
help_watch = Zeigt laufend die Präsenz, wie der Client eines Benutzers sie sieht
    .long = Abonniert jeden USER über TCP mit den Anmeldedaten eines lokalen Benutzers, meldet nichts an und zeigt, was durchgelassen wird. Halten Sie dafür ein Testkonto bereit wie im ersten Beispiel: Es sieht, was jeder Kollege sieht; von den Leuten eines Partners sieht es, was diese ihm erlauben.
    .after = Auf einem Terminal wird die Tabelle bei jeder Änderung neu gezeichnet; sonst ist jede Änderung eine Zeile, mit -o json ein Objekt: at, user, state (pending, active, terminated; null, solange es kein Abonnement gibt), reason, presence (entity, open, activities, notes, name, title, company, office, address, business_phone, mobile_phone, private_phone, calendar), error (code, values, what, why, repair). Eine verlorene Verbindung wird neu aufgebaut. Endet bei Strg-C mit 130; mit --once mit 0, wenn alle zu sehen sind, sonst mit 1.
    .arg-users = Wessen Präsenz: der Name eines lokalen Benutzers oder NAME@DOMAIN, auch bei einem Partner
    .arg-who = Wer beobachtet: ein lokaler Benutzer mit Kennwort
    .arg-password_file = Eine Datei mit dem Kennwort dieses Benutzers oder - für die Standardeingabe [Vorgabe auf einem Terminal: es wird danach gefragt]
    .arg-server = Die Netzwerkschnittstelle für Clients über tcp [Vorgabe: die erste, die in Betrieb ist, laut Server; Port 5060]
    .arg-once = Endet nach der ersten Antwort jedes Einzelnen: 0, wenn alle aktiv sind, sonst 1

## Präsenzdomäne

help_presence-domain = Die Präsenzdomäne aller lokalen Identitäten und das SIP-System, das sie bedient
help_presence-domain_show = Zeigt die Präsenzdomäne und den Upstream
help_presence-domain_set = Setzt die Präsenzdomäne, einmalig
    .arg-domain = Die Domäne; Umlaute sind erlaubt und werden als A-Label gespeichert
help_presence-domain_rename = Benennt die Präsenzdomäne um: Alle lokalen Identitäten ändern sich, alle Dialoge enden
    .arg-new = Die neue Domäne
    .arg-confirm = Die bisherige Domäne, zur Bestätigung
help_presence-domain_upstream = Ein vorhandenes SIP-System, das anstelle dieses Servers die lokalen Benutzer bedient
help_presence-domain_upstream_show = Zeigt den Upstream
help_presence-domain_upstream_set = Setzt den Upstream: Anfragen an lokale Benutzer werden dorthin weitergeleitet
    .arg-host = Sein Name oder seine Adresse
    .arg-port = Sein Port
    .arg-protocol = Wie er erreicht wird; bei mtls muss sein Zertifikat die Präsenzdomäne nachweisen oder den Host nennen
help_presence-domain_upstream_clear = Lässt diesen Server die lokalen Benutzer wieder selbst bedienen

## SIP-Server

help_sip-server = Wo SIP von außen angenommen wird
    .arg-name = Der Name der Netzwerkschnittstelle
    .arg-ip = Eine der Adressen des Hosts, IPv4 oder IPv6, oder any
    .arg-port = Der Port
    .arg-advertise = Der öffentliche Name oder die Adresse, hinter der die Schnittstelle steht (NAT)
help_sip-server_show = Zeigt den SIP-Server mit seinen Netzwerkschnittstellen und ob sie in Betrieb sind
help_sip-server_enable = Nimmt SIP auf allen Netzwerkschnittstellen an
help_sip-server_disable = Nimmt von außen nichts mehr an: Alle Netzwerkschnittstellen schließen, ihre Verbindungen enden
help_sip-server_list-interfaces = Listet die Netzwerkschnittstellen
help_sip-server_add-interface = Fügt eine Netzwerkschnittstelle hinzu
    .arg-protocol = Das Protokoll: mtls für Partner; tls, tcp oder udp für eigene Clients
    .arg-certificate = Das Zertifikat, das gezeigt wird; für mtls und tls nötig und vorher importiert oder ausgestellt
    .arg-name = Der Name der Schnittstelle [Vorgabe: aus Protokoll, Adresse und Port gebildet]
    .arg-peer_eku = Welche Schlüsselverwendung das Zertifikat eines Partners braucht: strict ist clientAuth; sip ist clientAuth, serverAuth, sipDomain oder gar keine Angabe; any prüft nicht
    .arg-digest = Mit welchen Hashes sich Clients ausweisen sollen: sha256 ist SHA-256 und MD5; md5 ist nur MD5, für Clients, die aufgeben, sobald auch etwas anderes angeboten wird
help_sip-server_set-interface = Ändert eine Netzwerkschnittstelle; was nicht genannt wird, bleibt
    .arg-protocol = Das Protokoll
    .arg-certificate = Das Zertifikat, das neuen Verbindungen gezeigt wird
    .arg-no_certificate = Zeigt kein Zertifikat (für tcp und udp)
    .arg-no_advertise = Die Schnittstelle steht hinter keinem anderen Namen
    .arg-peer_eku = Welche Schlüsselverwendung das Zertifikat eines Partners braucht
    .arg-digest = Mit welchen Hashes sich Clients ausweisen sollen
help_sip-server_remove-interface = Entfernt eine Netzwerkschnittstelle: Sie schließt, ihre Verbindungen enden
help_sip-server_limits = Grenzen dessen, wozu Fremde den Server bringen können
help_sip-server_limits_show = Zeigt die Grenzen
help_sip-server_limits_set = Setzt Grenzen; was nicht genannt wird, bleibt
    .arg-message_head = Oktette einer Nachricht vor dem Rumpf [anfangs 16384]
    .arg-message_body = Oktette des Rumpfs einer Nachricht [anfangs 65536]
    .arg-message_headers = Header einer Nachricht [anfangs 128]
    .arg-connections = Eingehende Verbindungen insgesamt [anfangs 20000]
    .arg-connections_per_address = Eingehende Verbindungen von einer Adresse [anfangs 1000]
    .arg-handshakes = Gleichzeitige TLS-Handshakes [anfangs 256]
    .arg-handshake_seconds = Sekunden, die ein Handshake dauern darf [anfangs 10]
    .arg-idle_seconds = Sekunden, nach denen eine stille eingehende Verbindung geschlossen wird [anfangs 900]
    .arg-transactions = Anfragen, die gleichzeitig auf Antwort warten [anfangs 100000]
    .arg-send_queue = Oktette, die auf eine langsame Gegenstelle warten dürfen [anfangs 1048576]
    .arg-contacts_per_user = Geräte, die ein Benutzer gleichzeitig anmelden kann [anfangs 10]
    .arg-subscriptions = Abonnements von Präsenz insgesamt [anfangs 200000]
    .arg-subscriptions_per_domain = Abonnements der Leute einer Partnerdomäne [anfangs 50000]
    .arg-subscriptions_per_user = Abonnements der Geräte eines lokalen Benutzers [anfangs 1000]
    .arg-contact_requests_per_domain = Offene Berechtigungsanfragen einer Partnerdomäne [anfangs 1000]
    .arg-contact_request_days = Tage, nach denen eine unbeantwortete Berechtigungsanfrage verfällt [anfangs 30]
    .arg-publications_per_user = Veröffentlichungen von Präsenz, die ein Benutzer gleichzeitig haben kann [anfangs 10]
    .arg-partner_messages_per_second = Nachrichten je Sekunde eines über DNS gefundenen Partners ohne eigenes Budget [anfangs 20]
    .arg-partner_targets = Verschiedene lokale Ziele am Tag eines über DNS gefundenen Partners ohne eigenes Budget [anfangs 1000]

## Federation

help_federation = Wie Domänen außerhalb überhaupt erreicht werden
help_federation_show = Zeigt den Modus, die Verwendung statischer Routen und den Federation-Dienst
help_federation_mode = Setzt den Modus: direct erreicht Partner nur über statische Routen, open auch jede Domäne, die _sipfederationtls._tcp veröffentlicht
    .arg-mode = Der Modus
    .arg-force = Setzt ihn auch, wenn dann niemand erreichbar wäre
help_federation_set = Ändert, wie Domänen außerhalb erreicht werden; was nicht genannt wird, bleibt
    .arg-srv_order = Welcher Server bei gleicher Priorität zuerst versucht wird: weight, immer der mit dem höchsten Gewicht; rfc2782, einer nach Gewicht ausgelost
    .arg-act_as_service = Dient anderen als Federation-Dienst: leitet zwischen Partnerdomänen weiter, die beide zugelassen sind
    .arg-act_as_service-on = Verwendet
    .arg-act_as_service-off = Nicht verwendet
help_federation_service = Der Federation-Dienst: ein Relay für jede Domäne, die sonst nicht erreicht wird
help_federation_service_show = Zeigt den Federation-Dienst
help_federation_service_set = Vertraut einem Relay jede Domäne an, die keine Route hat und über DNS nicht gefunden wird, in beiden Richtungen
    .arg-host = Der Name des Relays, den dessen Zertifikat nachweisen muss
    .arg-port = Sein Port für mtls
help_federation_service_clear = Verzichtet auf einen Federation-Dienst
    .arg-force = Auch dann, wenn niemand mehr erreichbar wäre
help_federation_partners = Partner, die über DNS gefunden wurden, ohne eigene Route
    .arg-domain = Die Partnerdomäne
help_federation_partners_list = Listet die Partner seit dem Start und die, über die etwas entschieden wurde
help_federation_partners_show = Zeigt einen Partner: was er nachgewiesen hat, was er wollte und wie er erreicht wird
help_federation_partners_set = Gibt einem Partner ein eigenes Budget; was nicht genannt wird, bleibt
    .arg-messages = Nachrichten je Sekunde, oder default für die Grenze aller
    .arg-targets = Verschiedene lokale Ziele am Tag, oder default für die Grenze aller
help_federation_partners_reset = Vergisst, was DNS über einen Partner sagte, wie lange er ruht und was er verbraucht hat: Alles beginnt neu
help_federation_partners_suspend = Lehnt einen Partner vorerst ab, in beiden Richtungen; was seine Leute sehen, endet
help_federation_partners_resume = Lässt einen ausgesetzten Partner wieder zu
help_federation_explain = Sagt Schritt für Schritt, wer über eine Anfrage von einer Adresse an eine andere entscheidet
    .after = Hier entscheidet dasselbe wie bei wirklichen Anfragen. Exit-Code 0: sie kommt durch; 1: sie wird abgelehnt, oder es lässt sich nicht sagen.
    .arg-from = Wer sendet: USER@DOMAIN oder eine Domäne
    .arg-to = Wer empfangen soll: USER@DOMAIN oder eine Domäne

## Statische Routen

help_static-route = Die Kanäle zu Partnerdomänen
    .arg-domain = Die Partnerdomäne
    .arg-protocol = Das Protokoll, gleich dem des Partners
help_static-route_add = Fügt eine statische Route zu einer Partnerdomäne hinzu
    .arg-domain = Die Partnerdomäne, genau
    .arg-server = Ein Zugangs-Server des Partners; von mehreren wird der mit der niedrigsten Priorität, dann der mit dem höchsten Gewicht zuerst versucht
    .arg-port = Der Port der Server, die keinen nennen
    .arg-certificate = Bei mtls: welches der Zertifikate des SIP-Servers gezeigt wird, wenn dessen Schnittstellen mehrere haben
    .arg-trusted = Was von einem Zugangs-Server kommt, darf für die Domäne sprechen, auch wenn dessen Zertifikat sie nicht nennt
    .arg-disabled = Fügt sie ausgeschaltet hinzu
    .arg-priority = Die Priorität der Server, die keine nennen; die niedrigere wird zuerst versucht
    .arg-weight = Das Gewicht der Server, die keines nennen; bei gleicher Priorität wird das höhere zuerst versucht
help_static-route_set = Ändert eine Route; was nicht genannt wird, bleibt
    .arg-server = Die Zugangs-Server; sie ersetzen die der Route. Was sie nicht nennen, übernehmen sie von der Route, wenn diese nur einen Server hat
    .arg-port = Der Port des Servers der Route oder der Server, die keinen nennen
    .arg-certificate = Bei mtls: welches der Zertifikate des SIP-Servers gezeigt wird
    .arg-no_certificate = Überlässt die Wahl des Zertifikats dem Server
    .arg-trusted = Was von einem Zugangs-Server kommt, darf für die Domäne sprechen
    .arg-untrusted = Nur ein Zertifikat, das die Domäne nennt, spricht für sie
    .arg-priority = Die Priorität des Servers der Route oder der Server, die keine nennen
    .arg-weight = Das Gewicht des Servers der Route oder der Server, die keines nennen
help_static-route_show = Zeigt eine Route
help_static-route_list = Listet die Routen
help_static-route_enable = Aktiviert eine Route
help_static-route_disable = Schaltet eine Route aus
help_static-route_remove = Entfernt eine Route
help_static-route_use = Schaltet alle statischen Routen ein oder aus
    .arg-switch = Ob statische Routen überhaupt verwendet werden
    .arg-switch-on = Verwendet
    .arg-switch-off = Nicht verwendet

## Domänenberechtigung

help_domain-permission = Das Höchste, was die Leute einer Domäne sehen und tun können
    .arg-domain = Die Domäne
help_domain-permission_set = Setzt die Berechtigungsstufe einer Domäne oder die globale
    .after = Die Stufen, jede mit den vorigen: blocked (Gesperrt: jede Anfrage wird abgelehnt), public (Öffentlich: Erreichbarkeit und Nachrichten; Titel, Firma, Telefon geschäftlich), company (Firmenintern: Büro, Geschäftsadresse, öffentlicher Kalender), team (Teammitglied: Mobiltelefon, Notiz), personal (Persönlich: alles). Auch die deutschen Namen werden verstanden. Das genaueste Muster geht der globalen Stufe vor.
    .arg-domain = Die Domäne oder *.DOMAIN für sie und alle ihre Subdomänen
    .arg-level = Die Berechtigungsstufe
    .arg-global = Setzt die Stufe jeder Domäne, die keine eigene hat; off ist dasselbe wie blocked
help_domain-permission_unset = Nimmt die Stufe einer Domäne weg: Die nächste weniger genaue gilt wieder
    .arg-domain = Die Domäne oder das Muster, wie sie gesetzt wurden
    .arg-global = Schaltet die globale Stufe aus
help_domain-permission_list = Listet die globale Stufe und die Stufen aller Domänen
help_domain-permission_show = Zeigt, welche Stufe für eine Domäne gilt und warum

## Sperrliste

help_blacklist = Domänen, mit denen es keine Federation gibt, was auch sonst eingestellt ist
help_blacklist_add = Sperrt eine Domäne in beiden Richtungen; ihre Verbindungen enden sofort
    .arg-pattern = DOMAIN sperrt diesen Namen, *.DOMAIN sperrt ihn und alle seine Subdomänen
    .arg-comment = Warum sie gesperrt ist: eine Zeile, höchstens 200 Zeichen
    .arg-until = Wann der Eintrag von selbst endet: ein Zeitpunkt (2026-12-31T18:00:00Z), ein Tag bis zu seinem Ende (2026-12-31) oder eine Dauer ab jetzt (12h, 30d) [Vorgabe: nie]
help_blacklist_remove = Hebt die Sperre eines Musters auf
    .arg-pattern = Das Muster, wie es hinzugefügt wurde
help_blacklist_list = Listet die Einträge
    .arg-limit = Höchstens so viele Einträge
    .arg-after = Nur Einträge, die nach diesem Muster einsortiert sind
help_blacklist_check = Sagt, ob eine Domäne gesperrt ist und durch welchen Eintrag
    .arg-domain = Die Domäne
    .arg-exit_code = Endet mit 1, wenn sie gesperrt ist; sonst ist der Exit-Code in beiden Fällen 0
help_blacklist_import = Fügt alle Einträge einer Datei mit einer Änderung hinzu; was schon auf der Liste steht, bleibt
    .after = Ein Eintrag je Zeile: PATTERN [until=TIME] [# COMMENT]. Leere Zeilen und Kommentarzeilen werden übergangen. Wegen einer einzigen falschen Zeile wird die ganze Datei abgelehnt.
    .arg-file = Die Datei oder - für die Standardeingabe
help_blacklist_export = Gibt die gültigen Einträge so aus, wie import sie liest

## Zertifikate

help_certificate = Zertifikate für Gegenstellen, die private CA und die CAs, denen vertraut wird
    .arg-name = Der Name, unter dem es hier geführt wird
help_certificate_import = Importiert ein Zertifikat mit seinem Schlüssel; eines mit gleichem Namen wird für neue Verbindungen ersetzt
    .arg-chain = Das Zertifikat mit seinen Zwischenzertifikaten als PEM
    .arg-key = Der private Schlüssel als PEM [Vorgabe: der in der Datei von --chain, sonst der hier unter diesem Namen vorhandene]
    .arg-pkcs12 = Zertifikat, Zwischenzertifikate und Schlüssel in einer PKCS#12-Datei (.p12, .pfx)
    .arg-password_file = Eine Datei mit dem Kennwort der PKCS#12-Datei in der ersten Zeile oder - für die Standardeingabe [Vorgabe: kein Kennwort]
help_certificate_watch = Importiert ein Zertifikat aus Dateien, die ein anderes Werkzeug erneuert, und bei jeder Änderung wieder
    .long = Der Server sieht alle zwei Sekunden nach und übernimmt die Dateien, sobald sie zweimal unverändert waren: umbenannt, neu verlinkt oder überschrieben. Was er nicht brauchen kann, lässt er liegen, arbeitet mit dem Vorhandenen weiter und sagt das in status und im Protokoll. Neue Handshakes bekommen das erneuerte Zertifikat; Verbindungen bleiben bestehen.
    .arg-chain = Das Zertifikat mit seinen Zwischenzertifikaten als PEM, auf dem Host des Servers
    .arg-key = Der private Schlüssel als PEM, auf dem Host des Servers
    .arg-off = Überwacht die Dateien nicht mehr; das Zertifikat bleibt
help_certificate_acme = Bestellt ein Zertifikat bei einer CA, die ACME spricht (RFC 8555), und erneuert es, wenn noch ein Drittel seiner Laufzeit übrig ist
    .after = Die Namen werden durch DNS-Einträge nachgewiesen (dns-01): _acme-challenge.NAME wird mit einer dynamischen Aktualisierung (RFC 2136) veröffentlicht, die der Schlüssel signiert, und danach wieder entfernt. Der Schlüssel bleibt im Datenbestand und wird nie gezeigt. Was scheitert, wird wieder versucht, in immer größeren Abständen; status und certificate show sagen, warum. Den Bedingungen der CA stimmen Sie mit --agree-terms zu; ohne das werden sie genannt.
    .arg-domain = Die Domäne, die es nachweisen soll
    .arg-host = Ein Server, den es nennen soll; mehrmals möglich
    .arg-directory = Das Directory der CA; nur https
    .arg-directory_ca = Die CA (PEM) des Zertifikats, das dieses Directory selbst zeigt, wenn sie privat ist
    .arg-contact = Wohin die CA schreiben darf (mailto:NAME@DOMAIN); mehrmals möglich
    .arg-server = Der primäre Nameserver der Zone, der die Einträge annimmt
    .arg-key = Die Datei mit dem Schlüssel, den der Nameserver auch hat (TSIG), oder - für die Standardeingabe
    .arg-zone = Die Zone [Vorgabe: der Nameserver wird danach gefragt]
    .arg-authority = Ein Nameserver, der einen Eintrag beantworten muss, bevor die CA ihn sucht; mehrmals möglich [Vorgabe: alle Server, die die Zone nennt]
    .arg-agree_terms = Stimmt den Bedingungen der CA zu
    .arg-renew = Bestellt es jetzt neu, auch wenn es noch nicht fällig ist
    .arg-off = Erneuert es nicht mehr; das Zertifikat bleibt
    .arg-wait = Wie lange die Bestellung dauern darf; höchstens eine halbe Stunde
help_certificate_csr = Fordert ein Zertifikat bei einer anderen CA an: erzeugt einen Schlüssel und gibt aus, was die CA signieren soll
    .long = Der Schlüssel bleibt im Datenbestand; 'certificate import NAME --chain FILE' führt beide zusammen. Derselbe Befehl gibt dieselbe Anforderung noch einmal aus.
    .arg-domain = Die Domäne, die es nachweisen soll
    .arg-host = Ein Server, den es nennen soll; mehrmals möglich
    .arg-public = Für eine öffentliche CA: verlangt nur DNS-Namen, ohne die sip:-URI und die Adressen, die eine solche CA ablehnt
    .arg-new_key = Erzeugt einen neuen Schlüssel, statt den der letzten Anforderung wieder zu verwenden
help_certificate_list = Listet Zertifikate, Anforderungen und private CAs
help_certificate_show = Zeigt, was ein Zertifikat über sich sagt
    .arg-name = Der Name des Zertifikats
help_certificate_remove = Entfernt ein Zertifikat oder eine private CA samt Schlüssel
    .arg-name = Der Name des Zertifikats
    .arg-request = Nur die Anforderung dieses Namens samt Schlüssel
help_certificate_ca = Eine private CA: für Partner, die keine brauchen, der alle vertrauen
help_certificate_ca_create = Erzeugt eine private CA; eine vorhandene bleibt
    .arg-name = Der Name der CA
help_certificate_ca_issue = Stellt ein Zertifikat aus; eines mit gleichem Namen wird für neue Verbindungen ersetzt
    .arg-domain = Die Domäne, die es nachweist
    .arg-host = Ein Server, den es nennt; mehrmals möglich
    .arg-ca = Die CA [Vorgabe: die einzige]
    .arg-days = Wie viele Tage es gilt
help_certificate_trust = Die CAs von Partnern, denen vertraut wird
help_certificate_trust_add = Vertraut den Zertifikaten einer CA
    .arg-name = Der Name, unter dem sie hier geführt wird
    .arg-file = Das Zertifikat der CA als PEM oder - für die Standardeingabe
    .arg-domain = Eine Domäne, für die sie bürgen darf; mehrmals möglich [Vorgabe: jede Domäne]
help_certificate_trust_list = Listet die CAs, denen neben denen des Systems vertraut wird
help_certificate_trust_remove = Vertraut einer CA nicht mehr: Neue Verbindungen, die sie brauchen, scheitern
    .arg-name = Der Name der CA
help_certificate_trust_export = Gibt das Zertifikat einer privaten oder vertrauenswürdigen CA als PEM aus: Das fügt der Partner hinzu
    .arg-name = Der Name der CA

## DNS

help_dns = Die DNS-Einträge, über die Partner der Open Federation gefunden werden
    .examples =
        ucfed dns records                                             die Zeilen für Ihre Zone
        ucfed dns check                                               sind sie veröffentlicht?
        ucfed dns lookup b.test                                       nimmt ein Partner an Open Federation teil?
        ucfed dns publish --server ns1.a.test --key /etc/ucfed/a.key  veröffentlicht sie dynamisch
    .arg-domain = Die Domäne
    .arg-resolver = Der Resolver, der gefragt wird [Vorgabe: der des Servers; bei publish der dieses Hosts]
    .arg-authority = Ein autoritativer Nameserver, der gefragt wird; mehrmals möglich [Vorgabe: die, die die Zone nennt]
help_dns_records = Gibt die Einträge aus, die die Konfiguration verlangt
    .after = Jede mtls-Schnittstelle, die Partner erreichen können, wird genannt: mit dem Namen, den sie nach außen hat, sonst als sip.DOMAIN, mit ihren öffentlichen Adressen. Eine Schnittstelle mit privater Adresse entfällt neben einer erreichbaren.
    .arg-format = Wie sie ausgegeben werden; json ist dasselbe wie -o json
    .arg-format-zone = Die Zeilen einer Zonendatei
    .arg-format-json = Das Objekt der API
help_dns_lookup = Schlägt nach, ob eine Domäne an Open Federation teilnimmt und über welche Hosts
    .after = Die Server stehen in der Reihenfolge, in der sie versucht werden. Exit-Codes: 0 die Domäne ist über ihre Einträge erreichbar, 6 sie hat keine oder lehnt ab, 1 ihre Einträge oder Nameserver sind fehlerhaft, 8 ihre Nameserver antworten nicht.
help_dns_check = Prüft, ob die Einträge wie konfiguriert veröffentlicht sind, beim Resolver und bei jedem Server der Zone
    .after = Für jeden Server stehen die Zeilen da, die hinzukommen (+) und wegfallen (-) müssen. Priorität, Gewicht und TTL wählen Sie selbst; sie spielen keine Rolle. Bei einer anderen Domäne wird geprüft, ob ihre Einträge in Ordnung sind. Exit-Code 0 nur, wenn jeder Server antwortet und das Richtige sagt.
    .arg-domain = Eine andere Domäne als die Präsenzdomäne
help_dns_publish = Veröffentlicht die Einträge mit einer dynamischen Aktualisierung (RFC 2136), signiert mit einem Schlüssel (TSIG, RFC 8945), und wartet, bis die Server der Zone damit antworten
    .after = Es sind die Einträge von ucfed dns records. Adressen werden nur gesetzt, wenn der Host in der Zone liegt. Was stimmt, bleibt; fielen andere Einträge derselben Namen weg, wird vorher gefragt, oder --yes ist nötig. Die Aktualisierung gilt nur, wenn sie inzwischen niemand geändert hat. Mit --dry-run wird sie als Skript für nsupdate ausgegeben und nicht gesendet. Die Schlüsseldatei ist eine von BIND oder Knot: key "NAME" { "{" } algorithm hmac-sha256; secret "…"; { "}" };

        Exit-Codes: 0 veröffentlicht oder nichts zu tun; 4 der Server lehnt den Schlüssel oder die Änderung ab; 7 jemand anderes hat die Einträge inzwischen geändert; 8 die Server der Zone haben nicht rechtzeitig damit geantwortet.
    .arg-server = Der primäre Server der Zone, der die Aktualisierung annimmt
    .arg-key = Die Datei mit dem Schlüssel oder - für die Standardeingabe
    .arg-zone = Die Zone [Vorgabe: der Server wird danach gefragt]
    .arg-ttl = Wie lange hinzugefügten Einträgen geglaubt werden darf, in Sekunden
    .arg-wait = Wie lange auf die Server der Zone gewartet wird; 0 wartet nicht

## Benutzer und Kontakte

help_user = Die Benutzer der Präsenzdomäne
    .arg-user = Der Name des Benutzers oder die ganze Identität NAME@DOMAIN: a-z 0-9 . _ -, Großbuchstaben werden umgewandelt
    .arg-display_name = Der Name, den andere sehen
    .arg-title = Titel; ab Öffentlich
    .arg-company = Firma; ab Öffentlich
    .arg-business_phone = Telefon geschäftlich; ab Öffentlich
    .arg-office = Büro, etwa Gebäude und Raum; ab Firmenintern
    .arg-address = Geschäftsadresse, eine Zeile; ab Firmenintern
    .arg-mobile_phone = Mobiltelefon; ab Teammitglied
    .arg-note = Ständige Notiz; ab Teammitglied
    .arg-private_phone = Telefon privat; nur Persönlich
help_user_add = Fügt einen Benutzer hinzu
    .arg-password_file = Eine Datei mit dem Kennwort oder - für die Standardeingabe (auf einem Terminal wird danach gefragt). Ohne Kennwort kann sich der Benutzer nicht anmelden, bis eines gesetzt ist
help_user_list = Listet die Benutzer
help_user_show = Zeigt einen Benutzer
help_user_set = Ändert einen Benutzer; was nicht genannt wird, bleibt
    .arg-no_display_name = Zeigt anderen keinen Namen
    .arg-enable = Der Benutzer darf sich anmelden und ist erreichbar
    .arg-disable = Der Benutzer darf sich nicht anmelden und ist nicht erreichbar
help_user_remove = Entfernt einen Benutzer mit Kennwort und Kontakten
help_user_set-password = Setzt das Kennwort eines Benutzers
    .arg-password_file = Eine Datei mit dem Kennwort oder - für die Standardeingabe [Vorgabe auf einem Terminal: es wird danach gefragt]
help_contact = Wer wie viel von einem Benutzer sieht und wer darum bittet
    .arg-user = Der Name des Benutzers oder die ganze Identität NAME@DOMAIN
    .arg-contact = Wer den Benutzer sieht: jemand bei einem Partner oder ein Kollege, NAME@DOMAIN; Großbuchstaben werden umgewandelt
help_contact_list = Listet die Kontakte eines Benutzers, über die etwas entschieden wurde, und was jeder sieht
    .after = Ein Kontakt sieht das Geringere von dem, was der Benutzer erlaubt hat, und dem, was die Domäne des Kontakts darf (domain-permission, blacklist). Kollegen, über die nichts entschieden wurde, sehen, was die Stufe Firmenintern zeigt; sie stehen nicht in der Liste.
help_contact_requests = Listet die Berechtigungsanfragen an einen Benutzer oder an alle, die auf Antwort warten
    .after = Eine Anfrage wird mit contact grant oder contact reject beantwortet. Eine, die niemand beantwortet, verfällt von selbst.
    .arg-user = Der Name des Benutzers oder die ganze Identität NAME@DOMAIN [Vorgabe: alle Benutzer]
help_contact_grant = Lässt einen Kontakt einen Benutzer bis zu einer Stufe sehen; das beantwortet eine Anfrage und gilt für künftige
    .after = Die Stufen, jede mit den vorigen: public (Öffentlich: Erreichbarkeit und Nachrichten; Titel, Firma, Telefon geschäftlich), company (Firmenintern: Büro, Geschäftsadresse, öffentlicher Kalender), team (Teammitglied: Mobiltelefon, Notiz), personal (Persönlich: alles). Auch die deutschen Namen werden verstanden. Mehr als die Stufe seiner Domäne bekommt der Kontakt nie, was ihm auch erlaubt wird.
    .arg-level = Wie viel der Kontakt sehen darf
help_contact_reject = Lehnt einen Kontakt ab: Er sieht nichts vom Benutzer, und erneutes Bitten ändert nichts
help_contact_revoke = Nimmt zurück, was einem Kontakt erlaubt oder verwehrt wurde: Er sieht nichts mehr und kann wieder darum bitten
    .after = Ein Kollege sieht dann wieder, was die Stufe Firmenintern zeigt.

## Diagnose

help_diagnose = Findet, was nicht stimmt, wer etwas tun muss, und die Zeile, die es behebt
    .examples =
        ucfed diagnose                                    dieser Server und die Partner seiner Routen
        ucfed diagnose dns certificate                    zwei Teile davon
        ucfed diagnose partner b.test                     ein Partner, konfiguriert oder nicht
        ucfed diagnose --only certificate --fail-on warn  für eine Überwachung
        ucfed diagnose --format junit --out ucfed.xml     für ein CI-System
        ucfed diagnose --fix                              behebt, was gefahrlos geht
        ucfed diagnose list                               alle Prüfungen
        ucfed diagnose explain dns.srv.missing            alles über eine davon
    .after = Alle Prüfungen laufen, was auch einzelne finden. Was sich von hier aus nicht feststellen lässt, ist unbekannt und gilt nie als Fehler. Exit-Codes: 0 nichts wurde gefunden, was --fail-on erreicht, 1 etwas davon, 3 nur Warnungen (mit --detailed-exitcode); sonst wie bei jedem Befehl.
    .arg-areas = Die Teile, die geprüft werden [Vorgabe: alle]
    .arg-areas-config = Ob die Konfiguration sinnvoll ist
    .arg-areas-listen = Ob die Schnittstellen in Betrieb sind und zeigen, was sie sollen
    .arg-areas-dns = Ob die eigenen Einträge veröffentlicht sind
    .arg-areas-certificate = Die eigenen Zertifikate
    .arg-areas-sip = Der Upstream
    .arg-areas-policy = Wer zugelassen ist
    .arg-areas-clock = Ob die Uhrzeit stimmt
    .arg-areas-store = Der Datenbestand und seine Dateien
    .arg-areas-all = Alles, und die Partner der Routen
    .arg-only = Nur diese Prüfung oder die, deren IDs bis zu einem Punkt so beginnen; mehrmals möglich
    .arg-skip = Nicht diese Prüfung und nicht die, deren IDs bis zu einem Punkt so beginnen; mehrmals möglich
    .arg-fail_on = Wie schwer ein Befund sein muss, um als Fehlschlag zu gelten
    .arg-fail_on-warn = Warnungen und Fehler
    .arg-fail_on-error = Nur Fehler
    .arg-format = Wie sie ausgegeben wird [Vorgabe: text, oder wie -o es sagt]
    .arg-format-text = Zum Lesen
    .arg-format-json = Nach dem veröffentlichten Schema; dasselbe wie -o json
    .arg-format-sarif = SARIF 2.1.0 für Code-Scanning
    .arg-format-junit = JUnit-XML
    .arg-format-markdown = Ein Ticket an den Partner
    .arg-out = Schreibt in diese Datei statt auf die Standardausgabe
    .arg-baseline = Nur was seit dieser früheren Diagnose in JSON neu ist und was behoben ist
    .arg-fix = Behebt nach Anzeige, was gefahrlos geht, und prüft noch einmal
    .arg-detailed_exitcode = Exit-Code 3, wenn Warnungen das Schwerste sind
    .arg-time_server = Ein NTP-Server, mit dem die Uhr verglichen wird
    .arg-resolver = Der Resolver, der gefragt wird [Vorgabe: der des Servers; bei publish der dieses Hosts]
    .arg-authority = Ein autoritativer Nameserver, der gefragt wird; mehrmals möglich [Vorgabe: die, die die Zone nennt]
help_diagnose_partner = Beurteilt eine Partnerdomäne, als Server und als Client
    .after = Die Domäne muss nicht konfiguriert sein, und kein Server muss laufen: Wo weder Server noch Datenbestand gefunden werden, gilt eine leere Konfiguration. Das Markdown ist für den Partner: Es enthält, was er oder das Netz dazwischen tun muss, und nichts aus dem Inneren dieses Servers.
    .arg-domain = Die Domäne des Partners
    .arg-contact = Ein Benutzer dort, nach dessen Präsenz gefragt wird
help_diagnose_list = Listet alle Prüfungen
help_diagnose_explain = Erklärt eine Prüfung: was sie findet, warum das wichtig ist und was es behebt
    .arg-id = Die ID der Prüfung oder der Anfang mehrerer bis zu einem Punkt
help_diagnose_schema = Gibt das JSON-Schema einer Diagnose in JSON aus

## Konfiguration als Dokument, Aussagen

help_config = Die ganze Konfiguration als ein Dokument, und die bisherigen Generationen
    .arg-file = Das Dokument als YAML, TOML oder JSON, oder - für die Standardeingabe
    .arg-prune = Entfernt, was das Dokument nicht nennt, in jedem Abschnitt, den es hat
    .arg-format = Die Sprache des Dokuments
    .arg-format-yaml = YAML, die Vorgabe
    .arg-format-toml = TOML-Format
    .arg-format-json = JSON-Format
    .arg-generation = Die Generation
help_config_export = Gibt die Konfiguration als Dokument aus, ohne Geheimnisse
help_config_check = Sagt, ob ein Dokument übernommen werden könnte: vom Server oder sonst für sich auf einer leeren Konfiguration
    .arg-file = Das Dokument oder - für die Standardeingabe
help_config_diff = Zeigt, was die Übernahme eines Dokuments ändern würde
    .arg-detailed_exitcode = Endet mit 3, wenn es etwas zu ändern gibt
help_config_apply = Übernimmt ein Dokument mit einer Änderung; was es weglässt, bleibt, außer mit --prune
    .long = Ein Abschnitt, der nicht im Dokument steht, bleibt unberührt. In einem Abschnitt, der da ist, entfernt --prune die Objekte, die das Dokument nicht nennt. Bevor etwas entfernt oder getrennt wird, wird es gezeigt und gefragt; ohne Terminal ist dafür --yes nötig.
    .arg-confirm_within = Geht von selbst zurück, wenn nicht 'config confirm' in dieser Zeit folgt (5s bis 24h); so lange wird keine andere Änderung angenommen
    .arg-policy_test = Lehnt die Änderung ab, wenn danach nicht alle Aussagen dieser Datei gelten (siehe 'policy test')
    .arg-force = Auch dann, wenn danach niemand mehr erreichbar wäre
    .arg-detailed_exitcode = Mit --dry-run: endet mit 3, wenn es etwas zu ändern gibt
help_config_confirm = Lässt die Änderung gelten, die auf Bestätigung wartet
    .arg-status = Sagt nur, ob eine wartet
help_config_history = Listet die Generationen, zu denen man zurückgehen kann, die letzte zuerst
    .arg-limit = Höchstens so viele; tausend werden behalten
    .arg-before = Nur die vor dieser
help_config_show = Gibt das Dokument einer früheren Generation aus
help_config_rollback = Stellt eine frühere Generation mit ihren Schlüsseln und Kennwörtern wieder her, als neue
help_config_schema = Gibt das JSON-Schema des Dokuments aus, für Editoren
help_policy = Aussagen darüber, wer was darf, geprüft
help_policy_test = Prüft die Aussagen einer Datei; endet mit 1, wenn eine nicht gilt
    .after = Eine Aussage je Zeile; # beginnt einen Kommentar:
        { "  " }FROM may message TO: yes
        { "  " }FROM may message TO: no because blacklist
        { "  " }FROM may see TO: yes at level team
        FROM und TO sind user@domain, eine Domäne (irgendwer dort) oder der Name eines lokalen Benutzers. Eine Stufe gilt genau. Die Wörter hinter because: blacklist, domain-permission, global-permission, suspended, foreign, no-route, no-user, disabled, pending, rejected, oder der Code einer Ablehnung. Eine YAML- oder TOML-Datei enthält dieselben Zeilen als Liste namens assertions.
    .arg-file = Die Datei oder - für die Standardeingabe
    .arg-document = Prüft, was dieses Dokument aus der Konfiguration machen würde; sie bleibt, wie sie ist
    .arg-prune = Zählt als entfernt, was das Dokument nicht nennt

## Zugang, Audit, Meldungen, Profile

help_audit = Wer was geändert hat, von wo und warum, und wer abgelehnt wurde
    .after = Jeder Eintrag enthält den Hash des vorigen. audit verify rechnet alle nach und gibt den letzten als SEQ:HASH aus: Notiert, wo ihn niemand ändern kann, beweist er später, dass nichts entfernt wurde.
help_audit_list = Listet Einträge, die neuesten zuletzt
    .arg-since = Die seit damals: ein Zeitpunkt, ein Tag (ab seinem Beginn) oder wie lange her, etwa 24h
    .arg-until = Die bis damals
    .arg-who = Die, deren Urheber oder Herkunft dies enthält: ein Benutzer, ein Token, eine Adresse
    .arg-object = Die zu Objekten einer Art wie static-route, oder zu einem davon
    .arg-refused = Nur Ablehnungen
    .arg-limit = Höchstens so viele, die neuesten
help_audit_show = Zeigt einen Eintrag: jedes Objekt vorher und nachher
    .arg-seq = Seine Nummer
help_audit_verify = Sagt, ob jeder Eintrag ist, wie er geschrieben wurde, und keiner fehlt; wenn nicht, ist der Exit-Code 1
    .arg-anchor = Was eine frühere Prüfung ausgab
help_events = Zeigt, was geschieht: zugelassene und mit Grund abgelehnte Anfragen, Verbindungen, Zertifikate, Änderungen
    .long = Ohne --follow sind es die letzten, die der Server behält, höchstens 1000; zugelassene Anfragen sind nur darunter, wenn damals jemand zusah.
    .after = Mit -o json ist jede Meldung ein Objekt in einer eigenen Zeile: seq, at, kind, code, values, peer, text, why. Eine verlorene Verbindung wird neu aufgebaut, und was inzwischen behalten wurde, wird nachgeholt. Endet bei Strg-C mit 130.
    .arg-follow = Geht mit dem weiter, was von jetzt an geschieht
    .arg-since = Die seit damals: ein Zeitpunkt, ein Tag (ab seinem Beginn) oder wie lange her, etwa 1h
    .arg-kind = Nur die dieser Arten
    .arg-partner = Nur die, die diese Domäne nennen
help_token = Wer den Server von anderswo verwalten darf
    .after = Ein Token ist für den Admin-Listener mit TLS (ucfed serve --admin-listen). Wer seinen Text hat, kann, was seine Rolle erlaubt: Bewahren Sie ihn in einer Datei auf, die nur ihr Eigentümer lesen kann, und nennen Sie diese mit --token-file.
    .arg-name = Der Name des Tokens
help_token_create = Erzeugt ein Token; sein Text wird einmal ausgegeben und nirgends gespeichert
    .arg-name = Der Name, unter dem es geführt wird, auch im Audit-Protokoll
    .arg-role = Was sein Inhaber darf: lesen, ändern, was die Federation betrifft, oder alles
    .arg-scope = Ein Teil der API, für den es gilt, etwa blacklist oder users; mehrmals möglich [Vorgabe: alle]
    .arg-from = Von wo aus es gilt; mehrmals möglich [Vorgabe: überall]
    .arg-expires = Wann es endet: ein Zeitpunkt, ein Tag oder eine Dauer ab jetzt wie 30d [Vorgabe: 90d, höchstens ein Jahr]
    .arg-no_expiry = Es endet nie
    .arg-certificate_name = Das Zertifikat des Clients steht für das Token: der Name darin, aus einer CA von serve --admin-client-ca
    .arg-file = Schreibt den Text in diese Datei, die nur ihr Eigentümer lesen kann, statt ihn auszugeben; es darf sie noch nicht geben
help_token_list = Listet die Tokens
help_token_show = Zeigt ein Token ohne seinen Text
help_token_revoke = Widerruft ein Token: Es wird ab sofort abgelehnt, und was es verfolgt, endet
help_profile = Namen für Server, damit ein Befehl für jeden nur ein Wort braucht
    .after = Eine Option geht der Umgebung vor (UCFED_URL, UCFED_SOCKET, UCFED_DATA_DIR, dann UCFED_PROFILE), diese dem verwendeten Profil, dieses der Vorgabe. Die Datei ist profiles.toml im Konfigurationsverzeichnis des Benutzers, meist ~/.config/ucfed; sie nennt Dateien mit Geheimnissen und enthält selbst keine.
    .arg-name = Der Name
help_profile_add = Gibt einem Server einen Namen: mit --url und --token-file oder --client-certificate und --client-key, mit --socket oder mit --data-dir
help_profile_use = Lässt Befehle diesen Server erreichen, wenn nichts anderes einen nennt
    .arg-none = Wieder der Server der Vorgabe
help_profile_list = Listet die Profile
help_profile_show = Zeigt ein Profil
    .arg-name = Der Name [Vorgabe: das verwendete]
help_profile_remove = Vergisst ein Profil; Server und Dateien bleiben, wie sie sind

## Sicherung

help_backup = Schreibt alles, was der Server hat, in eine Datei, während er läuft
    .long = Die Sicherung ist in sich stimmig: Konfiguration, Benutzer mit den Hashes ihrer Kennwörter, Zertifikate mit ihren privaten Schlüsseln, Kontakte, Abonnements und das Audit-Protokoll, wie sie in einem Augenblick sind. Wer die Datei hat, hat die privaten Schlüssel: Sie wird mit dem Modus 0600 geschrieben und gehört dorthin, wo Geheimnisse liegen. Nur Administratoren bekommen sie.
    .arg-file = Die Datei, die geschrieben wird, oder - für die Standardausgabe
    .arg-verify = Schreibt nichts, sondern prüft, ob FILE eine vollständige Sicherung ist, die diese Version wiederherstellen kann
help_restore = Setzt eine Sicherung an die Stelle des Datenbestands, während der Server angehalten ist
    .long = Die Datei wird geprüft, bevor etwas angefasst wird. Der bisherige Datenbestand bleibt neben dem neuen erhalten. Wird die Wiederherstellung unterbrochen, ist entweder der alte oder der neue Datenbestand da. Die Sicherung einer früheren Version wird in die heutige Form gebracht, die einer späteren abgelehnt.
    .arg-file = Die Sicherung


## Erzeugtes

help_completion = Gibt die Vervollständigung für eine Shell aus
    .arg-shell = Die Shell
help_man = Gibt die Handbuchseite aus oder schreibt eine je Befehl in ein Verzeichnis
    .arg-out = Das Verzeichnis für die Seiten aller Befehle; es wird bei Bedarf angelegt
help_openapi = Gibt das OpenAPI-3.1-Dokument der Admin-API aus
help_version = Zeigt die Version dieses Programms
