# Jeder Code von ucfed: Der Wert sagt, was geschehen ist, `.why` warum oder was es bedeutet, `.repair` nennt Zeile für Zeile die Befehle oder DNS-Einträge, die es beheben oder weiterführen; Wörter in Großbuchstaben sind zu ersetzen.

## Wer den Server verwalten darf

UCF-ACCESS-FOREIGN = { $who } darf diesen Server nicht verwalten.
    .why = Außer root und dem Benutzer, unter dem der Server läuft, dürfen Mitglieder der Gruppe { $group } alles, Mitglieder von { $operators } ändern, was die Federation betrifft, und Mitglieder von { $viewers } lesen ("-": keine Gruppe angegeben). Die Gruppen werden beim Start des Servers angegeben.
    .repair = ucfed serve --admin-group GROUP

UCF-ACCESS-READ-ONLY = { $who } darf lesen, aber nichts ändern.
    .why = Wer die Rolle viewer hat, liest. Die Konfiguration ändern dürfen root, der Benutzer, unter dem der Server läuft, Mitglieder der Operator- und der Admin-Gruppe und Token dieser Rollen.
    .repair = ucfed serve --operator-group GROUP
        ucfed token create NAME --role operator

UCF-ACCESS-UNKNOWN = Der Aufrufer ließ sich nicht ermitteln.
    .why = Die Admin-API erkennt Aufrufer an ihrem Benutzer auf diesem Host; für diese Verbindung hat das Betriebssystem keinen genannt.
    .repair = ucfed status --socket PATH

## Anfragen an die Admin-API

UCF-API-PATH = Diesen Pfad gibt es in der Admin-API nicht.
    .why = Meist ist der Befehl neuer als der Server oder umgekehrt.
    .repair = ucfed version

UCF-API-METHOD = Dieser Pfad unterstützt die Methode { $method } nicht.
    .why = Meist ist der Befehl neuer als der Server oder umgekehrt.
    .repair = ucfed version

UCF-API-QUERY = Die Parameter der Anfrage sind nicht lesbar: { $reason }.
    .why = Ein Parameter hinter dem "?" fehlt, ist unbekannt oder hat nicht die erwartete Form.
    .repair = ucfed openapi

UCF-API-BODY = Der Inhalt der Anfrage ist nicht lesbar: { $reason }.
    .why = Erwartet wird JSON (application/json) in der Form, die die API-Beschreibung vorgibt. Es wurde nichts geändert.
    .repair = ucfed openapi

UCF-API-BODY-TOO-LARGE = Der Inhalt der Anfrage ist größer, als der Server annimmt.
    .why = Die Admin-API begrenzt, wie viel sie in den Arbeitsspeicher liest. Importieren Sie eine lange Liste in mehreren Teilen.
    .repair = split --lines=1000000 FILE

UCF-API-GENERATION = "{ $input }" ist keine Generation.
    .why = If-Match erwartet die Zahl, die eine frühere Antwort als ETag enthielt.
    .repair = ucfed status

UCF-GENERATION-STALE = Die Konfiguration wurde inzwischen geändert: Sie steht bei Generation { $current }, nicht bei { $expected }.
    .why = Jemand anderes hat etwas geändert, seit Sie die Konfiguration gelesen haben. Sehen Sie sich den neuen Stand an, bevor Sie entscheiden; Ihre Änderung wurde nicht ausgeführt.
    .repair = ucfed status

## Domänen, Identitäten, Namen

UCF-DOMAIN-EMPTY = Die Domäne ist leer.
    .why = Hier wird eine Domäne wie example.com erwartet.

UCF-DOMAIN-IP = { $input } ist eine IP-Adresse, keine Domäne.
    .why = Partner werden an ihrer Domäne erkannt. Eine Adresse gehört zum Zugangs-Server einer Route.
    .repair = ucfed static-route add DOMAIN --server { $input }

UCF-DOMAIN-IDENTITY = { $input } ist die Identität einer Person, keine Domäne; geben Sie { $domain } an.
    .why = Federation wird zwischen Domänen eingerichtet; geben Sie nur an, was hinter dem "@" steht.

UCF-DOMAIN-URL = { $input } ist eine Adresse, keine Domäne; geben Sie { $domain } an.
    .why = Eine Domäne wird ohne "sip:", "https://", Port und Pfad angegeben.

UCF-DOMAIN-MALFORMED = "{ $input }" ist kein Domänenname.
    .why = Eine Domäne besteht aus Buchstaben, Ziffern und Bindestrichen zwischen einzelnen Punkten; kein Teil beginnt oder endet mit einem Bindestrich.

UCF-DOMAIN-TOO-LONG = "{ $input }" ist zu lang für einen Domänennamen.
    .why = DNS erlaubt insgesamt 253 Zeichen und zwischen zwei Punkten 63.

UCF-DOMAIN-WILDCARD = "{ $input }" enthält ein "*" an einer Stelle, an der keines stehen darf.
    .why = Nur am Anfang eines Eintrags der Sperrliste oder der Domänenberechtigungen ist "*." erlaubt: *.example.com ist diese Domäne mit allen Subdomänen. Eine Route gilt für genau eine Domäne.

UCF-IDENTITY-EMPTY = Der Benutzername ist leer.
    .why = Eine Identität hat die Form benutzer@domäne, mit mindestens einem Zeichen vor dem "@".
    .repair = ucfed user add NAME --password-file -

UCF-IDENTITY-CHARACTERS = "{ $input }" enthält Zeichen, die in einer Identität nicht erlaubt sind; geben Sie { $suggestion } an.
    .why = Identitäten bestehen aus a-z, 0-9, ".", "_" und "-", damit die Systeme aller Partner sie verarbeiten können; Umlaute werden umschrieben (ae, oe, ue).
    .repair = ucfed user add { $suggestion } --password-file -

UCF-IDENTITY-TOO-LONG = "{ $input }" ist zu lang für einen Benutzernamen.
    .why = Vor dem "@" dürfen höchstens 64 Zeichen stehen.
    .repair = ucfed user add NAME --password-file -

UCF-IDENTITY-CAPITALS = "{ $input }" enthält Großbuchstaben; geben Sie { $suggestion } an.
    .why = Identitäten werden kleingeschrieben, damit Martin und martin nie zwei verschiedene Personen sind.
    .repair = ucfed user show { $suggestion }

UCF-IDENTITY-NO-DOMAIN = "{ $input }" enthält keine Domäne.
    .why = Eine Identität hat die Form benutzer@domäne.

UCF-IDENTITY-DOMAIN = "{ $input }" ist keine Identität: { $reason }.
    .why = Hinter dem "@" steht die Domäne der Person.

UCF-NAME-MALFORMED = "{ $input }" ist hier als Name nicht erlaubt; geben Sie { $suggestion } an.
    .why = Namen von Netzwerkschnittstellen, Zertifikaten und vertrauenswürdigen CAs haben 1 bis 63 Zeichen aus a-z, 0-9, ".", "_" und "-" und beginnen mit einem Buchstaben oder einer Ziffer.
    .repair = ucfed certificate show { $suggestion }

UCF-MODE-UNKNOWN = "{ $input }" ist kein Modus der Federation.
    .why = direct erreicht Partner mit statischer Route; open erreicht außerdem jede Domäne, die im DNS einen Federation-Eintrag veröffentlicht.
    .repair = ucfed federation mode open

UCF-LEVEL-UNKNOWN = "{ $input }" ist keine Berechtigungsstufe.
    .why = Die Stufen sind blocked, public, company, team und personal; auch die deutschen Namen (Gesperrt, Öffentlich, Firmenintern, Teammitglied, Persönlich) werden verstanden.
    .repair = ucfed domain-permission set --global public

UCF-LEVEL-MISSPELT = "{ $input }" ist keine Berechtigungsstufe; meinten Sie { $suggestion }?
    .why = Die Stufen sind blocked, public, company, team und personal; auch die deutschen Namen (Gesperrt, Öffentlich, Firmenintern, Teammitglied, Persönlich) werden verstanden.
    .repair = ucfed domain-permission set DOMAIN { $suggestion }
              ucfed contact grant USER CONTACT { $suggestion }

UCF-PROTOCOL-UNKNOWN = "{ $input }" ist kein Protokoll.
    .why = Die Protokolle sind mtls (verschlüsselt, beide Seiten legen ein Zertifikat vor), tls (verschlüsselt), tcp und udp (unverschlüsselt).
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-DIGEST-UNKNOWN = "{ $input }" steht als Hash-Verfahren nicht zur Wahl, nur sha256 oder md5.
    .why = sha256 verlangt von Clients SHA-256 und bietet daneben MD5 an; md5 verlangt nur MD5, für Clients, die aufgeben, sobald auch etwas anderes angeboten wird.
    .repair = ucfed sip-server set-interface NAME --digest sha256

UCF-PEER-EKU-UNKNOWN = "{ $input }" ist keine Regel für die erweiterte Schlüsselverwendung.
    .why = strict verlangt clientAuth; sip akzeptiert, was öffentliche CAs ausstellen; any prüft die Schlüsselverwendung nicht.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip

## Präsenzdomäne und Upstream

UCF-PRESENCE-DOMAIN-UNSET = Es ist keine Präsenzdomäne festgelegt.
    .why = Sie ist Teil der Identität jedes Benutzers und muss deshalb zuerst festgelegt werden.
    .repair = ucfed presence-domain set DOMAIN

UCF-PRESENCE-DOMAIN-SET = Als Präsenzdomäne ist bereits { $domain } festgelegt.
    .why = Sie ist Teil jeder Identität und wird deshalb nur einmal festgelegt. Eine Umbenennung ändert alle Identitäten, und Partner müssen Ihre Benutzer neu hinzufügen.
    .repair = ucfed presence-domain rename { $new } --confirm { $domain }

UCF-PRESENCE-DOMAIN-CONFIRM = Die Präsenzdomäne ist { $domain }, nicht { $confirmed }.
    .why = Eine Umbenennung ändert alle Identitäten; zur Bestätigung muss deshalb die jetzige Domäne angegeben werden.
    .repair = ucfed presence-domain rename { $new } --confirm { $domain }

UCF-PRESENCE-DOMAIN-NOTHING-TO-RENAME = Es ist keine Präsenzdomäne festgelegt, die umbenannt werden könnte.
    .why = Die erste wird festgelegt, nicht umbenannt.
    .repair = ucfed presence-domain set { $new }

UCF-HINT-PRESENCE-DOMAIN = Als Nächstes braucht der SIP-Server ein Zertifikat für { $domain }.
    .why = Für statische Routen genügt eine private CA; für Open Federation importieren Sie ein öffentliches Zertifikat.
    .repair = ucfed certificate ca create --name ca
              ucfed certificate ca issue server --domain { $domain } --host sip.{ $domain }

UCF-WARN-PRESENCE-DOMAIN-RENAMED = { $old } heißt jetzt { $new }; Anzahl der dadurch geänderten Identitäten: { $users }.
    .why = Unter den bisherigen Identitäten erreichen Partner niemanden mehr: Deren Benutzer müssen Ihre Benutzer neu hinzufügen, deren Routen und Berechtigungen müssen { $new } nennen, und Zertifikat und DNS-Einträge müssen für { $new } neu erstellt werden.
    .repair = ucfed presence-domain rename { $old } --confirm { $new }

UCF-UPSTREAM-UNSET = Es ist kein Upstream eingetragen.
    .why = Der Server bedient die lokalen Benutzer selbst.
    .repair = ucfed presence-domain upstream set HOST --port 5060 --protocol tcp

UCF-UPSTREAM-PORT = Port 0 ist nicht erreichbar.
    .why = Der Port des SIP-Systems hinter diesem Server ist eine Zahl von 1 bis 65535, meist 5060 oder 5061.
    .repair = ucfed presence-domain upstream set { $host } --port 5060

## SIP-Server und Netzwerkschnittstellen

UCF-INTERFACE-EXISTS = Es gibt bereits eine andere Netzwerkschnittstelle { $interface }.
    .why = Ein Name gehört zu genau einer Schnittstelle. Ändern Sie die vorhandene oder wählen Sie einen anderen Namen.
    .repair = ucfed sip-server set-interface { $interface }

UCF-INTERFACE-UNKNOWN = Es gibt keine Netzwerkschnittstelle { $interface }.
    .why = Vorhandene Schnittstellen: { $known }.
    .repair = ucfed sip-server list-interfaces

UCF-INTERFACE-IP-MALFORMED = "{ $input }" ist weder eine IP-Adresse noch "any".
    .why = Eine Schnittstelle lauscht auf einer Adresse dieses Hosts oder auf allen.
    .repair = ucfed sip-server add-interface --ip any

UCF-INTERFACE-ADDRESS-FOREIGN = Die Adresse { $ip } gehört nicht zu diesem Host.
    .why = Die Schnittstelle { $interface } kann nur auf { $own } oder auf any lauschen. Eine öffentliche Adresse vor einem NAT wird mit --advertise angegeben.
    .repair = ucfed sip-server add-interface --name { $interface } --ip any --advertise { $ip }

UCF-INTERFACE-PORT = Die Netzwerkschnittstelle { $interface } hat keinen Port.
    .why = Ein Port ist eine Zahl von 1 bis 65535; Partner erwarten 5061.
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port 5061

UCF-INTERFACE-PORT-IN-USE = Den Port { $port } auf { $address } belegt ein anderes Programm.
    .why = Die Schnittstelle { $interface } braucht den Port für sich allein. Wer ihn belegt, zeigt: ss -lntup 'sport = :{ $port }'
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port PORT

UCF-INTERFACE-PORT-PRIVILEGED = Der Server darf den Port { $port } auf { $address } nicht verwenden.
    .why = Ports unter 1024 erfordern ein Recht, das sein Benutzer nicht hat (CAP_NET_BIND_SERVICE). Der übliche Port für die Schnittstelle { $interface } ist 5061.
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port 5061

UCF-INTERFACE-BIND = Die Netzwerkschnittstelle { $interface } kann nicht auf { $address } lauschen: { $reason }.
    .why = Das Betriebssystem lässt es nicht zu. Die Adressen dieses Hosts zeigt: ip address
    .repair = ucfed sip-server add-interface --name { $interface } --ip any

UCF-INTERFACE-COLLISION = Die Netzwerkschnittstellen { $interface } und { $other } beanspruchen beide { $address }.
    .why = Adresse und Port gehören zu genau einer Schnittstelle, und "any" belegt alle Adressen. Eine Schnittstelle genügt für beliebig viele Partner.
    .repair = ucfed sip-server list-interfaces

UCF-INTERFACE-CERTIFICATE-MISSING = Die Netzwerkschnittstelle { $interface } braucht ein Zertifikat.
    .why = Bei { $protocol } legt der Server jedem Partner ein Zertifikat vor. Importiert wurden: { $known }.
    .repair = ucfed sip-server { $command } --certificate NAME

UCF-INTERFACE-CERTIFICATE-UNUSED = Die Netzwerkschnittstelle { $interface } kann mit { $protocol } kein Zertifikat verwenden.
    .why = { $protocol } ist unverschlüsselt. Wählen Sie mtls für Partner, oder lassen Sie das Zertifikat weg.
    .repair = ucfed sip-server { $command } --protocol mtls

UCF-INTERFACE-CERTIFICATE-UNKNOWN = Für die Netzwerkschnittstelle { $interface } ist das Zertifikat { $certificate } angegeben, das nie importiert wurde.
    .why = Ein Zertifikat muss importiert oder von der privaten CA ausgestellt sein, bevor es gewählt werden kann. Vorhanden sind: { $known }.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-INTERFACE-CERTIFICATE-REQUESTED = Die Netzwerkschnittstelle { $interface } kann { $certificate } noch nicht verwenden: Keine CA hat es signiert.
    .why = Es gibt erst die Zertifikatsanforderung und den Schlüssel. Importieren Sie zuerst, was die CA geschickt hat.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem

UCF-INTERFACE-CERTIFICATE-AUTHORITY = Die Netzwerkschnittstelle { $interface } kann { $certificate } nicht verwenden: Es ist eine CA.
    .why = Eine CA stellt Zertifikate aus; als Zertifikat eines Servers lehnen Partner sie ab. Stellen Sie für die Schnittstelle ein eigenes aus.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST
              ucfed sip-server { $command } --certificate NAME

UCF-LIMIT-RANGE = { $value } liegt außerhalb des Bereichs für den Grenzwert { $limit }.
    .why = Zulässig sind Werte von { $least } bis { $most }.
    .repair = ucfed sip-server limits set --{ $limit } { $most }

UCF-HINT-ROUTE = Fügen Sie als Nächstes die Partner hinzu.
    .why = Eine statische Route führt zu einem Partner; im Modus open werden auch Domänen erreicht, die einen Federation-Eintrag im DNS haben.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on

UCF-WARN-PLAIN-PUBLIC = Die Netzwerkschnittstelle { $interface } nimmt { $protocol } auf { $address } an, einer Adresse im Internet.
    .why = Jeder kann sich verbinden, nichts ist verschlüsselt, und ohne Zertifikat lässt sich kein Partner von einem Betrüger unterscheiden.
    .repair = ucfed sip-server set-interface { $interface } --protocol mtls --certificate NAME

UCF-WARN-PLAIN-ANY = Die Netzwerkschnittstelle { $interface } nimmt { $protocol } auf jeder Adresse dieses Hosts an.
    .why = Ist eine davon aus dem Internet erreichbar, dann auch diese Schnittstelle, unverschlüsselt und ohne Zertifikate.
    .repair = ucfed sip-server set-interface { $interface } --ip PRIVATE-ADDRESS

UCF-WARN-OPEN-WITHOUT-MTLS = Für Open Federation fehlt eine mtls-Schnittstelle.
    .why = Partner, die Sie über DNS finden, verbinden sich mit mtls; noch kann niemand Sie erreichen.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-WARN-OPEN-NAT = Die Netzwerkschnittstelle { $interface } lauscht auf { $address } und ist damit aus dem Internet nicht erreichbar.
    .why = Open Federation braucht eine öffentliche Adresse. Leitet ein NAT auf diese Adresse weiter, geben Sie den öffentlichen Namen oder die öffentliche Adresse an.
    .repair = ucfed sip-server set-interface { $interface } --advertise PUBLIC-HOST

UCF-WARN-SIP-SERVER-OFF = Der SIP-Server ist ausgeschaltet.
    .why = Eingehend wird nichts angenommen: Partner können weder senden noch über eigene Verbindungen antworten.
    .repair = ucfed sip-server enable

UCF-WARN-SIP-SERVER-EMPTY = Der SIP-Server ist eingeschaltet, hat aber keine Netzwerkschnittstelle.
    .why = Ohne Schnittstelle wird eingehend nichts angenommen.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

## Federation und statische Routen

UCF-FEDERATION-DIRECT-WITHOUT-ROUTE = Im Modus direct wäre niemand erreichbar: Es gibt keine statische Route.
    .why = Im Modus direct sind nur Partner mit statischer Route erreichbar. Fügen Sie die erste hinzu, oder setzen Sie den Modus mit --force.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on
              ucfed federation mode direct

UCF-FEDERATION-DIRECT-ROUTES-INACTIVE = Im Modus direct wäre niemand erreichbar: Keine statische Route ist aktiv.
    .why = Im Modus direct sind nur Partner mit aktiver statischer Route erreichbar. Aktivieren Sie eine, oder setzen Sie den Modus mit --force.
    .repair = ucfed static-route enable { $domain }
              ucfed static-route use on
              ucfed federation mode direct

UCF-FEDERATION-DIRECT-ROUTES-UNUSED = Im Modus direct wäre niemand erreichbar: Der Hauptschalter der statischen Routen ist aus.
    .why = Solange er aus ist, wird keine Route verwendet, auch wenn sie selbst aktiv ist. Mit --force setzen Sie den Modus trotzdem.
    .repair = ucfed static-route use on
              ucfed federation mode direct

UCF-WARN-NOBODY-REACHABLE = Derzeit ist kein Partner erreichbar.
    .why = Der Modus ist direct, und es gibt weder eine aktive statische Route noch einen Federation-Dienst. Nachrichten an Partner werden abgelehnt.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on

UCF-HINT-PERMISSION = Lassen Sie als Nächstes Partner zu: Die globale Berechtigungsstufe ist nicht aktiviert.
    .why = Solange keine Stufe gesetzt ist, wird jede Anfrage von außen abgelehnt und auch jede nach außen.
    .repair = ucfed domain-permission set --global public

UCF-WARN-FEDERATION-SERVICE = Ab jetzt spricht { $host } für jede Domäne, die keine statische Route hat.
    .why = Was vom Federation-Dienst kommt, gilt als echt, gleich welche Domäne es nennt, und was keinen Partner erreicht, geht dorthin. Sie müssen ihm vertrauen wie Ihrem eigenen Server.
    .repair = ucfed federation service show

## Automatisch erkannte Partner

UCF-PARTNER-UNKNOWN = Über { $domain } ist nichts bekannt.
    .why = Seit dem Start des Servers gab es keinen Verkehr mit dieser Domäne, oder sie hat eine statische Route; festgelegt wurde für sie nichts.
    .repair = ucfed federation partners list

UCF-PARTNER-ROUTED = { $domain } hat eine statische Route und deshalb kein Kontingent.
    .why = Kontingente gelten für automatisch erkannte Partner. Wer eine Route hat, ist bekannt.
    .repair = ucfed static-route show { $domain }

UCF-PARTNER-OWN = { $domain } ist Ihre eigene Präsenzdomäne, kein Partner.
    .why = Aussetzen oder begrenzen lässt sich nur die Federation mit anderen Domänen.
    .repair = ucfed user list

UCF-PARTNER-BUDGET = { $value } liegt für { $of } außerhalb des Bereichs von 1 bis { $most }.
    .why = Ein Kontingent von 0 käme einem Aussetzen gleich, ein sehr großes wäre gar keines.
    .repair = ucfed federation partners suspend DOMAIN

UCF-PARTNER-OFFLINE = Ohne laufenden Server ist über Partner nichts bekannt, was sich vergessen ließe.
    .why = Was das DNS geantwortet und ein Partner verbraucht hat, weiß nur der laufende Server.
    .repair = ucfed status

## Warum eine Anfrage zugelassen wird

UCF-STEP-IDENTITY = { $from } ist nachgewiesen ({ $by }).
    .why = Designregel 8.

UCF-STEP-INTERNAL = Beide sind Benutzer von { $domain }: Sperrliste und Berechtigungen gelten nur für Partner.
    .why = Geprüft wird nur, was die eigene Domäne verlässt oder von außen kommt.

UCF-STEP-NOT-BLACKLISTED = { $domain } steht nicht auf der Sperrliste ({ $entries ->
    [one] 1 Eintrag
   *[other] Einträge: { $entries }
}).
    .why = Die Sperrliste geht allem anderen vor.

UCF-STEP-PERMISSION = { $domain } ist zugelassen: Die Stufe für { $pattern } ist { $level ->
    [public] Öffentlich
    [company] Firmenintern
    [team] Teammitglied
    [personal] Persönlich
   *[other] { $level }
}.
    .why = Das genaueste Muster entscheidet.

UCF-STEP-PERMISSION-GLOBAL = { $domain } ist zugelassen: Die Domäne hat keine eigene Stufe, und die globale Stufe ist { $level ->
    [public] Öffentlich
    [company] Firmenintern
    [team] Teammitglied
    [personal] Persönlich
   *[other] { $level }
}.
    .why = Eine explizite Stufe ginge vor.

UCF-FACT-PROVABLE = { $how ->
    [digest] Der Absender muss mit dem Kennwort (Digest) nachweisen, dass er dieser Benutzer von { $from } ist.
    [upstream] Die Anfrage muss vom SIP-System dahinter kommen, das für { $from } spricht.
    [certificate-or-service] Die Verbindung muss { $from } mit ihrem Zertifikat nachweisen oder vom Federation-Dienst kommen.
    [certificate-or-access-server] Die Verbindung muss { $from } mit ihrem Zertifikat nachweisen oder vom Zugangs-Server der vertrauenswürdigen Route dieser Domäne kommen.
   *[certificate] Die Verbindung muss { $from } mit ihrem Zertifikat nachweisen.
}
    .why = Niemand sonst darf für eine Domäne sprechen.

UCF-FACT-PROVED = { $from } wurde zuletzt durch ein Zertifikat für { $names } nachgewiesen, Seriennummer { $serial }, ausgestellt von { $issuer }.
    .why = Es wurde seit dem Start des Servers auf einer Verbindung vorgelegt.

UCF-FACT-BUDGET = { $domain } hat keine eigene Route und deshalb ein Kontingent: { $messages_per_second } Nachrichten pro Sekunde, heute { $targets } von { $targets_limit } lokalen Benutzern ({ $state ->
    [active] aktiv
    [throttled] gedrosselt
    [suspended] ausgesetzt
   *[other] { $state }
}).
    .why = Der Partner wurde nur automatisch erkannt, niemand hat ihn eingetragen.

UCF-FACT-LOCAL = { $user } ist ein Benutzer dieses Servers.
    .why = Die Anfrage geht an die registrierten Geräte.

UCF-FACT-SEES = { $contact } sieht von { $user }: { $level ->
    [blocked] nichts (Gesperrt)
    [public] Öffentlich
    [company] Firmenintern
    [team] Teammitglied
    [personal] Persönlich
    [pending] noch nichts, denn der Benutzer hat nicht entschieden
    [rejected] nichts, denn der Benutzer hat den Kontakt abgelehnt
   *[other] { $level }
}.
    .why = Es gilt die niedrigere der beiden Stufen: die der Domäne oder die vom Benutzer erteilte.

UCF-FACT-UPSTREAM = Die Anfrage geht an das SIP-System dahinter, { $server }.
    .why = Es bedient die lokalen Benutzer.

UCF-FACT-ROUTE = Die Anfrage geht über die statische Route zu { $domain }: { $servers } mit { $protocol }.
    .why = Eine statische Route geht dem DNS vor.

UCF-FACT-LOOKUP = Es gibt keine aktive statische Route zu { $domain }, und der Modus ist open: Das DNS wird nach { $record } gefragt.
    .why = Eine statische Route ginge vor.

UCF-FACT-SERVERS = { $domain } nennt im DNS diese Server, in der Reihenfolge, in der sie versucht werden: { $servers }.
    .why = Erst zählt die niedrigste Priorität, dann die Gewichtung.

UCF-FACT-SERVICE = Die Anfrage geht an den Federation-Dienst { $server }, den letzten Ausweg für { $domain }.
    .why = Weder eine Route noch das DNS führt dorthin.

UCF-FACT-EXPECTED = Das Zertifikat von { $server } muss { $names } nachweisen.
    .why = Sonst wird die Verbindung beendet, bevor etwas gesendet wird.

UCF-FACT-PLAIN = { $server } wird mit { $protocol } erreicht: Damit ist nichts nachgewiesen, und jeder auf dem Weg kann mitlesen.
    .why = Nur tls und mtls weisen nach, wer am anderen Ende ist.

UCF-EXPLAIN-ADDRESS = “{ $input }” ist weder USER@DOMAIN noch eine Domäne.
    .why = Erklärt wird eine Anfrage von einer Adresse an eine andere.
    .repair = ucfed federation explain alice@a.test bob@b.test

UCF-EXPLAIN-NO-USER = Es gibt keinen Benutzer { $user }.
    .why = Die Anfrage wird mit 404 beantwortet, oder ihr Absender kann sich nicht anmelden.
    .repair = ucfed user add { $user }

UCF-EXPLAIN-DISABLED = Der Benutzer { $user } ist deaktiviert.
    .why = Wer deaktiviert ist, kann sich nicht registrieren und ist nicht erreichbar.
    .repair = ucfed user set { $user } --enable

UCF-EXPLAIN-THROTTLED = { $domain } hat gerade das Kontingent überschritten.
    .why = Anfragen von dort werden mit 429 beantwortet, bis wieder etwas frei ist.
    .repair = ucfed federation partners show { $domain }

UCF-EXPLAIN-NO-CERTIFICATE = { $domain } wird mit mtls erreicht, aber keine mtls-Schnittstelle hat ein Zertifikat.
    .why = Partnern wird das Zertifikat der mtls-Schnittstelle des SIP-Servers vorgelegt.
    .repair = ucfed sip-server add-interface --ip any --certificate NAME

UCF-ROUTE-EXISTS = Es gibt bereits eine andere statische Route zu { $domain }.
    .why = Eine Domäne hat eine Route, die mehrere Zugangs-Server haben kann. Ändern Sie die vorhandene Route.
    .repair = ucfed static-route set { $domain }

UCF-ROUTE-UNKNOWN = Es gibt keine statische Route zu { $domain }.
    .why = Eine Route gilt für genau eine Domäne, nicht für deren Subdomänen.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-ROUTE-WITHOUT-SERVER = Die statische Route zu { $domain } hat keinen Zugangs-Server.
    .why = Der Zugangs-Server ist der SIP-Server des Partners, angegeben mit Name oder Adresse.
    .repair = ucfed static-route { $command } --server HOST

UCF-ROUTE-SERVERS = Die statische Route zu { $domain } hat { $count } Zugangs-Server.
    .why = Versucht werden höchstens 32.
    .repair = ucfed static-route { $command }

UCF-ROUTE-SERVER-PORT = Der Zugangs-Server { $server } der statischen Route zu { $domain } hat Port 0.
    .why = Ein Port ist eine Zahl von 1 bis 65535; üblich ist 5061.
    .repair = ucfed static-route { $command } --server { $server } --port 5061

UCF-ROUTE-PRESENCE-DOMAIN = { $domain } ist Ihre eigene Präsenzdomäne.
    .why = Statische Routen führen zu Partnern. Bedient ein anderes SIP-System Ihre Benutzer, tragen Sie es als Upstream ein.
    .repair = ucfed presence-domain upstream set HOST

UCF-ROUTE-CERTIFICATE-FOREIGN = Die statische Route zu { $domain } kann das Zertifikat { $certificate } nicht verwenden.
    .why = Bei mtls wird in beiden Richtungen dasselbe Zertifikat vorgelegt, und zwar das einer mtls-Schnittstelle des SIP-Servers. Vorhanden: { $own }. Ohne eigene Angabe verwendet die Route dieses.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-ROUTE-CERTIFICATE-TLS = Die statische Route zu { $domain } kann mit tls kein Zertifikat verwenden.
    .why = Bei tls legt nur der Server des Partners ein Zertifikat vor. Verlangt der Partner { $certificate }, ist sein Protokoll mtls; sonst lassen Sie das Zertifikat weg.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-ROUTE-CERTIFICATE-PLAIN = Die statische Route zu { $domain } kann mit { $protocol } kein Zertifikat verwenden.
    .why = { $protocol } ist unverschlüsselt. Verlangt der Partner { $certificate }, ist sein Protokoll mtls; sonst lassen Sie das Zertifikat weg.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-SERVER-HOST = "{ $input }" ist kein Zugangs-Server: { $reason }.
    .why = Ein Zugangs-Server ist ein DNS-Name oder eine IP-Adresse, mit oder ohne Port.
    .repair = ucfed static-route set DOMAIN --server HOST --port 5061

UCF-SERVER-PORT = "{ $input }" enthält keinen gültigen Port.
    .why = Ein Port ist eine Zahl von 1 bis 65535; üblich ist 5061.
    .repair = ucfed static-route set DOMAIN --server HOST --port 5061

UCF-HINT-ROUTE-UNTRUSTED = Die Route zu { $domain } ist nicht als vertrauenswürdig eingestuft.
    .why = Eingehende Verbindungen sprechen nur dann für { $domain }, wenn ihr Zertifikat diese Domäne nennt. Bei einer vertrauenswürdigen Route gilt auch alles als echt, was von ihren Zugangs-Servern kommt.
    .repair = ucfed static-route set { $domain } --trusted

UCF-WARN-ROUTE-CERTIFICATE = Die Route zu { $domain } verwendet mtls, aber der SIP-Server hat dafür noch kein Zertifikat.
    .why = Ohne Zertifikat lehnt der Partner die Verbindung ab. Die Route verwendet das Zertifikat der ersten mtls-Schnittstelle.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-WARN-ROUTES-OFF = Die Route zu { $domain } wird nicht verwendet: Der Hauptschalter der statischen Routen ist aus.
    .why = Solange er aus ist, wird keine Route verwendet, auch wenn sie selbst aktiv ist.
    .repair = ucfed static-route use on

UCF-WARN-ROUTE-BLACKLISTED = { $domain } ist durch den Eintrag { $pattern } der Sperrliste gesperrt.
    .why = Die Sperrliste geht jeder Route vor: Auch über diese geht nichts.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-WARN-TRUSTED-BY-ADDRESS = Die Route zu { $domain } ist nur anhand der Adresse vertrauenswürdig.
    .why = Bei { $protocol } gibt es kein Zertifikat: Wer von einer Adresse ihrer Zugangs-Server senden kann, spricht für { $domain }.
    .repair = ucfed static-route set { $domain } --protocol mtls

## Domänenberechtigungen und Sperrliste

UCF-PERMISSION-UNKNOWN = { $pattern } hat keine explizite Berechtigungsstufe.
    .why = Es gilt die Stufe eines übergeordneten "*."-Eintrags, sonst die globale.
    .repair = ucfed domain-permission set '{ $pattern }' public

UCF-PERMISSION-PRESENCE-DOMAIN = { $pattern } ist Ihre eigene Präsenzdomäne.
    .why = Domänenberechtigungen begrenzen, was Personen aus anderen Domänen erhalten.
    .repair = ucfed domain-permission set --global public

UCF-WARN-PERMISSION-BLACKLISTED = { $pattern } ist durch den Eintrag { $entry } der Sperrliste gesperrt.
    .why = Die Sperrliste geht jeder Berechtigung vor: Die Stufe ist wirkungslos.
    .repair = ucfed blacklist remove '{ $entry }'

UCF-WARN-GLOBAL-LOOSENED = { $level ->
        [company] Jeder zugelassenen Domäne können jetzt Büro, Geschäftsadresse und öffentlicher Kalender freigegeben werden.
        [team] Jeder zugelassenen Domäne können jetzt Büro, Geschäftsadresse, öffentlicher Kalender, Mobiltelefon und Notiz freigegeben werden.
       *[personal] Jeder zugelassenen Domäne kann jetzt alles freigegeben werden: auch Mobiltelefon, Notiz, privates Telefon und privater Kalender.
    }
    .why = Mehr als die globale Stufe ({ $level ->
        [company] Firmenintern
        [team] Teammitglied
        [personal] Persönlich
       *[other] { $level }
    }) kann niemand aus einer Domäne ohne eigene Stufe erhalten. Belassen Sie sie bei Öffentlich und erhöhen Sie die Stufe einzelner Partner.
    .repair = ucfed domain-permission set --global public
              ucfed domain-permission set PARTNER-DOMAIN { $level }

UCF-WARN-GLOBAL-BLOCKED = Domänen ohne explizite Stufe sind nicht mehr zugelassen.
    .why = Die globale Stufe ist nicht aktiviert oder steht auf Gesperrt: Alle Anfragen von und zu diesen Domänen werden abgelehnt.
    .repair = ucfed domain-permission set --global public

UCF-BLACKLIST-UNKNOWN = { $pattern } steht nicht auf der Sperrliste.
    .why = Ein Eintrag wird so entfernt, wie er hinzugefügt wurde: *.example.com und example.com sind zwei Einträge.
    .repair = ucfed blacklist list

UCF-BLACKLIST-EXISTS = { $pattern } steht schon auf der Sperrliste, mit anderem Kommentar oder Ablauf.
    .why = Die Domäne ist bereits gesperrt. Um den Eintrag zu ändern, entfernen Sie ihn und fügen Sie ihn neu hinzu.
    .repair = ucfed blacklist remove '{ $pattern }'
              ucfed blacklist add '{ $pattern }' --comment TEXT

UCF-BLACKLIST-LINE = Zeile { $line } ("{ $text }") lässt sich nicht importieren: { $reason }.
    .why = Jede Zeile ist eine Domäne oder *.domäne, danach wahlweise until=TIME, danach wahlweise # und ein Kommentar. Es wurde nichts importiert.
    .repair = sed -i '{ $line }d' FILE
              ucfed blacklist import FILE

UCF-BLACKLIST-WORDS = mehr als ein Wort vor dem Kommentar.
    .why = Eine Zeile hat die Form PATTERN [until=TIME] [# COMMENT].

UCF-BLACKLIST-UNTIL = "{ $input }" ist kein Zeitpunkt.
    .why = Ein Zeitpunkt hat die Form 2030-01-31T18:00:00Z.

UCF-BLACKLIST-COMMENT = Der Kommentar zu { $pattern } ist zu lang oder enthält Zeilenumbrüche.
    .why = Ein Kommentar ist eine einzige Zeile mit höchstens 200 Zeichen.
    .repair = ucfed blacklist add '{ $pattern }' --comment TEXT

UCF-BLACKLIST-PAST = Der Eintrag { $pattern } würde in der Vergangenheit enden: { $until }.
    .why = Er würde nie etwas sperren. Geben Sie einen Zeitpunkt in der Zukunft an oder keinen.
    .repair = ucfed blacklist add '{ $pattern }'

UCF-BLACKLIST-PRESENCE-DOMAIN = Der Eintrag { $pattern } würde Ihre eigene Präsenzdomäne { $domain } sperren.
    .why = Ihre Benutzer könnten nicht einmal einander erreichen. Sperren Sie nur fremde Domänen.
    .repair = ucfed blacklist add SUBDOMAIN.{ $domain }

## Zertifikate und vertrauenswürdige CAs als Objekte

UCF-CERTIFICATE-NAME-TAKEN = Der Name { $certificate } ist vergeben.
    .why = Eine CA kann nicht denselben Namen haben wie das Zertifikat eines Servers oder eine Zertifikatsanforderung.
    .repair = ucfed certificate list

UCF-CERTIFICATE-UNKNOWN = Es gibt kein Zertifikat { $certificate }.
    .why = Vorhanden sind: { $known }.
    .repair = ucfed certificate list

UCF-CERTIFICATE-NOT-REQUESTED = Zu { $certificate } ist keine Zertifikatsanforderung offen.
    .why = Es gab keine, oder sie ist erledigt, weil das Zertifikat mit seinem Schlüssel importiert wurde.
    .repair = ucfed certificate csr { $certificate } --domain DOMAIN --host HOST

UCF-CERTIFICATE-FORM = Nötig ist entweder eine PEM-Kette oder eine PKCS#12-Datei, nicht beides.
    .why = Ein Zertifikat kommt als Kette mit seinem Schlüssel oder als eine geschützte Datei, die alles enthält.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERTIFICATE-IN-USE = Das Zertifikat { $certificate } wird von der Netzwerkschnittstelle { $interface } verwendet.
    .why = Ohne Zertifikat könnte die Schnittstelle keine Verbindung annehmen. Weisen Sie ihr zuerst ein anderes zu.
    .repair = ucfed sip-server set-interface { $interface } --certificate OTHER
              ucfed certificate remove { $certificate }

UCF-AUTHORITY-UNKNOWN = Es gibt keine private CA { $authority }.
    .why = Vorhanden sind: { $known }.
    .repair = ucfed certificate ca create --name { $authority }

UCF-ANCHOR-EXISTS = Es gibt bereits eine andere vertrauenswürdige CA { $anchor }.
    .why = Was als vertrauenswürdig gilt, wird nie stillschweigend ersetzt. Entfernen Sie die alte CA oder wählen Sie einen anderen Namen.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file FILE

UCF-ANCHOR-UNKNOWN = Es gibt weder eine vertrauenswürdige noch eine private CA { $anchor }.
    .why = Vorhanden sind: { $known }.
    .repair = ucfed certificate trust list

UCF-HINT-AUTHORITY = Stellen Sie als Nächstes mit { $authority } ein Zertifikat aus und geben Sie dem Partner die CA.
    .why = Der Partner fügt sie als vertrauenswürdige CA hinzu; ihr privater Schlüssel verlässt diesen Server nie.
    .repair = ucfed certificate ca issue server --domain { $domain } --host sip.{ $domain }
              ucfed certificate trust export { $authority } > { $authority }.pem

UCF-HINT-AUTHORITY-EXPORT = Damit Partner diesem Zertifikat vertrauen, brauchen sie die CA { $authority }.
    .why = Jeder Partner fügt sie als vertrauenswürdige CA hinzu.
    .repair = ucfed certificate trust export { $authority } > { $authority }.pem

UCF-HINT-CERTIFICATE-UNUSED = Noch verwendet keine Netzwerkschnittstelle das Zertifikat { $certificate }.
    .why = Eine Schnittstelle für Partner braucht ein Zertifikat.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate { $certificate }

UCF-HINT-CERTIFICATE-REQUESTED = Lassen Sie die Anforderung als Nächstes von einer CA signieren und importieren Sie, was die CA schickt.
    .why = Der Schlüssel bleibt bis dahin hier. Öffentliche CAs lehnen eine Anforderung ab, die mehr als DNS-Namen enthält: --public lässt das Übrige weg.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem

UCF-HINT-CERTIFICATE-WATCH-ENDED = Die Dateien von { $certificate } werden nicht mehr überwacht.
    .why = Das jetzt gespeicherte Zertifikat kam auf anderem Weg; eine Erneuerung von { $chain } würde es ersetzen.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }

UCF-WARN-CERTIFICATE-ENDS = Das Zertifikat { $certificate } läuft am { $not_after } ab; verbleibende Tage: { $days }.
    .why = Ab dann lehnen Partner es ab. Netzwerkschnittstellen, die es verwenden: { $users }.
    .repair = ucfed certificate { $command }

UCF-WARN-CERTIFICATE-ENDED = Das Zertifikat { $certificate } ist am { $not_after } abgelaufen.
    .why = Jeder Partner lehnt es ab und damit diesen Server. Netzwerkschnittstellen, die es verwenden: { $users }.
    .repair = ucfed certificate { $command }

UCF-WARN-CERTIFICATE-BEGINS = Das Zertifikat { $certificate } gilt erst ab { $not_before }.
    .why = Bis dahin lehnen Partner es ab. Müsste dieser Zeitpunkt schon vorbei sein, geht die Uhr dieses Hosts falsch. Netzwerkschnittstellen, die es verwenden: { $users }.
    .repair = timedatectl status

UCF-WARN-CERTIFICATE-WATCH = Die Dateien von { $certificate } lassen sich nicht übernehmen: { $reason }.
    .why = Partner sehen weiter das zuletzt übernommene Zertifikat, bis es abläuft. Die Dateien werden alle paar Sekunden neu gelesen; sobald sie stimmen, ist nichts weiter zu tun. Der Befehl liest sie sofort und nennt den Fehler vollständig.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }

UCF-WARN-KEY-READABLE = { $file } enthält einen privaten Schlüssel, und andere können ihn lesen (Dateirechte { $mode }).
    .why = Wer den Schlüssel hat, kann sich als dieser Server ausgeben.
    .repair = chmod 600 { $file }

UCF-HINT-ANCHOR-UNSCOPED = Die vertrauenswürdige CA { $anchor } darf für jede Domäne bürgen.
    .why = Die private CA eines Partners sollte nur für dessen Domänen bürgen.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file FILE --domain PARTNER-DOMAIN

## Benutzer

UCF-USER-EXISTS = Es gibt bereits einen anderen Benutzer { $user } oder denselben mit anderem Kennwort.
    .why = Ein Name gehört zu einer Person. Ändern Sie den vorhandenen Benutzer oder wählen Sie einen anderen Namen.
    .repair = ucfed user set-password { $user } --password-file -

UCF-USER-UNKNOWN = Es gibt keinen Benutzer { $user }.
    .why = Die lokalen Benutzer zeigt: ucfed user list
    .repair = ucfed user add { $user } --password-file -

UCF-USER-PASSWORD = Das Kennwort ist nicht zulässig.
    .why = Es hat 1 bis 256 Zeichen, ohne Zeilenumbrüche und andere Steuerzeichen.
    .repair = ucfed user set-password NAME --password-file -

UCF-USER-DISPLAY-NAME = Der Anzeigename ist nicht zulässig.
    .why = Er hat 1 bis 128 Zeichen, ohne Anführungszeichen, umgekehrte Schrägstriche, spitze Klammern und Steuerzeichen.
    .repair = ucfed user set NAME --display-name TEXT

UCF-PROFILE-CHARACTERS = Die Angabe "{ $option ->
    [title] Titel
    [company] Firma
    [business-phone] Telefon geschäftlich
    [office] Büro
    [address] Geschäftsadresse
    [mobile-phone] Mobiltelefon
    [note] Notiz
    [private-phone] Telefon privat
   *[other] { $datum }
}" von { $user } enthält Zeilenumbrüche oder andere Zeichen, die sich nicht anzeigen lassen.
    .why = Erlaubt ist eine einzige Zeile; trennen Sie die Zeilen einer Adresse durch ", ".
    .repair = ucfed user { $command } --{ $option } TEXT

UCF-PROFILE-TOO-LONG = Die Angabe "{ $option ->
    [title] Titel
    [company] Firma
    [business-phone] Telefon geschäftlich
    [office] Büro
    [address] Geschäftsadresse
    [mobile-phone] Mobiltelefon
    [note] Notiz
    [private-phone] Telefon privat
   *[other] { $datum }
}" von { $user } ist zu lang.
    .why = Erlaubt sind höchstens { $most } Zeichen.
    .repair = ucfed user { $command } --{ $option } TEXT

UCF-PROFILE-PHONE = Die Angabe "{ $option ->
    [business-phone] Telefon geschäftlich
    [mobile-phone] Mobiltelefon
    [private-phone] Telefon privat
   *[other] { $datum }
}" von { $user } ist keine Telefonnummer.
    .why = Eine Nummer hat 1 bis 32 Ziffern, dazwischen "+", "(", ")", "-", ".", "/" und Leerzeichen.
    .repair = ucfed user { $command } --{ $option } '+498912345'

UCF-WARN-USER-NO-PASSWORD = { $user } hat kein Kennwort.
    .why = Ohne Kennwort kann sich niemand als { $user } registrieren.
    .repair = ucfed user set-password { $user } --password-file -

UCF-HINT-USER-REGISTER = Ein SIP-Client kann sich jetzt als { $user }@{ $domain } registrieren.
    .why = Er verbindet sich mit einer Netzwerkschnittstelle des SIP-Servers und verwendet diese Identität und das Kennwort.
    .repair = ucfed sip-server list-interfaces

## Kontakte der Benutzer

UCF-CONTACT-NO-DOMAIN = "{ $input }" enthält keine Domäne.
    .why = Ein Kontakt hat die Form benutzer@domäne, bei Kollegen mit der eigenen Präsenzdomäne.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-USER = "{ $input }" kann nicht der Name eines Kontakts sein.
    .why = Vor dem "@" stehen 1 bis 64 Zeichen aus a-z, 0-9 und . _ - + ' & = ! ~, denn auch solche Namen kommen bei Partnern vor.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-DOMAIN = "{ $input }" ist kein Kontakt: { $reason }.
    .why = Hinter dem "@" steht die Domäne des Kontakts.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-UNKNOWN = Über den Kontakt { $contact } von { $user } wurde nichts entschieden.
    .why = Ein Kontakt erscheint in der Liste, sobald ihm eine Stufe erteilt oder er abgelehnt wurde.
    .repair = ucfed contact list { $user }

UCF-CONTACT-USER-UNKNOWN = Es gibt keinen Benutzer { $user }, der den Kontakt { $contact } haben könnte.
    .why = Kontakte haben nur lokale Benutzer. Die lokalen Benutzer zeigt: ucfed user list
    .repair = ucfed user add { $user } --password-file -

UCF-CONTACT-SELF = { $contact } ist der Benutzer { $user } selbst: Niemand ist sein eigener Kontakt.
    .why = Von sich selbst sehen Benutzer alles. Kontakte sind andere Personen, bei Partnern oder in der Präsenzdomäne.
    .repair = ucfed contact list { $user }

UCF-WARN-CONTACT-BLACKLISTED = { $domain } ist durch den Eintrag { $pattern } der Sperrliste gesperrt.
    .why = Die Sperrliste geht jeder Freigabe vor: Dort sieht niemand etwas.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-WARN-CONTACT-BLOCKED = { $domain } ist nicht zugelassen: Die Berechtigungsstufe ist nicht aktiviert oder steht auf Gesperrt.
    .why = Die Stufe der Domäne geht jeder Freigabe vor: Dort sieht niemand etwas.
    .repair = ucfed domain-permission set { $domain } { $level }

UCF-WARN-CONTACT-CAPPED = Für { $domain } gilt höchstens { $most ->
    [public] Öffentlich
    [company] Firmenintern
    [team] Teammitglied
    [personal] Persönlich
   *[other] { $most }
}: Mehr sieht { $contact } nicht.
    .why = Ein Kontakt sieht die niedrigere von zwei Stufen: die vom Benutzer erteilte ({ $level ->
        [public] Öffentlich
        [company] Firmenintern
        [team] Teammitglied
        [personal] Persönlich
       *[other] { $level }
    }) oder die höchste, die seine Domäne erhalten kann.
    .repair = ucfed domain-permission set { $domain } { $level }

UCF-WARN-CONTACT-NO-ROUTE = Keine aktive statische Route führt zu { $domain }.
    .why = Ohne sie kann im Modus direct von dort niemand anfragen und niemand eine Antwort erhalten.
    .repair = ucfed static-route { $command }

## Der Datenbestand

UCF-STORE-LOCKED = Das Verzeichnis { $directory } wird von einem laufenden Server verwendet.
    .why = Mit einem Datenbestand arbeitet immer nur ein Prozess. Lassen Sie --offline weg, oder beenden Sie zuerst diesen Server.
    .repair = ucfed status --data-dir { $directory }

UCF-STORE-DIRECTORY = Das Verzeichnis { $directory } ist nicht verwendbar: { $reason }.
    .why = Der Server legt dort seine Konfiguration ab und muss schreiben können.
    .repair = chown ucfed: { $directory }

UCF-STORE-OPEN = Der Datenbestand { $file } lässt sich nicht öffnen: { $reason }.
    .why = Die Datei ist beschädigt, stammt von einer neueren Version oder ist für diesen Benutzer nicht lesbar. Sie wurde nicht verändert.
    .repair = sqlite3 { $file } 'PRAGMA integrity_check'

UCF-STORE-CORRUPT = Im Datenbestand ist ein Objekt nicht lesbar ({ $kind } { $id }): { $reason }.
    .why = Es wurde von einer neueren Version geschrieben oder ist beschädigt. Nichts wird stillschweigend übergangen: Mit einer halben Konfiguration startet der Server nicht.
    .repair = ucfed version

UCF-STORE-READ = Die gespeicherte Präsenz lässt sich nicht lesen: { $reason }.
    .why = Der Datenträger oder die Datei des Datenbestands ist beschädigt, oder ein anderes Programm sperrt sie.
    .repair = sqlite3 DIR/ucfed.db 'PRAGMA integrity_check'

UCF-STORE-WRITE = Die Änderung ließ sich nicht speichern: { $reason }.
    .why = Nichts davon gilt; der Server läuft weiter wie zuvor. Meist ist der Datenträger voll oder schreibgeschützt: df .
    .repair = ucfed status

## Der Admin-Socket

UCF-SOCKET-TAKEN = Unter { $socket } antwortet ein anderer Server.
    .why = Jeder Server hat einen eigenen Admin-Socket.
    .repair = ucfed status --socket { $socket }

UCF-SOCKET-NOT-A-SOCKET = { $socket } existiert und ist kein Socket.
    .why = Die Datei wurde nicht angerührt, denn vielleicht wird sie noch gebraucht.
    .repair = mv { $socket } { $socket }.old

UCF-SOCKET-PATH-TOO-LONG = Der Pfad { $socket } ist zu lang für einen Socket.
    .why = Das Betriebssystem erlaubt höchstens { $most } Zeichen.
    .repair = ucfed serve --admin-socket /run/ucfed/admin.sock

UCF-SOCKET-GROUP = Es gibt keine Gruppe { $group }.
    .why = Ihre Mitglieder sollen den Server verwalten; die Gruppe muss vor dem Start des Servers vorhanden sein.
    .repair = groupadd --system { $group }

UCF-SOCKET-BIND = Der Admin-Socket { $socket } lässt sich nicht öffnen: { $reason }.
    .why = Der Server muss in diesem Verzeichnis Dateien anlegen können.
    .repair = ucfed serve --admin-socket PATH

## Warum eine Anfrage abgelehnt wird

UCF-REFUSED-NO-PRESENCE-DOMAIN = Die Anfrage wurde abgelehnt: Es ist keine Präsenzdomäne festgelegt.
    .why = Ohne sie ist niemand lokal und niemand Partner.
    .repair = ucfed presence-domain set DOMAIN

UCF-REFUSED-UNAUTHENTICATED = Eine Anfrage im Namen von { $from } wurde abgelehnt: Der Absender hat nicht nachgewiesen, dass er einer der Benutzer dort ist.
    .why = Lokale Benutzer weisen sich mit ihrem Kennwort aus; der Client wurde danach gefragt. Über eine mtls-Schnittstelle kommen nur Partner herein.
    .repair = ucfed user list

UCF-REFUSED-OTHER-USER = { $user } darf nicht als { $from } senden.
    .why = Ein Benutzer spricht nur im eigenen Namen. Der Client hat die Identität eines Benutzers und das Kennwort eines anderen.
    .repair = ucfed user set-password { $user } --password-file -

UCF-REFUSED-UNPROVEN = Eine Anfrage im Namen von { $from } wurde abgelehnt: Die Verbindung weist diese Domäne nicht nach.
    .why = Das Zertifikat der Gegenstelle muss { $from } nennen, oder die statische Route zu { $from } muss vertrauenswürdig sein und die Verbindung von ihrem Zugangs-Server kommen.
    .repair = ucfed static-route set { $from } --trusted

UCF-REFUSED-SUSPENDED = Die Federation mit { $domain } ist ausgesetzt.
    .why = Ein Administrator hat sie ausgesetzt: Anfragen werden in beiden Richtungen abgelehnt, bis sie fortgesetzt wird.
    .repair = ucfed federation partners resume { $domain }

UCF-REFUSED-BLACKLISTED = { $domain } ist durch den Eintrag { $pattern } der Sperrliste gesperrt.
    .why = Die Sperrliste geht jeder Berechtigung und jeder Route vor, in beiden Richtungen.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-REFUSED-BLOCKED = { $domain } ist nicht zugelassen: Die Stufe für { $pattern } ist Gesperrt.
    .why = Anfragen von dort werden abgelehnt und auch Anfragen dorthin, denn eine Antwort könnte nicht zurückkommen.
    .repair = ucfed domain-permission set '{ $pattern }' public

UCF-REFUSED-GLOBALLY-BLOCKED = { $domain } ist nicht zugelassen: Die Domäne hat keine eigene Stufe, und die globale ist nicht aktiviert oder steht auf Gesperrt.
    .why = Anfragen von dort werden abgelehnt und auch Anfragen dorthin, denn eine Antwort könnte nicht zurückkommen.
    .repair = ucfed domain-permission set { $domain } public

UCF-REFUSED-FOREIGN = Eine Anfrage von { $from } an { $to } wurde abgelehnt: Keine der beiden Domänen ist lokal.
    .why = Der Server vermittelt zwischen den eigenen Benutzern und Partnern. Zwischen Partnern vermittelt er nur als Federation-Dienst.
    .repair = ucfed federation set --act-as-service on

## Warum eine Domäne nicht erreicht wird

UCF-NO-ROUTE = Zu { $domain } führt kein Weg.
    .why = Der Modus ist { $mode }, { $domain } hat keine statische Route, und es gibt keinen Federation-Dienst.
    .repair = ucfed static-route add { $domain } --server HOST --trusted
              ucfed federation mode open

UCF-NO-ROUTE-INACTIVE = Die statische Route zu { $domain } ist nicht aktiv.
    .why = Sie ist ausgeschaltet, und kein anderer Weg führt dorthin.
    .repair = ucfed static-route enable { $domain }

UCF-NO-ROUTE-UNUSED = Die statische Route zu { $domain } wird nicht verwendet: Der Hauptschalter der statischen Routen ist aus.
    .why = Solange er aus ist, wird keine Route verwendet, auch wenn sie selbst aktiv ist.
    .repair = ucfed static-route use on

UCF-DNS-NXDOMAIN = Den Namen { $name } gibt es im DNS nicht.
    .why = Meist ist er falsch geschrieben, oder der Partner hat ihn nicht veröffentlicht. Ein Zugangs-Server, der mit seiner Adresse angegeben ist, braucht kein DNS.
    .repair = ucfed static-route set DOMAIN --server ADDRESS

UCF-DNS-NO-DATA = Den Namen { $name } gibt es im DNS, aber nicht mit dem nötigen Eintrag.
    .why = Der Name eines Servers braucht einen A- oder AAAA-Eintrag, eine Domäne mit Open Federation einen SRV-Eintrag.
    .repair = ucfed static-route set DOMAIN --server ADDRESS

UCF-DNS-SERVFAIL = Der Nameserver konnte für { $name } keine Antwort geben: { $detail }.
    .why = Die Nameserver dieser Domäne sind nicht erreichbar, ihre Zone ist fehlerhaft signiert, oder der Resolver dieses Hosts ist gestört.
    .repair = dig { $name }

UCF-DNS-TIMEOUT = Der Nameserver hat für { $name } nicht rechtzeitig geantwortet.
    .why = Der Resolver dieses Hosts ist nicht erreichbar, oder eine Firewall verwirft seine Pakete.
    .repair = dig { $name }

UCF-SRV-ORDER-UNKNOWN = “{ $input }” ist keine Reihenfolge für SRV-Einträge.
    .why = weight versucht innerhalb einer Priorität stets die höchste Gewichtung zuerst; rfc2782 lost nach Gewichtung aus.
    .repair = ucfed federation set --srv-order weight

UCF-SRV-NOT-PUBLISHED = { $domain } nimmt nicht an Open Federation teil: Es gibt keinen SRV-Eintrag { $record }.
    .why = Der Modus open erreicht die Domänen, die ihn veröffentlichen. Der Partner kann ihn veröffentlichen, oder Sie fügen eine statische Route hinzu.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.
              ucfed static-route add { $domain } --server HOST --trusted

UCF-SRV-NOT-OFFERED = { $domain } nimmt laut DNS nicht an Open Federation teil: Das Ziel von { $record } ist ".".
    .why = RFC 2782: Das Ziel "." bedeutet, dass der Dienst ausdrücklich nicht angeboten wird. Eine statische Route braucht keinen SRV-Eintrag.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-SRV-LITERAL = { $record } nennt die Adresse { $target }, wo ein Hostname stehen muss.
    .why = Das Ziel eines SRV-Eintrags ist ein Name mit A- oder AAAA-Eintrag (RFC 2782). Der Partner muss das korrigieren.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

UCF-SRV-ALIAS = { $record } nennt { $target }, einen Alias (CNAME) von { $alias }.
    .why = Das Ziel eines SRV-Eintrags muss selbst einen A- oder AAAA-Eintrag haben (RFC 2782). Der Partner muss das korrigieren.
    .repair = { $record }. 3600 IN SRV 0 1 5061 { $alias }.

UCF-SRV-UNUSABLE = { $record } nennt “{ $target }” mit Port { $port }: Das kann kein Server sein.
    .why = Das Ziel muss ein Hostname sein und der Port dessen Port, meist 5061. Der Partner muss das korrigieren.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

## Die DNS-Einträge dieses Servers, und was veröffentlicht ist

UCF-DNS-ADDRESS-MALFORMED = “{ $input }” ist keine Adresse eines Nameservers.
    .why = Ein Nameserver wird mit seiner IP-Adresse angegeben und mit dem Port, wenn dieser nicht 53 ist: 192.0.2.53, 192.0.2.53:5353 oder [2001:db8::53]:5353.
    .repair = ucfed dns check --resolver 192.0.2.53

UCF-DNS-ASK-FORBIDDEN = { $who } darf nicht wählen, welcher Nameserver gefragt wird.
    .why = Der Server sendet Pakete dorthin, und das setzt das Recht zu Änderungen voraus. Den eigenen Resolver des Servers darf jeder fragen lassen, der lesen darf.
    .repair = ucfed dns check

UCF-DNS-RECORDS-NO-MTLS = Es gibt nichts zu veröffentlichen: Keine Netzwerkschnittstelle von { $domain } verwendet mtls.
    .why = Partner, die eine Domäne über DNS finden, verbinden sich mit mtls.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME --advertise sip.{ $domain }

UCF-DNS-RECORDS-HOST-ASSUMED = Passt { $host } nicht, geben Sie an, unter welchem Namen die Netzwerkschnittstelle { $interface } zu finden ist.
    .why = Für sie ist kein Name angegeben (--advertise). Das Zertifikat muss nur die Domäne nennen, nicht den Host; manche Partner verlangen beides.
    .repair = ucfed sip-server set-interface { $interface } --advertise { $host }

UCF-DNS-RECORDS-PRIVATE = { $host } hätte nur private Adressen: { $addresses }.
    .why = Dorthin gelangt niemand aus dem Internet. Leitet ein NAT auf die Schnittstelle { $interface } weiter, geben Sie den öffentlichen Namen oder die öffentliche Adresse an.
    .repair = ucfed sip-server set-interface { $interface } --advertise { $host }

UCF-DNS-RECORDS-ADDRESS-UNKNOWN = Die öffentliche Adresse von { $host } ist hier nicht bekannt.
    .why = Die Schnittstelle lauscht auf privaten Adressen, also leitet ein NAT auf sie weiter. Der A- oder AAAA-Eintrag muss schon im DNS stehen oder von Hand hinzugefügt werden.
    .repair = { $record }

UCF-DNS-RECORDS-HOST-FOREIGN = { $host } liegt außerhalb von { $domain }.
    .why = Partner mit Lync oder Skype for Business lehnen einen Server ab, dessen Name nicht in der Domäne liegt, die er bedient.
    .repair = ucfed sip-server set-interface { $interface } --advertise sip.{ $domain }

UCF-SRV-OUTSIDE = { $domain } nennt einen Server außerhalb der eigenen Domäne: { $target }.
    .why = Hier wird er verwendet. Partner mit Lync oder Skype for Business lehnen ihn ab, und das Zertifikat muss trotzdem { $domain } nennen.
    .repair = _sipfederationtls._tcp.{ $domain }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

UCF-SRV-PRIVATE-ADDRESS = { $target } hat die Adresse { $address }, die nicht öffentlich ist.
    .why = Entweder zeigt dieser Resolver eine interne Sicht der Domäne, oder der Eintrag wurde versehentlich veröffentlicht.
    .repair = dig { $target }

UCF-SRV-MANY = { $domain } nennt { $count } Server.
    .why = Versucht werden die ersten { $most }, die übrigen nie.
    .repair = ucfed dns lookup { $domain } -o json

UCF-SRV-NO-SERVER = Was { $domain } veröffentlicht, führt zu keinem Server (Einträge: { $count }).
    .why = Jeder Eintrag ist falsch oder nennt einen Host ohne Adresse. Der Administrator der Domäne muss { $record } korrigieren.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-DNS-AUTHORITY-UNKNOWN = Die Nameserver von { $name } sind nicht bekannt: { $detail }.
    .why = Der Resolver wurde nach SOA und NS gefragt. Beantwortet er das nicht, geben Sie die Nameserver an.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UNDELEGATED = Es gibt keine Zone { $domain }: Die nächste darüber ist “{ $zone }”.
    .why = Die Domäne ist nicht registriert, oder bei der Registrierungsstelle sind keine Nameserver für sie eingetragen. Gibt es sie trotzdem, geben Sie sie an.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-HOST-WITHOUT-ADDRESS = { $host } hat keine Adresse.
    .why = Der SRV-Eintrag führt ins Leere, bis es einen A- oder AAAA-Eintrag mit der öffentlichen Adresse dieses Servers gibt.
    .repair = { $host }. 3600 IN A PUBLIC-ADDRESS

UCF-TSIG-KEY-MALFORMED = Das ist kein Schlüssel: { $reason }.
    .why = Gemeint ist eine Schlüsseldatei von BIND oder Knot, wie dieser Befehl sie ausgibt: eine Klausel "key" mit "algorithm" und "secret".
    .repair = tsig-keygen ucfed

UCF-TSIG-KEY-SEVERAL = Die Datei enthält mehrere Schlüssel: { $names }.
    .why = Die Aktualisierung wird mit genau einem signiert. Speichern Sie diesen in einer eigenen Datei.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-TSIG-KEY-ALGORITHM = “{ $algorithm }” ist kein Algorithmus, der hier verwendet wird.
    .why = Verwendet werden hmac-sha256, hmac-sha384 und hmac-sha512; ältere sind nicht mehr sicher.
    .repair = tsig-keygen -a hmac-sha256 ucfed

UCF-TSIG-KEY-SECRET = Das Geheimnis des Schlüssels { $name } ist nicht lesbar.
    .why = Es ist in Base64 geschrieben und nicht leer.
    .repair = tsig-keygen { $name }

UCF-TSIG-KEY-NAME = “{ $name }” kann kein Schlüsselname sein.
    .why = Schlüssel werden wie Hosts benannt; beide Seiten müssen denselben Namen verwenden.
    .repair = tsig-keygen ucfed

UCF-DNS-UPDATE-UNREACHABLE = Der Nameserver { $server } ist nicht erreichbar: { $reason }.
    .why = Eine Aktualisierung wird über tcp gesendet. Dort lauscht niemand, eine Firewall lehnt ab, oder was antwortet, ist kein Nameserver.
    .repair = ucfed dns publish --server HOST:53 --key FILE

UCF-DNS-UPDATE-TIMEOUT = Der Nameserver { $server } antwortet nicht.
    .why = Eine Firewall verwirft die Pakete, oder die Adresse ist falsch. Ob die Aktualisierung ausgeführt wurde, ist nicht bekannt; der Befehl lässt sich gefahrlos wiederholen.
    .repair = ucfed dns publish --server HOST:53 --key FILE

UCF-DNS-UPDATE-ZONE-UNKNOWN = { $server } hat keine Zone mit { $name }: { $detail }.
    .why = Die Aktualisierung muss an den primären Server der Zone gehen, nicht an einen Resolver.
    .repair = ucfed dns publish --server PRIMARY --key FILE --zone ZONE

UCF-DNS-UPDATE-ZONE-FOREIGN = { $name } liegt nicht in der Zone { $zone }.
    .why = Die Zone ist die Präsenzdomäne selbst oder eine übergeordnete.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-DNS-UPDATE-UNREAD = { $server } sagt nicht, welche Einträge dort vorhanden sind: { $detail }.
    .why = Was dort steht, wird vor dem Ersetzen gelesen.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UPDATE-ALIAS = { $host } ist ein Alias (CNAME) von { $alias }.
    .why = Neben einem Alias kann nichts stehen, und das Ziel eines SRV-Eintrags darf keiner sein. Geben Sie einen anderen Namen an, oder entfernen Sie den Alias von Hand.
    .repair = ucfed sip-server set-interface NAME --advertise HOST

UCF-DNS-UPDATE-BADKEY = { $server } kennt den Schlüssel { $key } nicht (BADKEY).
    .why = Name und Algorithmus müssen auf beiden Seiten gleich sein. Bei Knot steht der Schlüssel im Abschnitt key und wird von einer acl der Zone genannt, bei BIND von allow-update oder update-policy.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-BADSIG = { $server } hat für den Schlüssel { $key } ein anderes Geheimnis (BADSIG).
    .why = Die Datei ist veraltet oder beschädigt.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-BADTIME = Die Uhr von { $server } weicht um { $seconds } Sekunden von der Uhr dieses Hosts ab (BADTIME).
    .why = Eine Signatur gilt fünf Minuten. Eine der beiden Uhren geht falsch.
    .repair = timedatectl status

UCF-DNS-UPDATE-BADTRUNC = { $server } hält die Signatur mit { $key } für zu kurz (BADTRUNC).
    .why = Sie wird vollständig gesendet; der Server verlangt also einen längeren Hash, als der Schlüssel ihn hat.
    .repair = tsig-keygen -a hmac-sha512 { $key }

UCF-DNS-UPDATE-NOTAUTH = { $server } ist für die Zone { $zone } nicht autoritativ (NOTAUTH).
    .why = Die Aktualisierung muss an den primären Server gehen, für die Zone, wie sie dort heißt. Auch bei einem anderen Schlüsselnamen kann der Server so antworten.
    .repair = ucfed dns publish --server PRIMARY --key FILE --zone ZONE

UCF-DNS-UPDATE-REFUSED = { $server } lehnt die Änderung von { $zone } mit dem Schlüssel { $key } ab (REFUSED).
    .why = Die Zone hat keine Regel, nach der dieser Schlüssel diese Namen ändern darf, oder keine für diesen Host. Bei Knot: acl mit action: update; bei BIND: allow-update mit key "{ $key }" oder update-policy.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-NOTZONE = Für { $server } liegt ein Name außerhalb der Zone { $zone } (NOTZONE).
    .why = Ein Teil davon ist dort eine eigene Zone.
    .repair = ucfed dns publish --server HOST --key FILE --zone ZONE

UCF-DNS-UPDATE-NOTIMP = { $server } nimmt für { $zone } keine dynamischen Aktualisierungen an (NOTIMP).
    .why = Es ist kein primärer Server, oder er unterstützt sie nicht. Tragen Sie die Einträge von Hand ein.
    .repair = ucfed dns records

UCF-DNS-UPDATE-SERVFAIL = { $server } ist bei der Änderung von { $zone } gescheitert (SERVFAIL).
    .why = Den Grund nennt sein Protokoll; meist kann er die Zonendatei nicht schreiben, oder die Zone ist eingefroren oder abgelaufen.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UPDATE-CHANGED = Jemand anderes hat die Einträge von { $zone } auf { $server } inzwischen geändert.
    .why = Eine Aktualisierung gilt nur für die Einträge, die vorher gelesen wurden. Es wurde nichts geändert.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-DNS-UPDATE-OTHER = { $server } lehnt die Aktualisierung ab: { $code }.
    .why = Es wurde nichts geändert.
    .repair = ucfed dns publish --server HOST --key FILE --dry-run

UCF-DNS-UPDATE-UNPROVEN = Die Antwort von { $server } ist nicht mit dem Schlüssel { $key } signiert.
    .why = Jemand sitzt dazwischen, oder der Server signiert seine Antworten nicht. Ob die Aktualisierung ausgeführt wurde, ist nicht bekannt.
    .repair = ucfed dns check

UCF-DNS-UPDATE-HOST-ELSEWHERE = { $host } liegt nicht in der Zone { $zone }; die Adressen dazu werden nicht veröffentlicht.
    .why = Sie gehören in die Zone dieses Namens.
    .repair = { $records }

## Was mit Anfragen geschieht, die zugelassen sind

UCF-REFUSED-MALFORMED = Die Anfrage verletzt die Regeln von SIP: { $error }.
    .why = Was verschiedene Systeme verschieden lesen können, wird abgelehnt. Beheben kann das nur der Absender.

UCF-REFUSED-NO-USER = Es gibt keinen lokalen Benutzer { $user }.
    .why = Meist hat der Benutzer des Partners die Identität falsch geschrieben.
    .repair = ucfed user add { $user } --password-file -

UCF-REFUSED-OFFLINE = { $user } ist nicht registriert.
    .why = Kein SIP-Client von { $user } ist verbunden, deshalb gibt es kein Ziel für die Zustellung.
    .repair = ucfed user show { $user }

UCF-REFUSED-NO-DOMAIN = { $uri } enthält keine Domäne.
    .why = Absender und Empfänger werden an ihrer Domäne erkannt. Beheben kann das nur der Absender.

UCF-REFUSED-SIPS = { $uri } verlangt durchgehende Verschlüsselung, die Strecke zu { $hop } ist aber unverschlüsselt.
    .why = An eine sips:-Adresse wird nie über tcp oder udp gesendet (RFC 5630).
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-REFUSED-CONTACTS = { $user } registriert mehr als { $limit } SIP-Kontakte.
    .why = Der Grenzwert contacts-per-user verhindert, dass ein einzelner Benutzer den Server auslastet.
    .repair = ucfed sip-server limits set --contacts-per-user N

UCF-REFUSED-NOT-REGISTRAR = Für { $domain } werden hier keine Registrierungen angenommen.
    .why = Registrieren können sich nur Benutzer der Präsenzdomäne, und nur, solange kein Upstream sie bedient.
    .repair = ucfed presence-domain show

UCF-REFUSED-CONTACT = { $contact } darf { $user } nicht sehen.
    .why = { $user } hat den Kontakt abgelehnt, oder die Domäne von { $contact } hat die Stufe Gesperrt oder steht auf der Sperrliste.
    .repair = ucfed contact revoke { $user } { $contact }

UCF-REFUSED-CONTACT-NAME = Jemand aus { $domain } mit dem Namen "{ $user }" möchte einen lokalen Benutzer sehen.
    .why = Unter diesem Namen lässt sich keine Berechtigung erteilen: Namen von Kontakten bestehen aus Buchstaben, Ziffern und . _ - + ' & = ! ~ und haben höchstens 64 Zeichen.
    .repair = ucfed contact grant USER CONTACT LEVEL

UCF-OVERLOAD-SUBSCRIPTIONS = { $watcher } kann kein weiteres Präsenz-Abonnement anlegen.
    .why = Der Grenzwert { $of } liegt bei { $limit }.
    .repair = ucfed sip-server limits show

UCF-OVERLOAD-CONTACT-REQUESTS = Von { $domain } sind schon { $limit } Berechtigungsanfragen offen, weitere werden nicht angenommen.
    .why = Ein Partner, der nach allen Benutzern fragt, darf die Liste der Anfragen nicht füllen. Entscheiden Sie über die offenen Anfragen oder heben Sie den Grenzwert an.
    .repair = ucfed contact requests
        ucfed sip-server limits set --contact-requests-per-domain N

UCF-REFUSED-NO-SUBSCRIPTION = { $watcher } will ein Abonnement fortsetzen, das es nicht gibt.
    .why = Es ist abgelaufen oder wurde bei einem anderen Server angelegt. Der Client abonniert von selbst neu.
    .repair = ucfed status

UCF-REFUSED-BUDGET = { $domain } überschreitet sein Kontingent: { $limit } { $of ->
    [targets] verschiedene lokale Benutzer pro Tag
   *[other] Nachrichten pro Sekunde
}.
    .why = Ein Partner ohne eigene Route ist nur durch automatische Erkennung bekannt und wird deshalb begrenzt. Andere Partner sind davon nicht betroffen.
    .repair = ucfed federation partners set { $domain } --messages 100 --targets 5000

UCF-REFUSED-FOREIGN-WATCHERS = { $watcher } möchte wissen, wer { $user } beobachtet.
    .why = Wer sie beobachtet, erfahren nur die Benutzer selbst. Administratoren fragen den Server.
    .repair = ucfed contact list { $user }

UCF-REFUSED-FOREIGN-PUBLICATION = { $from }@{ $domain } veröffentlicht Präsenz für "{ $of }".
    .why = Niemand veröffentlicht für andere: Der angemeldete Benutzer, der adressierte Benutzer und die entity des Dokuments müssen übereinstimmen.
    .repair = ucfed user show { $of }

UCF-REFUSED-PUBLICATIONS = { $user } veröffentlicht Präsenz von mehr als { $limit } Geräten gleichzeitig.
    .why = Eine Veröffentlichung endet von selbst, wenn das Gerät sie nicht auffrischt.
    .repair = ucfed sip-server limits set --publications-per-user N

UCF-REFUSED-BY-PARTNER = Der Partner lehnt es ab, { $contact } zu zeigen: Status { $status }.
    .why = 403: Er lässt unsere Domäne nicht zu, oder sein Benutzer hat unseren abgelehnt. 404: Er hat keinen solchen Benutzer. 489: Er bietet keine Präsenz an. Ändern kann das nur der Partner.
    .repair = ucfed static-route list

UCF-OVERLOAD-CALLS = Anrufer aus { $domain } haben mehr als { $limit } Anrufe offen, die noch niemand angenommen hat.
    .why = Anrufe dürfen ein Viertel des Grenzwerts transactions belegen, die einer einzelnen Domäne davon die Hälfte: So müssen die Anrufe anderer nicht warten.
    .repair = ucfed sip-server limits set --transactions N

UCF-OVERLOAD-TRANSACTIONS = Zu viele Anfragen warten auf Antwort; erlaubt sind { $limit }.
    .why = Der Grenzwert transactions schützt den Server, und keine Gegenstelle darf mehr davon belegen, als für andere noch frei ist. Absender werden gebeten, es später noch einmal zu versuchen. Meist antwortet ein Partner nicht.
    .repair = ucfed sip-server limits set --transactions N

UCF-OVERLOAD-QUEUE = { $hop } liest langsamer, als gesendet wird.
    .why = Der Grenzwert send-queue begrenzt, wie viel auf eine langsame Gegenstelle warten darf. Absender werden gebeten, es später noch einmal zu versuchen.
    .repair = ucfed sip-server limits set --send-queue N

UCF-UNREACHABLE = { $hop } ist nicht erreichbar: { $reason }.
    .why = Die Anfrage wurde mit 504 beantwortet.
    .repair = ucfed static-route show DOMAIN

UCF-CONNECTION-LOST = Die Verbindung zu { $hop } brach ab, bevor die Antwort kam.
    .why = Der Server des Partners wurde neu gestartet, oder eine Firewall hat die Verbindung getrennt. Die nächste Anfrage baut eine neue auf.
    .repair = ucfed status

UCF-CONNECT-REFUSED = Unter { $server } nimmt niemand Verbindungen an.
    .why = Der SIP-Server des Partners ist ausgeschaltet, oder er verwendet einen anderen Port.
    .repair = ucfed static-route set DOMAIN --port PORT

UCF-CONNECT-TIMED-OUT = { $server } antwortet nicht.
    .why = Meist verwirft eine Firewall die Pakete, oder die Adresse ist falsch.
    .repair = ucfed static-route set DOMAIN --server HOST

UCF-CONNECT-FAILED = Die Verbindung zu { $server } ist gescheitert: { $reason }.
    .why = Das Betriebssystem hat sie abgelehnt, oder das Netz kennt keinen Weg dorthin.
    .repair = ucfed static-route set DOMAIN --server HOST

UCF-CONNECT-NO-CERTIFICATE = Die Route zu { $domain } verwendet mtls, aber keine mtls-Schnittstelle hat ein Zertifikat.
    .why = Die Route verwendet das Zertifikat der mtls-Schnittstelle des SIP-Servers.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-CONNECT-CERTIFICATE = Das Zertifikat { $certificate } ist nicht verwendbar: { $reason }.
    .why = Ohne dieses Zertifikat kommt keine mtls-Verbindung zu Partnern zustande.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-LISTENER-CERTIFICATE = Die Netzwerkschnittstelle { $interface } kann ihr Zertifikat { $certificate } nicht verwenden: { $reason }.
    .why = Solange sie kein anderes hat, kann sich dort niemand verbinden.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

## Meldungen

UCF-EVENT-CONNECTED = Verbunden mit { $peer } ({ $direction }), nachgewiesen: { $names }.
    .why = Die Namen stammen aus dem Zertifikat der Gegenstelle; "-" steht dort, wo sie keines vorgelegt hat.
    .repair = ucfed status

UCF-EVENT-DISCONNECTED = Verbindung mit { $peer } ({ $direction }) getrennt, nachgewiesen waren: { $names }.
    .why = Eine der beiden Seiten hat die Verbindung geschlossen, oder es wurde zu lange nichts gesendet.
    .repair = ucfed status

UCF-EVENT-ENDED = Die Verbindung von { $peer } (nachgewiesen: { $names }) wurde beendet.
    .why = Nach einer Änderung an Sperrliste, Routen oder Berechtigungen ist die Gegenstelle nicht mehr zugelassen.
    .repair = ucfed blacklist list

UCF-EVENT-CONNECTION-REFUSED = Eine Verbindung von { $peer } wurde abgelehnt: Der Grenzwert { $limit } ist erreicht.
    .why = Der Grenzwert verhindert, dass eine einzelne Gegenstelle den Server auslastet.
    .repair = ucfed sip-server limits show

UCF-EVENT-UNFRAMED = Was { $peer } gesendet hat, ist kein SIP: { $error }.
    .why = Wo eine Nachricht endet und die nächste beginnt, ist nicht mehr zu erkennen; deshalb wurde die Verbindung geschlossen. Beheben kann das nur die Gegenstelle.

UCF-EVENT-LISTENING = Die Netzwerkschnittstelle { $interface } lauscht auf { $address } ({ $protocol }).
    .why = Partner und Clients können sich verbinden.
    .repair = ucfed sip-server show

UCF-EVENT-LISTENING-ENDED = Die Netzwerkschnittstelle { $interface } lauscht nicht mehr auf { $address }.
    .why = Sie wurde entfernt oder geändert, oder der SIP-Server wurde ausgeschaltet.
    .repair = ucfed sip-server show

UCF-EVENT-CERTIFICATE-RENEWED = Das Zertifikat { $certificate } wurde aus seinen Dateien erneuert: Seriennummer { $serial }, gültig bis { $not_after }.
    .why = Neue Handshakes verwenden es; bestehende Verbindungen bleiben.
    .repair = ucfed certificate show { $certificate }

UCF-EVENT-CERTIFICATE-WATCH-RESTORED = Die Dateien von { $certificate } lassen sich wieder übernehmen.
    .why = Es ist nichts weiter zu tun.
    .repair = ucfed certificate show { $certificate }

UCF-EVENT-PARTNER-MET = { $domain } wurde zum ersten Mal seit dem Start zugelassen; Zertifikat: { $issuer }, Seriennummer { $serial }.
    .why = Niemand hat diesen Partner hier eingetragen: Er wurde über sein Zertifikat und seine DNS-Einträge gefunden und hat ein Kontingent.
    .repair = ucfed federation partners show { $domain }

UCF-EVENT-CONTACT-REQUESTED = { $contact } bittet darum, { $user } zu sehen.
    .why = Darüber hat noch niemand entschieden; bis dahin wird nichts gezeigt. Anfragen verfallen von selbst.
    .repair = ucfed contact grant { $user } { $contact } LEVEL
        ucfed contact reject { $user } { $contact }

UCF-EVENT-REGISTERED = { $user } hat sich von { $peer } aus für { $seconds } Sekunden registriert.
    .why = Nachrichten für { $user } werden dorthin zugestellt.
    .repair = ucfed status

UCF-EVENT-UNREGISTERED = { $user } ist dort nicht mehr registriert.
    .why = Der Client hat die Registrierung beendet oder nicht erneuert.
    .repair = ucfed user show { $user }

UCF-EVENT-RUNNING = Generation { $generation } der Konfiguration ist in Betrieb.
    .why = Alle Änderungen bis zu dieser Generation sind wirksam.
    .repair = ucfed status

## Die Demo

UCF-DEMO-SYSTEM = Die Demo kann nicht weiterlaufen: { $reason }.
    .why = Das Betriebssystem lehnt etwas ab, was sie braucht: ein Verzeichnis, einen Port, einen Prozess.
    .repair = ucfed demo --once

UCF-DEMO-COMMAND = { $command } hat nicht getan, was es sollte: { $output }
    .why = Die Demo führt dieselben Befehle aus wie ein Administrator.
    .repair = ucfed demo --once

UCF-DEMO-PRESENCE = { $watcher } sollte von { $watched } sehen: { $expected }, sah aber: { $found }
    .why = Etwas auf diesem Rechner steht zwischen den beiden Servern, oder ucfed hat einen Fehler.
    .repair = ucfed demo --once

UCF-DEMO-MESSAGE = Für die Nachricht von { $from } an { $to } war { $expected } erwartet, das Ergebnis war { $found }.
    .why = Etwas auf diesem Rechner steht zwischen den beiden Servern, oder ucfed hat einen Fehler.
    .repair = ucfed demo --once

## Präsenzdokumente

UCF-PRESENCE-DOCUMENT-TOO-LARGE = Das Präsenzdokument ist zu groß.
    .why = Gelesen werden höchstens 64 KiB; von dem, was nur vertraute Kontakte sehen, werden 20 KiB weitergegeben.

UCF-PRESENCE-DOCUMENT-TOO-COMPLEX = Das Präsenzdokument hat zu viele Teile.
    .why = Elemente, ihre Verschachtelung, Attribute, Namensräume und Tupel sind begrenzt, um den Server zu schützen.

UCF-PRESENCE-DOCUMENT-ENCODING = Das Präsenzdokument ist nicht in UTF-8 kodiert.
    .why = Präsenz wird in UTF-8 ausgetauscht.

UCF-PRESENCE-DOCUMENT-NOT-XML = Das Präsenzdokument ist kein wohlgeformtes XML.
    .why = Was verschiedene Systeme verschieden lesen können, wird abgelehnt.

UCF-PRESENCE-DOCUMENT-DOCTYPE = Das Präsenzdokument enthält eine Dokumenttyp-Deklaration.
    .why = Solche Deklarationen können ein kleines Dokument endlos aufblähen; Präsenz braucht keine.

UCF-PRESENCE-DOCUMENT-ENTITY-REFERENCE = Das Präsenzdokument verweist auf eine Entität, die XML nicht vordefiniert.
    .why = Definieren könnte sie nur eine Dokumenttyp-Deklaration, und die wird abgelehnt.

UCF-PRESENCE-DOCUMENT-INSTRUCTION = Das Präsenzdokument enthält eine Verarbeitungsanweisung.
    .why = Präsenz braucht keine, und was sie bewirkt, hängt vom jeweiligen Leser ab.

UCF-PRESENCE-DOCUMENT-PREFIX = Das Präsenzdokument verwendet ein nicht deklariertes Namensraumpräfix oder deklariert ein reserviertes.
    .why = Ohne die Deklaration weiß niemand, was gemeint ist.

UCF-PRESENCE-DOCUMENT-NOT-PIDF = Das Dokument ist kein Präsenzdokument nach RFC 3863.
    .why = Sein Wurzelelement ist nicht presence im Namensraum urn:ietf:params:xml:ns:pidf.

UCF-PRESENCE-DOCUMENT-ENTITY = Das Präsenzdokument betrifft jemand anderen.
    .why = Benutzer veröffentlichen nur ihre eigene Präsenz; entity muss sip:user@domain des Absenders sein.

## SIP-Nachrichten, die nicht lesbar sind

UCF-SIP-START-LINE = Die erste Zeile ist weder eine Anfrage noch eine Antwort.
    .why = Die Daten sind kein SIP, oder eine frühere Nachricht war länger als angegeben.

UCF-SIP-VERSION = Die Version ist nicht SIP/2.0.
    .why = Eine andere SIP-Version ist nicht in Gebrauch.

UCF-SIP-LINE-END = Eine Zeile endet nicht mit CR LF.
    .why = Andere Zeilenenden lesen verschiedene Systeme verschieden; sie werden abgelehnt.

UCF-SIP-HEADER-LINE = Eine Header-Zeile ist nicht lesbar.
    .why = Ein Header besteht aus Name, Doppelpunkt und Wert.

UCF-SIP-UNTERMINATED = Die Leerzeile am Ende der Header fehlt.
    .why = Die Nachricht wurde abgeschnitten oder ist kein SIP.

UCF-SIP-HEAD-TOO-LARGE = Die Header sind größer als der Grenzwert.
    .why = Der Grenzwert message-head schützt den Arbeitsspeicher des Servers.

UCF-SIP-TOO-MANY-HEADERS = Die Nachricht hat mehr Header, als der Grenzwert erlaubt.
    .why = Der Grenzwert message-headers schützt den Arbeitsspeicher des Servers.

UCF-SIP-BODY-TOO-LARGE = Der Nachrichtenrumpf ist größer als der Grenzwert.
    .why = Der Grenzwert message-body schützt den Arbeitsspeicher des Servers.

UCF-SIP-CONTENT-LENGTH = Content-Length ist keine einfache Zahl.
    .why = Wo eine Nachricht endet, muss zweifelsfrei feststehen.

UCF-SIP-CONTENT-LENGTH-TWICE = Content-Length kommt mehr als einmal vor.
    .why = Wo eine Nachricht endet, muss zweifelsfrei feststehen.

UCF-SIP-CONTENT-LENGTH-MISSING = Content-Length fehlt.
    .why = In einem Datenstrom sagt nur dieser Header, wo die Nachricht endet.

UCF-SIP-BODY-TRUNCATED = Das Datagramm endet vor dem Ende des Nachrichtenrumpfs.
    .why = Es wurde unterwegs abgeschnitten; große Nachrichten brauchen tcp oder tls.

UCF-SIP-HEADER-MISSING = Der Header { $header } fehlt.
    .why = Jede SIP-Nachricht braucht ihn.

UCF-SIP-HEADER-REPEATED = Der Header { $header } kommt mehr als einmal vor.
    .why = Welcher davon gilt, ließe sich nur raten.

UCF-SIP-HEADER-MALFORMED = Der Header { $header } ist nicht lesbar.
    .why = Sein Wert verletzt die Grammatik von SIP.

UCF-SIP-URI = Eine SIP-Adresse ist nicht lesbar.
    .why = Eine Adresse hat die Form sip:user@domain.

UCF-SIP-URI-SCHEME = Eine Adresse beginnt weder mit sip: noch mit sips:.
    .why = Andere Schemata werden hier nicht weitergeleitet.

UCF-SIP-CSEQ-METHOD = CSeq nennt eine andere Methode als die Anfrage.
    .why = Beide müssen gleich sein.

UCF-SIP-TOO-MANY-HOPS = Die Nachricht hat zu viele Server durchlaufen.
    .why = Max-Forwards hat null erreicht; meist schicken zwei Systeme sie hin und her.

## Zertifikate: was abgelehnt wird, was ein Import anmerkt, warum Handshakes scheitern

UCF-CERT-TOO-LARGE = Die Datei ist größer als { $limit } Byte.
    .why = So groß ist keine Zertifikatsdatei; vermutlich wurde eine andere Datei angegeben.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-TOO-MANY = Die Datei enthält mehr als { $limit } Zertifikate oder Schlüssel.
    .why = Eine Zertifikatskette besteht aus einem Zertifikat und den wenigen, die zu seinem Stammzertifikat führen; eine Sammlung vieler Stammzertifikate gehört nicht hierher.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NO-CERTIFICATE = Die Datei enthält kein Zertifikat.
    .why = Ein PEM-Zertifikat steht zwischen "-----BEGIN CERTIFICATE-----" und "-----END CERTIFICATE-----"; auch DER wird gelesen. Eine .pfx- oder .p12-Datei wird mit --pkcs12 importiert.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NO-KEY = Der private Schlüssel fehlt.
    .why = Nur wer den privaten Schlüssel besitzt, kann das Zertifikat vorlegen; weder die Datei mit der Zertifikatskette noch die Schlüsseldatei enthält einen.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-KEY-ENCRYPTED = Der private Schlüssel ist mit einer Passphrase verschlüsselt.
    .why = Der Server startet unbeaufsichtigt und kann nicht nach der Passphrase fragen. Entschlüsseln Sie den Schlüssel zuerst: openssl pkey -in KEY.pem -out KEY-CLEAR.pem
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY-CLEAR.pem

UCF-CERT-KEY-UNSUPPORTED = Der private Schlüssel ist nicht verwendbar: { $detail }.
    .why = Möglich sind RSA mit 2048 bis 8192 Bit, ECDSA auf P-256, P-384 oder P-521 und Ed25519, jeweils als PKCS#8, SEC 1 oder PKCS#1.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-KEY-MISMATCH = Der private Schlüssel gehört nicht zum Zertifikat { $subject }.
    .why = Das Zertifikat enthält einen anderen öffentlichen Schlüssel. Nach einer Erneuerung wird oft der alte Schlüssel zum neuen Zertifikat angegeben.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-HELD-KEY-MISMATCH = Das Zertifikat { $subject } gehört nicht zu dem Schlüssel, der hier aufbewahrt wird.
    .why = Es gehört zu einer anderen Zertifikatsanforderung oder zu einer aus der Zeit vor dem jetzigen Schlüssel. Liegt sein Schlüssel als Datei vor, geben Sie diese mit --key an.
    .repair = ucfed certificate csr NAME --domain DOMAIN --host HOST

UCF-CERT-MALFORMED = Die Datei ist beschädigt: { $detail }.
    .why = Ein Zertifikat oder der Text darum herum lässt sich nicht dekodieren, oft weil beim Kopieren Zeilen verloren gingen.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-CHAIN-BROKEN = { $subject } wurde nicht von { $issuer } signiert.
    .why = Die Namen passen, die Signatur nicht: Das Zertifikat des Ausstellers wurde mit einem anderen Schlüssel erneuert, oder zwei CAs haben denselben Namen. Lassen Sie sich von der CA die Zertifikatskette geben, die zu diesem Zertifikat gehört.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-EXPIRED = Das Zertifikat { $subject } ist am { $not_after } abgelaufen.
    .why = Jeder Partner lehnt ein abgelaufenes Zertifikat ab.
    .repair = ucfed certificate import NAME --chain RENEWED.pem --key KEY.pem

UCF-CERT-CA-AS-LEAF = { $subject } ist ein CA-Zertifikat.
    .why = Ein CA-Zertifikat signiert andere; als Serverzertifikat lehnen Partner es ab. "openssl req -x509" erzeugt eines, wenn man nicht "-addext basicConstraints=CA:FALSE" angibt.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CERT-WEAK-KEY = { $subject } hat einen zu kleinen Schlüssel: { $key }.
    .why = RSA-Schlüssel unter 2048 Bit lassen sich brechen; Partner lehnen sie ab.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-WEAK-SIGNATURE = { $subject } wurde mit einem gebrochenen Verfahren signiert: { $algorithm }.
    .why = Signaturen mit MD5 oder SHA-1 lassen sich fälschen; Partner lehnen sie ab.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-PKCS12-PASSWORD = Das Kennwort öffnet die PKCS#12-Datei nicht.
    .why = Die Datei ist mit dem Kennwort geschützt, das beim Exportieren gewählt wurde.
    .repair = ucfed certificate import NAME --pkcs12 FILE.p12

UCF-CERT-PKCS12-MALFORMED = Die PKCS#12-Datei ist nicht lesbar: { $detail }.
    .why = Sie ist beschädigt, gar keine PKCS#12-Datei oder mit nicht unterstützten Verfahren erstellt. Wandeln Sie sie um: openssl pkcs12 -in FILE.p12 -nodes -out ALL.pem
    .repair = ucfed certificate import NAME --chain ALL.pem --key ALL.pem

UCF-CERT-ANCHOR-NOT-CA = { $subject } ist kein CA-Zertifikat.
    .why = Ausgestellt wurde es von { $issuer }. Ihm zu vertrauen würde nichts nützen: Fügen Sie das Zertifikat seines Ausstellers hinzu.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-CERT-ANCHOR-SEVERAL = Die Datei enthält { $count } Zertifikate: { $subjects }.
    .why = Eine vertrauenswürdige CA ist genau ein Zertifikat, damit Sie nichts aus Versehen für vertrauenswürdig erklären. Fügen Sie nur das Stammzertifikat hinzu; die Zwischenzertifikate senden die Partner selbst.
    .repair = ucfed certificate trust add NAME --file ROOT.pem

UCF-CERT-ANCHOR-UNUSABLE = { $subject } ist als vertrauenswürdige CA nicht verwendbar: { $detail }.
    .why = Kein Zertifikat ließe sich damit prüfen.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-CERT-FINGERPRINT = "{ $input }" ist kein SHA-256-Fingerabdruck.
    .why = Ein Fingerabdruck besteht aus 64 Hexadezimalziffern, mit oder ohne Doppelpunkte, wie ihn "openssl x509 -noout -fingerprint -sha256" ausgibt.
    .repair = ucfed certificate show NAME

UCF-CERT-CA-NAME = "{ $name }" ist als Name einer CA nicht möglich.
    .why = Partner sehen den Namen in jedem Zertifikat; möglich sind 1 bis 64 druckbare Zeichen.
    .repair = ucfed certificate ca create --name example-ca

UCF-CERT-CA-UNUSABLE = Die private CA kann nichts ausstellen: { $detail }.
    .why = Was als CA gespeichert ist, ist kein CA-Zertifikat mit seinem Schlüssel.
    .repair = ucfed certificate ca create --name NAME

UCF-CERT-CA-DAYS = Ein Zertifikat kann nicht { $days } Tage gelten.
    .why = Es gilt mindestens einen Tag und höchstens so lange wie eine CA: { $max } Tage.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST --days 365

UCF-CERT-CA-HOST = "{ $host }" ist weder ein DNS-Name noch eine IP-Adresse.
    .why = Die Hosts eines Zertifikats sind die Namen oder Adressen, unter denen Partner den Server erreichen.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host sip.example.com

UCF-CERT-CA-FAILED = Das Zertifikat ließ sich nicht erstellen: { $detail }.
    .why = Die Kryptobibliothek hat abgelehnt; es wurde nichts geändert.
    .repair = ucfed status

UCF-CERT-NOTE-REORDERED = Die Zertifikate standen in falscher Reihenfolge; gespeichert sind sie in der richtigen.
    .why = Manche Partner lesen eine Zertifikatskette nur vom Serverzertifikat aufwärts.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-UNRELATED = { $subject } gehört nicht zur Zertifikatskette und wurde weggelassen.
    .why = An Partner gesendet werden nur das Zertifikat zum Schlüssel und die Zertifikate, die von ihm zum Stammzertifikat führen.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-MISSING-INTERMEDIATE = Das Zertifikat des Ausstellers fehlt: { $issuer }.
    .why = Partner kennen nur Stammzertifikate; fehlt das Zwischenzertifikat, können sie dieses Zertifikat nicht prüfen. Die CA bietet es als "chain" oder "bundle" an.
    .repair = ucfed certificate import NAME --chain FULLCHAIN.pem --key KEY.pem

UCF-CERT-NOTE-CHAIN-EXPIRED = { $subject }, in der Kette über dem Zertifikat, ist am { $not_after } abgelaufen.
    .why = Partner, deren Prüfung darüber läuft, lehnen das Zertifikat ab. Die CA hat davon ein neueres und bietet es als "chain" oder "bundle" an.
    .repair = ucfed certificate import NAME --chain FULLCHAIN.pem --key KEY.pem

UCF-CERT-NOTE-SELF-SIGNED = { $subject } ist selbst signiert.
    .why = Kein Partner vertraut ihm von sich aus: Jeder muss es als vertrauenswürdige CA hinzufügen, und Open Federation funktioniert damit nicht.
    .repair = ucfed certificate ca create --name CA-NAME
              ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CERT-NOTE-NOT-YET-VALID = Das Zertifikat gilt erst ab { $not_before }.
    .why = Bis dahin lehnen Partner es ab. Sollte dieser Zeitpunkt schon vorbei sein, geht die Uhr dieses Hosts falsch.
    .repair = timedatectl status

UCF-CERT-NOTE-EXPIRES-SOON = Das Zertifikat läuft am { $not_after } ab, in { $days } Tagen.
    .why = Ab dann lehnen Partner es ab.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NOTE-NO-SIP-NAME = { $subject } nennt keine SIP-Domäne.
    .why = Partner suchen die Präsenzdomäne unter den alternativen Namen (SAN, RFC 5922); dort steht keine.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-WILDCARD-ONLY = Das Zertifikat nennt nur Wildcards: { $names }.
    .why = In SIP weist ein Wildcard-Name nichts nach (RFC 5922, Abschnitt 7.2): Partner lehnen ihn ab. Die Domäne selbst muss genannt sein.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-LACKS-DOMAIN = Das Zertifikat nennt die Präsenzdomäne { $domain } nicht; es nennt { $names }.
    .why = Partner glauben einem Absender nur, wenn das Zertifikat dessen Domäne nachweist. Bei ihnen hieße es: "Die Gegenstelle ist nicht { $domain }: Ihr Zertifikat nennt { $names }.", und sie würden jede Anfrage mit 403 ablehnen.
    .repair = ucfed certificate ca issue NAME --domain { $domain } --host HOST

UCF-CERT-NOTE-LACKS-SERVER-AUTH = Das Zertifikat ist nicht für Server zugelassen; seine Schlüsselverwendungen: { $usages }.
    .why = Partner, die sich mit diesem Host verbinden, lehnen es ab. Es braucht die erweiterte Schlüsselverwendung serverAuth.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-LACKS-CLIENT-AUTH = Dem Zertifikat fehlt die Schlüsselverwendung clientAuth.
    .why = Öffentliche CAs vergeben sie nicht mehr. Die meisten Partner stört das nicht. Besteht einer darauf (strict), lehnt er Verbindungen von hier ab; für ihn ist ein Zertifikat einer privaten CA nötig.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-FILE-PATH = "{ $input }" ist kein Pfad, den der Server lesen kann.
    .why = Ein Pfad beginnt mit "/", damit er dieselbe Datei meint, wo immer der Server gestartet wurde; er hat höchstens 4095 Byte und keine Steuerzeichen.
    .repair = ucfed certificate watch NAME --chain /PATH/TO/CHAIN.pem --key /PATH/TO/KEY.pem

UCF-WATCHED-MISSING = Die Datei { $file } gibt es nicht.
    .why = Gemeint ist eine Datei auf dem Host des Servers; vielleicht legt ein Programm, das Zertifikate erneuert, sie erst noch an.
    .repair = namei -l '{ $file }'

UCF-WATCHED-UNREADABLE = Der Server kann { $file } nicht lesen: { $reason }.
    .why = Er läuft als Benutzer mit der ID { $uid }; dieser muss die Datei lesen und jedes Verzeichnis und jeden Link auf dem Weg dorthin durchlaufen dürfen.
    .repair = namei -l '{ $file }'

UCF-DNS-CHALLENGE-UNSEEN = Nach { $waited } liefern nicht alle Nameserver der Zone den DNS-Eintrag { $record }: { $servers }.
    .why = Die CA kann jeden davon fragen. Deshalb wurde sie noch nicht gefragt, und der Eintrag wurde wieder entfernt. Sekundäre Nameserver müssen dem primären, der den Eintrag annimmt, schnell folgen; ist der Name ein Alias (CNAME), nimmt er keinen Eintrag an. Nameserver, die von hier aus nicht erreichbar sind, lassen Sie weg, indem Sie die anderen angeben.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms --authority ADDRESS

UCF-WATCHED-NOT-REGULAR = { $file } ist ein Verzeichnis, eine Pipe oder ein Gerät.
    .why = Gelesen werden nur gewöhnliche Dateien und Links auf solche.
    .repair = namei -l '{ $file }'

UCF-ACME-DIRECTORY = { $input } ist kein ACME-Verzeichnis einer CA.
    .why = Anzugeben ist eine URL, die mit https:// beginnt und einen Host nennt; die CA veröffentlicht sie.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory https://HOST/directory --server HOST --key FILE --agree-terms

UCF-ACME-DIRECTORY-CA = Die CA des ACME-Verzeichnisses ist nicht lesbar: { $detail }.
    .why = Anzugeben ist eine Datei mit einem oder mehreren Zertifikaten in PEM.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --directory-ca FILE --server HOST --key FILE --agree-terms

UCF-ACME-HOST-ADDRESS = Die Adresse { $host } kann nicht im Zertifikat stehen.
    .why = Über DNS lassen sich nur Namen nachweisen.
    .repair = ucfed certificate acme NAME --domain DOMAIN --host sip.DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-UNREACHABLE = Die CA ist unter { $url } nicht erreichbar: { $reason }.
    .why = Dort nimmt niemand Verbindungen an, der Host des Servers kann den Namen nicht auflösen, oder eine Firewall lehnt ab.
    .repair = curl -sS '{ $url }'

UCF-ACME-UNTRUSTED = Der Server der CA unter { $url } ist nicht vertrauenswürdig: { $reason }.
    .why = Sein Zertifikat stammt von keiner CA, die dieses System kennt, oder ist nicht auf diesen Namen ausgestellt. Die private CA eines ACME-Servers müssen Sie angeben.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory { $url } --directory-ca FILE --server HOST --key FILE --agree-terms

UCF-ACME-NO-DIRECTORY = { $url } ist kein Verzeichnis eines ACME-Servers: { $detail }.
    .why = Dort antwortet etwas, aber nicht nach RFC 8555. Die richtige URL veröffentlicht die CA.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-ANSWER = Die Antwort der CA unter { $url } ist nicht lesbar: { $detail }.
    .why = Die CA hält sich nicht an RFC 8555, oder unterwegs wurde die Antwort verändert. Vielleicht geht das bald vorüber.
    .repair = curl -sS '{ $url }'

UCF-ACME-TERMS = Die CA unter { $directory } hat Nutzungsbedingungen, denen nicht zugestimmt wurde: { $terms }
    .why = Ohne Zustimmung stellt eine CA nichts aus. Lesen Sie die Bedingungen und stimmen Sie ihnen ausdrücklich zu.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory { $directory } --server HOST --key FILE --agree-terms

UCF-ACME-TERMS-CHANGED = Die CA verlangt, dass zuerst ein Mensch etwas erledigt: { $detail }.
    .why = Meist haben sich ihre Nutzungsbedingungen geändert. Tun Sie, was dort steht, und bestellen Sie noch einmal.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-EXTERNAL-ACCOUNT = Die CA unter { $directory } nimmt nur Kunden an, die sie kennt (external account binding).
    .why = Das wird nicht unterstützt. Ein anderes Programm kann das Zertifikat bestellen; seine Dateien lassen sich überwachen.
    .repair = ucfed certificate watch NAME --chain FILE --key FILE

UCF-ACME-RATE-LIMITED = Die CA stellt derzeit nichts mehr aus: { $detail }.
    .why = Sie begrenzt, wie viele Zertifikate und Fehlversuche in einem Zeitraum möglich sind. Das gespeicherte Zertifikat bleibt in Gebrauch. Erneuerungen wiederholt der Server von selbst; eine erste Bestellung wiederholen Sie später.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-NAME-REFUSED = Die CA signiert keinen solchen Namen: { $detail }.
    .why = Der Name ist nicht öffentlich, steht auf einer Liste der CA, oder ein CAA-Eintrag nennt andere CAs.
    .repair = ucfed certificate acme NAME --domain DOMAIN --host sip.DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-CONTACT = Die CA nimmt diese Kontaktadresse nicht an: { $detail }.
    .why = Erwartet wird eine Mailadresse als URL, deren Domäne Mail annimmt.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --contact mailto:hostmaster@DOMAIN --server HOST --key FILE --agree-terms

UCF-ACME-CHALLENGE = Die CA hat den Nachweis für { $name } nicht gefunden: { $detail }.
    .why = Sie hat den DNS-Eintrag { $record } gesucht, der für diese Bestellung veröffentlicht und inzwischen wieder entfernt wurde. Der Nameserver, der ihn angenommen hat, muss einer von denen sein, die das Internet für die Zone fragt; der Befehl zeigt sie.
    .repair = dig +trace TXT _acme-challenge.{ $name }

UCF-ACME-NO-DNS-CHALLENGE = Die CA bietet für { $name } keinen Nachweis über DNS an.
    .why = Unterstützt wird nur dns-01. Ein anderes Programm kann das Zertifikat bestellen; seine Dateien lassen sich überwachen.
    .repair = ucfed certificate watch NAME --chain FILE --key FILE

UCF-ACME-TIMEOUT = Die Bestellung wurde nicht innerhalb von { $waited } fertig.
    .why = Die CA oder die Nameserver der Zone sind langsam. Die DNS-Einträge des Nachweises wurden wieder entfernt.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms --wait 10m

UCF-ACME-DUE-AT-ONCE = Das ausgestellte Zertifikat, gültig bis { $not_after }, müsste sofort erneuert werden.
    .why = Zwei Drittel seiner Laufzeit sind schon vorbei: Eine Uhr geht falsch, oder die CA macht einen Fehler.
    .repair = date -u

UCF-ACME-STOPPED = Die Bestellung wurde abgebrochen, weil der Server beendet wird.
    .why = Die DNS-Einträge des Nachweises wurden wieder entfernt. Was fällig war, wird nach dem nächsten Start bestellt.
    .repair = ucfed serve

UCF-ACME-KEY = Die Bestellung lässt sich hier nicht erstellen: { $detail }.
    .why = Ein Schlüssel oder eine Zertifikatsanforderung ließ sich nicht erzeugen oder lesen.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-REFUSED = Die CA lehnt ab ({ $problem }): { $detail }.
    .why = So lautet die Antwort der CA.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-CERTIFICATE-NOT-ORDERED = Das Zertifikat { $certificate } wird hier nicht bei einer CA bestellt.
    .why = Erneuern lässt sich nur, was bestellt wurde.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-CERTIFICATE-ACME-RECORD = Der DNS-Eintrag, der der CA { $host } nachweist, lässt sich bei { $server } nicht veröffentlichen: { $reason }.
    .why = Er wird als _acme-challenge.{ $host } per dynamischem Update beim primären Nameserver der Zone eingetragen, mit einem Schlüssel, der sie ändern darf. Bei der CA wurde noch nichts beantragt, was rückgängig zu machen wäre.
    .repair = ucfed certificate acme { $certificate } { $wanted } --server { $server } --key OTHER-FILE --agree-terms

UCF-HINT-CERTIFICATE-ACME-TRIED = Die CA unter { $directory } ist erreichbar, und { $certificate } ließe sich bestellen.
    .why = Bestellt wurde nichts, und der Nameserver wurde nicht gefragt.
    .repair = ucfed certificate list

UCF-HINT-CERTIFICATE-ACME-RENEWS = { $certificate } wird am { $at } neu bestellt.
    .why = Dann ist noch ein Drittel der Laufzeit übrig.
    .repair = ucfed certificate show { $certificate }

UCF-HINT-CERTIFICATE-ACME-ENDED = { $certificate } wird nicht mehr bei { $directory } bestellt.
    .why = Das gespeicherte Zertifikat gilt bis zu seinem Ablauf; von dort erneuert es niemand mehr.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory { $directory } --server HOST --key FILE --agree-terms

UCF-WARN-CERTIFICATE-ACME = { $certificate } wird von { $directory } nicht erneuert: { $reason }.
    .why = Partner bekommen weiter das zuletzt ausgestellte Zertifikat, bis es abläuft. Der Server versucht es von selbst wieder, in immer größeren Abständen. Der Befehl versucht es sofort und nennt den Fehler vollständig.
    .repair = ucfed certificate acme { $certificate } --renew

UCF-EVENT-CERTIFICATE-ACME-RENEWED = { $certificate } wurde von seiner CA erneuert: Seriennummer { $serial }, gültig bis { $not_after }.
    .why = Neue Handshakes verwenden es; bestehende Verbindungen bleiben.
    .repair = ucfed certificate show { $certificate }

UCF-TLS-NO-CLIENT-CERTIFICATE = Die Gegenstelle hat kein Zertifikat vorgelegt.
    .why = Die Schnittstelle spricht MTLS, die Gegenstelle TLS: Entweder wird deren Route auf mtls mit Zertifikat umgestellt, oder sie bekommt hier eine tls-Schnittstelle.
    .repair = ucfed sip-server add-interface --ip any --port 5062 --protocol tls --certificate NAME

UCF-TLS-UNKNOWN-CA = Das Zertifikat { $subject } wurde von { $issuer } ausgestellt; diese CA ist hier nicht vertrauenswürdig.
    .why = Entweder ist es eine private CA und muss hinzugefügt werden, oder die Gegenstelle sendet ihr Zwischenzertifikat nicht mit.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-TLS-BAD-SIGNATURE = Das Zertifikat { $subject } wurde nicht von der CA { $issuer } signiert, die hier vertrauenswürdig ist.
    .why = Die CA des Partners wurde mit einem anderen Schlüssel erneuert, oder jemand verwendet ihren Namen. Fragen Sie den Partner nach seinem aktuellen CA-Zertifikat.
    .repair = ucfed certificate trust add NAME --file NEW-CA.pem

UCF-TLS-EXPIRED = Das Zertifikat der Gegenstelle oder das ihrer CA ist am { $not_after } abgelaufen.
    .why = Der Partner muss es erneuern; hat er das schon getan, legt sein Server noch das alte vor. Liegt der Zeitpunkt in der Zukunft, geht die Uhr dieses Hosts falsch.

UCF-TLS-NOT-YET-VALID = Das Zertifikat der Gegenstelle oder das ihrer CA gilt erst ab { $not_before }.
    .why = Eine der beiden Uhren geht falsch, oder der Partner hat ein Zertifikat zu früh eingesetzt.
    .repair = timedatectl status

UCF-TLS-USAGE = Das Zertifikat der Gegenstelle darf nicht für { $required } verwendet werden; seine Schlüsselverwendungen: { $presented }.
    .why = Die erweiterten Schlüsselverwendungen des Zertifikats oder der CA darüber schließen das aus. Öffentliche CAs vergeben clientAuth nicht mehr, das "--peer-eku strict" verlangt.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip

UCF-TLS-NAME-NOT-PROVEN = Die Gegenstelle ist nicht { $expected }: Ihr Zertifikat nennt { $presented }.
    .why = Ein Zertifikat steht nur für die Domänen, die es nennt (RFC 5922). Der Partner braucht ein anderes Zertifikat, oder eine statische Route muss seinen Zugangs-Server so nennen, wie er im Zertifikat steht.
    .repair = ucfed static-route set DOMAIN --server HOST --trusted

UCF-TLS-WILDCARD-ONLY = Das Zertifikat der Gegenstelle nennt nur Wildcards: { $presented }.
    .why = In SIP weist ein Wildcard-Name nichts nach (RFC 5922, Abschnitt 7.2). Der Partner braucht ein Zertifikat, das seine Domäne selbst nennt.

UCF-TLS-NO-NAME = Das Zertifikat { $subject } der Gegenstelle nennt weder eine Domäne noch einen Host.
    .why = Ohne Namen ist nichts nachgewiesen. Der Partner braucht ein Zertifikat, dessen alternative Namen (SAN) seine Domäne enthalten.

UCF-TLS-ANCHOR-SCOPE = Die vertrauenswürdige CA { $anchor } darf nicht für { $presented } bürgen.
    .why = Sie wurde nur für bestimmte Domänen hinzugefügt, und das Zertifikat der Gegenstelle nennt andere.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file CA.pem --domain DOMAIN

UCF-TLS-PIN = Die Gegenstelle hat das Zertifikat { $presented } vorgelegt, nicht das fest hinterlegte.
    .why = Für die Route ist { $expected } fest hinterlegt (Pin). Der Partner hat sein Zertifikat erneuert, oder jemand hat sich dazwischengeschaltet. Fragen Sie den Partner, bevor Sie den Pin ändern.
    .repair = ucfed certificate trust add NAME --file PEER.pem

UCF-TLS-CA-AS-LEAF = Die Gegenstelle hat ein CA-Zertifikat als ihr eigenes vorgelegt: { $subject }.
    .why = Ein CA-Zertifikat signiert andere und ist kein Serverzertifikat. Der Partner muss damit eines ausstellen; "openssl req -x509" erzeugt eine CA, wenn man nicht "-addext basicConstraints=CA:FALSE" angibt.

UCF-TLS-WEAK-CERTIFICATE = Das Zertifikat { $subject } der Gegenstelle ({ $key }) ist zu schwach oder von unbekannter Art.
    .why = Sein Schlüssel oder eine Signatur in seiner Kette beruht auf SHA-1, auf weniger als 2048 Bit oder auf einem Verfahren, das TLS nicht verwendet.

UCF-TLS-PEER-MALFORMED = Das Zertifikat der Gegenstelle ist nicht verwendbar: { $detail }.
    .why = Es ist beschädigt oder verletzt eine Einschränkung seiner CA.

UCF-TLS-PLAINTEXT = Die Gegenstelle spricht kein TLS.
    .why = Sie hat Klartext gesendet, ist also auf tcp eingestellt. Das Protokoll einer Route muss mit dem des Partners übereinstimmen.
    .repair = ucfed static-route set DOMAIN --protocol tcp

UCF-TLS-NOTHING-IN-COMMON = Beide Seiten haben kein TLS-Verfahren gemeinsam: { $detail }.
    .why = Hier werden TLS 1.2 und 1.3 mit aktuellen Cipher-Suites gesprochen; die Gegenstelle bietet nur ältere an.

UCF-TLS-PEER-WANTS-CERTIFICATE = Die Gegenstelle verlangt ein Zertifikat ({ $alert }).
    .why = Sie spricht MTLS, die Route TLS.
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-TLS-PEER-DISTRUSTS-CA = Die Gegenstelle vertraut der CA unseres Zertifikats nicht ({ $alert }).
    .why = Die CA ist privat und der Partner hat sie nicht hinzugefügt, oder in unserer Zertifikatskette fehlt ein Zwischenzertifikat. Senden Sie dem Partner die CA.
    .repair = ucfed certificate trust export CA-NAME > ca.pem

UCF-TLS-PEER-FINDS-EXPIRED = Für die Gegenstelle ist unser Zertifikat abgelaufen oder noch nicht gültig ({ $alert }).
    .why = Es muss erneuert werden, oder eine der beiden Uhren geht falsch.
    .repair = ucfed certificate show NAME

UCF-TLS-PEER-REJECTED-CERTIFICATE = Die Gegenstelle hat unser Zertifikat abgelehnt ({ $alert }).
    .why = Ihr fehlt darin ein Name oder eine Schlüsselverwendung: die Präsenzdomäne oder, wenn sie streng prüft (strict), clientAuth.
    .repair = ucfed certificate list

UCF-TLS-PEER-REFUSED = Die Gegenstelle hat den Handshake abgebrochen ({ $alert }).
    .why = Mehr sagt der Alert nicht; Server senden ihn, wenn sie ein Zertifikat verlangen und keines bekommen oder keine gemeinsame Cipher-Suite finden.

UCF-TLS-CLOSED = Die Gegenstelle hat die Verbindung während des Handshakes geschlossen.
    .why = An diesem Port wird kein TLS gesprochen, die Gegenstelle ist überlastet, oder sie lehnt diesen Host wortlos ab.

UCF-TLS-RESET = Die Verbindung wurde während des Handshakes zurückgesetzt.
    .why = Geschieht das, nachdem unser Zertifikat gesendet wurde, vertraut die Gegenstelle ihm meist nicht: Senden Sie ihr unsere CA. Auch eine Firewall kann die Ursache sein.
    .repair = ucfed certificate trust export CA-NAME > ca.pem

UCF-TLS-TIMED-OUT = Der Handshake wurde nicht rechtzeitig fertig.
    .why = Der Port ist offen, aber niemand antwortet in TLS: Die Gegenstelle wartet auf Klartext, oder eine Firewall verschluckt die Pakete.

UCF-TLS-OTHER = Der Handshake ist gescheitert: { $detail }.
    .why = Die Gegenstelle hat die Regeln von TLS verletzt, oder die Verbindung war gestört.

## Warum eine Prüfung der Diagnose nichts wissen kann

UCF-UNKNOWN-NOT-RUNNING = Hier läuft kein Server, der Auskunft geben könnte.
    .why = Welche Schnittstellen lauschen und welches Zertifikat sie vorlegen, weiß nur der laufende Server.
    .repair = ucfed serve

UCF-UNKNOWN-TIMED-OUT = In der vorgegebenen Zeit kam keine Antwort.
    .why = Ein Nameserver, ein Partner oder das Netz ist langsam. Mehr Zeit kann helfen.
    .repair = ucfed diagnose --timeout 60s

UCF-UNKNOWN-BEFORE = Das lässt sich erst feststellen, wenn { $check } in Ordnung ist.
    .why = Eines setzt das andere voraus: ohne Adresse keine Verbindung, ohne Verbindung kein Zertifikat.
    .repair = ucfed diagnose explain { $check }

UCF-UNKNOWN-FROM-INSIDE = Das lässt sich aus dem eigenen Netz heraus nicht feststellen.
    .why = Ob das Internet eine Adresse erreicht, entscheiden die Router und Firewalls dazwischen. Lassen Sie es den Partner versuchen.
    .repair = ucfed dns records

UCF-UNKNOWN-UNASKED = Die nötige Auskunft war nicht zu bekommen: { $reason }.
    .why = Die Prüfung braucht eine Antwort von dort.
    .repair = ucfed diagnose
