# Every code that ucfed can produce. The value says what happened, `.why` says why or what it means,
# `.repair` is the command or DNS line that repairs it or the next step; several lines are several commands.
# Words in capitals are for the reader to fill in.

## Who may administer the server

UCF-ACCESS-FOREIGN = { $who } may not administer this server.
    .why = Besides root and the server's own user, members of the group { $group } may do everything, members of { $operators } change what concerns federation, and members of { $viewers } look ("-": no group is set). The groups are set when the server is started.
    .repair = ucfed serve --admin-group GROUP

UCF-ACCESS-READ-ONLY = { $who } may look but not change anything.
    .why = Viewers look. Root, the server's own user, members of the operator group and of the admin group, and tokens of these roles change the configuration.
    .repair = ucfed serve --operator-group GROUP
        ucfed token create NAME --role operator

UCF-ACCESS-UNKNOWN = The caller could not be identified.
    .why = The admin API knows its callers by their user on this host, and the system named none for this connection.
    .repair = ucfed status --socket PATH

## Requests to the admin API

UCF-API-PATH = The admin API has nothing at this path.
    .why = Mostly the command is newer than the server, or the other way round.
    .repair = ucfed version

UCF-API-METHOD = This path does not take the method { $method }.
    .why = Mostly the command is newer than the server, or the other way round.
    .repair = ucfed version

UCF-API-QUERY = The query of the request cannot be read: { $reason }.
    .why = A parameter behind the "?" is missing, unknown or not of the expected form.
    .repair = ucfed openapi

UCF-API-BODY = The body of the request cannot be read: { $reason }.
    .why = It must be JSON (application/json) of the form that the API description gives. Nothing was changed.
    .repair = ucfed openapi

UCF-API-BODY-TOO-LARGE = The body of the request is larger than the server takes.
    .why = The admin API bounds what it reads into memory. A long list is imported in several parts.
    .repair = split --lines=1000000 FILE

UCF-API-GENERATION = "{ $input }" is no generation.
    .why = If-Match takes the number that a former answer carried as its ETag.
    .repair = ucfed status

UCF-GENERATION-STALE = The configuration changed meanwhile: it is at generation { $current }, not { $expected }.
    .why = Somebody else made a change since you looked. Look again before you decide; nothing was changed.
    .repair = ucfed status

## Domains, identities, names

UCF-DOMAIN-EMPTY = The domain is empty.
    .why = A domain such as example.com is needed here.

UCF-DOMAIN-IP = { $input } is an IP address, not a domain.
    .why = Partners are known by their domains. An address belongs to the access server of a route.
    .repair = ucfed static-route add DOMAIN --server { $input }

UCF-DOMAIN-IDENTITY = { $input } is the identity of a person, not a domain; write { $domain }.
    .why = Federation is set up between domains; write only what stands behind the "@".

UCF-DOMAIN-URL = { $input } is an address, not a domain; write { $domain }.
    .why = A domain is written without "sip:", "https://", port or path.

UCF-DOMAIN-MALFORMED = "{ $input }" is no domain name.
    .why = A domain consists of letters, digits and hyphens between single dots, and no part begins or ends with a hyphen.

UCF-DOMAIN-TOO-LONG = "{ $input }" is too long for a domain name.
    .why = DNS allows 253 characters in all and 63 between two dots.

UCF-DOMAIN-WILDCARD = "{ $input }" has a "*" where none can stand.
    .why = A "*." is allowed at the beginning of an entry of the blacklist or of the permissions only: *.example.com is that domain with all its subdomains. Routes are for one exact domain.

UCF-IDENTITY-EMPTY = The name of the user is empty.
    .why = An identity is user@domain, with at least one character before the "@".
    .repair = ucfed user add NAME --password-file -

UCF-IDENTITY-CHARACTERS = "{ $input }" has characters that no identity may have; write { $suggestion }.
    .why = Identities consist of a-z, 0-9, ".", "_" and "-" so that every partner's system can handle them; umlauts are written out.
    .repair = ucfed user add { $suggestion } --password-file -

UCF-IDENTITY-TOO-LONG = "{ $input }" is too long for the name of a user.
    .why = At most 64 characters may stand before the "@".
    .repair = ucfed user add NAME --password-file -

UCF-IDENTITY-CAPITALS = "{ $input }" has capital letters; write { $suggestion }.
    .why = Identities are lower case, so that Martin and martin are never two people.
    .repair = ucfed user show { $suggestion }

UCF-IDENTITY-NO-DOMAIN = "{ $input }" has no domain.
    .why = An identity is written user@domain.

UCF-IDENTITY-DOMAIN = "{ $input }" is no identity: { $reason }.
    .why = Behind the "@" stands the domain of the person.

UCF-NAME-MALFORMED = "{ $input }" cannot be a name here; write { $suggestion }.
    .why = Names of interfaces, certificates and trust anchors have 1 to 63 characters of a-z, 0-9, ".", "_" and "-" and begin with a letter or digit.
    .repair = ucfed certificate show { $suggestion }

UCF-MODE-UNKNOWN = "{ $input }" is no mode of federation.
    .why = direct reaches partners with a static route; open also reaches every domain that publishes a federation record in DNS.
    .repair = ucfed federation mode open

UCF-LEVEL-UNKNOWN = "{ $input }" is no permission level.
    .why = The levels are blocked, public, company, team and personal; the German names are understood too.
    .repair = ucfed domain-permission set --global public

UCF-LEVEL-MISSPELT = "{ $input }" is no permission level; did you mean { $suggestion }?
    .why = The levels are blocked, public, company, team and personal; the German names are understood too.
    .repair = ucfed domain-permission set DOMAIN { $suggestion }
              ucfed contact grant USER CONTACT { $suggestion }

UCF-PROTOCOL-UNKNOWN = "{ $input }" is no protocol.
    .why = The protocols are mtls (encrypted, both sides show a certificate), tls (encrypted), tcp and udp (unencrypted).
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-DIGEST-UNKNOWN = "{ $input }" is no choice of hashes: sha256 or md5.
    .why = sha256 asks clients for SHA-256 and offers MD5 beside it; md5 asks for MD5 alone, for clients that give up where anything else is offered too.
    .repair = ucfed sip-server set-interface NAME --digest sha256

UCF-PEER-EKU-UNKNOWN = "{ $input }" is no rule for extended key usages.
    .why = strict demands clientAuth; sip takes what public CAs issue; any does not look.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip

## The presence domain and the upstream

UCF-PRESENCE-DOMAIN-UNSET = No presence domain is set.
    .why = It is a part of every user's identity, so it comes first.
    .repair = ucfed presence-domain set DOMAIN

UCF-PRESENCE-DOMAIN-SET = The presence domain is { $domain } already.
    .why = It is part of every identity, so it is set once. A rename changes all identities, and partners must add your users anew.
    .repair = ucfed presence-domain rename { $new } --confirm { $domain }

UCF-PRESENCE-DOMAIN-CONFIRM = The presence domain is { $domain }, not { $confirmed }.
    .why = A rename changes all identities, so the present domain must be named as a confirmation.
    .repair = ucfed presence-domain rename { $new } --confirm { $domain }

UCF-PRESENCE-DOMAIN-NOTHING-TO-RENAME = No presence domain is set that could be renamed.
    .why = The first one is set, not renamed.
    .repair = ucfed presence-domain set { $new }

UCF-HINT-PRESENCE-DOMAIN = Next, the SIP server needs a certificate for { $domain }.
    .why = For static routes a private CA is enough; for open federation import a public certificate.
    .repair = ucfed certificate ca create --name ca
              ucfed certificate ca issue server --domain { $domain } --host sip.{ $domain }

UCF-WARN-PRESENCE-DOMAIN-RENAMED = { $old } is now { $new }; identities that changed with it: { $users }.
    .why = Partners do not reach the former identities any more: their users must add yours anew, their routes and permissions must name { $new }, and certificate and DNS records must be made for it.
    .repair = ucfed presence-domain rename { $old } --confirm { $new }

UCF-UPSTREAM-UNSET = No upstream is set.
    .why = The server serves the local users itself.
    .repair = ucfed presence-domain upstream set HOST --port 5060 --protocol tcp

UCF-UPSTREAM-PORT = Port 0 cannot be reached.
    .why = The port of the SIP system behind this server is a number from 1 to 65535, mostly 5060 or 5061.
    .repair = ucfed presence-domain upstream set { $host } --port 5060

## The SIP server and its interfaces

UCF-INTERFACE-EXISTS = There is another interface { $interface }.
    .why = A name belongs to one interface. Change that one, or choose another name.
    .repair = ucfed sip-server set-interface { $interface }

UCF-INTERFACE-UNKNOWN = There is no interface { $interface }.
    .why = The interfaces are: { $known }.
    .repair = ucfed sip-server list-interfaces

UCF-INTERFACE-IP-MALFORMED = "{ $input }" is neither an IP address nor "any".
    .why = An interface listens on one address of this host, or on all of them.
    .repair = ucfed sip-server add-interface --ip any

UCF-INTERFACE-ADDRESS-FOREIGN = The address { $ip } is none of this host's.
    .why = The interface { $interface } can listen only on { $own }, or on any. A public address in front of a NAT is declared with --advertise.
    .repair = ucfed sip-server add-interface --name { $interface } --ip any --advertise { $ip }

UCF-INTERFACE-PORT = The interface { $interface } has no port.
    .why = A port is a number from 1 to 65535; 5061 is what partners expect.
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port 5061

UCF-INTERFACE-PORT-IN-USE = The port { $port } at { $address } is in use by another program.
    .why = The interface { $interface } needs the port for itself. See who has it: ss -lntup 'sport = :{ $port }'
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port PORT

UCF-INTERFACE-PORT-PRIVILEGED = The server may not use the port { $port } at { $address }.
    .why = Ports below 1024 need a right that its user lacks (CAP_NET_BIND_SERVICE). The usual port for the interface { $interface } is 5061.
    .repair = ucfed sip-server add-interface --name { $interface } --ip IP --port 5061

UCF-INTERFACE-BIND = The interface { $interface } cannot listen at { $address }: { $reason }.
    .why = The system refused. The addresses of this host are shown by: ip address
    .repair = ucfed sip-server add-interface --name { $interface } --ip any

UCF-INTERFACE-COLLISION = The interfaces { $interface } and { $other } both want { $address }.
    .why = An address and port belong to one interface, and "any" takes all addresses. One interface serves any number of partners.
    .repair = ucfed sip-server list-interfaces

UCF-INTERFACE-CERTIFICATE-MISSING = The interface { $interface } needs a certificate.
    .why = With { $protocol } the server shows one to each partner. Certificates that were imported: { $known }.
    .repair = ucfed sip-server { $command } --certificate NAME

UCF-INTERFACE-CERTIFICATE-UNUSED = The interface { $interface } cannot have a certificate with { $protocol }.
    .why = { $protocol } is unencrypted. Choose mtls for partners, or leave the certificate away.
    .repair = ucfed sip-server { $command } --protocol mtls

UCF-INTERFACE-CERTIFICATE-UNKNOWN = The interface { $interface } names the certificate { $certificate }, which was never imported.
    .why = A certificate must be imported, or issued by the private CA, before it can be chosen. There are: { $known }.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-INTERFACE-CERTIFICATE-REQUESTED = The interface { $interface } cannot show { $certificate } yet: no CA has signed it.
    .why = There is a request for it and its key. Import what the CA sent before an interface shows it.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem

UCF-INTERFACE-CERTIFICATE-AUTHORITY = The interface { $interface } cannot show { $certificate }: it is a CA.
    .why = A CA issues certificates; partners refuse it as the certificate of a server. Issue one for the interface.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST
              ucfed sip-server { $command } --certificate NAME

UCF-LIMIT-RANGE = { $value } is out of range for the limit { $limit }.
    .why = It must lie between { $least } and { $most }.
    .repair = ucfed sip-server limits set --{ $limit } { $most }

UCF-HINT-ROUTE = Next, add the partners.
    .why = A static route leads to one partner; in mode open also domains with a federation record in DNS are reached.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on

UCF-WARN-PLAIN-PUBLIC = The interface { $interface } accepts { $protocol } at { $address }, an address on the Internet.
    .why = Anybody can connect, nothing is encrypted, and no partner can be told from an impostor by a certificate.
    .repair = ucfed sip-server set-interface { $interface } --protocol mtls --certificate NAME

UCF-WARN-PLAIN-ANY = The interface { $interface } accepts { $protocol } at every address of this host.
    .why = If one of them can be reached from the Internet, so can this interface, unencrypted and without certificates.
    .repair = ucfed sip-server set-interface { $interface } --ip PRIVATE-ADDRESS

UCF-WARN-OPEN-WITHOUT-MTLS = Open federation has no mtls interface.
    .why = Partners that find you by DNS connect with mtls; nobody can reach you yet.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-WARN-OPEN-NAT = The interface { $interface } listens on { $address }, which cannot be reached from the Internet.
    .why = Open federation needs a public address. If a NAT forwards to this one, say under which public name or address.
    .repair = ucfed sip-server set-interface { $interface } --advertise PUBLIC-HOST

UCF-WARN-SIP-SERVER-OFF = The SIP server is off.
    .why = Nothing inbound is accepted: partners can neither send nor answer on connections of their own.
    .repair = ucfed sip-server enable

UCF-WARN-SIP-SERVER-EMPTY = The SIP server is on and has no interface.
    .why = Nothing inbound is accepted until there is one.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

## Federation and static routes

UCF-FEDERATION-DIRECT-WITHOUT-ROUTE = Mode direct would reach nobody: there is no static route.
    .why = In mode direct only partners with a static route are reached. Add the first one, or set the mode with --force.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on
              ucfed federation mode direct

UCF-FEDERATION-DIRECT-ROUTES-INACTIVE = Mode direct would reach nobody: no static route is active.
    .why = In mode direct only partners with an active static route are reached. Enable one, or set the mode with --force.
    .repair = ucfed static-route enable { $domain }
              ucfed static-route use on
              ucfed federation mode direct

UCF-FEDERATION-DIRECT-ROUTES-UNUSED = Mode direct would reach nobody: the master switch of the static routes is off.
    .why = While it is off no route is used, whatever its own switch says. Set the mode with --force to do it all the same.
    .repair = ucfed static-route use on
              ucfed federation mode direct

UCF-WARN-NOBODY-REACHABLE = No partner can be reached now.
    .why = The mode is direct, and there is neither an active static route nor a federation service. Messages to partners are refused.
    .repair = ucfed static-route add DOMAIN --server HOST --trusted
              ucfed static-route use on

UCF-HINT-PERMISSION = Next, let partners in: the global permission level is off.
    .why = Until a level is set, every request from outside is refused, and every request to there too.
    .repair = ucfed domain-permission set --global public

UCF-WARN-FEDERATION-SERVICE = From now on { $host } speaks for every domain that has no static route.
    .why = What comes from the service is believed whatever domain it names, and what reaches no partner goes there. Trust it as you trust your own server.
    .repair = ucfed federation service show

## Partners found by discovery

UCF-PARTNER-UNKNOWN = Nothing is known of { $domain }.
    .why = It was not met since the server was started, or it has a static route, and nothing was decided about it.
    .repair = ucfed federation partners list

UCF-PARTNER-ROUTED = { $domain } has a static route, and so no budget.
    .why = Budgets are for partners that were found by discovery. Who has a route is known.
    .repair = ucfed static-route show { $domain }

UCF-PARTNER-OWN = { $domain } is your own presence domain, no partner.
    .why = Only others can be suspended or bounded.
    .repair = ucfed user list

UCF-PARTNER-BUDGET = { $value } is out of range for { $of }: 1 to { $most }.
    .why = A budget of nothing would be a suspension, and a very large one none at all.
    .repair = ucfed federation partners suspend DOMAIN

UCF-PARTNER-OFFLINE = Without a running server nothing is known of partners that could be forgotten.
    .why = What DNS said and what a partner spent is remembered by the running server alone.
    .repair = ucfed status

## Why a request passes

UCF-STEP-IDENTITY = { $from } is proved ({ $by }).
    .why = Design rule 8.

UCF-STEP-INTERNAL = Both are users of { $domain }: blacklist and permissions are for partners.
    .why = They are asked at the border alone.

UCF-STEP-NOT-BLACKLISTED = { $domain } is not on the blacklist ({ $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}).
    .why = It stands above everything.

UCF-STEP-PERMISSION = { $domain } is let in: the level of { $pattern } is { $level }.
    .why = The most specific pattern decides.

UCF-STEP-PERMISSION-GLOBAL = { $domain } is let in: it has no level of its own, and the global level is { $level }.
    .why = An explicit level would stand above it.

UCF-FACT-PROVABLE = { $how ->
    [digest] The sender has to prove to be that user of { $from } by password (digest).
    [upstream] The request has to come from the SIP system behind, which speaks for { $from }.
    [certificate-or-service] The connection has to prove { $from } by its certificate, or be the federation service.
    [certificate-or-access-server] The connection has to prove { $from } by its certificate, or come from the access server of its trusted route.
   *[certificate] The connection has to prove { $from } by its certificate.
}
    .why = Nobody else speaks for a domain.

UCF-FACT-PROVED = { $from } was believed last by a certificate for { $names }, serial { $serial }, issued by { $issuer }.
    .why = It was shown on a connection since the server was started.

UCF-FACT-BUDGET = { $domain } has no route of its own and a budget: { $messages_per_second } messages a second, { $targets } of { $targets_limit } local users today ({ $state }).
    .why = It is met by discovery alone.

UCF-FACT-LOCAL = { $user } is a user of this server.
    .why = The request goes to the devices that are registered.

UCF-FACT-SEES = { $contact } sees of { $user }: { $level }.
    .why = The smaller of the domain's level and what the user granted.

UCF-FACT-UPSTREAM = It goes to the SIP system behind, { $server }.
    .why = That serves the local users.

UCF-FACT-ROUTE = It goes by the static route to { $domain }: { $servers } by { $protocol }.
    .why = A static route goes before DNS.

UCF-FACT-LOOKUP = There is no active static route to { $domain }, and the mode is open: DNS is asked for { $record }.
    .why = A static route would go before.

UCF-FACT-SERVERS = { $domain } names its servers in DNS, in the order in which they are tried: { $servers }.
    .why = Lowest priority first, then weight.

UCF-FACT-SERVICE = It goes to the federation service { $server }, the last resort for { $domain }.
    .why = Neither a route nor DNS leads there.

UCF-FACT-EXPECTED = The certificate of { $server } has to prove { $names }.
    .why = Otherwise the connection is ended before anything is sent.

UCF-FACT-PLAIN = { $server } is reached by { $protocol }: it proves nothing, and everybody on the way can read along.
    .why = Only tls and mtls prove who is at the other end.

UCF-EXPLAIN-ADDRESS = “{ $input }” is neither USER@DOMAIN nor a domain.
    .why = An explanation is about a request from one address to another.
    .repair = ucfed federation explain alice@a.test bob@b.test

UCF-EXPLAIN-NO-USER = There is no user { $user }.
    .why = The request is answered with 404, or its sender cannot authenticate.
    .repair = ucfed user add { $user }

UCF-EXPLAIN-DISABLED = The user { $user } is disabled.
    .why = Who is disabled neither registers nor is reached.
    .repair = ucfed user set { $user } --enable

UCF-EXPLAIN-THROTTLED = { $domain } has just exceeded its budget.
    .why = Its requests are answered with 429 until there is some again.
    .repair = ucfed federation partners show { $domain }

UCF-EXPLAIN-NO-CERTIFICATE = { $domain } is reached by mtls, and no mtls interface has a certificate to show.
    .why = The certificate that is shown to partners is that of the SIP server's own mtls interface.
    .repair = ucfed sip-server add-interface --ip any --certificate NAME

UCF-ROUTE-EXISTS = There is another static route to { $domain }.
    .why = A domain has one route, which can have several access servers. Change that route.
    .repair = ucfed static-route set { $domain }

UCF-ROUTE-UNKNOWN = There is no static route to { $domain }.
    .why = A route holds for exactly one domain, not for its subdomains.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-ROUTE-WITHOUT-SERVER = The static route to { $domain } has no access server.
    .why = The access server is the partner's SIP server, by its name or address.
    .repair = ucfed static-route { $command } --server HOST

UCF-ROUTE-SERVERS = The static route to { $domain } has { $count } access servers.
    .why = At most 32 are ever tried.
    .repair = ucfed static-route { $command }

UCF-ROUTE-SERVER-PORT = The access server { $server } of the static route to { $domain } has port 0.
    .why = A port is a number from 1 to 65535; 5061 is usual.
    .repair = ucfed static-route { $command } --server { $server } --port 5061

UCF-ROUTE-PRESENCE-DOMAIN = { $domain } is your own presence domain.
    .why = Static routes lead to partners. If another SIP system serves your users, set it as the upstream.
    .repair = ucfed presence-domain upstream set HOST

UCF-ROUTE-CERTIFICATE-FOREIGN = The static route to { $domain } cannot use the certificate { $certificate }.
    .why = With mtls both directions show the same certificate: one that an mtls interface of the SIP server shows. There is: { $own }. Without a certificate of its own the route takes that one.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-ROUTE-CERTIFICATE-TLS = The static route to { $domain } cannot have a certificate with tls.
    .why = With tls only the partner's server shows a certificate. If the partner asks for { $certificate }, its protocol is mtls; else leave the certificate away.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-ROUTE-CERTIFICATE-PLAIN = The static route to { $domain } cannot have a certificate with { $protocol }.
    .why = { $protocol } is unencrypted. If the partner asks for { $certificate }, its protocol is mtls; else leave the certificate away.
    .repair = ucfed static-route { $command } --protocol mtls

UCF-SERVER-HOST = "{ $input }" is no access server: { $reason }.
    .why = An access server is a DNS name or an IP address, with or without a port.
    .repair = ucfed static-route set DOMAIN --server HOST --port 5061

UCF-SERVER-PORT = "{ $input }" has no valid port.
    .why = A port is a number from 1 to 65535; 5061 is usual.
    .repair = ucfed static-route set DOMAIN --server HOST --port 5061

UCF-HINT-ROUTE-UNTRUSTED = The route to { $domain } is not trusted.
    .why = What comes in speaks for { $domain } only if its certificate names that domain. A trusted route also believes whatever comes from its access servers.
    .repair = ucfed static-route set { $domain } --trusted

UCF-WARN-ROUTE-CERTIFICATE = The route to { $domain } speaks mtls, and the SIP server has no certificate for it yet.
    .why = Without a certificate the partner refuses the connection. The route takes the certificate of the first mtls interface.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-WARN-ROUTES-OFF = The route to { $domain } is not used: the master switch of the static routes is off.
    .why = While it is off no route is used, whatever its own switch says.
    .repair = ucfed static-route use on

UCF-WARN-ROUTE-BLACKLISTED = { $domain } is blocked by the entry { $pattern } of the blacklist.
    .why = The blacklist stands above every route: nothing goes over this one.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-WARN-TRUSTED-BY-ADDRESS = The route to { $domain } is trusted by address only.
    .why = With { $protocol } there is no certificate: whoever can send from an address of its access servers speaks for { $domain }.
    .repair = ucfed static-route set { $domain } --protocol mtls

## Permissions and blacklist

UCF-PERMISSION-UNKNOWN = { $pattern } has no explicit permission level.
    .why = The next level above it holds: that of a "*." entry, else the global one.
    .repair = ucfed domain-permission set '{ $pattern }' public

UCF-PERMISSION-PRESENCE-DOMAIN = { $pattern } is your own presence domain.
    .why = Domain permissions bound what people of other domains get.
    .repair = ucfed domain-permission set --global public

UCF-WARN-PERMISSION-BLACKLISTED = { $pattern } is blocked by the entry { $entry } of the blacklist.
    .why = The blacklist stands above every permission: the level has no effect.
    .repair = ucfed blacklist remove '{ $entry }'

UCF-WARN-GLOBAL-LOOSENED = { $level ->
        [company] Every domain that is let in can now be granted office, business address and public calendar.
        [team] Every domain that is let in can now be granted office, business address, public calendar, mobile phone and note.
       *[personal] Every domain that is let in can now be granted everything: also mobile phone, note, private phone and private calendar.
    }
    .why = The global level ({ $level }) is the most that people of any domain without a level of its own can get. Keep it at public, and raise the level of single partners.
    .repair = ucfed domain-permission set --global public
              ucfed domain-permission set PARTNER-DOMAIN { $level }

UCF-WARN-GLOBAL-BLOCKED = Domains without an explicit level are let in no longer.
    .why = The global level is off or blocked: all requests from and to them are refused.
    .repair = ucfed domain-permission set --global public

UCF-BLACKLIST-UNKNOWN = { $pattern } is not on the blacklist.
    .why = An entry is removed as it was added: *.example.com and example.com are two entries.
    .repair = ucfed blacklist list

UCF-BLACKLIST-EXISTS = { $pattern } is on the blacklist with another comment or expiry.
    .why = It is blocked as it is. To change the entry, remove it and add it anew.
    .repair = ucfed blacklist remove '{ $pattern }'
              ucfed blacklist add '{ $pattern }' --comment TEXT

UCF-BLACKLIST-LINE = Line { $line } ("{ $text }") cannot be imported: { $reason }.
    .why = Each line is a domain or *.domain, then optionally until=TIME, then optionally # and a comment. Nothing was imported.
    .repair = sed -i '{ $line }d' FILE
              ucfed blacklist import FILE

UCF-BLACKLIST-WORDS = more than one word before the comment.
    .why = A line is PATTERN [until=TIME] [# COMMENT].

UCF-BLACKLIST-UNTIL = "{ $input }" is no time.
    .why = A time is written like 2030-01-31T18:00:00Z.

UCF-BLACKLIST-COMMENT = The comment for { $pattern } is too long or has line breaks.
    .why = A comment is one line of at most 200 characters.
    .repair = ucfed blacklist add '{ $pattern }' --comment TEXT

UCF-BLACKLIST-PAST = The entry for { $pattern } would end in the past, at { $until }.
    .why = It would never block anything. Name a time to come, or none.
    .repair = ucfed blacklist add '{ $pattern }'

UCF-BLACKLIST-PRESENCE-DOMAIN = The entry { $pattern } would block your own presence domain { $domain }.
    .why = Your users could not even reach each other. Block only domains of others.
    .repair = ucfed blacklist add SUBDOMAIN.{ $domain }

## Certificates and trust anchors as objects

UCF-CERTIFICATE-NAME-TAKEN = The name { $certificate } is taken.
    .why = A CA cannot share its name with a server's certificate or with a request for one.
    .repair = ucfed certificate list

UCF-CERTIFICATE-UNKNOWN = There is no certificate { $certificate }.
    .why = There are: { $known }.
    .repair = ucfed certificate list

UCF-CERTIFICATE-NOT-REQUESTED = No request for { $certificate } waits for its certificate.
    .why = There was none, or it ended when the certificate with its key was imported.
    .repair = ucfed certificate csr { $certificate } --domain DOMAIN --host HOST

UCF-CERTIFICATE-FORM = Either a PEM chain or a PKCS#12 file is needed, and not both.
    .why = A certificate comes as a chain with its key, or as one sealed file with everything.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERTIFICATE-IN-USE = The certificate { $certificate } is shown by the interface { $interface }.
    .why = Without it the interface could not accept anybody. Give the interface another one first.
    .repair = ucfed sip-server set-interface { $interface } --certificate OTHER
              ucfed certificate remove { $certificate }

UCF-AUTHORITY-UNKNOWN = There is no private CA { $authority }.
    .why = There are: { $known }.
    .repair = ucfed certificate ca create --name { $authority }

UCF-ANCHOR-EXISTS = There is another trust anchor { $anchor }.
    .why = What is trusted is never replaced silently. Remove the old one, or choose another name.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file FILE

UCF-ANCHOR-UNKNOWN = There is neither a trust anchor nor a private CA { $anchor }.
    .why = There are: { $known }.
    .repair = ucfed certificate trust list

UCF-HINT-AUTHORITY = Next, issue a certificate from { $authority }, and hand the CA to the partner.
    .why = The partner adds it as a trust anchor; the CA's private key never leaves this server.
    .repair = ucfed certificate ca issue server --domain { $domain } --host sip.{ $domain }
              ucfed certificate trust export { $authority } > { $authority }.pem

UCF-HINT-AUTHORITY-EXPORT = Partners need the CA { $authority } to believe this certificate.
    .why = Each of them adds it as a trust anchor.
    .repair = ucfed certificate trust export { $authority } > { $authority }.pem

UCF-HINT-CERTIFICATE-UNUSED = No interface shows the certificate { $certificate } yet.
    .why = An interface for partners needs one.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate { $certificate }

UCF-HINT-CERTIFICATE-REQUESTED = Next, have a CA sign the request, and import what it sends.
    .why = The key stays here until then. Public CAs refuse a request that asks for more than DNS names: --public leaves the rest out.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem

UCF-HINT-CERTIFICATE-WATCH-ENDED = The files of { $certificate } are watched no longer.
    .why = What is stored now came another way; a renewal of { $chain } would replace it.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }

UCF-WARN-CERTIFICATE-ENDS = The certificate { $certificate } ends on { $not_after }; days left: { $days }.
    .why = From then on partners refuse it. Interfaces that show it: { $users }.
    .repair = ucfed certificate { $command }

UCF-WARN-CERTIFICATE-ENDED = The certificate { $certificate } ended on { $not_after }.
    .why = Every partner refuses it, and with it this server. Interfaces that show it: { $users }.
    .repair = ucfed certificate { $command }

UCF-WARN-CERTIFICATE-BEGINS = The certificate { $certificate } begins only on { $not_before }.
    .why = Partners refuse it until then. If that moment should have passed, the clock of this host is wrong. Interfaces that show it: { $users }.
    .repair = timedatectl status

UCF-WARN-CERTIFICATE-WATCH = The files of { $certificate } cannot be taken: { $reason }.
    .why = What was taken last is still shown to partners, until it ends. The files are tried again every few seconds; once they are right, nothing more needs to be done. The command tries them now and says what is wrong in full.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }

UCF-WARN-KEY-READABLE = { $file } holds a private key, and others can read it (mode { $mode }).
    .why = Whoever has the key can pose as this server.
    .repair = chmod 600 { $file }

UCF-HINT-ANCHOR-UNSCOPED = The trust anchor { $anchor } may vouch for every domain.
    .why = A partner's private CA should vouch for that partner's domains alone.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file FILE --domain PARTNER-DOMAIN

## Users

UCF-USER-EXISTS = There is another user { $user }, or the same with another password.
    .why = A name belongs to one person. Change that user, or choose another name.
    .repair = ucfed user set-password { $user } --password-file -

UCF-USER-UNKNOWN = There is no user { $user }.
    .why = The local users are listed by: ucfed user list
    .repair = ucfed user add { $user } --password-file -

UCF-USER-PASSWORD = The password cannot be used.
    .why = It has 1 to 256 characters, without line breaks or other control characters.
    .repair = ucfed user set-password NAME --password-file -

UCF-USER-DISPLAY-NAME = The display name cannot be used.
    .why = It has 1 to 128 characters, without quotes, backslashes, angle brackets or control characters.
    .repair = ucfed user set NAME --display-name TEXT

UCF-PROFILE-CHARACTERS = The { $datum } of { $user } has line breaks or other characters that cannot be shown.
    .why = It is one line; write the lines of an address with ", " between them.
    .repair = ucfed user { $command } --{ $option } TEXT

UCF-PROFILE-TOO-LONG = The { $datum } of { $user } is too long.
    .why = It has at most { $most } characters.
    .repair = ucfed user { $command } --{ $option } TEXT

UCF-PROFILE-PHONE = The { $datum } of { $user } is no telephone number.
    .why = A number has 1 to 32 digits, with "+", "(", ")", "-", ".", "/" and blanks between them.
    .repair = ucfed user { $command } --{ $option } '+498912345'

UCF-WARN-USER-NO-PASSWORD = { $user } has no password.
    .why = Without one nobody can register as { $user }.
    .repair = ucfed user set-password { $user } --password-file -

UCF-HINT-USER-REGISTER = A SIP client can now register as { $user }@{ $domain }.
    .why = It connects to an interface of the SIP server, with that identity and password.
    .repair = ucfed sip-server list-interfaces

## Contacts of users

UCF-CONTACT-NO-DOMAIN = "{ $input }" has no domain.
    .why = A contact is written user@domain, for a colleague with the presence domain.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-USER = "{ $input }" cannot be the name of a contact.
    .why = Before the "@" stand 1 to 64 characters of a-z, 0-9 and . _ - + ' & = ! ~ as partners name their people.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-DOMAIN = "{ $input }" is no contact: { $reason }.
    .why = Behind the "@" stands the domain of the contact.
    .repair = ucfed contact grant USER NAME@DOMAIN LEVEL

UCF-CONTACT-UNKNOWN = Nothing was decided about the contact { $contact } of { $user }.
    .why = A contact is listed once something was granted to it or it was rejected.
    .repair = ucfed contact list { $user }

UCF-CONTACT-USER-UNKNOWN = There is no user { $user } who could have the contact { $contact }.
    .why = Contacts are those of local users. The local users are listed by: ucfed user list
    .repair = ucfed user add { $user } --password-file -

UCF-CONTACT-SELF = { $contact } is the user { $user }: nobody is a contact of their own.
    .why = Users see everything of themselves. Contacts are other people, at partners or in the presence domain.
    .repair = ucfed contact list { $user }

UCF-WARN-CONTACT-BLACKLISTED = { $domain } is blocked by the entry { $pattern } of the blacklist.
    .why = The blacklist stands above every grant: nobody there sees anything.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-WARN-CONTACT-BLOCKED = { $domain } is not let in: its permission level is off or blocked.
    .why = The level of the domain stands above every grant: nobody there sees anything.
    .repair = ucfed domain-permission set { $domain } { $level }

UCF-WARN-CONTACT-CAPPED = The maximum of { $domain } is { $most }: that is what { $contact } sees.
    .why = A contact sees the smaller of what the user granted ({ $level }) and what the contact's domain can get.
    .repair = ucfed domain-permission set { $domain } { $level }

UCF-WARN-CONTACT-NO-ROUTE = No active static route leads to { $domain }.
    .why = In mode direct nobody there can ask, or be answered, until there is one.
    .repair = ucfed static-route { $command }

## The store

UCF-STORE-LOCKED = The directory { $directory } is in use by a running server.
    .why = One process works on a store at a time. Leave --offline away, or stop that server first.
    .repair = ucfed status --data-dir { $directory }

UCF-STORE-DIRECTORY = The directory { $directory } cannot be used: { $reason }.
    .why = The server keeps its configuration there and must be able to write.
    .repair = chown ucfed: { $directory }

UCF-STORE-OPEN = The store { $file } cannot be opened: { $reason }.
    .why = The file is damaged, of a newer version, or unreadable for this user. It was left as it is.
    .repair = sqlite3 { $file } 'PRAGMA integrity_check'

UCF-STORE-CORRUPT = The store holds a { $kind } { $id } that cannot be read: { $reason }.
    .why = It was written by a newer version or damaged. Nothing is skipped silently: the server does not start on half a configuration.
    .repair = ucfed version

UCF-STORE-READ = What was kept of presence cannot be read: { $reason }.
    .why = The disk or the file of the store is damaged, or another program holds it.
    .repair = sqlite3 DIR/ucfed.db 'PRAGMA integrity_check'

UCF-STORE-WRITE = The change could not be stored: { $reason }.
    .why = Nothing of it stands; the server runs on as before. Mostly the disk is full or read-only: df .
    .repair = ucfed status

## The admin socket

UCF-SOCKET-TAKEN = Another server answers at { $socket }.
    .why = Each server has an admin socket of its own.
    .repair = ucfed status --socket { $socket }

UCF-SOCKET-NOT-A-SOCKET = { $socket } exists and is no socket.
    .why = It was left alone, since somebody may need it.
    .repair = mv { $socket } { $socket }.old

UCF-SOCKET-PATH-TOO-LONG = The path { $socket } is too long for a socket.
    .why = The system takes at most { $most } characters.
    .repair = ucfed serve --admin-socket /run/ucfed/admin.sock

UCF-SOCKET-GROUP = There is no group { $group }.
    .why = Its members are to administer the server; the group must exist before the server starts.
    .repair = groupadd --system { $group }

UCF-SOCKET-BIND = The admin socket { $socket } cannot be opened: { $reason }.
    .why = The server must be able to make files in that directory.
    .repair = ucfed serve --admin-socket PATH

## Why a request is refused

UCF-REFUSED-NO-PRESENCE-DOMAIN = The request was refused: no presence domain is set.
    .why = Without it nobody is local and nobody is a partner.
    .repair = ucfed presence-domain set DOMAIN

UCF-REFUSED-UNAUTHENTICATED = A request in the name of { $from } was refused: the sender did not prove to be one of its users.
    .why = Local users prove themselves by their password; the client was asked for it. On an mtls interface only partners can get in.
    .repair = ucfed user list

UCF-REFUSED-OTHER-USER = { $user } may not send as { $from }.
    .why = A user speaks in the own name alone. The client has the identity of one user and the password of another.
    .repair = ucfed user set-password { $user } --password-file -

UCF-REFUSED-UNPROVEN = A request in the name of { $from } was refused: the connection does not prove that domain.
    .why = The certificate of the peer must name { $from }, or the static route to { $from } must be trusted and the connection come from its access server.
    .repair = ucfed static-route set { $from } --trusted

UCF-REFUSED-SUSPENDED = { $domain } is suspended.
    .why = An administrator has suspended this partner: it is refused in both directions until it is resumed.
    .repair = ucfed federation partners resume { $domain }

UCF-REFUSED-BLACKLISTED = { $domain } is blocked by the entry { $pattern } of the blacklist.
    .why = The blacklist stands above every permission and every route, in both directions.
    .repair = ucfed blacklist remove '{ $pattern }'

UCF-REFUSED-BLOCKED = { $domain } is let in by nobody: the level of { $pattern } is blocked.
    .why = Requests from there are refused, and requests to there too, since no answer could come back.
    .repair = ucfed domain-permission set '{ $pattern }' public

UCF-REFUSED-GLOBALLY-BLOCKED = { $domain } is not let in: it has no level of its own, and the global one is off or blocked.
    .why = Requests from there are refused, and requests to there too, since no answer could come back.
    .repair = ucfed domain-permission set { $domain } public

UCF-REFUSED-FOREIGN = A request from { $from } to { $to } was refused: neither is local.
    .why = The server carries messages between its own users and partners. Between partners it does so as a federation service only.
    .repair = ucfed federation set --act-as-service on

## Why a domain is not reached

UCF-NO-ROUTE = There is no way to { $domain }.
    .why = The mode is { $mode }, { $domain } has no static route, and there is no federation service.
    .repair = ucfed static-route add { $domain } --server HOST --trusted
              ucfed federation mode open

UCF-NO-ROUTE-INACTIVE = The static route to { $domain } is not active.
    .why = It is switched off, and no other way leads there.
    .repair = ucfed static-route enable { $domain }

UCF-NO-ROUTE-UNUSED = The static route to { $domain } is not used: the master switch of the static routes is off.
    .why = While it is off no route is used, whatever its own switch says.
    .repair = ucfed static-route use on

UCF-DNS-NXDOMAIN = The name { $name } does not exist in DNS.
    .why = Mostly it is misspelt, or the partner has not published it. An access server given by its address needs no DNS.
    .repair = ucfed static-route set DOMAIN --server ADDRESS

UCF-DNS-NO-DATA = The name { $name } exists in DNS, but not with the record that is needed.
    .why = A server's name needs an A or AAAA record, an openly federated domain an SRV record.
    .repair = ucfed static-route set DOMAIN --server ADDRESS

UCF-DNS-SERVFAIL = The name server could not answer for { $name }: { $detail }.
    .why = The name servers of that domain are unreachable or badly signed, or the resolver of this host is at fault.
    .repair = dig { $name }

UCF-DNS-TIMEOUT = The name server did not answer for { $name } in time.
    .why = The resolver of this host cannot be reached, or a firewall drops its packets.
    .repair = dig { $name }

UCF-SRV-ORDER-UNKNOWN = “{ $input }” is no order of SRV records.
    .why = weight tries the highest weight of one priority first, always; rfc2782 draws by weight.
    .repair = ucfed federation set --srv-order weight

UCF-SRV-NOT-PUBLISHED = { $domain } takes no part in open federation: there is no SRV record { $record }.
    .why = Mode open reaches the domains that publish it. The partner can publish it, or you add a static route.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.
              ucfed static-route add { $domain } --server HOST --trusted

UCF-SRV-NOT-OFFERED = { $domain } says in DNS that it takes no part in open federation: the target of { $record } is “.”.
    .why = RFC 2782: a target of “.” means that the service is decidedly not available. A static route needs no SRV record.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-SRV-LITERAL = { $record } names the address { $target } where the name of a host has to stand.
    .why = The target of an SRV record is a name that has an A or AAAA record (RFC 2782). The partner has to correct it.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

UCF-SRV-ALIAS = { $record } names { $target }, which is an alias (CNAME) of { $alias }.
    .why = The target of an SRV record must have an A or AAAA record of its own (RFC 2782). The partner has to correct it.
    .repair = { $record }. 3600 IN SRV 0 1 5061 { $alias }.

UCF-SRV-UNUSABLE = { $record } names “{ $target }” at port { $port }, which can be no server.
    .why = The target has to be the name of a host, and the port its port, mostly 5061. The partner has to correct it.
    .repair = { $record }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

## The records of this server, and what is published

UCF-DNS-ADDRESS-MALFORMED = “{ $input }” is no address of a name server.
    .why = A name server is given by its IP address, with a port unless that is 53: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353.
    .repair = ucfed dns check --resolver 192.0.2.53

UCF-DNS-ASK-FORBIDDEN = { $who } may not choose which name server is asked.
    .why = The server sends packets there: that takes the right to change. Its own resolver may be asked by everybody who may look.
    .repair = ucfed dns check

UCF-DNS-RECORDS-NO-MTLS = There is nothing to publish: no interface of { $domain } speaks mtls.
    .why = Partners that find a domain by DNS connect with mtls.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME --advertise sip.{ $domain }

UCF-DNS-RECORDS-HOST-ASSUMED = Unless { $host } will do, say under which name the interface { $interface } is found.
    .why = It advertises no name of its own. The certificate need not name the host, only the domain; some partners want both.
    .repair = ucfed sip-server set-interface { $interface } --advertise { $host }

UCF-DNS-RECORDS-PRIVATE = { $host } would have private addresses alone: { $addresses }.
    .why = Nobody on the Internet gets there. If a NAT forwards to the interface { $interface }, advertise the public name or address.
    .repair = ucfed sip-server set-interface { $interface } --advertise { $host }

UCF-DNS-RECORDS-ADDRESS-UNKNOWN = The public address of { $host } is not known here.
    .why = Its interface listens on private addresses, so a NAT forwards to it. Its A or AAAA record has to be in DNS already, or be added by hand.
    .repair = { $record }

UCF-DNS-RECORDS-HOST-FOREIGN = { $host } is outside of { $domain }.
    .why = Partners of Lync and Skype type refuse a server whose name is not in the domain that it serves.
    .repair = ucfed sip-server set-interface { $interface } --advertise sip.{ $domain }

UCF-SRV-OUTSIDE = { $domain } names a server outside of itself: { $target }.
    .why = It is used here. Partners of Lync and Skype type refuse it, and the certificate must name { $domain } all the same.
    .repair = _sipfederationtls._tcp.{ $domain }. 3600 IN SRV 0 1 5061 sip.{ $domain }.

UCF-SRV-PRIVATE-ADDRESS = { $target } has the address { $address }, which is not one of the Internet.
    .why = Either this resolver sees an inner view of the domain, or the record was published by mistake.
    .repair = dig { $target }

UCF-SRV-MANY = { $domain } names { $count } servers.
    .why = The first { $most } are tried, the others never.
    .repair = ucfed dns lookup { $domain } -o json

UCF-SRV-NO-SERVER = What { $domain } publishes leads to no server (records: { $count }).
    .why = Each is wrong, or names a host without an address. The domain's administrator has to correct { $record }.
    .repair = ucfed static-route add { $domain } --server HOST

UCF-DNS-AUTHORITY-UNKNOWN = The name servers of { $name } are not known: { $detail }.
    .why = The resolver was asked for SOA and NS. If it does not answer those, name the servers.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UNDELEGATED = No zone has the name { $domain }: the next one above is “{ $zone }”.
    .why = The domain is not registered, or its registry has no name servers for it. If they exist nevertheless, name them.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-HOST-WITHOUT-ADDRESS = { $host } has no address.
    .why = Its SRV record leads nowhere until it has an A or AAAA record with the public address of this server.
    .repair = { $host }. 3600 IN A PUBLIC-ADDRESS

UCF-TSIG-KEY-MALFORMED = This is no key: { $reason }.
    .why = A key file of BIND or Knot is meant, as this command prints one: a clause “key” with “algorithm” and “secret”.
    .repair = tsig-keygen ucfed

UCF-TSIG-KEY-SEVERAL = The file has several keys: { $names }.
    .why = The update is signed by one. Put that into a file of its own.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-TSIG-KEY-ALGORITHM = “{ $algorithm }” is no algorithm that is used here.
    .why = hmac-sha256, hmac-sha384 and hmac-sha512 are; older ones are no longer safe.
    .repair = tsig-keygen -a hmac-sha256 ucfed

UCF-TSIG-KEY-SECRET = The secret of the key { $name } cannot be read.
    .why = It is written in base64, and is not empty.
    .repair = tsig-keygen { $name }

UCF-TSIG-KEY-NAME = “{ $name }” can be the name of no key.
    .why = Keys are named like hosts; both sides must use the same name.
    .repair = tsig-keygen ucfed

UCF-DNS-UPDATE-UNREACHABLE = The name server { $server } cannot be reached: { $reason }.
    .why = An update is sent over tcp. Nothing listens there, a firewall refuses it, or what answers is no name server.
    .repair = ucfed dns publish --server HOST:53 --key FILE

UCF-DNS-UPDATE-TIMEOUT = The name server { $server } does not answer.
    .why = A firewall drops the packets, or the address is wrong. Whether an update was made is not known; the same command again is safe.
    .repair = ucfed dns publish --server HOST:53 --key FILE

UCF-DNS-UPDATE-ZONE-UNKNOWN = { $server } has no zone with { $name }: { $detail }.
    .why = The update has to go to the primary server of the zone, not to a resolver.
    .repair = ucfed dns publish --server PRIMARY --key FILE --zone ZONE

UCF-DNS-UPDATE-ZONE-FOREIGN = { $name } is not in the zone { $zone }.
    .why = The zone is the presence domain itself or one above it.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-DNS-UPDATE-UNREAD = { $server } does not say which records it has: { $detail }.
    .why = What is there is looked at before it is replaced.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UPDATE-ALIAS = { $host } is an alias (CNAME) of { $alias }.
    .why = Nothing can stand beside an alias, and the target of an SRV record must not be one. Advertise another name, or remove the alias by hand.
    .repair = ucfed sip-server set-interface NAME --advertise HOST

UCF-DNS-UPDATE-BADKEY = { $server } does not know the key { $key } (BADKEY).
    .why = Name and algorithm have to be the same on both sides. On Knot it stands in section key and is named by an acl of the zone; on BIND by allow-update or update-policy.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-BADSIG = { $server } has another secret for the key { $key } (BADSIG).
    .why = The file is out of date, or damaged.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-BADTIME = The clock of { $server } is { $seconds } seconds away from that of this host (BADTIME).
    .why = A signature holds for five minutes. One of the two clocks is wrong.
    .repair = timedatectl status

UCF-DNS-UPDATE-BADTRUNC = { $server } finds the signature by { $key } too short (BADTRUNC).
    .why = It is sent in full, so the server wants a longer hash than the key's.
    .repair = tsig-keygen -a hmac-sha512 { $key }

UCF-DNS-UPDATE-NOTAUTH = { $server } is not authoritative for the zone { $zone } (NOTAUTH).
    .why = The update has to go to the primary server, for the zone as it is named there. With another key name the server can say the same.
    .repair = ucfed dns publish --server PRIMARY --key FILE --zone ZONE

UCF-DNS-UPDATE-REFUSED = { $server } refuses the change of { $zone } by the key { $key } (REFUSED).
    .why = The zone has no rule that lets this key change these names, or none for this host. On Knot: acl with action: update; on BIND: allow-update with key "{ $key }", or update-policy.
    .repair = ucfed dns publish --server HOST --key OTHER-FILE

UCF-DNS-UPDATE-NOTZONE = { $server } finds a name outside of the zone { $zone } (NOTZONE).
    .why = Part of it is a zone of its own there.
    .repair = ucfed dns publish --server HOST --key FILE --zone ZONE

UCF-DNS-UPDATE-NOTIMP = { $server } takes no dynamic updates of { $zone } (NOTIMP).
    .why = It is no primary server, or it cannot do that at all. Put the records in by hand.
    .repair = ucfed dns records

UCF-DNS-UPDATE-SERVFAIL = { $server } failed at the change of { $zone } (SERVFAIL).
    .why = Its log says why; mostly it cannot write the file of the zone, or the zone is frozen or expired.
    .repair = ucfed dns check --authority ADDRESS

UCF-DNS-UPDATE-CHANGED = Somebody else changed the records of { $zone } at { $server } in the meantime.
    .why = An update holds only for the records that were seen before it. Nothing was changed.
    .repair = ucfed dns publish --server HOST --key FILE

UCF-DNS-UPDATE-OTHER = { $server } refuses the update: { $code }.
    .why = Nothing was changed.
    .repair = ucfed dns publish --server HOST --key FILE --dry-run

UCF-DNS-UPDATE-UNPROVEN = What came from { $server } is not signed by the key { $key }.
    .why = Somebody stands between, or the server does not sign its answers. Whether the update was made is not known.
    .repair = ucfed dns check

UCF-DNS-UPDATE-HOST-ELSEWHERE = { $host } is not in the zone { $zone }; its addresses are not published.
    .why = They belong into its own zone.
    .repair = { $records }

## What happens to requests that policy let in

UCF-REFUSED-MALFORMED = The request breaks the rules of SIP: { $error }.
    .why = What is read differently by different systems is refused. Only its sender can make it right.

UCF-REFUSED-NO-USER = There is no local user { $user }.
    .why = Mostly the partner's user misspelt the identity.
    .repair = ucfed user add { $user } --password-file -

UCF-REFUSED-OFFLINE = { $user } is not registered.
    .why = No SIP client of { $user } is connected, so there is nowhere to deliver to.
    .repair = ucfed user show { $user }

UCF-REFUSED-NO-DOMAIN = { $uri } names no domain.
    .why = Sender and recipient are known by their domains. Only the sender can make it right.

UCF-REFUSED-SIPS = { $uri } must travel encrypted all the way, and the hop to { $hop } is not.
    .why = A sips: address is never sent over tcp or udp (RFC 5630).
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-REFUSED-CONTACTS = { $user } registers more than { $limit } contacts.
    .why = The limit contacts-per-user keeps one user from filling the server.
    .repair = ucfed sip-server limits set --contacts-per-user N

UCF-REFUSED-NOT-REGISTRAR = Nobody registers at { $domain } here.
    .why = Only users of the presence domain register, and only where no upstream serves them.
    .repair = ucfed presence-domain show

UCF-REFUSED-CONTACT = { $contact } may not see { $user }.
    .why = { $user } rejected the contact, or the domain of { $contact } is blocked or blacklisted.
    .repair = ucfed contact revoke { $user } { $contact }

UCF-REFUSED-CONTACT-NAME = Somebody at { $domain } who is named "{ $user }" wants to see a local user.
    .why = Nobody could grant anything to that name: names of contacts consist of letters, digits and . _ - + ' & = ! ~ and have at most 64 characters.
    .repair = ucfed contact grant USER CONTACT LEVEL

UCF-OVERLOAD-SUBSCRIPTIONS = { $watcher } has no more place for a subscription to presence.
    .why = The limit { $of } stands at { $limit }.
    .repair = ucfed sip-server limits show

UCF-OVERLOAD-CONTACT-REQUESTS = { $domain } has { $limit } contact requests pending already, and gets no more.
    .why = A partner that asks for everybody must not fill the list of requests. Decide those that are there, or raise the limit.
    .repair = ucfed contact requests
        ucfed sip-server limits set --contact-requests-per-domain N

UCF-REFUSED-NO-SUBSCRIPTION = { $watcher } goes on with a subscription that does not exist.
    .why = It ended, or it was made with another server. The client subscribes anew by itself.
    .repair = ucfed status

UCF-REFUSED-BUDGET = { $domain } asks for more than its budget: { $limit } { $of ->
    [targets] distinct local users a day
   *[other] messages a second
}.
    .why = A partner without a route of its own is met by discovery alone, and bounded. Others are not touched by it.
    .repair = ucfed federation partners set { $domain } --messages 100 --targets 5000

UCF-REFUSED-FOREIGN-WATCHERS = { $watcher } wants to know who watches { $user }.
    .why = Only users themselves see who watches them. An administrator asks the server.
    .repair = ucfed contact list { $user }

UCF-REFUSED-FOREIGN-PUBLICATION = { $from }@{ $domain } publishes presence for "{ $of }".
    .why = Nobody publishes for anybody else: the user who authenticates, the one who is addressed and the entity of the document are the same.
    .repair = ucfed user show { $of }

UCF-REFUSED-PUBLICATIONS = { $user } publishes from more than { $limit } devices at once.
    .why = Publications end by themselves when a device does not refresh them.
    .repair = ucfed sip-server limits set --publications-per-user N

UCF-REFUSED-BY-PARTNER = The partner refuses to show { $contact }: status { $status }.
    .why = 403: it does not let our domain in, or its user rejected ours. 404: it has no such user. 489: it serves no presence. Only the partner can change that.
    .repair = ucfed static-route list

UCF-OVERLOAD-CALLS = Callers of { $domain } have more than { $limit } calls under way that nobody has taken yet.
    .why = Calls may take a quarter of the limit transactions, and those of one domain half of that: nobody else's must wait for them.
    .repair = ucfed sip-server limits set --transactions N

UCF-OVERLOAD-TRANSACTIONS = Too many requests wait for answers, of { $limit } that may.
    .why = The limit transactions protects the server, and no peer may have more of them waiting than there is room left for others; senders are asked to try again. Mostly a partner does not answer.
    .repair = ucfed sip-server limits set --transactions N

UCF-OVERLOAD-QUEUE = { $hop } reads more slowly than it is sent to.
    .why = The limit send-queue bounds what waits for one slow peer; senders are asked to try again.
    .repair = ucfed sip-server limits set --send-queue N

UCF-UNREACHABLE = { $hop } cannot be reached: { $reason }.
    .why = The request was answered with 504.
    .repair = ucfed static-route show DOMAIN

UCF-CONNECTION-LOST = The connection to { $hop } ended before the answer came.
    .why = The partner's server restarted, or a firewall cut the connection. The next request opens a new one.
    .repair = ucfed status

UCF-CONNECT-REFUSED = Nothing listens at { $server }.
    .why = The partner's SIP server is off, or the port is another one.
    .repair = ucfed static-route set DOMAIN --port PORT

UCF-CONNECT-TIMED-OUT = { $server } does not answer.
    .why = Mostly a firewall drops the packets, or the address is wrong.
    .repair = ucfed static-route set DOMAIN --server HOST

UCF-CONNECT-FAILED = The connection to { $server } failed: { $reason }.
    .why = The system refused, or the network has no way there.
    .repair = ucfed static-route set DOMAIN --server HOST

UCF-CONNECT-NO-CERTIFICATE = The route to { $domain } speaks mtls, and no mtls interface has a certificate.
    .why = The route takes the certificate of the SIP server's mtls interface.
    .repair = ucfed sip-server add-interface --ip any --port 5061 --protocol mtls --certificate NAME

UCF-CONNECT-CERTIFICATE = The certificate { $certificate } cannot be used: { $reason }.
    .why = Without it no connection to partners with mtls can be made.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-LISTENER-CERTIFICATE = The interface { $interface } cannot use its certificate { $certificate }: { $reason }.
    .why = Until it has another one nobody can connect there.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

## Events

UCF-EVENT-CONNECTED = Connected with { $peer } ({ $direction }), which proves: { $names }.
    .why = The names are those of its certificate; "-" where it showed none.
    .repair = ucfed status

UCF-EVENT-DISCONNECTED = Disconnected from { $peer } ({ $direction }), which proved: { $names }.
    .why = Either side closed the connection, or it was silent for too long.
    .repair = ucfed status

UCF-EVENT-ENDED = The connection of { $peer }, which proved { $names }, was ended.
    .why = After a change of blacklist, routes or permissions it is let in no longer.
    .repair = ucfed blacklist list

UCF-EVENT-CONNECTION-REFUSED = A connection of { $peer } was refused: the limit { $limit } is reached.
    .why = The limit protects the server from being filled by one peer.
    .repair = ucfed sip-server limits show

UCF-EVENT-UNFRAMED = What { $peer } sent is no SIP: { $error }.
    .why = Where one message ends and the next begins is not known any more, so the connection was closed. Only the peer can make it right.

UCF-EVENT-LISTENING = The interface { $interface } listens on { $address } ({ $protocol }).
    .why = Partners and clients can connect.
    .repair = ucfed sip-server show

UCF-EVENT-LISTENING-ENDED = The interface { $interface } no longer listens on { $address }.
    .why = It was removed or changed, or the SIP server was switched off.
    .repair = ucfed sip-server show

UCF-EVENT-CERTIFICATE-RENEWED = The certificate { $certificate } was renewed from its files: serial { $serial }, until { $not_after }.
    .why = New handshakes are shown it; connections stay.
    .repair = ucfed certificate show { $certificate }

UCF-EVENT-CERTIFICATE-WATCH-RESTORED = The files of { $certificate } can be taken again.
    .why = Nothing is left to be done.
    .repair = ucfed certificate show { $certificate }

UCF-EVENT-PARTNER-MET = { $domain } was let in for the first time since the start; its certificate: { $issuer }, serial { $serial }.
    .why = Nobody here entered it: it was found by its certificate and its records, and has a budget.
    .repair = ucfed federation partners show { $domain }

UCF-EVENT-CONTACT-REQUESTED = { $contact } asks to see { $user }.
    .why = Nobody has decided about it yet; until then nothing is shown. Requests expire by themselves.
    .repair = ucfed contact grant { $user } { $contact } LEVEL
        ucfed contact reject { $user } { $contact }

UCF-EVENT-REGISTERED = { $user } registered from { $peer } for { $seconds } seconds.
    .why = Messages for { $user } are delivered there.
    .repair = ucfed status

UCF-EVENT-UNREGISTERED = { $user } is no longer registered there.
    .why = The client ended the registration, or did not renew it.
    .repair = ucfed user show { $user }

UCF-EVENT-RUNNING = Generation { $generation } of the configuration is running.
    .why = Everything changed up to it is live.
    .repair = ucfed status

## The demonstration

UCF-DEMO-SYSTEM = The demo cannot go on: { $reason }.
    .why = The system refuses something that it needs: a directory, a port, a process.
    .repair = ucfed demo --once

UCF-DEMO-COMMAND = { $command } did not do what it should: { $output }
    .why = The demo runs the same commands as an administrator would.
    .repair = ucfed demo --once

UCF-DEMO-PRESENCE = { $watcher } should have seen { $expected } of { $watched }, and saw: { $found }
    .why = Something on this machine is between the two servers, or ucfed has a fault.
    .repair = ucfed demo --once

UCF-DEMO-MESSAGE = The message from { $from } to { $to } should have had the fate { $expected }, and had { $found }.
    .why = Something on this machine is between the two servers, or ucfed has a fault.
    .repair = ucfed demo --once

## Presence documents

UCF-PRESENCE-DOCUMENT-TOO-LARGE = The presence document is larger than can be taken.
    .why = At most 64 KiB are read, and 20 KiB of what only close contacts see are passed on.

UCF-PRESENCE-DOCUMENT-TOO-COMPLEX = The presence document has too many parts.
    .why = Elements, their nesting, attributes, namespaces and tuples are bounded to protect the server.

UCF-PRESENCE-DOCUMENT-ENCODING = The presence document is not in UTF-8.
    .why = Presence is exchanged in UTF-8.

UCF-PRESENCE-DOCUMENT-NOT-XML = The presence document is no well-formed XML.
    .why = What is read differently by different systems is refused.

UCF-PRESENCE-DOCUMENT-DOCTYPE = The presence document has a document type declaration.
    .why = Such declarations can make a small document endless; presence needs none.

UCF-PRESENCE-DOCUMENT-ENTITY-REFERENCE = The presence document refers to an entity that XML does not predefine.
    .why = Only document type declarations could define it, and those are refused.

UCF-PRESENCE-DOCUMENT-INSTRUCTION = The presence document has a processing instruction.
    .why = Presence needs none, and what they do is up to each reader.

UCF-PRESENCE-DOCUMENT-PREFIX = The presence document uses a namespace prefix that is not declared, or declares one that is reserved.
    .why = Without the declaration nobody knows what is meant.

UCF-PRESENCE-DOCUMENT-NOT-PIDF = The document is no presence document of RFC 3863.
    .why = Its root is not presence in the namespace urn:ietf:params:xml:ns:pidf.

UCF-PRESENCE-DOCUMENT-ENTITY = The presence document is about somebody else.
    .why = Users publish their own presence only; its entity must be sip:user@domain of who sends it.

## SIP messages that cannot be read

UCF-SIP-START-LINE = The first line is neither a request nor an answer.
    .why = What came is no SIP, or a former message was longer than it said.

UCF-SIP-VERSION = The version is not SIP/2.0.
    .why = No other version of SIP is in use.

UCF-SIP-LINE-END = A line does not end with CR LF.
    .why = Other line ends are read differently by different systems and are refused.

UCF-SIP-HEADER-LINE = A header line cannot be read.
    .why = A header is a name, a colon and a value.

UCF-SIP-UNTERMINATED = The empty line that ends the headers is missing.
    .why = The message was cut off, or is no SIP.

UCF-SIP-HEAD-TOO-LARGE = The headers are larger than the limit.
    .why = The limit message-head protects the server's memory.

UCF-SIP-TOO-MANY-HEADERS = The message has more headers than the limit.
    .why = The limit message-headers protects the server's memory.

UCF-SIP-BODY-TOO-LARGE = The body is larger than the limit.
    .why = The limit message-body protects the server's memory.

UCF-SIP-CONTENT-LENGTH = Content-Length is no plain number.
    .why = Where a message ends must be beyond doubt.

UCF-SIP-CONTENT-LENGTH-TWICE = There is more than one Content-Length.
    .why = Where a message ends must be beyond doubt.

UCF-SIP-CONTENT-LENGTH-MISSING = Content-Length is missing.
    .why = On a stream nothing else says where the message ends.

UCF-SIP-BODY-TRUNCATED = The datagram ends before the body does.
    .why = It was cut off on its way; large messages need tcp or tls.

UCF-SIP-HEADER-MISSING = The header { $header } is missing.
    .why = Every SIP message needs it.

UCF-SIP-HEADER-REPEATED = The header { $header } stands there more than once.
    .why = Which of them counts would be a guess.

UCF-SIP-HEADER-MALFORMED = The header { $header } cannot be read.
    .why = Its value breaks the grammar of SIP.

UCF-SIP-URI = A SIP address cannot be read.
    .why = An address has the form sip:user@domain.

UCF-SIP-URI-SCHEME = An address is neither sip: nor sips:.
    .why = Other schemes cannot be routed here.

UCF-SIP-CSEQ-METHOD = The CSeq names another method than the request.
    .why = The two must be equal.

UCF-SIP-TOO-MANY-HOPS = The message passed too many servers.
    .why = Max-Forwards reached zero; mostly two systems send it back and forth.

## Certificates: what is refused, what an import notes, why handshakes fail

UCF-CERT-TOO-LARGE = The file is larger than { $limit } octets.
    .why = No certificate file is that large; what was given is most likely something else.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-TOO-MANY = The file holds more than { $limit } certificates or keys.
    .why = A chain is one certificate and the few that lead to its root; a bundle of many roots belongs elsewhere.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NO-CERTIFICATE = The file holds no certificate.
    .why = A PEM certificate stands between "-----BEGIN CERTIFICATE-----" and "-----END CERTIFICATE-----"; DER is taken too. A .pfx or .p12 file is imported with --pkcs12.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NO-KEY = There is no private key.
    .why = Only who holds the private key can present the certificate; neither the chain nor the key file contains one.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-KEY-ENCRYPTED = The private key is sealed with a passphrase.
    .why = The daemon starts without anybody at the keyboard, so it cannot ask for the passphrase. Unseal the key first: openssl pkey -in KEY.pem -out KEY-CLEAR.pem
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY-CLEAR.pem

UCF-CERT-KEY-UNSUPPORTED = The private key cannot be used: { $detail }.
    .why = Keys are RSA of 2048 to 8192 bits, ECDSA on P-256, P-384 or P-521, or Ed25519; as PKCS#8, SEC 1 or PKCS#1.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-KEY-MISMATCH = The private key does not belong to the certificate { $subject }.
    .why = The public key in the certificate is another one. After a renewal the old key is often given with the new certificate.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-HELD-KEY-MISMATCH = The certificate { $subject } does not belong to the key that is kept here.
    .why = It answers another request, or one from before another key was made. If its key is in a file, name that by --key.
    .repair = ucfed certificate csr NAME --domain DOMAIN --host HOST

UCF-CERT-MALFORMED = The file is damaged: { $detail }.
    .why = A certificate or the text around it cannot be decoded, often because lines were lost when it was copied.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-CHAIN-BROKEN = { $subject } was not signed by { $issuer }.
    .why = The names fit and the signature does not: the certificate of the issuer was renewed with another key, or two CAs share a name. Ask the CA for the chain that belongs to this certificate.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-EXPIRED = The certificate { $subject } expired on { $not_after }.
    .why = Every partner refuses an expired certificate.
    .repair = ucfed certificate import NAME --chain RENEWED.pem --key KEY.pem

UCF-CERT-CA-AS-LEAF = { $subject } is a CA certificate.
    .why = A CA certificate signs others; partners refuse it as the certificate of a server. "openssl req -x509" makes one unless it is told "-addext basicConstraints=CA:FALSE".
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CERT-WEAK-KEY = { $subject } has a key that is too small: { $key }.
    .why = RSA keys below 2048 bits can be broken, and partners refuse them.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-WEAK-SIGNATURE = { $subject } was signed by a broken method: { $algorithm }.
    .why = Signatures with MD5 or SHA-1 can be forged, and partners refuse them.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-PKCS12-PASSWORD = The password does not open the PKCS#12 file.
    .why = The file is sealed with the password that was chosen when it was exported.
    .repair = ucfed certificate import NAME --pkcs12 FILE.p12

UCF-CERT-PKCS12-MALFORMED = The PKCS#12 file cannot be read: { $detail }.
    .why = It is damaged, no PKCS#12 file at all, or made by means that are not supported. Convert it: openssl pkcs12 -in FILE.p12 -nodes -out ALL.pem
    .repair = ucfed certificate import NAME --chain ALL.pem --key ALL.pem

UCF-CERT-ANCHOR-NOT-CA = { $subject } is no CA certificate.
    .why = It was issued by { $issuer }. Trusting it would help nobody: add the certificate of its issuer.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-CERT-ANCHOR-SEVERAL = The file holds { $count } certificates: { $subjects }.
    .why = A trust anchor is one certificate, so that nothing is trusted by accident. Add the root alone; partners send the intermediates themselves.
    .repair = ucfed certificate trust add NAME --file ROOT.pem

UCF-CERT-ANCHOR-UNUSABLE = { $subject } cannot be a trust anchor: { $detail }.
    .why = No certificate could be verified with it.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-CERT-FINGERPRINT = "{ $input }" is no SHA-256 fingerprint.
    .why = A fingerprint is 64 hexadecimal digits, with or without colons, as "openssl x509 -noout -fingerprint -sha256" prints it.
    .repair = ucfed certificate show NAME

UCF-CERT-CA-NAME = "{ $name }" is no name for a CA.
    .why = The name is shown to partners in each certificate: 1 to 64 printable characters.
    .repair = ucfed certificate ca create --name example-ca

UCF-CERT-CA-UNUSABLE = The private CA cannot issue: { $detail }.
    .why = What is stored as the CA is no CA certificate with its key.
    .repair = ucfed certificate ca create --name NAME

UCF-CERT-CA-DAYS = A certificate cannot be valid for { $days } days.
    .why = At least one day, and no longer than a CA lives: { $max } days.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST --days 365

UCF-CERT-CA-HOST = "{ $host }" is neither a DNS name nor an IP address.
    .why = The hosts of a certificate are the names or addresses under which partners reach the server.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host sip.example.com

UCF-CERT-CA-FAILED = The certificate could not be made: { $detail }.
    .why = The cryptographic library refused; nothing was changed.
    .repair = ucfed status

UCF-CERT-NOTE-REORDERED = The certificates stood in the wrong order; they are stored in the right one.
    .why = Some partners read a chain only from the leaf upwards.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-UNRELATED = { $subject } does not belong to the chain and was left out.
    .why = Only the certificate of the key, and those that lead from it to its root, are sent to partners.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-MISSING-INTERMEDIATE = The certificate of the issuer is missing: { $issuer }.
    .why = Partners know roots and not what stands between; without it they cannot verify this certificate. The CA offers it as "chain" or "bundle".
    .repair = ucfed certificate import NAME --chain FULLCHAIN.pem --key KEY.pem

UCF-CERT-NOTE-CHAIN-EXPIRED = { $subject }, which stands above the certificate, expired on { $not_after }.
    .why = Partners that need it to find their way refuse the certificate. The CA has a newer one of it, offered as "chain" or "bundle".
    .repair = ucfed certificate import NAME --chain FULLCHAIN.pem --key KEY.pem

UCF-CERT-NOTE-SELF-SIGNED = { $subject } vouches for itself.
    .why = No partner trusts it on its own: each has to add it as a trust anchor, and open federation does not work with it.
    .repair = ucfed certificate ca create --name CA-NAME
              ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CERT-NOTE-NOT-YET-VALID = The certificate begins only on { $not_before }.
    .why = Partners refuse it until then. If that moment should have passed, the clock of this host is wrong.
    .repair = timedatectl status

UCF-CERT-NOTE-EXPIRES-SOON = The certificate expires on { $not_after }, { $days } days from now.
    .why = Partners refuse it from then on.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NOTE-NO-SIP-NAME = { $subject } names no SIP domain.
    .why = Partners look for the presence domain among the subject alternative names (RFC 5922); there is none.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-WILDCARD-ONLY = The certificate names wildcards alone: { $names }.
    .why = In SIP a wildcard proves nothing (RFC 5922, section 7.2): partners refuse it. The domain itself must be named.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-LACKS-DOMAIN = The certificate does not name the presence domain { $domain }; it names { $names }.
    .why = Partners believe a sender only if the certificate proves the sender's domain. Theirs would say: "The peer is not { $domain }: its certificate names { $names }.", and refuse each request with 403.
    .repair = ucfed certificate ca issue NAME --domain { $domain } --host HOST

UCF-CERT-NOTE-LACKS-SERVER-AUTH = The certificate must not be used by a server; its usages: { $usages }.
    .why = Partners that connect to this host refuse it. It needs the extended key usage serverAuth.
    .repair = ucfed certificate import NAME --chain NEW-CHAIN.pem --key NEW-KEY.pem

UCF-CERT-NOTE-LACKS-CLIENT-AUTH = The certificate lacks the usage clientAuth.
    .why = Public CAs no longer issue it. Most partners do not mind; one that insists on it (strict) refuses connections from here, and needs a certificate of a private CA.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-FILE-PATH = "{ $input }" is no path that the server can read.
    .why = A path begins with "/", so that it means the same file wherever the server was started, and has at most 4095 octets and no control characters.
    .repair = ucfed certificate watch NAME --chain /PATH/TO/CHAIN.pem --key /PATH/TO/KEY.pem

UCF-WATCHED-MISSING = There is no file { $file }.
    .why = The path is that of a file on the host of the server; a tool that renews certificates may be about to put it there.
    .repair = namei -l '{ $file }'

UCF-WATCHED-UNREADABLE = The server cannot read { $file }: { $reason }.
    .why = It runs as the user with the id { $uid }, who must be able to read the file and to pass each directory and link on the way.
    .repair = namei -l '{ $file }'

UCF-DNS-CHALLENGE-UNSEEN = After { $waited } not all servers of the zone answer the record { $record }: { $servers }.
    .why = A CA may ask any of them, so it was not asked yet, and the record was taken away again. Secondaries have to follow the primary that takes the record, soon; an alias (CNAME) of that name takes none. Servers that cannot be asked from here are left out by naming the others.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms --authority ADDRESS

UCF-WATCHED-NOT-REGULAR = { $file } is a directory, a pipe or a device.
    .why = Only plain files, and links to them, are read.
    .repair = namei -l '{ $file }'

UCF-ACME-DIRECTORY = { $input } is no directory of a CA.
    .why = It is a URL that begins with https:// and names a host; the CA publishes it.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory https://HOST/directory --server HOST --key FILE --agree-terms

UCF-ACME-DIRECTORY-CA = The CA of the directory cannot be read: { $detail }.
    .why = It is a file with one certificate or several in PEM.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --directory-ca FILE --server HOST --key FILE --agree-terms

UCF-ACME-HOST-ADDRESS = The address { $host } cannot be in the certificate.
    .why = What is proved by DNS are names.
    .repair = ucfed certificate acme NAME --domain DOMAIN --host sip.DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-UNREACHABLE = The CA cannot be reached at { $url }: { $reason }.
    .why = Nothing listens there, the name does not resolve on the host of the server, or a firewall refuses it.
    .repair = curl -sS '{ $url }'

UCF-ACME-UNTRUSTED = The server of the CA at { $url } cannot be believed: { $reason }.
    .why = Its certificate comes from no CA that this system knows, or is not made out to that name. A private CA of an ACME server has to be named.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory { $url } --directory-ca FILE --server HOST --key FILE --agree-terms

UCF-ACME-NO-DIRECTORY = { $url } is no directory of an ACME server: { $detail }.
    .why = Something answers there, but not as RFC 8555 has it. The CA publishes the right URL.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-ANSWER = The CA answers something at { $url } that cannot be read: { $detail }.
    .why = It does not keep to RFC 8555, or something on the way changed the answer. It may be over soon.
    .repair = curl -sS '{ $url }'

UCF-ACME-TERMS = The CA at { $directory } has terms, and they were not agreed to: { $terms }
    .why = A CA issues nothing before. Read them, and say so.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory { $directory } --server HOST --key FILE --agree-terms

UCF-ACME-TERMS-CHANGED = The CA wants something done by a human first: { $detail }.
    .why = Its terms have changed, mostly. Follow what it says, and order again.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-EXTERNAL-ACCOUNT = The CA at { $directory } takes only customers whom it knows (external account binding).
    .why = This is not supported. Another tool can order the certificate, and its files can be watched.
    .repair = ucfed certificate watch NAME --chain FILE --key FILE

UCF-ACME-RATE-LIMITED = The CA issues no more at present: { $detail }.
    .why = It limits how many certificates and failures there may be in a time. What is stored is still shown; renewals are tried again by themselves, and a first order is to be made again later.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-NAME-REFUSED = The CA signs no such name: { $detail }.
    .why = The name is not public, is on a list of the CA, or a CAA record names other CAs.
    .repair = ucfed certificate acme NAME --domain DOMAIN --host sip.DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-CONTACT = The CA takes no such contact: { $detail }.
    .why = It is a mail address as a URL, of a domain that takes mail.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --contact mailto:hostmaster@DOMAIN --server HOST --key FILE --agree-terms

UCF-ACME-CHALLENGE = The CA did not find the proof of { $name }: { $detail }.
    .why = It looked for the record { $record }, which was published for this order and is gone again. The name server that took it must be one that the world asks for the zone, as the command shows it.
    .repair = dig +trace TXT _acme-challenge.{ $name }

UCF-ACME-NO-DNS-CHALLENGE = The CA offers no proof by DNS for { $name }.
    .why = Only dns-01 is supported. Another tool can order the certificate, and its files can be watched.
    .repair = ucfed certificate watch NAME --chain FILE --key FILE

UCF-ACME-TIMEOUT = The order did not end within { $waited }.
    .why = The CA, or the servers of the zone, are slow. The records of the proof have been taken away again.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms --wait 10m

UCF-ACME-DUE-AT-ONCE = What the CA issued, until { $not_after }, is to be renewed at once.
    .why = Its lifetime is over to two thirds already: a clock is wrong, or the CA is.
    .repair = date -u

UCF-ACME-STOPPED = The order was ended, since the server ends.
    .why = The records of the proof have been taken away again. What was due is ordered after the next start.
    .repair = ucfed serve

UCF-ACME-KEY = The order cannot be made here: { $detail }.
    .why = A key or a request could not be made or read.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-ACME-REFUSED = The CA refuses it ({ $problem }): { $detail }.
    .why = This is what the CA says.
    .repair = ucfed certificate acme NAME --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-CERTIFICATE-NOT-ORDERED = The certificate { $certificate } is not ordered from a CA here.
    .why = Only what was ordered can be renewed.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory URL --server HOST --key FILE --agree-terms

UCF-CERTIFICATE-ACME-RECORD = The record that proves { $host } to the CA cannot be published at { $server }: { $reason }.
    .why = It is added as _acme-challenge.{ $host } by dynamic update, at the primary server of the zone, with a key that may change it. The CA was asked for nothing yet that has to be undone.
    .repair = ucfed certificate acme { $certificate } { $wanted } --server { $server } --key OTHER-FILE --agree-terms

UCF-HINT-CERTIFICATE-ACME-TRIED = The CA at { $directory } is there, and { $certificate } could be ordered.
    .why = Nothing was ordered, and the name server was not asked.
    .repair = ucfed certificate list

UCF-HINT-CERTIFICATE-ACME-RENEWS = { $certificate } is ordered again on { $at }.
    .why = A third of its lifetime is left then.
    .repair = ucfed certificate show { $certificate }

UCF-HINT-CERTIFICATE-ACME-ENDED = { $certificate } is not ordered from { $directory } any longer.
    .why = The certificate that is stored holds until it ends, and nobody renews it from there.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory { $directory } --server HOST --key FILE --agree-terms

UCF-WARN-CERTIFICATE-ACME = { $certificate } is not renewed by { $directory }: { $reason }.
    .why = What was issued last is still shown to partners, until it ends. It is tried again by itself, less and less often. The command tries it now and says what is wrong in full.
    .repair = ucfed certificate acme { $certificate } --renew

UCF-EVENT-CERTIFICATE-ACME-RENEWED = { $certificate } was renewed by its CA: serial { $serial }, until { $not_after }.
    .why = New handshakes show it; connections stay.
    .repair = ucfed certificate show { $certificate }

UCF-TLS-NO-CLIENT-CERTIFICATE = The peer presented no certificate.
    .why = The interface speaks MTLS and the peer TLS: its route must be set to mtls, with a certificate, or it must be given a tls interface.
    .repair = ucfed sip-server add-interface --ip any --port 5062 --protocol tls --certificate NAME

UCF-TLS-UNKNOWN-CA = The certificate { $subject } was issued by { $issuer }, which is not trusted here.
    .why = Either its CA is private and must be added, or the peer does not send its intermediate certificate.
    .repair = ucfed certificate trust add NAME --file CA.pem

UCF-TLS-BAD-SIGNATURE = The certificate { $subject } was not signed by the { $issuer } that is trusted here.
    .why = The partner's CA was renewed with another key, or somebody uses its name. Ask the partner for its present CA certificate.
    .repair = ucfed certificate trust add NAME --file NEW-CA.pem

UCF-TLS-EXPIRED = The peer's certificate, or that of its CA, expired on { $not_after }.
    .why = The partner has to renew it; if it did, its server still presents the old one. If that moment lies ahead, the clock of this host is wrong.

UCF-TLS-NOT-YET-VALID = The peer's certificate, or that of its CA, begins only on { $not_before }.
    .why = One of the two clocks is wrong, or the partner installed a certificate too early.
    .repair = timedatectl status

UCF-TLS-USAGE = The peer's certificate must not be used for { $required }; its usages: { $presented }.
    .why = The extended key usages of the certificate, or of the CA above it, exclude it. Public CAs no longer issue clientAuth, which "--peer-eku strict" demands.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip

UCF-TLS-NAME-NOT-PROVEN = The peer is not { $expected }: its certificate names { $presented }.
    .why = A certificate speaks for a domain only if it names it (RFC 5922). The partner needs another certificate, or a static route must name its access server as the certificate does.
    .repair = ucfed static-route set DOMAIN --server HOST --trusted

UCF-TLS-WILDCARD-ONLY = The peer's certificate names wildcards alone: { $presented }.
    .why = In SIP a wildcard proves nothing (RFC 5922, section 7.2). The partner needs a certificate that names its domain itself.

UCF-TLS-NO-NAME = The peer's certificate { $subject } names neither a domain nor a host.
    .why = Without a name nobody can be proved. The partner needs a certificate whose subject alternative names contain its domain.

UCF-TLS-ANCHOR-SCOPE = The trust anchor { $anchor } may not vouch for { $presented }.
    .why = It was added for certain domains only, and the peer's certificate names others.
    .repair = ucfed certificate trust remove { $anchor }
              ucfed certificate trust add { $anchor } --file CA.pem --domain DOMAIN

UCF-TLS-PIN = The peer presented the certificate { $presented }, not the pinned one.
    .why = The route is pinned to { $expected }. The partner renewed its certificate, or somebody stands between. Ask the partner before you change the pin.
    .repair = ucfed certificate trust add NAME --file PEER.pem

UCF-TLS-CA-AS-LEAF = The peer presented a CA certificate as its own: { $subject }.
    .why = A CA certificate signs others and is no certificate of a server. The partner has to issue one with it; "openssl req -x509" makes a CA unless it is told "-addext basicConstraints=CA:FALSE".

UCF-TLS-WEAK-CERTIFICATE = The peer's certificate { $subject } ({ $key }) is too weak, or of an unknown kind.
    .why = Its key or a signature on its path rests on SHA-1, on less than 2048 bits, or on a method that TLS does not use.

UCF-TLS-PEER-MALFORMED = The peer's certificate cannot be used: { $detail }.
    .why = It is damaged, or breaks a constraint of its CA.

UCF-TLS-PLAINTEXT = The peer does not speak TLS.
    .why = What it sent is plain text: its side is set to tcp. The protocol of a route must equal the partner's.
    .repair = ucfed static-route set DOMAIN --protocol tcp

UCF-TLS-NOTHING-IN-COMMON = Both sides have no way of TLS in common: { $detail }.
    .why = TLS 1.2 and 1.3 are spoken here, with present ciphers; the peer offers older ones alone.

UCF-TLS-PEER-WANTS-CERTIFICATE = The peer demands a certificate ({ $alert }).
    .why = It speaks MTLS, and the route TLS.
    .repair = ucfed static-route set DOMAIN --protocol mtls

UCF-TLS-PEER-DISTRUSTS-CA = The peer does not trust the CA of our certificate ({ $alert }).
    .why = The CA is private and the partner has not added it, or our chain lacks an intermediate. Send the partner the CA.
    .repair = ucfed certificate trust export CA-NAME > ca.pem

UCF-TLS-PEER-FINDS-EXPIRED = The peer finds our certificate expired or not yet valid ({ $alert }).
    .why = It has to be renewed, or one of the two clocks is wrong.
    .repair = ucfed certificate show NAME

UCF-TLS-PEER-REJECTED-CERTIFICATE = The peer rejected our certificate ({ $alert }).
    .why = It misses a name or a usage in it: the presence domain, or clientAuth if it is strict.
    .repair = ucfed certificate list

UCF-TLS-PEER-REFUSED = The peer broke the handshake off ({ $alert }).
    .why = The alert does not say more; servers send it when they want a certificate and get none, or find no common cipher.

UCF-TLS-CLOSED = The peer closed the connection during the handshake.
    .why = No TLS is spoken at that port, or the peer is overloaded, or refuses this host without a word.

UCF-TLS-RESET = The connection was reset during the handshake.
    .why = After our certificate was sent this mostly means that the peer distrusts it: send it our CA. A firewall does the same.
    .repair = ucfed certificate trust export CA-NAME > ca.pem

UCF-TLS-TIMED-OUT = The handshake did not end in time.
    .why = The port is open and nobody answers in TLS: the peer waits for plain text, or a firewall swallows the packets.

UCF-TLS-OTHER = The handshake failed: { $detail }.
    .why = The peer broke the rules of TLS, or the connection was disturbed.

## Why a check of the diagnosis cannot know

UCF-UNKNOWN-NOT-RUNNING = No server runs here that could be asked.
    .why = What listens and what it shows is known only where the server runs.
    .repair = ucfed serve

UCF-UNKNOWN-TIMED-OUT = There was no answer before the time was over.
    .why = A name server, a partner or the network is slow. More time can help.
    .repair = ucfed diagnose --timeout 60s

UCF-UNKNOWN-BEFORE = It can be seen only once { $check } is in order.
    .why = One thing comes before the other: without an address there is no connection, without a connection no certificate.
    .repair = ucfed diagnose explain { $check }

UCF-UNKNOWN-FROM-INSIDE = It cannot be seen from inside of the own network.
    .why = Whether the Internet reaches an address is decided by routers and firewalls between. Have the partner try it.
    .repair = ucfed dns records

UCF-UNKNOWN-UNASKED = Nobody could be asked: { $reason }.
    .why = The check needs an answer from there.
    .repair = ucfed diagnose
