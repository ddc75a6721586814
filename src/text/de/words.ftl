# Die Worte der Kommandozeile, die zu keinem Code gehören.

## Meldungen

error = Fehler:
warning = Warnung:
next = weiter:
applied = übernommen: { $how } (Generation { $generation })
applied-dry-run = nicht übernommen: { $how } (es wäre Generation { $generation })
step = { $action }: { $kind }{ $id }
step-tried = würde { $action } werden: { $kind }{ $id }
steps-more = … und { $count } weitere
another-one = ein anderer Wert
socket = Socket { $path }
store = Datenbestand { $path }

## Fragen

go-on = Fortfahren? (y: ja, n: nein)
once-more = Noch einmal
passwords-differ = Die beiden stimmen nicht überein; bitte noch einmal
new-password = Neues Kennwort von { $whose }
password = Kennwort von { $whose }

## Listen, in denen nichts steht

none-blacklist = die Sperrliste ist leer
none-certificates = keine Zertifikate
none-checks = keine Prüfungen
none-contacts = keine Kontakte
none-contact-requests = keine Berechtigungsanfragen
none-interfaces = keine Netzwerkschnittstellen
none-interfaces-show = keine Netzwerkschnittstellen: Von außen wird nichts angenommen
none-partners = Kein Partner wurde über DNS gefunden.
none-routes = keine statischen Routen
none-trust-anchors = keine vertrauenswürdigen CAs außer denen des Systems
none-users = keine Benutzer

## Was gerade geschieht

asking-name-server = der Nameserver wird gefragt
asking-name-servers = die Nameserver werden gefragt
importing-blacklist = die Sperrliste wird eingelesen
looking = es wird geprüft
waiting-zone-servers = warte auf die Nameserver der Zone
watching = beobachtet wird als { $who } an { $server }
wrote-pages = { $count } Seiten nach { $directory } geschrieben

## Werte

of = { $part } von { $whole }
since = seit { $since }
since-again = seit { $since }, nächster Versuch { $next }
host-port = { $host } Port { $port }
reached-by = { $server } über { $protocol }
until-over = { $until } (abgelaufen)
the-level = die Berechtigungsstufe { $level }
the-global-level = die globale Berechtigungsstufe
datum-from = ab { $level }
datum-personal = nur Persönlich
no-address = der Name hat keine Adresse
no-answer-within = keine Antwort innerhalb von { $waited }
without-reason = ohne Grund
again-in = { $reason }, wieder in { $wait }
entry-from = ab { $time }
entry-until = bis { $time }

## Zertifikate

dns-names-alone = { $names } (nur DNS-Namen)
self-signed = { $issuer } (selbst signiert)
certificate-unreadable = das Zertifikat ist nicht lesbar
expired = { $count ->
    [one] SEIT 1 Tag ABGELAUFEN ({ $day })
   *[other] SEIT { $count } Tagen ABGELAUFEN ({ $day })
}
expires-today = heute ({ $day })
expires = { $count ->
    [one] in 1 Tag ({ $day })
   *[other] in { $count } Tagen ({ $day })
}

## Der Status

counted = { $total } ({ $active } aktiv)
generation-running = { $generation }, läuft
generation-behind = { $generation }, es läuft { $running }
generation-stored = { $generation }, gespeichert
server-running = läuft seit { $since } (pid { $pid }), Version { $version }
server-offline = läuft nicht (--offline)
routes-used = { $counted }, verwendet: { $used }
entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
contacts = { $granted } zugelassen, { $rejected } abgelehnt
requests-pending = { $count } offen
ended = ABGELAUFEN am { $day }
ends = gilt noch { $days } Tage ({ $day })
certificate-ends = { $name } { $ends }, Seriennummer { $serial }{ $renewed }
renewed-from-files = , wird aus Dateien erneuert
renewed-by-ca = , wird am { $day } von der CA erneuert
connections = { $inbound } eingehend, { $outbound } ausgehend
no-traffic = kein Verkehr
down-because = außer Betrieb: { $reason }
interface-shows = { $interface } auf { $address }, in Betrieb, zeigt { $certificate } (Seriennummer { $serial })
interface-listening = { $interface } auf { $address }, in Betrieb
interface-not-listening = { $interface } auf { $address }, nicht in Betrieb
interface-down = { $interface } auf { $address }, außer Betrieb: { $reason }

## Konfiguration als Dokument

none-generations = keine Generation ist aufgehoben
comparing = es wird verglichen
applying = es wird übernommen
nothing-to-change = nichts zu ändern
document-sound = das Dokument ist in Ordnung
document-holds = das Dokument ist in Ordnung und gilt bereits
document-would-change = das Dokument ist in Ordnung; Objekte, die es ändern würde: { $count }
generation-stands = Generation { $generation } gilt
generation-waiting = Generation { $generation } wartet
nothing-stated = keine Aussagen
assertions-failed = { $failed } von { $all } gelten nicht
no-text = es ist kein Text
cuts-off = trennt { $domain }: { $lost }
cuts-off-user = trennt { $user }, angemeldet
cuts-off-more = trennt { $count } weitere
count-connections = { $count ->
    [one] 1 Verbindung
   *[other] { $count } Verbindungen
}
count-subscriptions = { $count ->
    [one] 1 Abonnement
   *[other] { $count } Abonnements
}

## Sicherungen

taking-backup = es wird gesichert
backup-exists = { $file } gibt es schon und würde ersetzt
backup-version = { $version }, Schema { $schema }
octets = { $size } Oktette
a-generation = Generation { $generation }
generation-unreadable = einer unlesbaren Generation
restore-replaces = der Datenbestand in { $directory } (mit { $present }) würde durch Generation { $generation } vom { $time } ersetzt

## Zugang

server-elsewhere = Server { $url }
reading-audit = das Audit-Protokoll wird gelesen
none-records = keine Einträge
record = { $action }: { $kind }{ $id }{ $more }
record-refused = abgelehnt: { $what }
following = es wird verfolgt, was geschieht
none-tokens = keine Tokens
by-certificate = Zertifikat { $name }
token-ended = abgelaufen { $time }
none-profiles = keine Profile
profile-added = Profil { $name } hinzugefügt
profile-removed = Profil { $name } entfernt
profile-used = Befehle erreichen jetzt { $server }
profile-tried = Probelauf: { $told }
the-default-server = den Server der Vorgabe

## Wer entscheidet

explained-passes = Die Anfrage wird weitergeleitet.
explained-refused = Die Anfrage wird abgelehnt.
explained-refused-with = Die Anfrage wird mit { $status } abgelehnt.
explained-unknown = Ob die Anfrage durchkommt, lässt sich jetzt nicht sagen.

## DNS

zone-servers = die Nameserver der Zone
would-be = würde { $done } werden:
published = veröffentlicht: { $servers } antworten damit
published-taken = übernommen: { $server } hat die Änderung von { $zone } angenommen
published-unchanged = unverändert: { $server } hat diese Einträge

## Die Diagnose

severity-error = Fehler
severity-warning = Warnung
severity-notice = Hinweis
area-config = Konfiguration
area-listen = Netzwerkschnittstellen
area-certificate = Zertifikate
area-policy = Wer zugelassen ist
area-clock = Uhrzeit
area-store = Datenbestand
area-partner = Partner
actor-we = wir
actor-partner = der Partner
actor-dns = wer die Zone unserer Domäne verwaltet
actor-network = wer Firewall und Routing verwaltet
who-must-act = Zu tun für:
again = Erneut:
and-more = { "" } und { $count } weitere
in-order-when = In Ordnung, wenn
what-is-found = Was gefunden wird
why-it-matters = Warum es wichtig ist
what-repairs = Was es behebt
how-to-check-again = Erneut prüfen mit
changes-since = Änderungen seit { $since }, Stand { $now }
gone = behoben
gone-heading = Behoben
count-errors = { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}
count-warnings = { $count ->
    [one] 1 Warnung
   *[other] { $count } Warnungen
}
count-notices = { $count ->
    [one] 1 Hinweis
   *[other] { $count } Hinweise
}
count-unknown = { $count } unbekannt
count-ok = { $count } in Ordnung
count-checks = { $count ->
    [0] nichts
    [one] 1 Prüfung
   *[other] { $count } Prüfungen
}
summary-nothing = Es wurde nichts geprüft.
summary-nothing-new = Nichts ist neu.
summary-new = neu: { $parts }.
verdict-broken = die Federation funktioniert nicht: { $checks }
verdict-warnings = die Federation funktioniert, mit Warnungen: { $checks }
verdict-unknown = ob die Federation funktioniert, ließ sich nicht feststellen
verdict-works = die Federation funktioniert
verdict-works-unknown = die Federation funktioniert, soweit sich das feststellen ließ; { $count } unbekannt

## Das Ticket an einen Partner

ticket-title = SIP-Federation mit { $partner }
ticket-we = Wir sind **{ $domain }**.
ticket-wish = Wir möchten mit Ihnen federieren.
ticket-seen = Festgestellt von { $names } aus.
ticket-time = Zeit: { $time }.
ticket-nothing = Es wurde nichts gefunden, das Sie beheben müssten.
ticket-severity = Schwere:
ticket-seen-at = Festgestellt an:
ticket-check = Prüfung:
ticket-done-by = Zu tun für:
ticket-you = Sie
ticket-network = wer Firewalls und Routing zwischen uns verwaltet
ticket-to-do = Was zu tun ist:

## Die Berechtigungsstufen

level-blocked = Gesperrt
level-public = Öffentlich
level-company = Firmenintern
level-team = Teammitglied
level-personal = Persönlich

## Was ein Profil enthält

datum-title = Titel
datum-company = Firma
datum-business-phone = Telefon geschäftlich
datum-office = Büro
datum-address = Geschäftsadresse
datum-mobile-phone = Mobiltelefon
datum-note = Notiz
datum-private-phone = Telefon privat

## Namen: Spalten und Felder

label-seq = Nr.
label-time = Zeit
label-who = wer
label-from = von
label-what = was
label-reason = Grund
label-whole = unversehrt
label-records = Einträge
label-head = letzter
label-hash = Prüfsumme
label-role = Rolle
label-for = für
label-made = erstellt
label-expired = abgelaufen
label-last-used = zuletzt benutzt
label-shown-by = gezeigt durch
label-in-use = verwendet
label-token-file = Token-Datei
label-ca-file = CA-Datei
label-client-certificate = Client-Zertifikat
label-client-key = Client-Schlüssel
label-changes = Änderungen
label-size = Größe
label-file = Datei
label-when = wann
label-objects = Objekte
label-waiting = wartet
label-who-may-do-what = wer was darf
label-expected = erwartet
label-actual = tatsächlich
label-holds = gilt
label-secret = geheim
label-backup = Sicherung
label-restored = wiederhergestellt
label-would-restore = würde wiederherstellen
label-the-old-store = der alte Datenbestand
label-taken-at = erstellt
label-version = Version
label-never = nie
label-everything = alles
label-anywhere = überall
label-admitted = zugelassen
label-connection = Verbindung
label-change = Änderung
label-registration = Anmeldung
label-token = Token
label-activity = Aktivität
label-acts-as-service = dient als Federation-Dienst
label-address = Adresse
label-addresses = Adressen
label-advertise = nach außen
label-asked-or-tried-again-in = nächster Versuch in
label-because = Grund
label-blacklist = Sperrliste
label-blacklisted-by = gesperrt durch
label-by = durch
label-calendar = Kalender
label-certificate = Zertifikat
label-certificate-names = Namen im Zertifikat
label-changed = geändert
label-check = Prüfung
label-comment = Kommentar
label-connections = Verbindungen
label-contact = Kontakt
label-contact-requests = Berechtigungsanfragen
label-contacts = Kontakte
label-decided-by = bestimmt durch
label-display-name = Anzeigename
label-dns-names = DNS-Namen
label-domain = Domäne
label-domain-maximum = höchstens
label-enabled = aktiv
label-ends = gilt bis
label-expires = läuft ab
label-explicit-permissions = explizite Stufen
label-facts = Inhalt
label-failures-in-a-row = Fehlschläge in Folge
label-federation-mode = Modus
label-federation-service = Federation-Dienst
label-first-seen = zuerst gesehen
label-generation = Generation
label-global-permission = globale Stufe
label-granted = erlaubt
label-host = Host
label-identity = Identität
label-in-order-when = in Ordnung, wenn
label-interface = Schnittstelle
label-ip-addresses = IP-Adressen
label-issued-by = ausgestellt von
label-issuer = Aussteller
label-key = Schlüssel
label-key-usages = Schlüsselverwendungen
label-kind = Art
label-last-seen = zuletzt gesehen
label-level = Berechtigungsstufe
label-limit = Grenze
label-line = Zeile
label-messages-a-second = Nachrichten je Sekunde
label-mode = Modus
label-name = Name
label-note = Notiz
label-on-the-wire = im Protokoll
label-order = Reihenfolge
label-order-of-srv-records = Reihenfolge der SRV-Einträge
label-ordered-for = bestellt für
label-ordered-from = bestellt bei
label-password = Kennwort
label-pattern = Muster
label-peer-eku = Peer-EKU
label-person = Person
label-phones = Telefon
label-port = Port
label-presence-domain = Präsenzdomäne
label-priority = Priorität
label-protocol = Protokoll
label-proved-at = nachgewiesen bei
label-proves = weist nach
label-proves-domains = weist Domänen nach
label-realm = Realm
label-received = empfangen
label-registered-users = angemeldete Benutzer
label-renewal-fails = Erneuerung scheitert
label-renewed-at = Erneuerung am
label-requested-for = angefordert für
label-requests-over-budget = Anfragen über dem Limit
label-requests-received = Anfragen empfangen
label-requests-sent = Anfragen gesendet
label-sees = sieht
label-sent = gesendet
label-serial = Seriennummer
label-server = Server
label-servers = Zugangs-Server
label-severity = Schwere
label-sha-256 = SHA-256
label-signature = Signatur
label-since = seit
label-since-the-start = seit dem Start
label-sip-server = SIP-Server
label-sip-uris = SIP-URIs
label-state = Zustand
label-static-routes = Statische Routen
label-static-routes-used = Statische Routen verwendet
label-step = Schritt
label-subject = Inhaber
label-subscription = Abonnement
label-subscriptions = Abonnements
label-targets = Ziele
label-targets-today = Ziele heute
label-trust-anchor = vertrauenswürdige CA
label-trusted = vertrauenswürdig
label-ttl = TTL
label-until = bis
label-upstream = Upstream
label-usable = nutzbar
label-used-by = verwendet von
label-used-by-interfaces = an Schnittstellen
label-user = Benutzer
label-users = Benutzer
label-valid-from = gültig ab
label-valid-until = gültig bis
label-value = Wert
label-vouches-for = bürgt für
label-warning = WARNUNG
label-watched-chain = überwachte Kette
label-watched-key = überwachter Schlüssel
label-watching-fails = Überwachung scheitert
label-weight = Gewicht
label-who-acts = zu tun für

## Namen: Werte und Zustände

label-absent = nicht vorhanden
label-active = aktiv
label-any = alle
label-asking = wird angefragt
label-blocked = gesperrt
label-business = geschäftlich
label-connection-lost = Verbindung verloren
label-disabled = ausgeschaltet
label-down = außer Betrieb
label-global = global
label-healthy = in Ordnung
label-not-healthy = nicht in Ordnung
label-listening = in Betrieb
label-mobile = mobil
label-no = nein
label-no-answer = keine Antwort
label-none = keines
label-off = aus
label-ok = ok
label-partner = Partner
label-pending = offen
label-private = privat
label-private-ca = private CA
label-rejected = abgelehnt
label-requested = angefordert
label-resting = pausiert
label-set = gesetzt
label-suspended = ausgesetzt
label-terminated = beendet
label-throttled = gedrosselt
label-unknown = unbekannt
label-wrong = falsch
label-true = ja
label-false = nein
label-yes = ja
label-we = wir
label-dns-operator = DNS-Verwalter
label-network = Netz

## Namen: Was die Diagnose prüft und nennt

label-configuration = Konfiguration
label-global-level = globale Berechtigungsstufe
label-clock = Uhrzeit
label-public-calendar = öffentlicher Kalender
label-private-calendar = privater Kalender
label-the-resolver-of-this-host = der Resolver dieses Hosts
label-a-static-route = eine statische Route

## Namen: Was jemand tut

label-appointment = Termin
label-available = verfügbar
label-away = abwesend
label-breakfast = beim Frühstück
label-busy = beschäftigt
label-dinner = beim Abendessen
label-do-not-disturb = nicht stören
label-engaged = beschäftigt
label-holiday = Feiertag
label-in-transit = unterwegs
label-meal = beim Essen
label-meeting = Besprechung
label-offline = offline
label-on-the-phone = am Telefon
label-permanent-absence = dauerhaft abwesend
label-presentation = Vortrag
label-reachable = erreichbar
label-travel = auf Reisen
label-vacation = Urlaub
label-working = bei der Arbeit

## Namen: Was eine Änderung tut

label-added = hinzugefügt
label-removed = entfernt
label-live = sofort wirksam
label-new-connections = für neue Verbindungen
label-stored = gespeichert
label-unchanged = unverändert
label-dry-run = Probelauf

## Namen: Objekte der Konfiguration

label-static-route = Statische Route
label-domain-permission = Domänenberechtigung
label-federation = Federation
label-certificate-request = Zertifikatsanforderung
label-private-key = privater Schlüssel
label-pending-key = Schlüssel der Anforderung
label-acme-secret = Geheimnis der Bestellung
label-credentials = Kennwort
label-limits = Grenzen

## Namen: Felder von Objekten

label-act-as-service = dient als Federation-Dienst
label-business-phone = Telefon geschäftlich
label-chain = Kette
label-company = Firma
label-digest = Hash
label-domains = Domänen
label-ip = Adresse
label-mobile-phone = Mobiltelefon
label-messages-per-second = Nachrichten je Sekunde
label-office = Büro
label-private-phone = Telefon privat
label-profile = Profil
label-service = Federation-Dienst
label-srv-order = SRV-Reihenfolge
label-title = Titel
label-use-static-routes = Statische Routen verwendet
label-watched = überwacht

## Namen: Zähler

label-answered = beantwortet
label-challenged = Kennwort verlangt
label-connections-ended = Verbindungen beendet
label-connections-refused = Verbindungen abgelehnt
label-handshakes-failed = Handshakes gescheitert
label-malformed = kein SIP
label-not-found = nicht gefunden
label-overload = Überlast
label-queue-full = Warteschlange voll
label-refused = abgelehnt
label-relayed = weitergeleitet
label-requests = Anfragen
label-stray = ohne Zuordnung
label-timed-out = ohne Antwort
label-unreachable = nicht erreichbar
