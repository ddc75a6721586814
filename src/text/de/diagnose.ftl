# Die Prüfungen der Diagnose; was IDs, Attribute und Werte bedeuten, steht in en/diagnose.ftl.

## Die Konfiguration

config_domain_missing = Es ist keine Präsenzdomäne festgelegt.
    .title = die Präsenzdomäne ist festgelegt
    .why = Sie ist Teil der Identität jedes Benutzers: Ohne sie kann hier niemand gesehen oder angeschrieben werden.
    .repair = ucfed presence-domain set DOMAIN
    .again = ucfed diagnose config
    .about = Die Präsenzdomäne steht in jeder Identität hinter dem "@". Sie sollte der E-Mail-Domäne entsprechen, denn probiert wird, was auf der Visitenkarte steht. Sie wird einmal festgelegt; später lässt sie sich nur mit "presence-domain rename" ändern, und dabei verlieren Partner ihre Kontakte.

config_users_missing = Es gibt weder aktivierte Benutzer noch einen Upstream.
    .title = es gibt Benutzer oder einen Upstream, der sie kennt
    .why = Partner finden hier niemanden, den sie sehen oder anschreiben könnten.
    .repair = ucfed user add NAME
    .again = ucfed diagnose config
    .about = Entweder kennt dieser Server die Benutzer selbst, oder er steht vor einem SIP-System, das sie kennt: "presence-domain upstream set HOST". Fehlt beides, lautet die Antwort auf jede Anfrage eines Partners, dass es den Benutzer nicht gibt.

config_sip-server_off = Der SIP-Server ist ausgeschaltet.
    .title = der SIP-Server ist eingeschaltet
    .why = Eingehend wird nichts angenommen, in beiden Varianten der Federation: Partner bekommen keine Verbindung, und ihre Antworten auf Präsenzabonnements kommen nicht an.
    .repair = ucfed sip-server enable
    .again = ucfed diagnose config listen
    .about = Der SIP-Server ist der Hauptschalter aller Netzwerkschnittstellen. Auch statische Routen brauchen ihn: Ein Partner sendet seine Anfragen über Verbindungen, die er selbst aufbaut.

config_interface_missing = Der SIP-Server ist eingeschaltet, hat aber keine Netzwerkschnittstelle.
    .title = der SIP-Server hat eine Netzwerkschnittstelle
    .why = Es gibt keine Adresse, mit der sich ein Partner verbinden könnte.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose config listen
    .about = Eine Netzwerkschnittstelle besteht aus Adresse, Port (5061, sofern nichts dagegenspricht) und Protokoll. Eine einzige genügt für beliebig viele Partner. Für mtls und tls muss das Zertifikat vorher importiert sein.

config_federation_nobody = Modus direct, keine aktive Route und kein Federation-Dienst: Niemand außerhalb ist erreichbar.
    .title = nach außen führt mindestens ein Weg
    .why = Was ein Benutzer an einen Partner sendet, wird hier abgelehnt, weil kein Weg dorthin führt.
    .repair = ucfed federation mode open
    .again = ucfed diagnose config
    .about = Im Modus direct sind Partner nur über statische Routen erreichbar. Legen Sie für jeden Partner eine an ("static-route add DOMAIN --server HOST"), oder lassen Sie das DNS bestimmen, wer erreichbar ist ("federation mode open"), oder geben Sie einen Federation-Dienst an, der alles Übrige weiterleitet ("federation service set HOST").

config_open_mtls = Im Modus open spricht keine aktivierte Schnittstelle mtls.
    .title = für Open Federation gibt es eine Schnittstelle mit mtls
    .why = Partner, die diesen Server über das DNS finden, verbinden sich ausschließlich mit mtls: Sie kommen nicht herein.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose config listen
    .about = Bei Open Federation weisen sich beide Seiten durch ihr Zertifikat aus, denn vorher wurde nichts vereinbart. Dafür ist eine Schnittstelle mit mtls auf einer Adresse nötig, die aus dem Internet erreichbar ist.

config_open_private-ca = Im Modus open stammt das Zertifikat { $certificate } von einer privaten CA ({ $issuer }).
    .title = das Zertifikat für Open Federation stammt von einer öffentlichen CA
    .why = Partner, denen diese CA nie mitgeteilt wurde, lehnen die Verbindung ab.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose config certificate
    .about = Für statische Routen genügt eine private CA, denn dort nimmt der Partner sie auf ("certificate trust export" erzeugt die Datei dafür). Bei Open Federation verbinden sich Unbekannte, und die vertrauen nur den CAs ihres Systems.

config_route_unused = Statische Routen sind aktiv ({ $count }), werden aber nicht verwendet: Der Hauptschalter ist aus.
    .title = statische Routen werden verwendet, sofern es welche gibt
    .why = Partner mit einer Route werden über das DNS oder gar nicht erreicht statt über ihre Route.
    .repair = ucfed static-route use on
    .again = ucfed diagnose config
    .about = Neben dem Schalter jeder einzelnen statischen Route gibt es einen für alle zusammen. Ist er aus, bewirkt keine Route etwas; auch das Vertrauen, das eine Route den Verbindungen eines Partners gibt, gilt dann nicht.

config_route_disabled = Die statische Route für { $domain } ist inaktiv.
    .title = alle statischen Routen sind aktiv
    .why = Der Partner wird nicht über sie erreicht, und sie macht seine Verbindungen nicht vertrauenswürdig.
    .repair = ucfed static-route enable { $domain }
    .again = ucfed diagnose config
    .about = Eine inaktive Route wirkt, als gäbe es sie nicht. Soll das so bleiben, entfernen Sie sie, damit der nächste Administrator nicht rätselt.

config_route_certificate = Die Route für { $domain } verwendet das Zertifikat { $certificate }, das keine aktivierte mtls-Schnittstelle hat (vorhanden: { $own }).
    .title = die Routen verwenden Zertifikate des SIP-Servers
    .why = Der Partner sieht einen anderen Namen, wenn dieser Server sich mit ihm verbindet, als wenn er selbst die Verbindung aufbaut: Einen der beiden lehnt er ab.
    .repair = ucfed static-route set { $domain } --no-certificate
    .again = ucfed diagnose config
    .about = Bei mtls ist das Zertifikat einer Route das des SIP-Servers. Eine Auswahl gibt es nur, wenn dessen Schnittstellen verschiedene Zertifikate haben.

config_identity = Der Benutzer { $user } hat den Kontakt { $contact }, der keine Identität sein kann; möglich wäre { $suggestion }.
    .title = die Kontakte sind mögliche Identitäten
    .why = Die Anfrage erreicht nie die Person, die gemeint ist: Der Server des Partners kennt eine andere Schreibweise oder gar keine.
    .repair = ucfed contact grant { $user } { $suggestion } LEVEL
    .again = ucfed diagnose config
    .about = Identitäten werden klein geschrieben und enthalten keine Umlaute und keine Sonderzeichen außer ".", "_" und "-". Der Administrator der Gegenseite vergibt sie: Fragen Sie dort nach der richtigen Schreibweise.

## Wer zugelassen ist

policy_global_blocked = Die globale Berechtigungsstufe steht auf { $level }, und keine Domäne hat eine explizite.
    .title = mindestens eine Domäne ist zugelassen
    .why = Jede Anfrage von außen wird abgelehnt, ebenso jede Anfrage eines Benutzers nach außen.
    .repair = ucfed domain-permission set --global public
    .again = ucfed diagnose policy
    .about = Die globale Berechtigungsstufe gilt für jede Domäne, die keine eigene hat. Empfohlen ist Öffentlich (public): Partner sehen, ob jemand da ist, und können schreiben. Sollen nur bestimmte Domänen zugelassen sein, lassen Sie die globale Stufe auf Gesperrt (blocked), und geben Sie diesen Domänen explizite Stufen.

policy_global_loose = Bei der globalen Berechtigungsstufe { $level } darf jede zugelassene Domäne auch sehen: { $revealed }.
    .title = die globale Berechtigungsstufe gibt nur öffentliche Daten frei
    .why = Bei Open Federation gilt das für jeden im Internet, der ein Zertifikat hat, sobald ein Benutzer zustimmt.
    .repair = ucfed domain-permission set --global public
    .again = ucfed diagnose policy
    .about = Mehr, als die Stufe einer Domäne erlaubt, bekommen deren Benutzer nicht, auch wenn ein Benutzer hier mehr gewährt. Lassen Sie die globale Stufe auf Öffentlich (public), und heben Sie sie nur für Domänen an, denen Sie vertrauen: "domain-permission set DOMAIN company".

policy_domain_conflict = { $domain } steht durch den Eintrag { $entry } auf der Sperrliste und hat trotzdem noch: { $object }.
    .title = keine Domäne ist zugleich gesperrt und zugelassen
    .why = Die Sperrliste geht allem vor: Der andere Eintrag bewirkt nichts und täuscht jeden, der ihn liest.
    .repair = ucfed blacklist remove '{ $entry }'
    .again = ucfed diagnose policy
    .about = Eine Domäne ist entweder gesperrt oder zugelassen. Entfernen Sie den Eintrag aus der Sperrliste oder aber die Route oder Stufe, die ihm widerspricht.

## Die Netzwerkschnittstellen

listen_socket = Die Schnittstelle { $interface } lauscht nicht auf { $address }: { $reason }.
    .title = die Schnittstelle lauscht
    .why = Partner bekommen dort keine Verbindung.
    .repair = ucfed sip-server set-interface { $interface } --port PORT
    .again = ucfed diagnose listen
    .about = Meist belegt ein anderes Programm den Port, oder die Adresse gehört nicht mehr zu diesem Host. "ss -ltnp" zeigt, wer wo lauscht. Sobald der Port frei ist, geht die Schnittstelle von selbst in Betrieb.

listen_address_gone = Die Adresse { $address } der Schnittstelle { $interface } gehört nicht zu diesem Host (vorhanden: { $present }).
    .title = die Adressen der Schnittstellen gehören zu diesem Host
    .why = Dort kann nichts lauschen: Der Host ist umgezogen, oder seine Adresse hat sich geändert.
    .repair = ucfed sip-server set-interface { $interface } --ip any
    .again = ucfed diagnose listen
    .about = Eine Schnittstelle ist an eine Adresse des Hosts gebunden. Hinter NAT ist das die private; den öffentlichen Namen geben Sie mit --advertise an.

listen_address_private = Die Schnittstelle { $interface } für Open Federation hat die private Adresse { $address }, und ein öffentlicher Name ist nicht angegeben.
    .title = die Partner können den öffentlichen Namen erfahren
    .why = Partner im Internet können sich nicht mit einer privaten Adresse verbinden, und aus ihr gebildete DNS-Einträge sind nutzlos.
    .repair = ucfed sip-server set-interface { $interface } --advertise HOST
    .again = ucfed diagnose listen dns
    .about = Hinter NAT leitet der Router eine öffentliche Adresse samt Port an diesen Host weiter. Geben Sie den Namen dieser Adresse an, damit DNS-Einträge und Zertifikate auf ihn lauten.

listen_plain_public = Die Schnittstelle { $interface } spricht { $protocol } auf der öffentlichen Adresse { $address }.
    .title = auf öffentlichen Adressen lauscht nichts Unverschlüsseltes
    .why = Wer die Adresse kennt, kann mitlesen und sich als Partner ausgeben: { $protocol } verschlüsselt nicht und prüft nicht, wer sich verbindet.
    .repair = ucfed sip-server set-interface { $interface } --protocol mtls --certificate NAME
    .again = ucfed diagnose listen
    .about = tcp und udp sind für Telefone und Systeme im eigenen Netz gedacht. Über das Internet läuft Federation mit mtls.

listen_certificate_other = Die Schnittstelle { $interface } auf { $address } zeigt das Zertifikat { $shown }, konfiguriert ist { $configured }.
    .title = die Schnittstelle zeigt das konfigurierte Zertifikat
    .why = Partner bekommen ein Zertifikat gezeigt, das hier niemand vorgesehen hat: Ein alter Prozess hält den Port, oder etwas fängt die Verbindungen ab.
    .repair = ss -ltnp
    .again = ucfed diagnose listen
    .about = Von diesem Host aus wurde testweise eine Verbindung zur Schnittstelle aufgebaut und das gezeigte Zertifikat mit dem konfigurierten verglichen. Sehen Sie nach, wer auf dem Port lauscht; ein vorgeschalteter TLS-Proxy muss die Verbindungen ungeöffnet durchreichen.

listen_handshake = Der Handshake mit der Schnittstelle { $interface } auf { $address } scheitert: { $reason }.
    .title = der Handshake mit der Schnittstelle gelingt
    .why = Was von diesem Host aus scheitert, scheitert auch bei Partnern.
    .repair = ucfed sip-server list-interfaces
    .again = ucfed diagnose listen
    .about = Von diesem Host aus wurde testweise eine Verbindung zur Schnittstelle aufgebaut. Wird sie abgelehnt, kann das an einer Firewall auf dem Host selbst oder an einem anderen Programm auf dem Port liegen.

listen_outside = Ob { $address } der Schnittstelle { $interface } aus dem Internet erreichbar ist, war nicht zu sehen.
    .title = die Schnittstelle ist aus dem Internet erreichbar
    .why = Darüber entscheidet eine Firewall oder ein Router dazwischen, und das ist von hier aus nicht zu sehen.
    .repair = ucfed dns records
    .again = ucfed federation partners list
    .about = Die Erreichbarkeit von außen lässt sich von innen nicht nachweisen, was man auch versucht. Bitten Sie den Partner, "ucfed diagnose partner" mit Ihrer Domäne auszuführen oder sich zu verbinden: "openssl s_client -connect HOST:5061 -servername DOMAIN".

## Die eigenen Zertifikate

certificate_expired = Das Zertifikat { $certificate } ist am { $not_after } abgelaufen.
    .title = das Zertifikat ist nicht abgelaufen
    .why = Jeder Partner lehnt es ab.
    .repair = { $command }
    .again = ucfed diagnose certificate
    .about = Ein erneuertes Zertifikat gilt ohne Neustart ab der nächsten Verbindung. "certificate watch" übernimmt von selbst, was ein anderes Werkzeug erneuert.

certificate_not-yet-valid = Das Zertifikat { $certificate } ist erst ab { $not_before } gültig.
    .title = das Zertifikat ist bereits gültig
    .why = Bis dahin lehnt jeder Partner es ab. Sollte dieser Zeitpunkt schon vorbei sein, geht eine Uhr falsch: die dieses Hosts oder die der CA.
    .repair = timedatectl set-ntp true
    .again = ucfed diagnose certificate clock
    .about = Ein Zertifikat gilt von der ersten bis zur letzten Sekunde seiner Laufzeit, nach der Uhr dessen, der es prüft.

certificate_expiring = Das Zertifikat { $certificate } läuft am { $not_after } ab, in { $days } Tagen.
    .title = das Zertifikat gilt noch mehr als dreißig Tage
    .why = Danach lehnt jeder Partner es ab. Es hätte inzwischen erneuert sein müssen.
    .repair = { $command }
    .again = ucfed diagnose certificate
    .about = Werkzeuge, die selbsttätig erneuern, tun das im letzten Drittel der Laufzeit. Bleiben von einem Jahr weniger als dreißig Tage oder von neunzig Tagen nur noch eine Woche, laufen sie nicht.

certificate_names = Das Zertifikat { $certificate } gilt nicht für { $domain }; es nennt: { $presented }.
    .title = das Zertifikat gilt für die Präsenzdomäne
    .why = Partner glauben einem Server nur die Domänen, die sein Zertifikat nennt (RFC 5922): Sie lehnen Anfragen von hier ab.
    .repair = ucfed certificate csr NEW-NAME --domain { $domain } --public
    .again = ucfed diagnose certificate
    .about = Es zählt der Subject Alternative Name (SAN): zuerst sip:-URIs, DNS-Namen nur, wenn es keine solchen gibt. Der Name des Hosts allein weist den Host nach, nicht die Domäne der Identitäten. Der Antrag, den "certificate csr" erzeugt, enthält beide.

certificate_wildcard = Das Zertifikat { $certificate } nennt nur Wildcards ({ $presented }), und die weisen { $domain } nicht nach.
    .title = das Zertifikat kommt ohne Wildcard aus
    .why = Wildcards weisen in SIP nichts nach (RFC 5922 §7.2): Partner, die sich an den Standard halten, lehnen es ab.
    .repair = ucfed certificate csr NEW-NAME --domain { $domain } --public
    .again = ucfed diagnose certificate
    .about = Ein Wildcard-Zertifikat ist für Webserver gedacht. Für SIP muss die Domäne selbst darin stehen, als DNS-Name oder als sip:-URI.

certificate_intermediate = In der Zertifikatskette von { $certificate } fehlt das Zertifikat von { $issuer }.
    .title = die Zertifikatskette ist vollständig
    .why = Partner können sie nicht bis zu einer CA zurückverfolgen, die sie kennen, es sei denn, sie haben das fehlende Zertifikat zufällig schon.
    .repair = ucfed certificate import { $certificate } --chain FULLCHAIN.pem --key KEY.pem
    .again = ucfed diagnose certificate
    .about = Der Server muss sein eigenes Zertifikat und alle Zwischenzertifikate vorlegen; fehlen darf nur das Stammzertifikat. Die richtige Datei heißt bei vielen Werkzeugen "fullchain". Browser verdecken den Fehler, denn sie laden nach, was fehlt.

certificate_usage_server = Das Zertifikat { $certificate } ist nicht für Server bestimmt; Schlüsselverwendungen: { $usages }.
    .title = das Zertifikat ist für Server bestimmt
    .why = Wer sich mit diesem Server verbindet, lehnt es ab.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = Die erweiterte Schlüsselverwendung sagt, wofür ein Zertifikat bestimmt ist. Ein Federation-Server braucht serverAuth (oder id-kp-sipDomain oder gar keine Angabe).

certificate_usage_client = Das Zertifikat { $certificate } ist nicht für Clients bestimmt; Schlüsselverwendungen: { $usages }.
    .title = das Zertifikat ist für Clients bestimmt
    .why = Partner, deren Server auf clientAuth bestehen (ältere sowie Kamailio und Skype for Business, wie sie oft konfiguriert sind), lehnen die Verbindungen ab, die dieser Server aufbaut.
    .repair = ucfed certificate ca issue NEW-NAME --domain DOMAIN
    .again = ucfed diagnose certificate
    .about = Öffentliche CAs stellen seit 2026 kein clientAuth mehr aus; bei deren Zertifikaten ist das also normal, und ucfed nimmt solche Zertifikate von Partnern an. Lehnt ein Partner Ihres deshalb ab, bitten Sie ihn, serverAuth zu akzeptieren, oder vereinbaren Sie eine statische Route mit einer privaten CA.

certificate_key_mismatch = Der private Schlüssel des Zertifikats { $certificate } lässt sich nicht damit verwenden: { $reason }.
    .title = der private Schlüssel gehört zum Zertifikat
    .why = Damit gelingt kein Handshake.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem --key KEY.pem
    .again = ucfed diagnose certificate
    .about = Zuerst entsteht ein Schlüssel, dann wird für ihn ein Zertifikat ausgestellt. Hier wurden Dateien aus zwei Anträgen vermischt.

certificate_key_readable = { $file }, der private Schlüssel von { $certificate }, ist für andere lesbar (Rechte { $mode }).
    .title = nur der Eigentümer kann die Schlüsseldateien lesen
    .why = Wer den Schlüssel hat, kann sich als dieser Server ausgeben.
    .repair = chmod 600 '{ $file }'
    .again = ucfed diagnose certificate
    .about = Die Schlüsseldateien, die "certificate watch" übernimmt, bleiben, wo sie sind; ihre Rechte ändert ucfed nicht.

certificate_weak = Das Zertifikat { $certificate } ist schwach: Schlüssel { $key }, Signatur { $signature }.
    .title = der Schlüssel und die Signatur sind stark genug
    .why = Partner lehnen Schlüssel unter RSA 2048 und Signaturen mit SHA-1 ab.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = Stark sind RSA ab 2048 Bit, ECDSA P-256 und P-384 sowie Ed25519, bei den Hashfunktionen SHA-256 und höher.

certificate_ca-as-leaf = { $certificate } ist das Zertifikat einer CA ({ $subject }), nicht das eines Servers.
    .title = das Zertifikat ist das eines Servers
    .why = Partner nehmen das Zertifikat einer CA nicht als Serverzertifikat an.
    .repair = ucfed certificate ca issue NEW-NAME --domain DOMAIN
    .again = ucfed diagnose certificate
    .about = Eine CA signiert Zertifikate; ein Server zeigt eines, das signiert wurde. Die Datei mit der Zertifikatskette muss mit dem eigenen Zertifikat des Servers beginnen.

certificate_revoked = Das Zertifikat { $certificate } (Seriennummer { $serial }) wurde von seiner CA widerrufen ({ $list }).
    .title = das Zertifikat ist nicht widerrufen
    .why = Partner, die die Widerrufsliste der CA prüfen, lehnen es ab.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = Eine CA widerruft, was verloren ging, ersetzt oder irrtümlich ausgestellt wurde. Fragen Sie sie nach dem Grund, und lassen Sie ein neues Zertifikat mit einem neuen Schlüssel ausstellen.

certificate_watch = Die Dateien des Zertifikats { $certificate } lassen sich nicht übernehmen: { $reason }.
    .title = überwachte Dateien werden übernommen
    .why = So wird das Zertifikat nicht aus ihnen erneuert und läuft irgendwann ab.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }
    .again = ucfed diagnose certificate
    .about = Die Dateien werden regelmäßig geprüft und übernommen, sobald sie zusammenpassen. Bis dahin bleibt das bisherige Zertifikat in Gebrauch.

## Die eigenen DNS-Einträge

dns_srv_missing = Für { $domain } ist kein Eintrag { $record } veröffentlicht.
    .title = der SRV-Eintrag der Präsenzdomäne ist veröffentlicht
    .why = Über diesen Eintrag finden Partner bei Open Federation diesen Server. Ohne ihn kann niemand außerhalb ein Gespräch beginnen.
    .repair = { $line }
    .again = ucfed diagnose dns
    .about = Open Federation fragt im DNS nach _sipfederationtls._tcp und der Domäne. Der Eintrag nennt Host und Port, mit denen sich Partner verbinden. Er gehört in die Zone, die das Internet sieht; sind internes und öffentliches DNS getrennt, brauchen ihn beide. "ucfed dns publish" kann ihn schreiben (RFC 2136).

dns_records_differ = Die Einträge für { $domain } auf { $server } entsprechen nicht der Konfiguration.
    .title = die veröffentlichten Einträge entsprechen der Konfiguration
    .why = Partner landen dort, wo niemand lauscht, oder bekommen gar keine Verbindung. Hinzuzufügen: { $add }. Zu entfernen: { $remove }.
    .repair = ucfed dns check
    .again = ucfed diagnose dns
    .about = Welche Zeilen hinzukommen und welche wegfallen, ergibt sich aus den aktivierten mtls-Schnittstellen und den Namen, die sie bekannt geben. Priorität, Gewichtung und TTL bestimmen Sie.

dns_srv_port = Der SRV-Eintrag von { $domain } nennt den Port { $port } auf { $target }, die Schnittstellen lauschen aber auf { $listening }.
    .title = der SRV-Eintrag nennt einen Port, auf dem eine Schnittstelle lauscht
    .why = Partner verbinden sich mit einem Port, auf dem niemand antwortet.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = Veröffentlichen Sie den Port, auf dem die Schnittstelle lauscht, oder lassen Sie den Router den veröffentlichten Port an sie weiterleiten und stellen Sie die Schnittstelle auf diesen Port um: "sip-server set-interface NAME --port PORT".

dns_srv_target = Das Ziel { $target } von { $record } ist nicht verwendbar: { $reason }.
    .title = das SRV-Ziel ist ein Host mit einer Adresse
    .why = Partner finden keine Adresse, mit der sie sich verbinden könnten. Aliasnamen und Adressen sind als Ziel nach RFC 2782 verboten, und strenge Partner ignorieren sie.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = Das Ziel eines SRV-Eintrags ist der Name eines Hosts, der selbst A- oder AAAA-Einträge hat.

dns_srv_outside = Das SRV-Ziel { $target } liegt außerhalb von { $domain }.
    .title = das SRV-Ziel liegt innerhalb der Domäne
    .why = Skype for Business und Lync lehnen solche Partner ab (Fehler 1009), und dass dieser Host für die Domäne sprechen darf, weist allein das Zertifikat nach.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = Nennen Sie einen Host der Domäne selbst, zum Beispiel sip.DOMAIN, mit eigenem A- oder AAAA-Eintrag.

dns_views_differ = Für { $domain } antwortet der Resolver dieses Hosts mit { $resolver }, die Server der Zone antworten mit { $authority }.
    .title = der Resolver und die Zone stimmen überein
    .why = Von innen sieht man anderes als die Partner: Eine Prüfung von innen beweist nichts, oder interne Clients werden fehlgeleitet.
    .repair = ucfed dns check
    .again = ucfed diagnose dns
    .about = Im internen DNS gibt es oft eine Zone gleichen Namens. Auch sie braucht den Eintrag. Wurde die Zone eben erst geändert, kennt der Resolver vielleicht noch den alten Stand.

dns_server_silent = Der Nameserver { $server } von { $domain } antwortet nicht: { $reason }.
    .title = alle Server der Zone antworten
    .why = Partner, deren Resolver diesen Server fragen, warten oder geben auf.
    .repair = dig @{ $server } { $domain } SOA
    .again = ucfed diagnose dns
    .about = Jeder Server, den die Zone nennt, muss für sie antworten, über UDP und über TCP.

dns_resolver_silent = Der Resolver dieses Hosts beantwortet die Frage nach { $name } nicht: { $reason }.
    .title = der Resolver antwortet
    .why = Partner mit Open Federation sind nicht auffindbar, und Namen von Zugangs-Servern lassen sich nicht auflösen.
    .repair = resolvectl status
    .again = ucfed diagnose dns
    .about = Verwendet wird der Resolver des Systems (/etc/resolv.conf), sofern "serve --resolver" keinen anderen nennt. Eine Firewall muss Port 53 für UDP und TCP durchlassen.

dns_mail-domain = { $domain } empfängt keine E-Mail: Es gibt keinen MX-Eintrag.
    .title = die Präsenzdomäne ist die E-Mail-Domäne
    .why = Probiert wird die Adresse auf der Visitenkarte. Hat die Präsenz eine andere Domäne als die E-Mail, finden Partner Ihre Benutzer nicht.
    .repair = ucfed presence-domain show
    .again = ucfed diagnose dns
    .about = Die Präsenzdomäne sollte das sein, was in E-Mail-Adressen hinter dem "@" steht. Ist das so und kommt die E-Mail auf anderem Weg an, ist alles in Ordnung.

## SIP, Uhr und Datenbestand

sip_upstream = Der Upstream { $upstream } antwortet nicht: { $reason }.
    .title = der Upstream antwortet
    .why = Was Partner senden, lässt sich nicht zustellen: Sie erhalten 504.
    .repair = ucfed presence-domain upstream show
    .again = ucfed diagnose sip
    .about = Der Upstream ist das SIP-System dahinter, das die Benutzer kennt. Er wurde mit OPTIONS gefragt, auf demselben Weg wie alle Anfragen.

clock_skew = Die Uhr dieses Hosts geht um { $seconds } Sekunden falsch ({ $source }).
    .title = die Uhr geht richtig
    .why = Zertifikate erscheinen abgelaufen oder noch nicht gültig, und die Zeiten bei der Digest-Anmeldung und im Audit-Protokoll stimmen nicht.
    .repair = timedatectl set-ntp true
    .again = ucfed diagnose clock
    .about = Die Zeit wurde mit einem Zeitserver verglichen. Eine halbe Minute schadet nicht; mehr deutet auf eine Uhr hin, die niemand stellt.

store_integrity = Der Datenbestand ist beschädigt: { $detail }.
    .title = der Datenbestand ist unbeschädigt
    .why = Änderungen können scheitern, und Gespeichertes kann verloren gehen.
    .repair = cp -a DATA-DIR DATA-DIR.damaged
    .again = ucfed diagnose store
    .about = SQLite hat seine Datei selbst geprüft. Die Ursache ist meist ein defekter Datenträger oder eine Kopie, die bei laufendem Server gemacht wurde. Legen Sie zuallererst eine Kopie beiseite, und spielen Sie dann die letzte Sicherung ein.

store_readable = { $file } ist für andere lesbar (Rechte { $mode }).
    .title = nur der Eigentümer kann den Datenbestand lesen
    .why = Er enthält private Schlüssel und die Digests der Kennwörter.
    .repair = chmod go-rwx '{ $file }'
    .again = ucfed diagnose store
    .about = Der Server legt sein Verzeichnis nur für sich selbst lesbar an. Das hat danach jemand geändert.

store_generation = Der laufende Server ist bei Generation { $running }, gespeichert ist { $stored }.
    .title = was gespeichert ist, gilt auch
    .why = Eine Änderung wurde bestätigt und gilt noch nicht.
    .repair = ucfed status
    .again = ucfed diagnose store
    .about = Änderungen gelten innerhalb von Millisekunden. Bleibt es dabei, hängt der Server: Sehen Sie in sein Log.

## Ein Partner: die Wege

partner_blocked = Mit { $domain } wird nichts ausgetauscht: { $reason }.
    .title = der Partner ist zugelassen
    .why = Anfragen werden in beiden Richtungen abgelehnt, bevor etwas gesendet wird.
    .repair = { $command }
    .again = ucfed diagnose partner { $domain }
    .about = Sperrliste, Berechtigungsstufen und das Aussetzen eines Partners legen Sie hier selbst fest. "ucfed federation explain" zeigt Schritt für Schritt, welcher Eintrag entscheidet.

partner_no-way = Zu { $domain } führt kein Weg: { $reason }.
    .title = zum Partner führt ein Weg
    .why = Was Benutzer dorthin senden, wird hier abgelehnt.
    .repair = { $command }
    .again = ucfed diagnose partner { $domain }
    .about = Die Reihenfolge ist: aktive statische Route, SRV-Eintrag (Modus open), Federation-Dienst. Nichts davon führt dorthin.

partner_route_untrusted = Die Route zu { $domain } ist nicht vertrauenswürdig, und das Zertifikat ihres Servers nennt: { $presented }.
    .title = der Partner weist seine Domäne nach, oder seine Route ist vertrauenswürdig
    .why = Anfragen von dort werden abgelehnt: Die Verbindung weist die Domäne nicht nach, die sie nennen.
    .repair = ucfed static-route set { $domain } --trusted
    .again = ucfed diagnose partner { $domain }
    .about = Wer für eine Domäne spricht, wird durch das Zertifikat nachgewiesen. Eine vertrauenswürdige Route besagt: Was von diesem Zugangs-Server kommt, spricht für die Domäne. Besser ist ein Zertifikat, das die Domäne nennt.

partner_srv_missing = Für { $domain } ist kein Eintrag { $record } veröffentlicht: { $reason }.
    .title = der SRV-Eintrag des Partners ist veröffentlicht
    .why = Nach Auskunft des DNS nimmt der Partner nicht an Open Federation teil: Niemand findet seinen Server.
    .repair = { $record }. 3600 IN SRV 0 1 5061 HOST.{ $domain }.
    .again = ucfed dns lookup { $domain }
    .about = Bitten Sie den Administrator des Partners, diese Zeile mit dem Namen des Servers zu veröffentlichen, oder vereinbaren Sie eine statische Route: "static-route add DOMAIN --server HOST".

partner_srv_declined = { $domain } erklärt mit dem Eintrag { $record }, nicht an Open Federation teilzunehmen.
    .title = der Partner bietet Open Federation an
    .why = Das Ziel "." bedeutet: hier nicht angeboten (RFC 2782). Auf diesem Weg ist dort niemand erreichbar.
    .repair = ucfed static-route add { $domain } --server HOST
    .ask = Wenn Sie an der Federation teilnehmen, veröffentlichen Sie { $record } mit dem Namen Ihres Servers anstelle des Ziels "."; oder nennen Sie uns einen Zugangs-Server für eine statische Route.
    .again = ucfed dns lookup { $domain }
    .about = Der Partner möchte keine Verbindungen von Unbekannten. Fragen Sie nach einem Zugangs-Server, und vereinbaren Sie auf beiden Seiten eine statische Route.

partner_dns_fails = Die Nameserver von { $domain } können die Frage nach { $name } nicht beantworten: { $reason }.
    .title = die Nameserver des Partners antworten
    .why = Solange das so ist, lässt sich sein Server nicht finden.
    .repair = dig { $name } SRV
    .ask = Sorgen Sie dafür, dass Ihre Nameserver die Frage nach { $name } beantworten.
    .again = ucfed dns lookup { $domain }
    .about = SERVFAIL heißt: Die Server sind erreichbar, können aber nicht antworten (fehlerhaftes DNSSEC, eine nicht geladene Zone); eine Zeitüberschreitung heißt: Sie sind nicht erreichbar. Fragen Sie auch einen anderen Resolver ("--resolver ADDR"): Antwortet der, liegt der Fehler auf dieser Seite.

partner_srv_target = Das Ziel { $target } von { $record } ist nicht verwendbar: { $reason }.
    .title = das SRV-Ziel des Partners ist ein Host mit einer Adresse
    .why = Es gibt keine Adresse, mit der man sich verbinden könnte, oder das Ziel ist nach RFC 2782 verboten.
    .repair = { $record }. 3600 IN SRV 0 1 5061 HOST.{ $domain }.
    .again = ucfed dns lookup { $domain }
    .about = Das Ziel eines SRV-Eintrags ist der Name eines Hosts, der selbst A- oder AAAA-Einträge hat: kein Alias (CNAME) und keine Adresse.

partner_srv_outside = Das SRV-Ziel { $target } liegt außerhalb von { $domain }; das Zertifikat seines Servers nennt: { $presented }.
    .title = das SRV-Ziel des Partners liegt innerhalb seiner Domäne
    .why = Skype for Business und Lync lehnen das ab (Fehler 1009). ucfed nimmt es an, solange das Zertifikat die Domäne nennt.
    .repair = { $domain } braucht das Ziel sip.{ $domain } oder ein Zertifikat, das { $domain } nennt
    .again = ucfed diagnose partner { $domain }
    .about = DNS ist kein Nachweis: Wer die Antwort fälschen kann, kann jeden beliebigen Host nennen. Nur das Zertifikat weist die Domäne nach.

partner_srv_partly-dead = Einige Server von { $domain } funktionieren nicht: { $dead }; diese funktionieren: { $alive }.
    .title = alle Server des Partners funktionieren
    .why = Verbindungen dauern länger, und der Partner hat keine Reserve mehr.
    .repair = { $domain } sollte { $dead } in Ordnung bringen oder außer Betrieb nehmen
    .again = ucfed diagnose partner { $domain }
    .about = Die Server werden in der Reihenfolge von Priorität und Gewichtung versucht, jeweils mit allen Adressen. Ein ausgefallener Server kostet jede neue Verbindung die Zeit des Versuchs.

partner_dns_views-differ = Für { $domain } antwortet der Resolver hier mit { $resolver }, die Server der Zone antworten mit { $authority }.
    .title = der Resolver und die Zone des Partners stimmen überein
    .why = Dieser Server richtet sich nach seinem Resolver: Womöglich sucht er den Partner dort, wo er nicht mehr ist.
    .repair = ucfed federation partners reset { $domain }
    .again = ucfed dns check { $domain }
    .about = Entweder wurde die Zone eben erst geändert, und der Resolver kennt noch den alten Stand (warten Sie die TTL ab), oder das eigene DNS hat eine Zone dieses Namens, in der der Eintrag fehlt.

partner_dns_server-silent = Der Nameserver { $server } von { $domain } antwortet nicht: { $reason }.
    .title = alle Server der Zone des Partners antworten
    .why = DNS-Abfragen dauern länger oder scheitern hin und wieder.
    .repair = dig @{ $server } { $domain } SOA
    .ask = Sorgen Sie dafür, dass { $server } für { $domain } antwortet, oder nehmen Sie ihn aus der Zone.
    .again = ucfed dns check { $domain }
    .about = Jeder Server, den eine Zone nennt, muss für sie antworten. Wer die Zone betreut, muss ihn in Ordnung bringen oder herausnehmen.

## Ein Partner: die Verbindung

partner_connect_timed-out = { $address } ({ $server }) von { $domain } antwortet nicht.
    .title = der Port des Partners antwortet
    .why = Eine Firewall auf dem Weg verwirft die Verbindung: Ihre für ausgehende oder die des Partners für eingehende Verbindungen.
    .repair = nc -vz { $server }
    .again = ucfed diagnose partner { $domain }
    .about = Ein Port, auf dem niemand lauscht, meldet das sofort; bleibt jede Antwort aus, ist es eine Firewall oder ein ausgefallener Host. Versuchen Sie es aus einem anderen Netz: Antwortet der Port dort, muss Ihre Firewall TCP zu diesem Port hinauslassen.

partner_connect_refused = { $address } ({ $server }) von { $domain } lehnt die Verbindung ab: Dort lauscht nichts.
    .title = auf dem Port des Partners lauscht jemand
    .why = Der Host ist da, aber sein SIP-Server ist aus oder lauscht auf einem anderen Port oder einer anderen Adresse als veröffentlicht.
    .repair = { $domain } sollte den SIP-Server auf { $server } starten
    .again = ucfed diagnose partner { $domain }
    .about = Beim UCServer auf der Seite "SIP Server": Ist der SIP-Server eingeschaltet, und hat eine Schnittstelle diesen Port? Bei statischen Routen: Ist der Port hier der, den der Partner genannt hat?

partner_connect_failed = { $address } ({ $server }) von { $domain } ist nicht erreichbar: { $reason }.
    .title = das Netz führt zum Partner
    .why = Von diesem Host führt keine Netzwerkroute dorthin.
    .repair = ip route get ADDRESS
    .again = ucfed diagnose partner { $domain }
    .about = Meist hat dieser Host kein IPv6, oder der Weg in ein privates Netz fehlt.

partner_connect_family = { $server } von { $domain } antwortet auf { $alive }, aber nicht über { $family } ({ $dead }).
    .title = der Partner antwortet in beiden Adressfamilien
    .why = Wer { $family } bevorzugt, wartet bei jeder Verbindung, und wer nichts anderes hat, kommt nie durch.
    .repair = { $domain } sollte den Server auf { $dead } lauschen lassen oder den Eintrag entfernen
    .again = ucfed diagnose partner { $domain }
    .about = Veröffentlichte Adressen müssen funktionieren. ucfed versucht beide Familien nebeneinander und verliert eine Viertelsekunde; andere verlieren eine halbe Minute.

partner_tls_plaintext = { $address } ({ $server }) von { $domain } spricht unverschlüsseltes SIP, kein TLS.
    .title = der Partner spricht TLS
    .why = Eine gesicherte Verbindung kommt nicht zustande. Das Protokoll muss auf beiden Seiten dasselbe sein.
    .repair = ucfed static-route set { $domain } --protocol tcp
    .ask = Nennen Sie uns den Port Ihrer Schnittstelle für TLS oder MTLS; { $server } spricht unverschlüsseltes SIP.
    .again = ucfed diagnose partner { $domain }
    .about = Fragen Sie den Partner nach dem Port seiner Schnittstelle für TLS oder MTLS. Stellen Sie die Route nur in einem Netz auf tcp um, in dem niemand sonst mitlesen kann.

partner_tls_old = { $address } ({ $server }) von { $domain } spricht { $version } und nichts Neueres.
    .title = der Partner spricht TLS 1.2 oder neuer
    .why = Versionen unter 1.2 sind unsicher und werden hier nicht gesprochen.
    .repair = { $domain } muss TLS 1.2 aktivieren
    .again = ucfed diagnose partner { $domain }
    .about = TLS 1.0 und 1.1 wurden 2021 zurückgezogen (RFC 8996). Auf Windows-Servern schaltet man 1.2 in der Registry ein (SCHANNEL), auf alten Appliances durch ein Update.

partner_tls_no-client-request = { $address } ({ $server }) von { $domain } verlangt kein Zertifikat: Dort wird TLS gesprochen, nicht MTLS.
    .title = der Partner verlangt unser Zertifikat
    .why = Der Partner kann an der Verbindung nicht erkennen, wer sie aufbaut, und lehnt Anfragen von hier ab, sofern er diesen Server nicht auf andere Weise kennt.
    .repair = ucfed static-route set { $domain } --protocol tls
    .ask = Lassen Sie Ihre Schnittstelle Zertifikate verlangen (MTLS), oder teilen Sie uns mit, dass TLS gewollt ist.
    .again = ucfed diagnose partner { $domain }
    .about = Open Federation braucht mtls auf beiden Seiten. Ist beim Partner TLS gewollt, stellen Sie die Route darauf ein; er muss dann der Adresse dieses Servers vertrauen.

partner_tls_distrusts-us = { $address } ({ $server }) von { $domain } lehnt unser Zertifikat ab: Dessen CA ist dort nicht bekannt ({ $alert }).
    .title = der Partner kennt die CA unseres Zertifikats
    .why = Von hier gelingt keine Verbindung. Unser Zertifikat wurde von { $issuer } ausgestellt.
    .repair = ucfed certificate trust export NAME
    .ask = Nehmen Sie die CA unseres Zertifikats ({ $issuer }) unter die vertrauenswürdigen CAs Ihres SIP-Servers auf; wir senden Ihnen ihr Zertifikat.
    .again = ucfed diagnose partner { $domain }
    .about = Senden Sie dem Partner das Zertifikat Ihrer CA (niemals einen Schlüssel). Er nimmt es unter seine vertrauenswürdigen CAs auf; mit ucfed: "certificate trust add NAME --file FILE --domain DOMAIN".

partner_tls_refuses-ours = { $address } ({ $server }) von { $domain } lehnt unser Zertifikat ab: { $alert }.
    .title = der Partner nimmt unser Zertifikat an
    .why = Von hier gelingt keine Verbindung.
    .repair = ucfed diagnose certificate
    .again = ucfed diagnose partner { $domain }
    .about = Der TLS-Alert sagt, was der Partner beanstandet: ein abgelaufenes Zertifikat, eine fehlende Schlüsselverwendung (clientAuth), einen Namen. Manche Server schließen die Verbindung, ohne etwas zu sagen. Mehr steht in ihrem Log; fragen Sie danach.

partner_tls_no-certificate = { $domain } verlangt unser Zertifikat, und es ist keines da, das wir zeigen könnten.
    .title = es gibt ein Zertifikat, das gezeigt werden kann
    .why = MTLS braucht auf beiden Seiten ein Zertifikat.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose partner { $domain }
    .about = Partnern wird das Zertifikat der mtls-Schnittstelle des SIP-Servers gezeigt. Importieren Sie eines, oder lassen Sie die private CA eines ausstellen.

partner_tls_failed = Der Handshake mit { $address } ({ $server }) von { $domain } scheitert: { $reason }.
    .title = der Handshake mit dem Partner gelingt
    .why = Es kommt keine Verbindung zustande.
    .repair = openssl s_client -connect { $server } -servername { $domain }
    .ask = Suchen Sie unsere Verbindung im Log von { $server }.
    .again = ucfed diagnose partner { $domain }
    .about = Die Gegenseite hat die Verbindung geschlossen, zurückgesetzt oder hängen lassen oder etwas gesprochen, das kein TLS ist. Auch Loadbalancer und Firewalls, die in TLS hineinsehen, verhalten sich so.

## Ein Partner: sein Zertifikat

partner_certificate_untrusted = Das Zertifikat von { $server } für { $domain } ({ $subject }) stammt von einer CA, der hier nicht vertraut wird: { $issuer }.
    .title = der CA des Partners wird hier vertraut
    .why = Wer dort antwortet, lässt sich nicht prüfen; deshalb wird keine Verbindung aufgebaut und keine zugelassen.
    .repair = ucfed certificate trust add NAME --file CA.pem --domain { $domain }
    .again = ucfed diagnose partner { $domain }
    .about = Lassen Sie sich das CA-Zertifikat des Partners auf einem Weg schicken, dem Sie vertrauen, vergleichen Sie den Fingerabdruck am Telefon, und beschränken Sie die CA wie gezeigt auf seine Domäne. Für Open Federation braucht der Partner ein Zertifikat einer öffentlichen CA.

partner_certificate_intermediate = { $server } von { $domain } sendet das Zwischenzertifikat von { $issuer } nicht mit.
    .title = der Partner sendet seine ganze Zertifikatskette
    .why = Sein Zertifikat ({ $subject }) lässt sich nicht bis zu einer bekannten CA zurückverfolgen.
    .repair = openssl s_client -connect { $server } -servername { $domain } -showcerts
    .ask = Installieren Sie das Zertifikat mit seiner ganzen Zertifikatskette, einschließlich des Zwischenzertifikats von { $issuer }.
    .again = ucfed diagnose partner { $domain }
    .about = Der Partner muss die Zertifikatskette mit allen Zwischenzertifikaten installieren ("fullchain"). Browser verdecken diesen Fehler, denn sie laden nach, was fehlt. Hier dem Zwischenzertifikat zu vertrauen, würde den Fehler nur aufschieben.

partner_certificate_names = Das Zertifikat von { $server } gilt nicht für { $domain }; es nennt: { $presented }.
    .title = das Zertifikat des Partners gilt für seine Domäne
    .why = Dort könnte jeder antworten: Es wird keine Verbindung aufgebaut, und Anfragen von dort werden abgelehnt.
    .repair = { $domain } braucht ein Zertifikat mit dem Namen { $domain } (DNS:{ $domain } oder URI:sip:{ $domain })
    .again = ucfed diagnose partner { $domain }
    .about = Es zählt der Subject Alternative Name (SAN, RFC 5922). Gehört der Port vielleicht zu einem anderen Dienst mit eigenem Zertifikat?

partner_certificate_host-only = Das Zertifikat von { $server } nennt den Host ({ $presented }), aber nicht { $domain }.
    .title = das Zertifikat des Partners nennt die Domäne, nicht nur den Host
    .why = Dass das DNS diesen Host nennt, beweist nichts: Bei Open Federation muss das Zertifikat die Domäne nennen.
    .repair = ucfed static-route add { $domain } --server HOST --trusted
    .ask = Lassen Sie { $domain } in das Zertifikat aufnehmen (DNS:{ $domain } oder URI:sip:{ $domain }).
    .again = ucfed diagnose partner { $domain }
    .about = Der Partner sollte die Domäne in sein Zertifikat aufnehmen lassen. Bis dahin lässt ihn eine vertrauenswürdige statische Route mit diesem Host als Zugangs-Server herein.

partner_certificate_wildcard = Das Zertifikat von { $server } für { $domain } nennt nur Wildcards: { $presented }.
    .title = das Zertifikat des Partners kommt ohne Wildcard aus
    .why = Wildcards weisen in SIP nichts nach (RFC 5922 §7.2).
    .repair = { $domain } braucht ein Zertifikat mit dem Namen { $domain } (DNS:{ $domain } oder URI:sip:{ $domain })
    .again = ucfed diagnose partner { $domain }
    .about = Ein Wildcard-Zertifikat ist für Webserver gedacht. Für SIP muss die Domäne selbst darin stehen.

partner_certificate_expired = Das Zertifikat von { $server } für { $domain } ist am { $not_after } abgelaufen.
    .title = das Zertifikat des Partners ist nicht abgelaufen
    .why = Es weist nichts mehr nach; deshalb wird keine Verbindung aufgebaut.
    .repair = { $domain } muss das Zertifikat erneuern
    .again = ucfed diagnose partner { $domain }
    .about = Oft wurde die Datei erneuert, und der Server zeigt noch das alte Zertifikat: Er muss es neu einlesen oder neu gestartet werden.

partner_certificate_not-yet-valid = Das Zertifikat von { $server } für { $domain } ist erst ab { $not_before } gültig.
    .title = das Zertifikat des Partners ist bereits gültig
    .why = Bis dahin weist es nichts nach. Sollte dieser Zeitpunkt schon vorbei sein, geht eine Uhr falsch.
    .repair = ucfed diagnose clock
    .ask = Prüfen Sie, ob Ihre Uhr richtig geht, oder verwenden Sie das Zertifikat erst ab diesem Zeitpunkt.
    .again = ucfed diagnose partner { $domain }
    .about = Zertifikate werden nach der Uhr dieses Hosts beurteilt. Geht sie richtig, verwendet der Partner sein Zertifikat zu früh.

partner_certificate_expiring = Das Zertifikat von { $server } für { $domain } läuft am { $not_after } ab, in { $days } Tagen.
    .title = das Zertifikat des Partners läuft nicht bald ab
    .why = Danach wird keine Verbindung mehr aufgebaut.
    .repair = { $domain } sollte das Zertifikat erneuern
    .again = ucfed diagnose partner { $domain }
    .about = Sagen Sie dem Partner Bescheid, bevor seine Benutzer es merken.

partner_certificate_usage_server = Das Zertifikat von { $server } für { $domain } ist nicht für Server bestimmt; Schlüsselverwendungen: { $usages }.
    .title = das Zertifikat des Partners ist für Server bestimmt
    .why = Wer sich mit diesem Server verbindet, lehnt es ab.
    .repair = { $domain } braucht ein Zertifikat mit der Schlüsselverwendung serverAuth
    .again = ucfed diagnose partner { $domain }
    .about = Die erweiterte Schlüsselverwendung sagt, wofür ein Zertifikat bestimmt ist.

partner_certificate_usage_client = Das Zertifikat von { $server } für { $domain } ist nicht für Clients bestimmt; Schlüsselverwendungen: { $usages }.
    .title = das Zertifikat des Partners ist für Clients bestimmt
    .why = Schnittstellen mit --peer-eku strict lehnen die Verbindungen des Partners ab; Schnittstellen mit der Voreinstellung nehmen sie an.
    .repair = ucfed sip-server list-interfaces
    .ask = Ein Zertifikat mit den Schlüsselverwendungen serverAuth und clientAuth passt für jeden Partner.
    .again = ucfed diagnose partner { $domain }
    .about = Öffentliche CAs stellen seit 2026 kein clientAuth mehr aus. Die Prüfung nimmt an, dass der Partner dasselbe Zertifikat zeigt, wenn er selbst eine Verbindung aufbaut.

partner_certificate_weak = Das Zertifikat von { $server } für { $domain } ist schwach: Schlüssel { $key }, Signatur { $signature }.
    .title = der Schlüssel und die Signatur des Partners sind stark genug
    .why = Solche Schlüssel und Signaturen lassen sich fälschen und werden hier abgelehnt.
    .repair = { $domain } braucht ein Zertifikat mit RSA ab 2048 Bit oder ECDSA, signiert mit SHA-256
    .again = ucfed diagnose partner { $domain }
    .about = Stark sind RSA ab 2048 Bit, ECDSA P-256 und P-384 sowie Ed25519, bei den Hashfunktionen SHA-256 und höher.

partner_certificate_ca-as-leaf = { $server } von { $domain } zeigt das Zertifikat einer CA als eigenes ({ $subject }).
    .title = der Partner zeigt das Zertifikat eines Servers
    .why = Das Zertifikat einer CA weist keinen Server nach.
    .repair = { $domain } muss das Zertifikat zeigen, das die CA für den Server ausgestellt hat
    .again = ucfed diagnose partner { $domain }
    .about = Die Zertifikatskette, die der Server zeigt, muss mit seinem eigenen Zertifikat beginnen.

partner_certificate_revoked = Das Zertifikat von { $server } für { $domain } (Seriennummer { $serial }) wurde von seiner CA widerrufen ({ $list }).
    .title = das Zertifikat des Partners ist nicht widerrufen
    .why = Die CA nimmt zurück, wofür sie gebürgt hat: Der Schlüssel kann in fremden Händen sein.
    .repair = ucfed federation partners suspend { $domain }
    .ask = Teilen Sie uns mit, warum es widerrufen wurde, und installieren Sie ein neues Zertifikat mit einem neuen Schlüssel.
    .again = ucfed diagnose partner { $domain }
    .about = Fragen Sie den Partner auf anderem Weg nach dem Grund, bevor Sie ihm Vertrauliches schreiben. Ob ein Zertifikat widerrufen ist, prüft nur die Diagnose; Verbindungen warten nicht darauf.

partner_certificate_pin = { $server } von { $domain } zeigt das Zertifikat { $presented }, fest hinterlegt ist { $expected }.
    .title = der Partner zeigt das fest hinterlegte Zertifikat
    .why = Entweder wurde es erneuert, oder jemand anderes antwortet. Es wird keine Verbindung aufgebaut.
    .repair = ucfed certificate trust list
    .again = ucfed diagnose partner { $domain }
    .about = Vergleichen Sie den neuen Fingerabdruck mit dem Partner am Telefon, und ersetzen Sie dann den hinterlegten.

## Ein Partner: SIP

partner_options_refused = { $server } von { $domain } beantwortet OPTIONS mit { $status }.
    .title = der Partner beantwortet OPTIONS
    .why = Die Verbindung steht, aber die Regeln des Partners lassen diese Domäne nicht zu.
    .repair = { $domain } muss unsere Domäne zulassen
    .again = ucfed diagnose partner { $domain }
    .about = Beim UCServer: die Seiten "Domänenberechtigung" und "Domänen sperren", bei statischen Routen auch die Route in der Gegenrichtung, als vertrauenswürdig eingestuft. Manche Server lehnen nur OPTIONS ab; probieren Sie, ob eine Nachricht durchkommt.

partner_options_failed = { $server } von { $domain } beantwortet OPTIONS mit { $status }.
    .title = der Partner kann zustellen
    .why = Die Verbindung steht, aber das System des Partners kann die Anfrage nirgends zustellen: Es kennt die Domäne nicht, oder sein eigenes System dahinter antwortet nicht.
    .repair = { $domain } sollte im Log von { $server } nach unserem OPTIONS suchen
    .again = ucfed diagnose partner { $domain }
    .about = 404: Der Server kennt die Domäne nicht. 408, 503 und 504: Was dahintersteht, antwortet nicht. 482 und 483: Anfragen laufen im Kreis.

partner_options_silent = { $server } von { $domain } nimmt die Verbindung an, antwortet aber nicht auf SIP.
    .title = der Partner antwortet auf SIP
    .why = Nachrichten würden verloren gehen. Oft ist eine Firewall mit SIP ALG dazwischen.
    .repair = { $domain } und wir schalten in den Firewalls dazwischen "SIP ALG" ab
    .again = ucfed diagnose partner { $domain }
    .about = SIP Application Layer Gateways in Routern schreiben um oder verschlucken, was sie nicht kennen. In TLS-Verbindungen können sie nicht hineinsehen; dort ist die Gegenstelle ein anderer Dienst, oder ihr SIP-Teil hängt.

partner_presence_unsupported = { $server } von { $domain } beantwortet ein Präsenzabonnement mit { $status }.
    .title = der Partner kennt Präsenz
    .why = Nachrichten kommen vielleicht durch, Präsenz nicht.
    .repair = { $domain } muss Präsenz aktivieren (RFC 3856)
    .again = ucfed diagnose partner { $domain }
    .about = 405, 489 und 501 bedeuten, dass SUBSCRIBE oder das Ereignis "presence" dort unbekannt ist.

partner_presence_refused = { $server } von { $domain } beantwortet ein Präsenzabonnement mit { $status }.
    .title = der Partner nimmt Abonnements an
    .why = Die Regeln des Partners lassen unsere Benutzer niemanden sehen.
    .repair = { $domain } muss unserer Domäne mindestens die Stufe Öffentlich (public) gewähren
    .again = ucfed diagnose partner { $domain }
    .about = Das Abonnement war nur eine einmalige Abfrage (Expires: 0). Beim UCServer: die Seite "Domänenberechtigung".

partner_presence_silent = { $server } von { $domain } beantwortet OPTIONS, aber kein Präsenzabonnement.
    .title = der Partner beantwortet Abonnements
    .why = Kontakte dort erscheinen auf Dauer offline.
    .repair = { $domain } sollte im Log von { $server } nach unserem SUBSCRIBE suchen
    .again = ucfed diagnose partner { $domain }
    .about = Die Anfrage kam an, denn OPTIONS wurde auf derselben Verbindung beantwortet. Das System des Partners hat sie verloren.

partner_clock = Die Uhr von { $server } ({ $domain }) weicht um { $seconds } Sekunden von unserer ab.
    .title = die Uhr des Partners stimmt mit unserer überein
    .why = Einer von beiden hält Zertifikate für abgelaufen oder für noch nicht gültig.
    .repair = ucfed diagnose clock
    .ask = Stellen Sie die Uhr von { $server } über NTP.
    .again = ucfed diagnose partner { $domain }
    .about = Verglichen wurde der Date-Header seiner Antworten mit der Uhr dieses Hosts. "diagnose clock" zeigt, welche falsch geht.

partner_inbound_refused = { $peer } von { $domain } wollte sich verbinden ({ $at }) und wurde abgelehnt: { $reason }.
    .title = die Verbindungen des Partners werden zugelassen
    .why = Was die Benutzer des Partners senden, kommt nicht an.
    .repair = ucfed federation partners show { $domain }
    .ask = Beheben Sie, was der Grund nennt; { $peer } halten wir für Ihren Server.
    .again = ucfed diagnose partner { $domain }
    .about = Die jüngsten Ablehnungen dieses Servers wurden mit den Adressen und Namen des Partners verglichen. Der Grund sagt, auf wessen Seite der Fehler liegt; zu jedem gibt es einen eigenen Text.
