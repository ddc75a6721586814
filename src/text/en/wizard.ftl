# The words of the wizard, `ucfed setup`. A question is its title; `.about` explains it, `.more` is what ? says, and each
# answer to choose has a part of its own, named like the answer.

## The groups of questions

group-presence-domain = Presence domain
group-sip-server = SIP server
group-certificate = Certificate
group-federation = Federation
group-domain-permission = Domain permission
group-user = First user
group-of = { $number } of { $all }: { $group }

## Presence domain

ask-presence-domain = Presence domain
    .about = The domain behind the @ in the identity of each of your users, as in alice@example.com. It should be the domain of your mail addresses, for that is what partners will type. Changing it later is a rename: every identity changes, and the contacts that partners have are lost.
    .about-set = The presence domain is { $domain }. It is set once; another one is a rename, which ends all dialogs and which partners have to be told of.
    .more = Your certificate has to prove this domain, and for open federation its zone in DNS gets a record that leads partners here. A presence domain belongs to one server only. Umlauts are allowed. Later: ucfed presence-domain rename NEW --confirm OLD

## SIP server

ask-interface-ip = Address to listen on
    .about = Where this server accepts SIP from partners; one interface serves any number of them. Open federation needs an address that the Internet reaches: a public one, or one behind a firewall that forwards to it. For static routes every address will do that the partner reaches.
    .more = With any the server follows the host when its addresses change. Loopback addresses are for trying things on one machine. More interfaces can be added later: ucfed sip-server add-interface --ip IP
    .any = all addresses of this host, IPv4 and IPv6
    .loopback = loopback { $family }, { $interface }
    .link-local = link-local { $family }, { $interface }
    .public = public { $family }, { $interface }
    .private = private { $family }, { $interface }
ask-interface-port = Port
    .about = 5061 is the port of SIP over TLS. Take another one only if something else needs it here: partners with a static route have to be told, and the record in DNS names it.
    .more = The firewall must let TCP connections from outside through to this port, and connections from here to the ports of partners.
ask-interface-protocol = Protocol
    .about = How partners connect. Both sides have to use the same; open federation needs mtls. With mtls and tls this server shows a certificate.
    .more = With mtls the certificate of the partner says which domain it may speak for, so that nobody can send in another one's name. tls, tcp and udp are for clients and systems of your own, or for a partner with a static route that is marked as trusted.
protocol-choices =
    .mtls = encrypted, and both sides prove who they are: for partners
    .tls = encrypted, and this server alone proves who it is
    .tcp = plain: whoever knows address and port can talk; only inside a network of your own
    .udp = plain, for special cases; not recommended
ask-interface-advertise = Public name or address
    .about = { $what }: partners on the Internet do not reach it by itself. Name what they connect to instead, a name in DNS or an address of your firewall, which has to forward { $transport } port { $port } from there to this host. Answer none if all partners are inside the same network.
    .more = The record in DNS and the certificate get this name. A name inside your domain is best: some partners accept no other.
    .none = nothing stands before it
    .loopback = This address is of this machine alone
    .private = { $ip } is private
    .private-only = This host has private addresses only

## Certificate

ask-certificate-from = Certificate
    .about = What this server shows to partners: it proves that the server may speak for { $domain }. For open federation it has to be of a public CA. For static routes a private CA is enough, since the partner can add yours as trusted.
    .more = It belongs to the machine, not to a person. A certificate of a public CA can also be ordered and renewed from here, once the records in DNS can be changed by this server: ucfed certificate acme --help
    .private-ca = make a CA of your own now, and a certificate of it: for partners with a static route
    .files = import a chain and its key from PEM files
    .pkcs12 = import both from one file (.p12, .pfx)
    .watch = take PEM files that another tool renews, now and whenever they change
    .keep = one that was imported before
ask-certificate-name = Name of the certificate
    .about = What it is called in commands and lists here; nobody outside sees it. One of the same name is replaced for new connections.
    .about-keep = Which of the certificates that are here this server is to show.
    .more = Small letters, digits, dot, hyphen and underscore. See also: ucfed certificate list
ask-certificate-ca = Name of the private CA
    .about = The CA is made now and stays in this server's store, with its key; it holds for ten years. Partners get its certificate, never its key, and add it as trusted for your domain.
    .more = It is exported by: ucfed certificate trust export NAME
ask-certificate-hosts = Hosts that the certificate names
    .about = The names and addresses by which partners connect to this server, besides the domain, which it always proves. Several are separated by commas.
    .more = Where a partner's route names an address, as 192.0.2.1, the certificate may name it, too.
    .none = the domain alone
ask-certificate-chain = File with the chain
    .about = A PEM file with the certificate and the intermediates between it and its CA, as fullchain.pem.
    .about-watch = A PEM file with the certificate and the intermediates between it and its CA, as fullchain.pem. The server has to be able to read it, now and later.
    .more = The order in it does not matter, and the root need not be in it.
ask-certificate-key = File with the private key
    .about = The key of the certificate, a PEM file without a password. It is kept in the store of this server, and never shown again.
    .more = A sealed key is opened by: openssl pkey -in sealed.pem -out key.pem
    .same = it stands in the file of the chain
ask-certificate-pkcs12 = PKCS#12 file
    .about = One file with the certificate, its intermediates and its key, as Windows exports it (.pfx, .p12). If it is sealed, its password is asked for next.
    .more = Have the whole chain exported with it.
ask-certificate-password-env = A variable of the environment with the password of the PKCS#12 file
ask-certificate-password-file = A file with the password of the PKCS#12 file
ask-certificate-password = Password of the file
    .about = The file is sealed with a password. It is not shown, and not kept.
ask-certificate-accept = Use it all the same
    .about = { $doubts } Partners who look will refuse the connection. With no another certificate is asked for.
    .more = A certificate proves a domain by its subject alternative names: a SIP URI, as sip:example.com, or a DNS name, as example.com. Wildcards prove nothing (RFC 5922).
    .yes = go on with it
    .no = name another one

## Federation

ask-federation-mode = Open or direct
    .about =
        With direct your users reach the partners that you name, each by a static route; that needs no DNS, and a private CA is enough. With open they also reach, and are reached by, every domain that publishes its server in DNS; that needs a public certificate and this record:
        { "    " }{ $record }
    .more = Either way nobody sees more than the domain permission allows, which comes next, and a blacklist stands above everything. It can be changed at any time: ucfed federation mode open
    .direct = the partners that you name
    .open = also every domain that is found in DNS
ask-partner-domain = Domain of the first partner
    .about = The presence domain of an organisation that gets a static route, which stands above DNS: for a partner that publishes no record, or whose certificate is of a private CA. Answer none to go on without.
    .about-needed = The presence domain of the organisation that you want to federate with first: what stands behind the @ of its users. With direct there has to be one, since nobody could be reached otherwise; others are added later.
    .more = The partner needs a route to you in turn. What to tell its administrator is shown at the end. Later: ucfed static-route add DOMAIN --server HOST
    .none = no partner now
ask-partner-server = Access server of the partner
    .about = The name or address that the SIP server of { $partner } is reached by. The partner's administrator knows it. It can be followed by a port, as in sip.example.com:5061.
    .more = What ucfed dns lookup DOMAIN shows is a good guess where the partner federates openly, too. Several servers with priorities can be named later: ucfed static-route set DOMAIN --server HOST
ask-partner-port = Port of the partner
    .about = Where the access server of the partner listens; 5061 is usual. Your firewall must let connections to it out.
    .more = The partner's administrator knows it.
ask-partner-protocol = Protocol of the partner
    .about = It has to be the same on both sides: agree upon it with the partner. mtls is right across the Internet.
    .more = With mtls the partner gets to see the certificate of your SIP server, and has to believe the CA that issued it.
ask-partner-trusted = Trust the access server
    .about = Whether whatever comes from this access server may speak for the partner's domain. Without it only a certificate that names the domain itself may, and over tls, tcp and udp nobody.
    .more = Answer no if the partner's server is shared with others, as at a provider, and its certificate names the domain.
    .yes = the access server speaks for the domain
    .no = only a certificate that names the domain does
ask-partner-ca = CA of the partner, a PEM file
    .about = The certificate of the CA that issued the partner's, if that is a private one; the partner exports it. It will be believed for this partner's domain only. Answer none if the CA is public: those of the system are believed.
    .more = Where the partner has ucfed, it comes from: ucfed certificate trust export NAME > partner-ca.pem. Have its fingerprint read to you on the phone. It can be added later: ucfed certificate trust add NAME --file FILE
    .none = the partner's certificate is of a public CA
    .keep = { $name }, which may vouch for this domain already

## Domain permission

ask-permission-global = Global level
    .about = The most that people of a partner's domain get to see of your users, and whether they may write at all. It is a maximum: within it each user decides about each contact. Keep it low, and raise it for single domains that you trust.
    .more = With blocked or off every request from a domain without a level of its own is refused. It holds at once when it is changed: ucfed domain-permission set --global LEVEL
    .off = as blocked, except for domains that get a level of their own
ask-permission-partner = Level of { $partner }
    .about = A level for the people of { $partner } alone, which stands above the global one, in both directions: higher for a partner whom you trust particularly, or lower.
    .more = Later: ucfed domain-permission set DOMAIN LEVEL
    .global = no level of its own: the global one holds
level-choices =
    .blocked = nothing: every request is refused
    .public = available, away, busy or offline; title, company, business phone; messages
    .company = also office, business address and the public calendar
    .team = also mobile phone and note
    .personal = everything: also private phone and private calendar

## First user

ask-user-name = Name of the first user
    .about = What stands before @{ $domain } in the identity of a person: small letters, digits, dot, hyphen and underscore. It should be what stands there in the mail address. Answer none to add no user now.
    .more = Umlauts are written out, as in juergen.gross. More users: ucfed user add NAME --password-file -
    .none = no user now
ask-user-display-name = Name shown to others
    .about = The name that contacts see, as in Alice Adams. Answer none to show the identity alone.
    .more = Title, phone numbers and so on can be given later: ucfed user set NAME --title TEXT
    .none = the identity alone
ask-user-password-file = A file with the password
ask-user-password-env = A variable of the environment with the password
ask-user-password = Password
    .about = What the person's SIP client logs in with here. It stays on this server, which keeps only a digest of it.
    .more = Later: ucfed user set-password NAME
    .keep = the password that is set stays
    .type = type it now, unseen
    .generate = make one, and show it once at the end
    .none = no password: the user cannot log in until one is set
ask-user-secret = New password
    .about = It is not shown. Only its digest is kept.

## Around the questions

setup-introduction = This sets up a federation server. Enter takes the default in brackets, ? explains more, < goes back one question, Ctrl-C ends without a trace. Nothing is changed before you have seen the plan and agreed.
setup-keys = Enter takes what stands in brackets, < goes back, Ctrl-C ends without a trace.
setup-unseen = { $title } (unseen)
setup-once-more = Once more
setup-again = Nothing was changed. Answer again from here; < goes further back.
setup-server = The server of { $socket } is set up.
setup-store = No server runs: the store in { $directory } is set up.
setup-nothing = No server runs, and there is no store yet: it is made in { $directory }.
setup-present = Something is configured already. It is taken for the defaults, and what is not asked stays:
    .domain = presence domain
    .no-domain = no presence domain
    .interfaces = interfaces
    .certificates = certificates
    .mode = mode
    .routes = static routes
    .level = global level
    .users = users

## Why a file is not read

setup-too-long = it has more than { $most } octets
setup-no-single-value = { $field } is no single value
setup-at-line = line { $line }: { $message }

## The plan

plan-empty = Everything is as it is to be: nothing will change.
plan-begins = The plan, as the commands that would do it one by one; it is made as one change:
plan-apply = Apply? [Y/n]
    .more = With yes all of it is made as one change, or nothing of it. With no nothing is changed. < goes back into the questions.
plan-presence-domain = Set the presence domain { $domain }
plan-private-ca = Make a private CA, and a certificate of it
plan-import = Import the certificate
plan-watch = Import the certificate, now and whenever its files change
plan-interface = Listen for partners
plan-anchor = Trust the partner's CA, for its domain alone
plan-route = Reach the first partner
plan-open = Federate with every domain that is found in DNS
plan-direct = Federate with the partners that have a route
plan-levels = Say how much partners see at most
plan-user = The user { $user }

## What follows

after-publish-open = Publish these records in DNS, so that partners find this server:
after-publish-direct = Static routes need no DNS. For partners that look for this server there, publish:
after-password = The password of { $user }, which is shown this once: { $password }
after-start = No server runs yet. Start it:
after-partner = Tell the administrator of { $partner }, who needs a route in turn:
    .domain = domain
    .server = server
    .host = { $host }, port { $port }
    .protocol = protocol
    .ca = CA
    .export = { $ca }: send the file that this makes, and read the fingerprint to them:
    .foreign = whoever issued our certificate
    .ucfed = With ucfed, that is there:
