# Die Worte des Assistenten, `ucfed setup`. Eine Frage ist ihr Titel; `.about` erklärt sie, `.more` ist, was ? sagt, und jede
# Antwort zur Auswahl hat einen eigenen Teil, der wie die Antwort heißt.

## Die Gruppen der Fragen

group-presence-domain = Präsenzdomäne
group-sip-server = SIP-Server
group-certificate = Zertifikat
group-federation = SIP-Federation
group-domain-permission = Domänenberechtigung
group-user = Erster Benutzer
group-of = { $number } von { $all }: { $group }

## Präsenzdomäne

ask-presence-domain = Präsenzdomäne
    .about = Die Domäne hinter dem @ in der Identität jedes Ihrer Benutzer, wie in alice@example.com. Sie sollte die Domäne Ihrer E-Mail-Adressen sein, denn diese geben Partner ein. Sie später zu ändern ist eine Umbenennung: Jede Identität ändert sich, und die Kontakte, die Partner haben, gehen verloren.
    .about-set = Die Präsenzdomäne ist { $domain }. Sie wird einmal gesetzt; eine andere ist eine Umbenennung, die alle Dialoge beendet und über die Partner informiert werden müssen.
    .more = Ihr Zertifikat muss diese Domäne nachweisen, und für Open Federation bekommt ihre DNS-Zone einen Eintrag, der Partner hierher führt. Eine Präsenzdomäne gehört zu genau einem Server. Umlaute sind erlaubt. Später: ucfed presence-domain rename NEW --confirm OLD

## SIP-Server

ask-interface-ip = Adresse der Netzwerkschnittstelle
    .about = Hier nimmt dieser Server SIP von Partnern an; eine Netzwerkschnittstelle genügt für beliebig viele. Open Federation braucht eine Adresse, die aus dem Internet erreichbar ist: eine öffentliche oder eine hinter einer Firewall, die dorthin weiterleitet. Für statische Routen genügt jede Adresse, die der Partner erreicht.
    .more = Mit any folgt der Server dem Host, wenn sich dessen Adressen ändern. Loopback-Adressen sind zum Ausprobieren auf einem Rechner. Weitere Netzwerkschnittstellen können später hinzugefügt werden: ucfed sip-server add-interface --ip IP
    .any = alle Adressen dieses Hosts, IPv4 und IPv6
    .loopback = { $family }-Loopback, { $interface }
    .link-local = verbindungslokale { $family }-Adresse, { $interface }
    .public = öffentliche { $family }-Adresse, { $interface }
    .private = private { $family }-Adresse, { $interface }
ask-interface-port = Port
    .about = 5061 ist der Port für SIP über TLS. Nehmen Sie nur dann einen anderen, wenn hier etwas anderes ihn braucht: Partner mit einer statischen Route müssen ihn erfahren, und der DNS-Eintrag nennt ihn.
    .more = Die Firewall muss TCP-Verbindungen von außen zu diesem Port durchlassen und Verbindungen von hier zu den Ports der Partner.
ask-interface-protocol = Protokoll
    .about = Wie sich Partner verbinden. Beide Seiten müssen dasselbe verwenden; Open Federation braucht mtls. Mit mtls und tls zeigt dieser Server ein Zertifikat.
    .more = Mit mtls sagt das Zertifikat des Partners, für welche Domäne er sprechen darf; niemand kann also im Namen eines anderen senden. tls, tcp und udp sind für eigene Clients und Systeme oder für einen Partner mit einer statischen Route, die als vertrauenswürdig eingestuft ist.
protocol-choices =
    .mtls = verschlüsselt, und beide Seiten weisen sich aus: für Partner
    .tls = verschlüsselt, und nur dieser Server weist sich aus
    .tcp = unverschlüsselt: Wer Adresse und Port kennt, kann mitreden; nur in einem eigenen Netz
    .udp = unverschlüsselt, für Sonderfälle; nicht empfohlen
ask-interface-advertise = Öffentlicher Name oder öffentliche Adresse
    .about = { $what }: Partner im Internet erreichen ihn so nicht. Nennen Sie, womit sie sich stattdessen verbinden: einen DNS-Namen oder eine Adresse Ihrer Firewall, die von dort den { $transport }-Port { $port } an diesen Host weiterleiten muss. Antworten Sie none, wenn alle Partner im selben Netz sind.
    .more = Der DNS-Eintrag und das Zertifikat bekommen diesen Namen. Am besten liegt er in Ihrer Domäne: Manche Partner nehmen keinen anderen an.
    .none = es steht nichts davor
    .loopback = Der Server lauscht auf einer Adresse nur dieses Rechners
    .private = Der Server lauscht auf { $ip }, einer privaten Adresse
    .private-only = Dieser Host hat nur private Adressen

## Zertifikat

ask-certificate-from = Zertifikat
    .about = Was dieser Server Partnern zeigt: Es weist nach, dass er für { $domain } sprechen darf. Für Open Federation muss es von einer öffentlichen CA sein. Für statische Routen genügt eine private CA, denn der Partner kann Ihre als vertrauenswürdig hinzufügen.
    .more = Es gehört zum Rechner, nicht zu einer Person. Ein Zertifikat einer öffentlichen CA kann auch von hier aus bestellt und erneuert werden, sobald dieser Server die DNS-Einträge ändern kann: ucfed certificate acme --help
    .private-ca = jetzt eine eigene CA und ein Zertifikat von ihr erstellen: für Partner mit einer statischen Route
    .files = Kette und Schlüssel aus PEM-Dateien importieren
    .pkcs12 = beides aus einer Datei importieren (.p12, .pfx)
    .watch = PEM-Dateien, die ein anderes Werkzeug erneuert, jetzt und bei jeder Änderung übernehmen
    .keep = eines, das schon importiert ist
ask-certificate-name = Name des Zertifikats
    .about = Wie es hier in Befehlen und Listen heißt; außen sieht ihn niemand. Ein Zertifikat gleichen Namens wird für neue Verbindungen ersetzt.
    .about-keep = Welches der vorhandenen Zertifikate dieser Server zeigen soll.
    .more = Kleinbuchstaben, Ziffern, Punkt, Bindestrich und Unterstrich. Siehe auch: ucfed certificate list
ask-certificate-ca = Name der privaten CA
    .about = Die CA wird jetzt erstellt und bleibt mit ihrem Schlüssel im Datenbestand dieses Servers; sie gilt zehn Jahre. Partner bekommen ihr Zertifikat, niemals ihren Schlüssel, und fügen es für Ihre Domäne als vertrauenswürdig hinzu.
    .more = So wird sie exportiert: ucfed certificate trust export NAME
ask-certificate-hosts = Hosts, die das Zertifikat nennt
    .about = Die Namen und Adressen, über die sich Partner mit diesem Server verbinden, außer der Domäne, die es immer nachweist. Mehrere werden durch Kommas getrennt.
    .more = Wo die Route eines Partners eine Adresse nennt, etwa 192.0.2.1, kann auch das Zertifikat sie nennen.
    .none = nur die Domäne
ask-certificate-chain = Datei mit der Kette
    .about = Eine PEM-Datei mit dem Zertifikat und den Zwischenzertifikaten bis zu seiner CA, etwa fullchain.pem.
    .about-watch = Eine PEM-Datei mit dem Zertifikat und den Zwischenzertifikaten bis zu seiner CA, etwa fullchain.pem. Der Server muss sie lesen können, jetzt und später.
    .more = Die Reihenfolge darin ist gleichgültig, und die Wurzel muss nicht dabei sein.
ask-certificate-key = Datei mit dem privaten Schlüssel
    .about = Der Schlüssel des Zertifikats, eine PEM-Datei ohne Kennwort. Er wird im Datenbestand dieses Servers aufbewahrt und nie wieder gezeigt.
    .more = Ein geschützter Schlüssel wird so geöffnet: openssl pkey -in sealed.pem -out key.pem
    .same = er steht in der Datei der Kette
ask-certificate-pkcs12 = PKCS#12-Datei
    .about = Eine Datei mit dem Zertifikat, seinen Zwischenzertifikaten und seinem Schlüssel, wie Windows sie exportiert (.pfx, .p12). Ist sie geschützt, wird als Nächstes nach dem Kennwort gefragt.
    .more = Lassen Sie die ganze Kette mit exportieren.
ask-certificate-password-env = Eine Umgebungsvariable mit dem Kennwort der PKCS#12-Datei
ask-certificate-password-file = Eine Datei mit dem Kennwort der PKCS#12-Datei
ask-certificate-password = Kennwort der Datei
    .about = Die Datei ist mit einem Kennwort geschützt. Es wird nicht gezeigt und nicht aufbewahrt.
ask-certificate-accept = Trotzdem verwenden
    .about = { $doubts } Partner, die das prüfen, lehnen die Verbindung ab. Mit nein wird nach einem anderen Zertifikat gefragt.
    .more = Ein Zertifikat weist eine Domäne durch seine alternativen Antragstellernamen (SAN) nach: einen SIP-URI, etwa sip:example.com, oder einen DNS-Namen, etwa example.com. Platzhalter weisen nichts nach (RFC 5922).
    .yes = (ja) damit weitermachen
    .no = (nein) ein anderes nennen

## Federation

ask-federation-mode = Open oder direct
    .about =
        Mit direct erreichen Ihre Benutzer die Partner, die Sie nennen, jeden über eine statische Route; das braucht kein DNS, und eine private CA genügt. Mit open (Open Federation) erreichen sie auch jede Domäne, die ihren Server im DNS veröffentlicht, und sind von dort erreichbar; das braucht ein öffentliches Zertifikat und diesen Eintrag:
        { "    " }{ $record }
    .more = In beiden Fällen sieht niemand mehr, als die Domänenberechtigung erlaubt, die als Nächstes kommt, und die Sperrliste steht über allem. Das ist jederzeit zu ändern: ucfed federation mode open
    .direct = die Partner, die Sie nennen
    .open = auch jede Domäne, die im DNS gefunden wird
ask-partner-domain = Domäne des ersten Partners
    .about = Die Präsenzdomäne einer Organisation, die eine statische Route bekommt; diese geht dem DNS vor: für einen Partner, der keinen Eintrag veröffentlicht oder dessen Zertifikat von einer privaten CA ist. Antworten Sie none, um ohne Partner weiterzumachen.
    .about-needed = Die Präsenzdomäne der Organisation, mit der Sie die Federation beginnen wollen: was bei ihren Benutzern hinter dem @ steht. Bei direct muss es eine geben, denn sonst wäre niemand zu erreichen; weitere kommen später hinzu.
    .more = Der Partner braucht seinerseits eine Route zu Ihnen. Was Sie seinem Administrator sagen müssen, steht am Ende da. Später: ucfed static-route add DOMAIN --server HOST
    .none = jetzt kein Partner
ask-partner-server = Zugangs-Server des Partners
    .about = Der Name oder die Adresse, unter der der SIP-Server von { $partner } zu erreichen ist. Der Administrator des Partners kennt sie. Ein Port kann folgen, wie in sip.example.com:5061.
    .more = Was ucfed dns lookup DOMAIN zeigt, ist meist richtig, wenn der Partner auch Open Federation verwendet. Mehrere Server mit Prioritäten können später genannt werden: ucfed static-route set DOMAIN --server HOST
ask-partner-port = Port des Partners
    .about = Wo der Zugangs-Server des Partners lauscht; üblich ist 5061. Ihre Firewall muss Verbindungen dorthin hinauslassen.
    .more = Der Administrator des Partners kennt ihn.
ask-partner-protocol = Protokoll des Partners
    .about = Es muss auf beiden Seiten dasselbe sein: Vereinbaren Sie es mit dem Partner. Über das Internet ist mtls richtig.
    .more = Mit mtls bekommt der Partner das Zertifikat Ihres SIP-Servers zu sehen und muss der CA vertrauen, die es ausgestellt hat.
ask-partner-trusted = Dem Zugangs-Server vertrauen
    .about = Ob alles, was von diesem Zugangs-Server kommt, für die Domäne des Partners sprechen darf. Sonst darf das nur ein Zertifikat, das die Domäne selbst nennt, und über tls, tcp und udp niemand.
    .more = Antworten Sie nein, wenn sich der Partner den Server mit anderen teilt, etwa bei einem Provider, und dessen Zertifikat die Domäne nennt.
    .yes = (ja) der Zugangs-Server spricht für die Domäne
    .no = (nein) nur ein Zertifikat, das die Domäne nennt
ask-partner-ca = CA des Partners, eine PEM-Datei
    .about = Das Zertifikat der CA, die das des Partners ausgestellt hat, wenn es eine private ist; der Partner exportiert es. Ihr wird nur für die Domäne dieses Partners vertraut. Antworten Sie none, wenn die CA öffentlich ist: Denen des Systems wird vertraut.
    .more = Hat der Partner ucfed, kommt sie von: ucfed certificate trust export NAME > partner-ca.pem. Lassen Sie sich den Fingerabdruck am Telefon vorlesen. Sie kann später hinzugefügt werden: ucfed certificate trust add NAME --file FILE
    .none = das Zertifikat des Partners ist von einer öffentlichen CA
    .keep = { $name }, die schon für diese Domäne bürgen darf

## Domänenberechtigung

ask-permission-global = Globale Berechtigungsstufe
    .about = Was Personen aus der Domäne eines Partners höchstens von Ihren Benutzern sehen, und ob sie überhaupt schreiben dürfen. Sie ist ein Maximum: In diesem Rahmen entscheidet jeder Benutzer über jeden Kontakt. Halten Sie sie niedrig, und heben Sie sie für einzelne Domänen an, denen Sie vertrauen.
    .more = Mit blocked (Gesperrt) oder off (aus) wird jede Anfrage aus einer Domäne ohne eigene Berechtigungsstufe abgelehnt. Die deutschen Namen der Stufen gelten auch. Eine Änderung wirkt sofort: ucfed domain-permission set --global LEVEL
    .off = aus: wie Gesperrt, außer für Domänen mit einer eigenen Berechtigungsstufe
ask-permission-partner = Berechtigungsstufe von { $partner }
    .about = Eine Berechtigungsstufe allein für die Personen von { $partner }. Sie geht der globalen vor, in beide Richtungen: höher für einen Partner, dem Sie besonders vertrauen, oder niedriger.
    .more = Später: ucfed domain-permission set DOMAIN LEVEL
    .global = keine eigene Berechtigungsstufe: Es gilt die globale
level-choices =
    .blocked = Gesperrt: nichts, jede Anfrage wird abgelehnt
    .public = Öffentlich: verfügbar, abwesend, beschäftigt oder offline; Titel, Firma, geschäftliche Rufnummer; Nachrichten
    .company = Firmenintern: auch Büro, Geschäftsadresse und der öffentliche Kalender
    .team = Teammitglied: auch Mobilnummer und Notiz
    .personal = Persönlich: alles, auch private Rufnummer und privater Kalender

## Erster Benutzer

ask-user-name = Name des ersten Benutzers
    .about = Was in der Identität einer Person vor @{ $domain } steht: Kleinbuchstaben, Ziffern, Punkt, Bindestrich und Unterstrich. Es sollte dasselbe sein wie in der E-Mail-Adresse. Antworten Sie none, um jetzt keinen Benutzer anzulegen.
    .more = Umlaute werden ausgeschrieben, wie in juergen.gross. Weitere Benutzer: ucfed user add NAME --password-file -
    .none = jetzt kein Benutzer
ask-user-display-name = Anzeigename
    .about = Der Name, den Kontakte sehen, wie in Alice Adams. Antworten Sie none, um nur die Identität zu zeigen.
    .more = Titel, Rufnummern und so weiter können später angegeben werden: ucfed user set NAME --title TEXT
    .none = nur die Identität
ask-user-password-file = Eine Datei mit dem Kennwort
ask-user-password-env = Eine Umgebungsvariable mit dem Kennwort
ask-user-password = Kennwort
    .about = Womit sich der SIP-Client der Person hier anmeldet. Es bleibt auf diesem Server, der nur einen Hash davon aufbewahrt.
    .more = Später: ucfed user set-password NAME
    .keep = das gesetzte Kennwort bleibt
    .type = jetzt verdeckt eingeben
    .generate = eines erzeugen und am Ende einmal zeigen
    .none = kein Kennwort: Der Benutzer kann sich erst anmelden, wenn eines gesetzt ist
ask-user-secret = Neues Kennwort
    .about = Es wird nicht gezeigt. Nur sein Hash wird aufbewahrt.

## Um die Fragen herum

setup-introduction = Hier wird ein Federation-Server eingerichtet. Die Eingabetaste nimmt die Vorgabe in Klammern, ? erklärt mehr, < geht eine Frage zurück, Strg-C endet ohne Spur. Nichts wird geändert, bevor Sie den Plan gesehen und zugestimmt haben.
setup-keys = Die Eingabetaste nimmt, was in Klammern steht, < geht zurück, Strg-C endet ohne Spur.
setup-unseen = { $title } (verdeckt)
setup-once-more = Noch einmal
setup-again = Es wurde nichts geändert. Antworten Sie von hier an neu; < geht weiter zurück.
setup-server = Der Server an { $socket } wird eingerichtet.
setup-store = Es läuft kein Server: Der Datenbestand in { $directory } wird eingerichtet.
setup-nothing = Es läuft kein Server, und es gibt noch keinen Datenbestand: Er wird in { $directory } angelegt.
setup-present = Es ist schon etwas konfiguriert. Das sind die Vorgaben, und wonach nicht gefragt wird, bleibt:
    .domain = Präsenzdomäne
    .no-domain = keine Präsenzdomäne
    .interfaces = Netzwerkschnittstellen
    .certificates = Zertifikate
    .mode = Modus
    .routes = Statische Routen
    .level = Globale Berechtigungsstufe
    .users = Benutzer

## Warum eine Datei nicht gelesen wird

setup-too-long = sie hat mehr als { $most } Oktette
setup-no-single-value = { $field } ist kein einzelner Wert
setup-at-line = Zeile { $line }: { $message }

## Der Plan

plan-empty = Alles ist, wie es sein soll: Es ändert sich nichts.
plan-begins = Der Plan, als die Befehle, die ihn einzeln ausführen würden; er wird als eine Änderung ausgeführt:
plan-apply = Übernehmen? [J/n]
    .more = Mit ja wird alles als eine Änderung übernommen oder nichts davon. Mit nein wird nichts geändert. < geht zu den Fragen zurück.
plan-presence-domain = Die Präsenzdomäne { $domain } setzen
plan-private-ca = Eine private CA und ein Zertifikat von ihr erstellen
plan-import = Das Zertifikat importieren
plan-watch = Das Zertifikat importieren, jetzt und immer, wenn sich seine Dateien ändern
plan-interface = Verbindungen von Partnern annehmen
plan-anchor = Der CA des Partners vertrauen, nur für seine Domäne
plan-route = Den ersten Partner erreichen
plan-open = Federation mit jeder Domäne, die im DNS gefunden wird
plan-direct = Federation mit den Partnern, die eine Route haben
plan-levels = Festlegen, was Partner höchstens sehen
plan-user = Der Benutzer { $user }

## Was danach kommt

after-publish-open = Veröffentlichen Sie diese Einträge im DNS, damit Partner diesen Server finden:
after-publish-direct = Statische Routen brauchen kein DNS. Für Partner, die diesen Server dort suchen, veröffentlichen Sie:
after-password = Das Kennwort von { $user }, das nur dieses eine Mal gezeigt wird: { $password }
after-start = Es läuft noch kein Server. So wird er gestartet:
after-partner = Sagen Sie dem Administrator von { $partner }, der seinerseits eine Route braucht:
    .domain = Domäne
    .server = Zugangs-Server
    .host = { $host }, Port { $port }
    .protocol = Protokoll
    .ca = CA
    .export = { $ca }: Senden Sie die Datei, die dieser Befehl schreibt, und lesen Sie den Fingerabdruck vor:
    .foreign = die CA, die unser Zertifikat ausgestellt hat
    .ucfed = Mit ucfed ist das dort:
