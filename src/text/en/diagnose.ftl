# The checks of the diagnosis. The id is that of the check with `_` for each dot. The value says what was observed; `.title` what
# is in order where nothing is found; `.why` why it matters and to whom; `.repair` the command or DNS line that repairs it, or what
# whoever must act is to be told; `.ask` what others are told where the repair is a command of ours; `.again` how to check again; `.about` is the long text of `ucfed diagnose explain`.

## The configuration

config_domain_missing = No presence domain is set.
    .title = the presence domain is set
    .why = It is part of the identity of every user: without it nobody here can be seen or written to.
    .repair = ucfed presence-domain set DOMAIN
    .again = ucfed diagnose config
    .about = The presence domain stands behind the "@" of every identity. It should be the mail domain, since people try what is on the business card. It is set once; a later change takes "presence-domain rename", and partners lose their contacts by it.

config_users_missing = There are neither enabled users nor an upstream.
    .title = there are users, or an upstream that has them
    .why = Partners find nobody here whom they could see or write to.
    .repair = ucfed user add NAME
    .again = ucfed diagnose config
    .about = Either this server knows the users itself, or it stands in front of a SIP system that does: "presence-domain upstream set HOST". With neither, every request of a partner is answered that there is no such user.

config_sip-server_off = The SIP server is off.
    .title = the SIP server is on
    .why = Nothing inbound is accepted, in both variants of federation: partners get no connection, and their answers to presence do not arrive.
    .repair = ucfed sip-server enable
    .again = ucfed diagnose config listen
    .about = The SIP server is the master switch of all interfaces. Static routes need it too: a partner sends its requests by connections of its own.

config_interface_missing = The SIP server is on and has no interface.
    .title = the SIP server has an interface
    .why = There is no address at which a partner could connect.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose config listen
    .about = An interface is an address, a port (5061 unless there is a reason) and a protocol. One interface serves any number of partners. For mtls and tls the certificate has to be imported before.

config_federation_nobody = Mode direct, no active route and no federation service: nobody outside can be reached.
    .title = somebody outside can be reached
    .why = Whatever a user sends to a partner is refused here, because there is no way for it.
    .repair = ucfed federation mode open
    .again = ucfed diagnose config
    .about = In mode direct partners are reached by static routes alone. Add one for each partner ("static-route add DOMAIN --server HOST"), or let DNS say who can be reached ("federation mode open"), or name a relay that carries the rest ("federation service set HOST").

config_open_mtls = Mode open, and no enabled interface speaks mtls.
    .title = open federation has an mtls interface
    .why = Partners that find this server by DNS connect by mtls and by nothing else: they cannot get in.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose config listen
    .about = In open federation both sides prove by certificate who they are, since nobody has agreed on anything before. That takes an interface with mtls on an address that the Internet reaches.

config_open_private-ca = Mode open, and the certificate { $certificate } comes from a private CA ({ $issuer }).
    .title = open federation has a certificate of a public CA
    .why = Partners who were never told of this CA refuse the connection.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose config certificate
    .about = A private CA is enough for static routes, where the partner adds it ("certificate trust export" makes the file). In open federation strangers connect, and they believe the CAs of their system only.

config_route_unused = Static routes are active ({ $count }) and not used: the master switch is off.
    .title = static routes are used, if there are any
    .why = Partners with a route are reached by DNS, or not at all, instead of by their route.
    .repair = ucfed static-route use on
    .again = ucfed diagnose config
    .about = Static routes have a switch for all of them beside the one of each route. Off, no route decides anything; trust that a route gives to a partner's connections is off with it.

config_route_disabled = The static route for { $domain } is inactive.
    .title = all static routes are active
    .why = The partner is not reached by it, and its connections are not trusted by it.
    .repair = ucfed static-route enable { $domain }
    .again = ucfed diagnose config
    .about = An inactive route is as if it was not there. If that is meant to last, remove it, so that the next administrator does not wonder.

config_route_certificate = The route for { $domain } shows the certificate { $certificate }, which no enabled mtls interface has (those have: { $own }).
    .title = routes show certificates of the SIP server
    .why = The partner sees one name when it is called and another one when it calls: it refuses one of them.
    .repair = ucfed static-route set { $domain } --no-certificate
    .again = ucfed diagnose config
    .about = For mtls the certificate of a route is the SIP server's own. It can be chosen only where interfaces have several.

config_identity = The user { $user } has the contact { $contact }, which can be nobody's identity; { $suggestion } could.
    .title = the contacts are possible identities
    .why = The request never reaches the person who is meant: the partner's server knows another spelling, or none.
    .repair = ucfed contact grant { $user } { $suggestion } LEVEL
    .again = ucfed diagnose config
    .about = Identities are lower case and have no umlauts and no special characters but ".", "_" and "-". They are given by the administrator of the other side: ask there how the person's is spelled.

## Who is let in

policy_global_blocked = The global level is { $level }, and no domain has an explicit one.
    .title = some domain is let in
    .why = Every request from outside is refused, and so is every request of a user to the outside.
    .repair = ucfed domain-permission set --global public
    .again = ucfed diagnose policy
    .about = The global level holds for every domain without one of its own. "public" is the advice: partners see whether somebody is there, and can write. To let in some domains only, leave it blocked and give them explicit levels.

policy_global_loose = The global level is { $level }: every domain that is let in may see { $revealed }.
    .title = the global level reveals public data only
    .why = In open federation that is everybody on the Internet with a certificate, as soon as a user grants it.
    .repair = ucfed domain-permission set --global public
    .again = ucfed diagnose policy
    .about = The level of a domain is the most that its people can get; what a user grants is capped by it. Leave the global level at public, and lift the domains that you trust: "domain-permission set DOMAIN company".

policy_domain_conflict = { $domain } is blacklisted by { $entry } and has { $object } all the same.
    .title = no domain is blacklisted and let in at once
    .why = The blacklist stands above everything: the other entry does nothing, and whoever reads it is misled.
    .repair = ucfed blacklist remove '{ $entry }'
    .again = ucfed diagnose policy
    .about = A domain is either blocked or let in. Remove the entry of the blacklist, or the route or level that contradicts it.

## The interfaces

listen_socket = The interface { $interface } does not listen at { $address }: { $reason }.
    .title = the interface listens
    .why = Partners get no connection there.
    .repair = ucfed sip-server set-interface { $interface } --port PORT
    .again = ucfed diagnose listen
    .about = Mostly another program has the port, or the address is no longer one of this host. "ss -ltnp" shows who listens where. As soon as the port is free the interface is taken up by itself.

listen_address_gone = The address { $address } of the interface { $interface } is none of this host (it has { $present }).
    .title = the addresses of the interfaces are those of this host
    .why = Nothing can listen there: the host was moved, or its address changed.
    .repair = ucfed sip-server set-interface { $interface } --ip any
    .again = ucfed diagnose listen
    .about = An interface is bound to an address of the host. Behind NAT that is the private one; the public name is declared with --advertise.

listen_address_private = The interface { $interface } of open federation has the private address { $address }, and no public name is declared.
    .title = partners can know the public name
    .why = Partners on the Internet cannot connect to a private address, and DNS records made from it are useless.
    .repair = ucfed sip-server set-interface { $interface } --advertise HOST
    .again = ucfed diagnose listen dns
    .about = Behind NAT the router forwards a public address and port to this host. Declare the name of that address, so that records and certificates are made for it.

listen_plain_public = The interface { $interface } speaks { $protocol } at the public address { $address }.
    .title = nothing unencrypted listens on a public address
    .why = Whoever knows the address can read along and pose as a partner: { $protocol } has neither encryption nor proof.
    .repair = ucfed sip-server set-interface { $interface } --protocol mtls --certificate NAME
    .again = ucfed diagnose listen
    .about = tcp and udp are for phones and systems in the own network. Across the Internet federation goes by mtls.

listen_certificate_other = The interface { $interface } at { $address } shows the certificate { $shown }, and { $configured } is configured.
    .title = the interface shows the configured certificate
    .why = Partners meet a certificate that nobody here intends: an old process has the port, or something intercepts the connections.
    .repair = ss -ltnp
    .again = ucfed diagnose listen
    .about = The interface was connected to from this host, and what was presented was compared with what is configured. See who listens at the port; a TLS proxy in front has to pass connections through unopened.

listen_handshake = A handshake with the interface { $interface } at { $address } fails: { $reason }.
    .title = a handshake with the interface succeeds
    .why = What fails from this host fails for partners too.
    .repair = ucfed sip-server list-interfaces
    .again = ucfed diagnose listen
    .about = The interface was connected to from this host. That it is refused here can be due to a firewall on the host itself, or to another program at the port.

listen_outside = The Internet was not seen to reach { $address } of the interface { $interface }.
    .title = the Internet reaches the interface
    .why = A firewall or router between decides that, and it cannot be seen from here.
    .repair = ucfed dns records
    .again = ucfed federation partners list
    .about = Reachability from outside cannot be proved from inside, whatever is tried from here. Ask the partner to run "ucfed diagnose partner" with your domain, or to connect: "openssl s_client -connect HOST:5061 -servername DOMAIN".

## The own certificates

certificate_expired = The certificate { $certificate } ended on { $not_after }.
    .title = the certificate has not ended
    .why = Every partner refuses it.
    .repair = { $command }
    .again = ucfed diagnose certificate
    .about = A renewed certificate is served to the next connection without a restart. "certificate watch" takes up by itself what another tool renews.

certificate_not-yet-valid = The certificate { $certificate } begins only on { $not_before }.
    .title = the certificate is valid already
    .why = Every partner refuses it until then. If that time should be over, a clock is wrong: this host's or that of the CA.
    .repair = timedatectl set-ntp true
    .again = ucfed diagnose certificate clock
    .about = A certificate is valid from its first second to its last, by the clock of whoever looks at it.

certificate_expiring = The certificate { $certificate } ends on { $not_after }, in { $days } days.
    .title = the certificate has more than thirty days left
    .why = Then every partner refuses it. What renews it should have done so by now.
    .repair = { $command }
    .again = ucfed diagnose certificate
    .about = Tools that renew by themselves do so in the last third of the lifetime. Less than thirty days left of a year, or a week of ninety days, means that they do not run.

certificate_names = The certificate { $certificate } does not prove { $domain }: it names { $presented }.
    .title = the certificate proves the presence domain
    .why = Partners believe a server only for the domains that its certificate names (RFC 5922): they refuse requests from here.
    .repair = ucfed certificate csr NEW-NAME --domain { $domain } --public
    .again = ucfed diagnose certificate
    .about = What counts is the subject alternative name: sip: URIs first, DNS names only if there is none of those. The name of the host alone proves the host, not the domain of the identities. The request made by "certificate csr" has both.

certificate_wildcard = The certificate { $certificate } has wildcards only ({ $presented }), which do not prove { $domain }.
    .title = the certificate needs no wildcard
    .why = Wildcards prove nothing in SIP (RFC 5922 §7.2): partners that keep to the standard refuse it.
    .repair = ucfed certificate csr NEW-NAME --domain { $domain } --public
    .again = ucfed diagnose certificate
    .about = A wildcard certificate serves web servers. For SIP the domain itself has to stand in it, as a DNS name or as a sip: URI.

certificate_intermediate = The chain of the certificate { $certificate } lacks the certificate of { $issuer }.
    .title = the chain of the certificate is complete
    .why = Partners cannot follow it to a CA that they know, unless they happen to have the missing one.
    .repair = ucfed certificate import { $certificate } --chain FULLCHAIN.pem --key KEY.pem
    .again = ucfed diagnose certificate
    .about = The server has to present its own certificate and all intermediates; only the root may be missing. Tools call the right file "fullchain". Browsers hide the fault, since they fetch what is missing.

certificate_usage_server = The certificate { $certificate } is not for servers: its usages are { $usages }.
    .title = the certificate may be used by a server
    .why = Whoever connects to this server refuses it.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = The extended key usages say what a certificate is for. A federation server needs serverAuth (or id-kp-sipDomain, or none at all).

certificate_usage_client = The certificate { $certificate } is not for clients: its usages are { $usages }.
    .title = the certificate may be used by a client
    .why = Partners whose servers insist on clientAuth (older ones, and Kamailio or Skype for Business as they are often configured) refuse the connections that this server makes.
    .repair = ucfed certificate ca issue NEW-NAME --domain DOMAIN
    .again = ucfed diagnose certificate
    .about = Public CAs no longer issue clientAuth since 2026, so this is normal for their certificates, and ucfed takes such certificates from partners. If a partner refuses yours for it, ask there to accept serverAuth, or agree on a static route with a private CA.

certificate_key_mismatch = The private key of the certificate { $certificate } cannot be used with it: { $reason }.
    .title = certificate and key belong together
    .why = No handshake can succeed with it.
    .repair = ucfed certificate import { $certificate } --chain CHAIN.pem --key KEY.pem
    .again = ucfed diagnose certificate
    .about = A key is made first and a certificate is issued for it. Files of two requests were mixed.

certificate_key_readable = { $file }, the private key of { $certificate }, can be read by others (mode { $mode }).
    .title = key files can be read by their owner alone
    .why = Whoever has the key can pose as this server.
    .repair = chmod 600 '{ $file }'
    .again = ucfed diagnose certificate
    .about = The key files that "certificate watch" takes up stay where they are; their modes are not changed.

certificate_weak = The certificate { $certificate } is weak: key { $key }, signature { $signature }.
    .title = key and signature are strong enough
    .why = Partners refuse keys below RSA 2048 and signatures by SHA-1.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = RSA from 2048 bits, ECDSA P-256 and P-384 and Ed25519 are strong; of hash functions SHA-256 and above.

certificate_ca-as-leaf = { $certificate } is the certificate of a CA ({ $subject }), not that of a server.
    .title = the certificate is that of a server
    .why = Partners refuse a CA's certificate as that of a server.
    .repair = ucfed certificate ca issue NEW-NAME --domain DOMAIN
    .again = ucfed diagnose certificate
    .about = A CA signs certificates; what a server shows is one that was signed. The chain file has to begin with the server's own.

certificate_revoked = The certificate { $certificate } (serial { $serial }) was revoked by its CA ({ $list }).
    .title = the certificate is not revoked
    .why = Partners who look at the CA's list refuse it.
    .repair = ucfed certificate csr NEW-NAME --domain DOMAIN --public
    .again = ucfed diagnose certificate
    .about = A CA revokes what was lost, replaced or issued in error. Ask it why, and have a new certificate issued with a new key.

certificate_watch = The files of the certificate { $certificate } cannot be taken: { $reason }.
    .title = watched files are taken up
    .why = The certificate will not be renewed by them, and ends in the end.
    .repair = ucfed certificate watch { $certificate } --chain { $chain } --key { $key }
    .again = ucfed diagnose certificate
    .about = The files are looked at regularly, and taken up as soon as they fit together. Until then the certificate is served that there was before.

## The own records

dns_srv_missing = { $domain } publishes no record { $record }.
    .title = the SRV record of the presence domain is published
    .why = Partners in open federation find this server by that record. Without it nobody outside can begin a conversation.
    .repair = { $line }
    .again = ucfed diagnose dns
    .about = Open federation asks DNS for _sipfederationtls._tcp and the domain. The record names the host and port at which partners connect. It belongs into the zone that the Internet sees; where internal and public DNS are apart, both need it. "ucfed dns publish" can write it (RFC 2136).

dns_records_differ = What { $server } publishes for { $domain } is not what is configured.
    .title = what is published is what is configured
    .why = Partners connect where nobody listens, or do not connect at all. To add: { $add }. To remove: { $remove }.
    .repair = ucfed dns check
    .again = ucfed diagnose dns
    .about = The lines to add and to remove come from the enabled mtls interfaces and the names that they advertise. Priority, weight and time to live are yours to choose.

dns_srv_port = The SRV record of { $domain } names the port { $port } at { $target }, and interfaces listen at { $listening }.
    .title = the SRV record names a port that is listened at
    .why = Partners connect to a port where nobody answers.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = Publish the port at which the interface listens, or let the router forward the published port to it and change the interface to that port: "sip-server set-interface NAME --port PORT".

dns_srv_target = The target { $target } of { $record } cannot be used: { $reason }.
    .title = the SRV target is a host with an address
    .why = Partners find no address to connect to. A target that is an alias or an address is forbidden by RFC 2782, and strict partners ignore it.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = The target of an SRV record is the name of a host that has A or AAAA records itself.

dns_srv_outside = The SRV target { $target } is outside of { $domain }.
    .title = the SRV target is inside of the domain
    .why = Skype for Business and Lync refuse such partners (error 1009), and nothing but the certificate says that this host may speak for the domain.
    .repair = ucfed dns records
    .again = ucfed diagnose dns
    .about = Name a host of the domain itself, for instance sip.DOMAIN, with an A or AAAA record of its own.

dns_views_differ = For { $domain } the resolver of this host says { $resolver }, and the servers of the zone say { $authority }.
    .title = resolver and zone agree
    .why = What is seen from inside is not what partners see: a check from inside proves nothing, or internal clients go astray.
    .repair = ucfed dns check
    .again = ucfed diagnose dns
    .about = Internal DNS often has a zone of the same name. It needs the record too. If the zone was changed just now, the resolver may still remember what was before.

dns_server_silent = The name server { $server } of { $domain } does not answer: { $reason }.
    .title = all servers of the zone answer
    .why = Partners whose resolvers ask that one wait, or give up.
    .repair = dig @{ $server } { $domain } SOA
    .again = ucfed diagnose dns
    .about = Every server that the zone names has to answer for it, by udp and by tcp.

dns_resolver_silent = The resolver of this host does not answer for { $name }: { $reason }.
    .title = the resolver answers
    .why = Partners in open federation cannot be found, and names of access servers not either.
    .repair = resolvectl status
    .again = ucfed diagnose dns
    .about = The resolver is the one of the system (/etc/resolv.conf) unless "serve --resolver" names another. A firewall has to let udp and tcp port 53 through.

dns_mail-domain = { $domain } receives no mail: it has no MX record.
    .title = the presence domain is the mail domain
    .why = People try the address on the business card. Where presence has another domain than mail, partners do not find your users.
    .repair = ucfed presence-domain show
    .again = ucfed diagnose dns
    .about = The presence domain should be what stands behind the "@" of mail addresses. If that is so and mail goes by other means, nothing is wrong.

## SIP, clock and store

sip_upstream = The upstream { $upstream } does not answer: { $reason }.
    .title = the upstream answers
    .why = What partners send cannot be delivered: they get 504.
    .repair = ucfed presence-domain upstream show
    .again = ucfed diagnose sip
    .about = The upstream is the SIP system that has the users. It was asked with OPTIONS, the way that requests go.

clock_skew = The clock of this host is { $seconds } seconds off ({ $source }).
    .title = the clock is right
    .why = Certificates seem expired or not yet valid, and digest and audit times are wrong.
    .repair = timedatectl set-ntp true
    .again = ucfed diagnose clock
    .about = The time was compared with a time server. Half a minute is harmless; more points to a clock that nobody sets.

store_integrity = The store is damaged: { $detail }.
    .title = the store is sound
    .why = Changes can fail, and what was stored can be lost.
    .repair = cp -a DATA-DIR DATA-DIR.damaged
    .again = ucfed diagnose store
    .about = SQLite itself checked its file. A disk that fails or a copy made while the server ran are the usual causes. Keep a copy before anything else, then bring back the latest backup.

store_readable = { $file } can be read by others (mode { $mode }).
    .title = the store can be read by its owner alone
    .why = It holds private keys and the digests of passwords.
    .repair = chmod go-rwx '{ $file }'
    .again = ucfed diagnose store
    .about = The server makes its directory for itself alone. Somebody changed that afterwards.

store_generation = The running server is at generation { $running }, and { $stored } is stored.
    .title = what is stored is running
    .why = A change was acknowledged and does not hold yet.
    .repair = ucfed status
    .again = ucfed diagnose store
    .about = Changes are live within milliseconds. If this stays so, the server is stuck: see its log.

## A partner: ways

partner_blocked = Nothing is exchanged with { $domain }: { $reason }.
    .title = the partner is let in
    .why = Requests are refused in both directions before anything is sent.
    .repair = { $command }
    .again = ucfed diagnose partner { $domain }
    .about = The blacklist, the levels and the suspension of a partner are decided here, by you. "ucfed federation explain" shows step by step which entry decides.

partner_no-way = There is no way to { $domain }: { $reason }.
    .title = there is a way to the partner
    .why = What users send there is refused here.
    .repair = { $command }
    .again = ucfed diagnose partner { $domain }
    .about = The order is: active static route, SRV record (mode open), federation service. None of them leads there.

partner_route_untrusted = The route to { $domain } is not trusted, and its server proves { $presented }.
    .title = the partner proves its domain, or its route is trusted
    .why = Requests from there are refused: the connection does not prove the domain that they name.
    .repair = ucfed static-route set { $domain } --trusted
    .again = ucfed diagnose partner { $domain }
    .about = Who speaks for a domain is proved by certificate. A trusted route says: whatever comes from this access server speaks for the domain. Better is a certificate that names the domain.

partner_srv_missing = { $domain } publishes no record { $record }: { $reason }.
    .title = the partner publishes its SRV record
    .why = It takes no part in open federation, as far as DNS knows: nobody finds its server.
    .repair = { $record }. 3600 IN SRV 0 1 5061 HOST.{ $domain }.
    .again = ucfed dns lookup { $domain }
    .about = Tell the partner's administrator to publish this line with the name of the server, or agree on a static route: "static-route add DOMAIN --server HOST".

partner_srv_declined = { $domain } declares by { $record } that it takes no part in open federation.
    .title = the partner offers open federation
    .why = The target "." means: not offered here (RFC 2782). Nobody will be reached.
    .repair = ucfed static-route add { $domain } --server HOST
    .ask = If you take part in federation, publish { $record } with the name of your server in place of the target "."; or tell us an access server for a static route.
    .again = ucfed dns lookup { $domain }
    .about = The partner said no to strangers. Ask for an access server, and agree on a static route on both sides.

partner_dns_fails = The name servers of { $domain } cannot answer for { $name }: { $reason }.
    .title = the name servers of the partner answer
    .why = Its server cannot be found while that lasts.
    .repair = dig { $name } SRV
    .ask = Let your name servers answer for { $name }.
    .again = ucfed dns lookup { $domain }
    .about = SERVFAIL means that the servers are reached and cannot answer (broken DNSSEC, a zone that was not loaded); a timeout that they are not reached. Ask another resolver too ("--resolver ADDR"): if that one answers, the fault is on this side.

partner_srv_target = The target { $target } of { $record } cannot be used: { $reason }.
    .title = the partner's SRV target is a host with an address
    .why = There is no address to connect to, or it is forbidden by RFC 2782.
    .repair = { $record }. 3600 IN SRV 0 1 5061 HOST.{ $domain }.
    .again = ucfed dns lookup { $domain }
    .about = The target of an SRV record is the name of a host that has A or AAAA records itself: no alias (CNAME) and no address.

partner_srv_outside = The SRV target { $target } is outside of { $domain }; its server proves { $presented }.
    .title = the partner's SRV target is inside of its domain
    .why = Skype for Business and Lync refuse it (error 1009). ucfed takes it as long as the certificate names the domain.
    .repair = { $domain } needs the target sip.{ $domain }, or a certificate that names { $domain }
    .again = ucfed diagnose partner { $domain }
    .about = DNS is not proof: whoever can forge the answer can name any host. Only the certificate proves the domain.

partner_srv_partly-dead = Of the servers of { $domain } some do not work: { $dead }. Those do: { $alive }.
    .title = all servers of the partner work
    .why = Connections take longer, and the partner has no reserve left.
    .repair = { $domain } should mend or withdraw { $dead }
    .again = ucfed diagnose partner { $domain }
    .about = Servers are tried in the order of their priority and weight, and all their addresses. One that is dead costs each new connection the time of the attempt.

partner_dns_views-differ = For { $domain } the resolver here says { $resolver }, and the servers of its zone say { $authority }.
    .title = resolver and the partner's zone agree
    .why = This server goes by its resolver: it may look for the partner where it no longer is.
    .repair = ucfed federation partners reset { $domain }
    .again = ucfed dns check { $domain }
    .about = Either the zone was changed just now and the resolver remembers what was before (wait for the time to live), or the own DNS has a zone of that name which lacks the record.

partner_dns_server-silent = The name server { $server } of { $domain } does not answer: { $reason }.
    .title = all servers of the partner's zone answer
    .why = Look-ups take longer or fail now and then.
    .repair = dig @{ $server } { $domain } SOA
    .ask = Let { $server } answer for { $domain }, or take it out of the zone.
    .again = ucfed dns check { $domain }
    .about = Every server that a zone names has to answer for it. Whoever keeps the zone has to mend or withdraw it.

## A partner: the connection

partner_connect_timed-out = { $address } ({ $server }) of { $domain } does not answer.
    .title = the partner's port answers
    .why = A firewall on the way drops the connection: yours for outgoing, or the partner's for incoming connections.
    .repair = nc -vz { $server }
    .again = ucfed diagnose partner { $domain }
    .about = A port that nobody listens at says so at once; silence is a firewall, or a host that is down. Try from another network: if it answers there, your firewall has to let out TCP to that port.

partner_connect_refused = { $address } ({ $server }) of { $domain } refuses the connection: nothing listens there.
    .title = somebody listens at the partner's port
    .why = The host is there, and its SIP server is off, or listens at another port or address than it publishes.
    .repair = { $domain } should start its SIP server at { $server }
    .again = ucfed diagnose partner { $domain }
    .about = With the UCServer: page "SIP Server", is it on, and does an interface have that port? With static routes: is the port here the one that the partner named?

partner_connect_failed = { $address } ({ $server }) of { $domain } cannot be reached: { $reason }.
    .title = the network leads to the partner
    .why = There is no route there from this host.
    .repair = ip route get ADDRESS
    .again = ucfed diagnose partner { $domain }
    .about = Mostly this host has no IPv6, or the way to a private network is missing.

partner_connect_family = { $server } of { $domain } answers at { $alive } and not by { $family } ({ $dead }).
    .title = the partner answers in both families of addresses
    .why = Whoever prefers { $family } waits at each connection, and whoever has nothing else never gets through.
    .repair = { $domain } should let its server listen at { $dead }, or withdraw the record
    .again = ucfed diagnose partner { $domain }
    .about = Addresses that are published have to work. ucfed tries the families beside each other and loses a quarter of a second; others lose half a minute.

partner_tls_plaintext = { $address } ({ $server }) of { $domain } speaks plain SIP, not TLS.
    .title = the partner speaks TLS
    .why = No secured connection can be made. The protocol has to be the same on both sides.
    .repair = ucfed static-route set { $domain } --protocol tcp
    .ask = Tell us the port of your TLS or MTLS interface; { $server } speaks plain SIP.
    .again = ucfed diagnose partner { $domain }
    .about = Ask the partner for the port of its TLS or MTLS interface. Change the route to tcp only in a network that nobody else can read.

partner_tls_old = { $address } ({ $server }) of { $domain } speaks { $version } and nothing newer.
    .title = the partner speaks TLS 1.2 or newer
    .why = Versions below 1.2 are broken and not spoken here.
    .repair = { $domain } has to enable TLS 1.2
    .again = ucfed diagnose partner { $domain }
    .about = TLS 1.0 and 1.1 were withdrawn in 2021 (RFC 8996). Windows servers enable 1.2 by registry keys (SCHANNEL), old appliances by an update.

partner_tls_no-client-request = { $address } ({ $server }) of { $domain } asks for no certificate: it speaks TLS, not MTLS.
    .title = the partner asks for our certificate
    .why = It cannot know who connects by the connection, so requests from here are refused there unless it knows this server otherwise.
    .repair = ucfed static-route set { $domain } --protocol tls
    .ask = Let your interface ask for certificates (MTLS), or tell us that you mean TLS.
    .again = ucfed diagnose partner { $domain }
    .about = Open federation needs mtls on both sides. If the partner means TLS, say so in the route; it then has to trust the address of this server.

partner_tls_distrusts-us = { $address } ({ $server }) of { $domain } refuses our certificate: it does not know its CA ({ $alert }).
    .title = the partner knows the CA of our certificate
    .why = No connection from here succeeds. Our certificate was issued by { $issuer }.
    .repair = ucfed certificate trust export NAME
    .ask = Add the CA of our certificate ({ $issuer }) to those that your SIP server trusts; we send you its certificate.
    .again = ucfed diagnose partner { $domain }
    .about = Send the partner the certificate of your CA (never a key). It adds it to the CAs that it trusts; with ucfed: "certificate trust add NAME --file FILE --domain DOMAIN".

partner_tls_refuses-ours = { $address } ({ $server }) of { $domain } refuses our certificate: { $alert }.
    .title = the partner accepts our certificate
    .why = No connection from here succeeds.
    .repair = ucfed diagnose certificate
    .again = ucfed diagnose partner { $domain }
    .about = The alert says what the partner objects to: expired, a usage (clientAuth) that is missing, a name. Some servers close the connection without saying anything. Their log says more; ask for it.

partner_tls_no-certificate = { $domain } asks for our certificate, and there is none to show.
    .title = there is a certificate to show
    .why = MTLS takes a certificate on both sides.
    .repair = ucfed sip-server add-interface --ip any --protocol mtls --certificate NAME
    .again = ucfed diagnose partner { $domain }
    .about = What is shown to partners is the certificate of the SIP server's mtls interface. Import one, or have the private CA issue one.

partner_tls_failed = The handshake with { $address } ({ $server }) of { $domain } fails: { $reason }.
    .title = the handshake with the partner succeeds
    .why = No connection can be made.
    .repair = openssl s_client -connect { $server } -servername { $domain }
    .ask = Look for our connection in the log of { $server }.
    .again = ucfed diagnose partner { $domain }
    .about = The peer closed, reset or stalled the connection, or spoke something that is no TLS. Load balancers and firewalls that look into TLS do so too.

## A partner: its certificate

partner_certificate_untrusted = The certificate of { $server } for { $domain } ({ $subject }) comes from a CA that is not believed here: { $issuer }.
    .title = the partner's CA is believed here
    .why = Its identity cannot be verified, so no connection is made and none is let in.
    .repair = ucfed certificate trust add NAME --file CA.pem --domain { $domain }
    .again = ucfed diagnose partner { $domain }
    .about = Have the partner send its CA's certificate by a way that you trust, compare the fingerprint on the phone, and limit it to its domain as shown. For open federation the partner needs a certificate of a public CA.

partner_certificate_intermediate = { $server } of { $domain } does not send the intermediate certificate of { $issuer }.
    .title = the partner sends its whole chain
    .why = Its certificate ({ $subject }) cannot be followed to a CA that is known.
    .repair = openssl s_client -connect { $server } -servername { $domain } -showcerts
    .ask = Install the certificate with its whole chain, the intermediate certificate of { $issuer } included.
    .again = ucfed diagnose partner { $domain }
    .about = The partner has to install the chain with all intermediates ("fullchain"). Browsers hide this fault, since they fetch what is missing. Believing the intermediate here would only move the fault into the future.

partner_certificate_names = The certificate of { $server } does not prove { $domain }: it names { $presented }.
    .title = the partner's certificate proves its domain
    .why = Whoever answers there can be anybody: no connection is made, and requests from there are refused.
    .repair = { $domain } needs a certificate with the name { $domain } (DNS:{ $domain } or URI:sip:{ $domain })
    .again = ucfed diagnose partner { $domain }
    .about = What counts is the subject alternative name (RFC 5922). Is the port perhaps that of another service, with a certificate of its own?

partner_certificate_host-only = The certificate of { $server } names the host ({ $presented }) and not { $domain }.
    .title = the partner's certificate names the domain, not only the host
    .why = That DNS names this host proves nothing: in open federation the certificate has to name the domain.
    .repair = ucfed static-route add { $domain } --server HOST --trusted
    .ask = Have { $domain } added to the certificate (DNS:{ $domain } or URI:sip:{ $domain }).
    .again = ucfed diagnose partner { $domain }
    .about = The partner should have the domain added to its certificate. Until then a trusted static route with that host as access server lets it in.

partner_certificate_wildcard = The certificate of { $server } of { $domain } has wildcards only: { $presented }.
    .title = the partner's certificate needs no wildcard
    .why = Wildcards prove nothing in SIP (RFC 5922 §7.2).
    .repair = { $domain } needs a certificate with the name { $domain } (DNS:{ $domain } or URI:sip:{ $domain })
    .again = ucfed diagnose partner { $domain }
    .about = A wildcard certificate serves web servers. For SIP the domain itself has to stand in it.

partner_certificate_expired = The certificate of { $server } of { $domain } ended on { $not_after }.
    .title = the partner's certificate has not ended
    .why = It proves nothing any more: no connection is made.
    .repair = { $domain } has to renew its certificate
    .again = ucfed diagnose partner { $domain }
    .about = Often the file was renewed and the server still shows the old one: it has to be told, or restarted.

partner_certificate_not-yet-valid = The certificate of { $server } of { $domain } begins only on { $not_before }.
    .title = the partner's certificate is valid already
    .why = It proves nothing until then. If that time should be over, a clock is wrong.
    .repair = ucfed diagnose clock
    .ask = See whether your clock is right, or use the certificate only from then on.
    .again = ucfed diagnose partner { $domain }
    .about = Certificates are judged by the clock of this host. If it is right, the partner used its certificate too early.

partner_certificate_expiring = The certificate of { $server } of { $domain } ends on { $not_after }, in { $days } days.
    .title = the partner's certificate lasts
    .why = Then no connection is made any more.
    .repair = { $domain } should renew its certificate
    .again = ucfed diagnose partner { $domain }
    .about = Tell the partner before its users notice.

partner_certificate_usage_server = The certificate of { $server } of { $domain } is not for servers: its usages are { $usages }.
    .title = the partner's certificate may be used by a server
    .why = It is refused by whoever connects.
    .repair = { $domain } needs a certificate with the usage serverAuth
    .again = ucfed diagnose partner { $domain }
    .about = The extended key usages say what a certificate is for.

partner_certificate_usage_client = The certificate of { $server } of { $domain } is not for clients: its usages are { $usages }.
    .title = the partner's certificate may be used by a client
    .why = Interfaces with --peer-eku strict refuse the partner's connections; those with the default take them.
    .repair = ucfed sip-server list-interfaces
    .ask = A certificate with the usages serverAuth and clientAuth suits every partner.
    .again = ucfed diagnose partner { $domain }
    .about = Public CAs no longer issue clientAuth since 2026. It is assumed that the partner shows the same certificate when it connects.

partner_certificate_weak = The certificate of { $server } of { $domain } is weak: key { $key }, signature { $signature }.
    .title = the partner's key and signature are strong enough
    .why = Such keys and signatures can be forged, and are refused here.
    .repair = { $domain } needs a certificate with RSA from 2048 bits or ECDSA, signed by SHA-256
    .again = ucfed diagnose partner { $domain }
    .about = RSA from 2048 bits, ECDSA P-256 and P-384 and Ed25519 are strong; of hash functions SHA-256 and above.

partner_certificate_ca-as-leaf = { $server } of { $domain } shows the certificate of a CA as its own ({ $subject }).
    .title = the partner shows the certificate of a server
    .why = A CA's certificate proves no server.
    .repair = { $domain } has to show the certificate that its CA issued for the server
    .again = ucfed diagnose partner { $domain }
    .about = The chain that the server shows has to begin with its own certificate.

partner_certificate_revoked = The certificate of { $server } of { $domain } (serial { $serial }) was revoked by its CA ({ $list }).
    .title = the partner's certificate is not revoked
    .why = The CA takes back what it vouched for: the key may be in other hands.
    .repair = ucfed federation partners suspend { $domain }
    .ask = Tell us why it was revoked, and install a new certificate with a new key.
    .again = ucfed diagnose partner { $domain }
    .about = Ask the partner by another way why it was revoked, before you write anything confidential. Revocation is looked up by the diagnosis; connections do not wait for it.

partner_certificate_pin = { $server } of { $domain } shows the certificate { $presented }, and { $expected } is pinned.
    .title = the partner shows the pinned certificate
    .why = Either it was renewed, or somebody else answers. No connection is made.
    .repair = ucfed certificate trust list
    .again = ucfed diagnose partner { $domain }
    .about = Compare the new fingerprint with the partner on the phone, then replace the pinned one.

## A partner: SIP

partner_options_refused = { $server } of { $domain } answers OPTIONS with { $status }.
    .title = the partner answers OPTIONS
    .why = The connection stands, and the partner's rules do not let this domain in.
    .repair = { $domain } has to let in our domain
    .again = ucfed diagnose partner { $domain }
    .about = With the UCServer: page "Domänenberechtigung" and "Domänen sperren", and for static routes the route in the other direction, classified as trusted. Some servers refuse OPTIONS alone; see whether a message goes through.

partner_options_failed = { $server } of { $domain } answers OPTIONS with { $status }.
    .title = the partner can deliver
    .why = The connection stands, and the partner's system has no place for the request: no such domain there, or its own system behind does not answer.
    .repair = { $domain } should look for our OPTIONS in the log of { $server }
    .again = ucfed diagnose partner { $domain }
    .about = 404: the server does not know the domain. 408, 503 and 504: what stands behind it does not answer. 482 and 483: requests go round in circles.

partner_options_silent = { $server } of { $domain } accepts the connection and answers no SIP.
    .title = the partner answers SIP
    .why = Messages would be lost. Often a firewall with a SIP ALG is between.
    .repair = { $domain } and we switch off "SIP ALG" in the firewalls between
    .again = ucfed diagnose partner { $domain }
    .about = SIP application gateways of routers rewrite or swallow what they do not know. On TLS connections they cannot look inside; there the peer is some other service, or its SIP part hangs.

partner_presence_unsupported = { $server } of { $domain } answers a subscription to presence with { $status }.
    .title = the partner knows presence
    .why = Messages may go through, and presence will not.
    .repair = { $domain } has to enable presence (RFC 3856)
    .again = ucfed diagnose partner { $domain }
    .about = 405, 489 and 501 mean that SUBSCRIBE or the event "presence" is unknown there.

partner_presence_refused = { $server } of { $domain } answers a subscription to presence with { $status }.
    .title = the partner takes subscriptions
    .why = The partner's rules do not let our people see anybody.
    .repair = { $domain } has to grant our domain at least the level public
    .again = ucfed diagnose partner { $domain }
    .about = The subscription was a mere look (Expires: 0). With the UCServer: page "Domänenberechtigung".

partner_presence_silent = { $server } of { $domain } answers OPTIONS, and no subscription to presence.
    .title = the partner answers subscriptions
    .why = Contacts there will seem offline for ever.
    .repair = { $domain } should look for our SUBSCRIBE in the log of { $server }
    .again = ucfed diagnose partner { $domain }
    .about = The request arrived, since OPTIONS on the same connection was answered. The partner's system lost it.

partner_clock = The clock of { $server } of { $domain } is { $seconds } seconds off ours.
    .title = the partner's clock agrees with ours
    .why = One of the two sees certificates as expired or not yet valid.
    .repair = ucfed diagnose clock
    .ask = Set the clock of { $server } by NTP.
    .again = ucfed diagnose partner { $domain }
    .about = The Date of its answers was compared with the clock of this host. "diagnose clock" says which one is wrong.

partner_inbound_refused = { $peer } of { $domain } tried to connect at { $at } and was refused: { $reason }.
    .title = the partner's connections are let in
    .why = What the partner's people send does not arrive.
    .repair = ucfed federation partners show { $domain }
    .ask = Mend what the reason names; { $peer } is seen as your server.
    .again = ucfed diagnose partner { $domain }
    .about = The latest refusals of this server were compared with the addresses and names of the partner. The reason says whose fault it is; each has a text of its own.
