# German: see en/access.ftl.

## Roles

UCF-ROLE-UNKNOWN = „{ $input }“ ist keine Rolle.
    .why = Die Rollen sind viewer (sieht), operator (ändert, was die Federation betrifft) und admin (alles).
    .repair = ucfed token create --help

UCF-ACCESS-ADMIN-ALONE = { $who } darf das nicht: Es ist Administratoren vorbehalten, und { $who } ist { $role }.
    .why = Token, private CAs, die CA der Client-Zertifikate, Sicherungen und das Umbenennen der Präsenzdomäne verleihen Rechte oder lassen sich nicht zurücknehmen.
    .repair = ucfed token create NAME --role admin
        ucfed serve --admin-group GROUP

UCF-ACCESS-UNAUTHENTICATED = Der Server weiß nicht, wer fragt.
    .why = Das Token oder das Zertifikat fehlt, ist unbekannt, abgelaufen, widerrufen oder gilt nicht für diese Adresse. Was davon zutrifft, erfährt ein Fremder nicht; das Auditprotokoll des Servers nennt, wer abgewiesen wurde.
    .repair = ucfed token create NAME --role viewer

UCF-ACCESS-SCOPE = { $who } darf das nicht: Es gilt nur für { $scopes }.
    .why = Ein Token mit Bereichen gilt für diese Teile der API und für keine anderen.
    .repair = ucfed token create NAME --role operator

UCF-ACCESS-TOO-MANY = Zu viele Fehlversuche von dieser Adresse; versuchen Sie es in { $seconds } Sekunden erneut.
    .why = Wer innerhalb einer Minute zehnmal nicht nachweisen kann, wer er ist, wartet deren Ende ab, was immer er dann vorzeigt.
    .repair = ucfed token list

UCF-ACCESS-FAILED = Jemand unter { $address } konnte nicht nachweisen, wer er ist (weitere Fehlversuche ohne eigenen Eintrag: { $others }).
    .why = Das Token oder das Zertifikat fehlte, war unbekannt, abgelaufen, widerrufen oder galt nicht für diese Adresse. Von vielen Fehlversuchen werden wenige aufgezeichnet, damit ein Fremder das Protokoll nicht füllen kann.
    .repair = ucfed audit list --refused

UCF-ACCESS-CERTIFICATE-SHOWN = Das Zertifikat { $certificate } wird vom Admin-Listener vorgezeigt.
    .why = Ohne es käme kein Administrator von außen mehr hinein. Starten Sie den Server zuerst mit einem anderen, oder ersetzen Sie es unter demselben Namen.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

## The admin listener

UCF-ADMIN-LISTEN-BIND = Der Admin-Listener kann unter { $address } nicht geöffnet werden: { $reason }.
    .why = Die Adresse muss eine dieses Rechners sein und ihr Port frei.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

UCF-ADMIN-LISTEN-CERTIFICATE = Der Admin-Listener hat nichts vorzuzeigen: Es gibt kein Server-Zertifikat { $certificate } (vorhanden: { $known }).
    .why = Administratoren von außen kommen nur über TLS herein. Das Zertifikat wird erstellt oder importiert, bevor der Server damit gestartet wird.
    .repair = ucfed --offline certificate ca create --name admin-ca
        ucfed --offline certificate ca issue { $certificate } --domain DOMAIN --host HOST

UCF-ADMIN-LISTEN-CLIENT-CA = Es gibt weder einen Vertrauensanker noch eine private CA { $anchor }, die die Zertifikate von Clients prüfen könnte.
    .why = Sie wird hinzugefügt oder erstellt, bevor der Server damit gestartet wird.
    .repair = ucfed --offline certificate ca create --name { $anchor }

## Tokens

UCF-TOKEN-SCOPE = „{ $input }“ ist kein Teil der API.
    .why = Ein Bereich ist der Anfang eines Pfades ohne /v1/: blacklist, users, certificates.
    .repair = ucfed openapi

UCF-TOKEN-SCOPE-UNKNOWN = Die API hat nichts unter { $scope }.
    .why = Ein Bereich, der nichts umfasst, ließe nichts durch. Meinten Sie { $suggestion }?
    .repair = ucfed token create NAME --role operator --scope { $suggestion }

UCF-TOKEN-NETWORK = „{ $input }“ ist kein Netz.
    .why = Ein Netz schreibt man als 192.0.2.0/24 oder 2001:db8::/32, eine einzelne Adresse ohne das, was hinter dem Schrägstrich steht.
    .repair = ucfed token create NAME --role viewer --from 192.0.2.0/24

UCF-TOKEN-CERTIFICATE-NAME = „{ $input }“ ist kein Name in einem Zertifikat.
    .why = Es ist ein DNS-Name, eine E-Mail-Adresse oder eine URI unter den alternativen Namen des Zertifikats, oder sein Common Name, wo es keine gibt.
    .repair = ucfed token create NAME --role viewer --certificate-name anna@a.test

UCF-TOKEN-MALFORMED = Das ist kein Token: Es hat { $length } Zeichen.
    .why = Ein Token besteht aus ucfed_ und 60 Zeichen, von denen die letzten acht die übrigen prüfen: Ein Teil fehlt oder ist verändert.
    .repair = ucfed token create NAME --role viewer

UCF-TOKEN-EXISTS = Es gibt bereits ein Token { $token }.
    .why = Sein Text wurde beim Erstellen gezeigt und ist nirgends gespeichert. Widerrufen Sie es, oder nehmen Sie einen anderen Namen.
    .repair = ucfed token revoke { $token }

UCF-TOKEN-UNKNOWN = Es gibt kein Token { $token } (vorhanden: { $known }).
    .why = Es wurde widerrufen oder nie erstellt.
    .repair = ucfed token list

UCF-TOKEN-CERTIFICATE-TAKEN = Das Zertifikat { $name } steht bereits für das Token { $token }.
    .why = Was ein Zertifikat darf, muss eindeutig sein.
    .repair = ucfed token revoke { $token }

UCF-TOKEN-EXPIRES-PAST = Das Token wäre am { $expires } abgelaufen.
    .why = Das ist vorbei.
    .repair = ucfed token create NAME --role viewer --expires 30d

UCF-TOKEN-EXPIRES-LATE = Das Token würde bis { $expires } gelten.
    .why = Ein Token gilt höchstens { $most } Tage, da niemand bemerkt, wenn eines verloren geht. Eines, das nie abläuft, muss ausdrücklich verlangt werden.
    .repair = ucfed token create NAME --role viewer --expires 365d
        ucfed token create NAME --role viewer --no-expiry

UCF-TOKEN-TOO-MANY = Es gibt so viele Token, wie aufbewahrt werden, oder das Token hat zu viele Teile.
    .why = Aufbewahrt werden { $most } Token, jedes mit höchstens 50 Bereichen und 50 Netzen.
    .repair = ucfed token list

UCF-TOKEN-BEYOND = { $who } kann nicht mehr geben, als es hat ({ $of }: { $has }).
    .why = Ein Token, das Token erstellt, kann seine eigene Rolle, seine Bereiche, seine Netze und sein Ende nicht überschreiten.
    .repair = ucfed token create NAME --role viewer

UCF-TOKEN-RANDOM = Das System liefert keinen Zufall.
    .why = Ein Token, das sich erraten ließe, wird nicht erstellt.
    .repair = ucfed diagnose

UCF-WARN-TOKEN-ENDLESS = Das Token { $token } läuft nie ab.
    .why = Wer seinen Text findet, kann es benutzen, bis jemand es widerruft.
    .repair = ucfed token revoke { $token }

UCF-WARN-TOKEN-NO-CLIENT-CA = Noch kann niemand das Token { $token } benutzen: Der Server verlangt von Clients keine Zertifikate.
    .why = Er wurde ohne eine CA gestartet, die sie prüft.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME --admin-client-ca CA

## The way to a server elsewhere

UCF-CLIENT-NOT-THERE = Unter { $url } antwortet niemand: { $reason }
    .why = Der Server läuft nicht, läuft ohne Admin-Listener, oder eine Firewall steht davor.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

UCF-CLIENT-UNTRUSTED = Dem Server unter { $url } wird nicht vertraut: { $reason }
    .why = Niemand, dem dieser Rechner vertraut, bürgt für sein Zertifikat. Wo das eine private CA tut, lassen Sie deren Zertifikat dort exportieren, und nennen Sie hier diese Datei.
    .repair = ucfed certificate trust export CA > ca.pem
        ucfed --url { $url } --ca-file ca.pem --token-file FILE status

UCF-CLIENT-OTHER-NAME = Der Server unter { $url } zeigt ein Zertifikat für andere Namen: { $reason }
    .why = Entweder antwortet ein anderer Server, oder dem Zertifikat des richtigen fehlt der Name in der URL. Verwenden Sie einen Namen, den es hat, oder stellen Sie eines mit diesem Namen aus.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CLIENT-NOT-VALID-NOW = Das Zertifikat des Servers unter { $url } gilt jetzt nicht: { $reason }
    .why = Seine Zeit ist vorbei oder noch nicht gekommen, oder die Uhr dieses Rechners geht falsch. Erneuert wird es auf dem Server.
    .repair = ucfed certificate list

UCF-CLIENT-CERTIFICATE-REFUSED = Der Server unter { $url } hat den Handshake abgebrochen: { $reason }
    .why = Meist vertraut er der CA des vorgezeigten Zertifikats nicht, oder es ist abgelaufen.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME --admin-client-ca CA

UCF-CLI-URL = „{ $input }“ ist keine URL eines Servers.
    .why = Sie besteht aus https, einem Namen oder einer Adresse und einem Port: https://sip.b.test:8443. Ohne TLS gibt es keine Administration.
    .repair = ucfed --url https://sip.b.test:8443 --token-file FILE status

UCF-CLI-NO-CREDENTIALS = Es wurde nichts genannt, das { $url } vorgezeigt werden könnte.
    .why = Ein entfernter Server verlangt ein Token oder ein Zertifikat mit seinem Schlüssel, aus Dateien, damit sie in keiner Prozessliste stehen.
    .repair = ucfed --url { $url } --token-file FILE status

UCF-CLI-TOKEN-FILE = { $file } enthält kein Token, sondern { $length } Zeichen von etwas anderem.
    .why = Ein Token besteht aus ucfed_ und 60 Zeichen, von denen die letzten acht die übrigen prüfen: Ein Teil fehlt oder ist verändert.
    .repair = ucfed token create NAME --role viewer --file NEW-FILE

UCF-CLI-FLAGS = { $one } und { $other } wurden zusammen angegeben.
    .why = Beide sagen, wo der Server ist.
    .repair = ucfed status --help

## Profiles

UCF-CLI-PROFILE-FILE = Die Profile in { $file } sind nicht lesbar: { $reason }
    .why = Die Datei wurde von Hand geschrieben oder von einer neueren Version.
    .repair = mv { $file } { $file }.old

UCF-CLI-PROFILE-UNKNOWN = Es gibt kein Profil { $profile } (vorhanden: { $known }).
    .why = Es wurde hier nie hinzugefügt, oder von einem anderen Benutzer.
    .repair = ucfed --profile { $suggestion } status
        ucfed profile list

UCF-CLI-PROFILE-EXISTS = Es gibt bereits ein anderes Profil { $profile }.
    .why = Es sagt etwas anderes. Entfernen Sie es zuerst, oder nehmen Sie einen anderen Namen.
    .repair = ucfed profile remove { $profile }
