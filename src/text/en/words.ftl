# The plain words of the command line. The names of columns, fields and states are their own English: see label in
# src/cli/language.rs.

## Messages

error = error:
warning = warning:
next = next:
applied = applied: { $how } (generation { $generation })
applied-dry-run = applied: { $how } (it would be generation { $generation })
step = { $action } { $kind }{ $id }
step-tried = would have { $action } { $kind }{ $id }
steps-more = … and { $count } more
another-one = another one
socket = socket { $path }
store = store { $path }

## Questions

go-on = Go on?
once-more = Once more
passwords-differ = The two differ; please try again
new-password = New password of { $whose }
password = Password of { $whose }

## Lists without anything in them

none-blacklist = the blacklist is empty
none-certificates = no certificates
none-checks = no checks
none-contacts = no contacts
none-contact-requests = no contact requests
none-interfaces = no interfaces
none-interfaces-show = no interfaces: nothing inbound is accepted
none-partners = No partner was found by discovery.
none-routes = no static routes
none-trust-anchors = no trust anchors beside those of the system
none-users = no users

## What is under way

asking-name-server = asking the name server
asking-name-servers = asking the name servers
importing-blacklist = importing the blacklist
looking = looking
waiting-zone-servers = waiting for the servers of the zone
watching = watching as { $who } at { $server }
wrote-pages = wrote { $count } pages to { $directory }

## Values

of = { $part } of { $whole }
since = since { $since }
since-again = since { $since }, tried again at { $next }
host-port = { $host } port { $port }
reached-by = { $server } by { $protocol }
until-over = { $until } (over)
the-level = the level { $level }
the-global-level = the global level
datum-from = from { $level }
datum-personal = personal only
no-address = it has no address
no-answer-within = no answer within { $waited }
without-reason = without a reason
again-in = { $reason }, again in { $wait }
entry-from = from { $time }
entry-until = until { $time }

## Certificates

dns-names-alone = { $names } (DNS names alone)
self-signed = { $issuer } (self-signed)
certificate-unreadable = the certificate cannot be read
expired = EXPIRED { $count } days ago ({ $day })
expires-today = today ({ $day })
expires = { $count ->
    [one] in 1 day ({ $day })
   *[other] in { $count } days ({ $day })
}

## The status

counted = { $total } ({ $active } active)
generation-running = { $generation }, running
generation-behind = { $generation }, running is { $running }
generation-stored = { $generation }, stored
server-running = running since { $since } (pid { $pid }), version { $version }
server-offline = not running (--offline)
routes-used = { $counted }, used: { $used }
entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
contacts = { $granted } granted, { $rejected } rejected
requests-pending = { $count } pending
ended = EXPIRED on { $day }
ends = ends in { $days } days ({ $day })
certificate-ends = { $name } { $ends }, serial { $serial }{ $renewed }
renewed-from-files = , renewed from files
renewed-by-ca = , renewed by its CA on { $day }
connections = { $inbound } inbound, { $outbound } outbound
no-traffic = no traffic
down-because = down: { $reason }
interface-shows = { $interface } on { $address }, listening, shows { $certificate } (serial { $serial })
interface-listening = { $interface } on { $address }, listening
interface-not-listening = { $interface } on { $address }, not listening
interface-down = { $interface } on { $address }, down: { $reason }

## Configuration as a document

none-generations = no generation is kept
comparing = comparing
applying = applying
nothing-to-change = nothing to change
document-sound = the document is sound
document-holds = the document is sound, and holds already
document-would-change = the document is sound; it would change { $count } objects
generation-stands = generation { $generation } stands
generation-waiting = generation { $generation }
nothing-stated = nothing is stated
assertions-failed = { $failed } of { $all } do not hold
no-text = it is no text
cuts-off = cuts off { $domain }: { $lost }
cuts-off-user = cuts off { $user }, who is registered
cuts-off-more = cuts off { $count } more
count-connections = { $count ->
    [one] 1 connection
   *[other] { $count } connections
}
count-subscriptions = { $count ->
    [one] 1 subscription
   *[other] { $count } subscriptions
}

## Backups

taking-backup = taking a backup
backup-exists = { $file } exists and would be replaced
backup-version = { $version }, schema { $schema }
octets = { $size } octets
a-generation = generation { $generation }
generation-unreadable = an unreadable generation
restore-replaces = the store in { $directory } (with { $present }) would be replaced by generation { $generation } of { $time }

## Access

server-elsewhere = server { $url }
reading-audit = reading the audit log
none-records = no records
record = { $action } { $kind }{ $id }{ $more }
record-refused = refused: { $what }
following = following
none-tokens = no tokens
by-certificate = certificate { $name }
token-ended = ended { $time }
none-profiles = no profiles
profile-added = added profile { $name }
profile-removed = removed profile { $name }
profile-used = commands reach { $server } now
profile-tried = dry run: { $told }
the-default-server = the default server

## Who decides

explained-passes = It is sent on.
explained-refused = It is refused.
explained-refused-with = It is refused with { $status }.
explained-unknown = Whether it passes cannot be known now.

## DNS

zone-servers = the servers of the zone
would-be = would be { $done }
published = published: { $servers } answer it
published-taken = applied: { $server } took the update of { $zone }
published-unchanged = unchanged: { $server } has these records

## The diagnosis

severity-error = error
severity-warning = warning
severity-notice = notice
area-config = Configuration
area-listen = Interfaces
area-certificate = Certificates
area-policy = Who is let in
area-clock = Clock
area-store = Store
area-partner = Partner
actor-we = us
actor-partner = the partner
actor-dns = whoever keeps the zone of our domain
actor-network = whoever keeps firewall and routing
who-must-act = Who must act:
again = Again:
and-more = { "" } and { $count } more
in-order-when = In order when
what-is-found = What is found
why-it-matters = Why it matters
what-repairs = What repairs it
how-to-check-again = How to check again
changes-since = Changes since { $since }, at { $now }
gone = gone
gone-heading = Gone
count-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
count-notices = { $count ->
    [one] 1 notice
   *[other] { $count } notices
}
count-unknown = { $count } unknown
count-ok = { $count } ok
count-checks = { $count ->
    [0] nothing
    [one] 1 check
   *[other] { $count } checks
}
summary-nothing = Nothing was looked at.
summary-nothing-new = Nothing is new.
summary-new = new: { $parts }.
verdict-broken = federation does not work: { $checks }
verdict-warnings = federation works, with warnings: { $checks }
verdict-unknown = whether federation works could not be seen
verdict-works = federation works
verdict-works-unknown = federation works, as far as it could be seen; { $count } unknown

## The ticket to a partner

ticket-title = SIP federation with { $partner }
ticket-we = We are **{ $domain }**.
ticket-wish = We want to federate with you.
ticket-seen = This was seen from { $names }.
ticket-time = Time: { $time }.
ticket-nothing = Nothing was found that is yours to mend.
ticket-severity = Severity:
ticket-seen-at = Seen at:
ticket-check = Check:
ticket-done-by = To be done by:
ticket-you = you
ticket-network = whoever keeps the firewalls and the routing between us
ticket-to-do = What to do:

## The levels

level-blocked = blocked
level-public = public
level-company = company
level-team = team
level-personal = personal

## What a profile has

datum-title = title
datum-company = company
datum-business-phone = business phone
datum-office = office
datum-address = address
datum-mobile-phone = mobile phone
datum-note = note
datum-private-phone = private phone
