# Texts of src/tls: certificates (UCF-CERT-…), what an import notes about them (UCF-CERT-NOTE-…), handshakes (UCF-TLS-…).

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
    .repair = ucfed certificate csr NAME

UCF-CERT-KEY-MISMATCH = The private key does not belong to the certificate { $subject }.
    .why = The public key in the certificate is another one. After a renewal the old key is often given with the new certificate.
    .repair = ucfed certificate import NAME --chain CHAIN.pem --key KEY.pem

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
    .repair = ucfed certificate ca issue DOMAIN

UCF-CERT-WEAK-KEY = { $subject } has a key that is too small: { $key }.
    .why = RSA keys below 2048 bits can be broken, and partners refuse them.
    .repair = ucfed certificate csr NAME

UCF-CERT-WEAK-SIGNATURE = { $subject } was signed by a broken method: { $algorithm }.
    .why = Signatures with MD5 or SHA-1 can be forged, and partners refuse them.
    .repair = ucfed certificate csr NAME

UCF-CERT-PKCS12-PASSWORD = The password does not open the PKCS#12 file.
    .why = The file is sealed with the password that was chosen when it was exported.
    .repair = ucfed certificate import NAME --pkcs12 FILE.p12

UCF-CERT-PKCS12-MALFORMED = The PKCS#12 file cannot be read: { $detail }.
    .why = It is damaged, no PKCS#12 file at all, or made by means that are not supported. Convert it: openssl pkcs12 -in FILE.p12 -nodes -out ALL.pem
    .repair = ucfed certificate import NAME --chain ALL.pem --key ALL.pem

UCF-CERT-ANCHOR-NOT-CA = { $subject } is no CA certificate.
    .why = It was issued by { $issuer }. Trusting it would help nobody: add the certificate of its issuer.
    .repair = ucfed certificate trust add NAME CA.pem

UCF-CERT-ANCHOR-SEVERAL = The file holds { $count } certificates: { $subjects }.
    .why = A trust anchor is one certificate, so that nothing is trusted by accident. Add the root alone; partners send the intermediates themselves.
    .repair = ucfed certificate trust add NAME ROOT.pem

UCF-CERT-ANCHOR-UNUSABLE = { $subject } cannot be a trust anchor: { $detail }.
    .why = No certificate could be verified with it.
    .repair = ucfed certificate trust add NAME CA.pem

UCF-CERT-FINGERPRINT = "{ $input }" is no SHA-256 fingerprint.
    .why = A fingerprint is 64 hexadecimal digits, with or without colons, as "openssl x509 -noout -fingerprint -sha256" prints it.
    .repair = ucfed certificate show NAME

UCF-CERT-CA-NAME = "{ $name }" is no name for a CA.
    .why = The name is shown to partners in each certificate: 1 to 64 printable characters.
    .repair = ucfed certificate ca create "Example GmbH"

UCF-CERT-CA-UNUSABLE = The private CA cannot issue: { $detail }.
    .why = What is stored as the CA is no CA certificate with its key.
    .repair = ucfed certificate ca create NAME

UCF-CERT-CA-DAYS = A certificate cannot be valid for { $days } days.
    .why = At least one day, and no longer than a CA lives: { $max } days.
    .repair = ucfed certificate ca issue DOMAIN --days 365

UCF-CERT-CA-HOST = "{ $host }" is neither a DNS name nor an IP address.
    .why = The hosts of a certificate are the names or addresses under which partners reach the server.
    .repair = ucfed certificate ca issue DOMAIN --host sip.example.com

UCF-CERT-CA-FAILED = The certificate could not be made: { $detail }.
    .why = The cryptographic library refused; nothing was changed.
    .repair = ucfed certificate ca issue DOMAIN

UCF-CERT-NOTE-REORDERED = The certificates stood in the wrong order; they are stored in the right one.
    .why = Some partners read a chain only from the leaf upwards.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-UNRELATED = { $subject } does not belong to the chain and was left out.
    .why = Only the certificate of the key, and those that lead from it to its root, are sent to partners.
    .repair = ucfed certificate show NAME

UCF-CERT-NOTE-MISSING-INTERMEDIATE = The certificate of the issuer is missing: { $issuer }.
    .why = Partners know roots and not what stands between; without it they cannot verify this certificate. The CA offers it as "chain" or "bundle".
    .repair = ucfed certificate import NAME --chain FULLCHAIN.pem --key KEY.pem

UCF-CERT-NOTE-SELF-SIGNED = { $subject } vouches for itself.
    .why = No partner trusts it on its own: each has to add it as a trust anchor, and open federation does not work with it.
    .repair = ucfed certificate trust export NAME

UCF-CERT-NOTE-NOT-YET-VALID = The certificate begins only on { $not_before }.
    .why = Partners refuse it until then. If that moment should have passed, the clock of this host is wrong.
    .repair = ucfed diagnose clock

UCF-CERT-NOTE-EXPIRES-SOON = The certificate expires on { $not_after }, { $days } days from now.
    .why = Partners refuse it from then on.
    .repair = ucfed certificate watch NAME --chain CHAIN.pem --key KEY.pem

UCF-CERT-NOTE-NO-SIP-NAME = { $subject } names no SIP domain.
    .why = Partners look for the presence domain among the subject alternative names (RFC 5922); there is none.
    .repair = ucfed certificate csr NAME

UCF-CERT-NOTE-WILDCARD-ONLY = The certificate names wildcards alone: { $names }.
    .why = In SIP a wildcard proves nothing (RFC 5922, section 7.2): partners refuse it. The domain itself must be named.
    .repair = ucfed certificate csr NAME

UCF-CERT-NOTE-LACKS-DOMAIN = The certificate does not name the presence domain { $domain }; it names { $names }.
    .why = Partners believe a sender only if the certificate proves the sender's domain.
    .repair = ucfed certificate csr NAME

UCF-CERT-NOTE-LACKS-SERVER-AUTH = The certificate must not be used by a server; its usages: { $usages }.
    .why = Partners that connect to this host refuse it. It needs the extended key usage serverAuth.
    .repair = ucfed certificate csr NAME

UCF-CERT-NOTE-LACKS-CLIENT-AUTH = The certificate lacks the usage clientAuth.
    .why = Public CAs no longer issue it. Most partners do not mind; one that insists on it (strict) refuses connections from here, and needs a certificate of a private CA.
    .repair = ucfed certificate ca issue DOMAIN

UCF-TLS-NO-CLIENT-CERTIFICATE = The peer presented no certificate.
    .why = The interface speaks MTLS and the peer TLS: its route must be set to mtls, with a certificate, or it must be given a tls interface.
    .repair = ucfed sip-server add-interface --ip any --port 5062 --protocol tls --certificate NAME

UCF-TLS-UNKNOWN-CA = The certificate { $subject } was issued by { $issuer }, which is not trusted here.
    .why = Either its CA is private and must be added, or the peer does not send its intermediate certificate.
    .repair = ucfed certificate trust add NAME CA.pem

UCF-TLS-BAD-SIGNATURE = The certificate { $subject } was not signed by the { $issuer } that is trusted here.
    .why = The partner's CA was renewed with another key, or somebody uses its name. Ask the partner for its present CA certificate.
    .repair = ucfed certificate trust add NAME NEW-CA.pem

UCF-TLS-EXPIRED = The peer's certificate, or that of its CA, expired on { $not_after }.
    .why = The partner has to renew it; if it did, its server still presents the old one. If that moment lies ahead, the clock of this host is wrong.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-NOT-YET-VALID = The peer's certificate, or that of its CA, begins only on { $not_before }.
    .why = One of the two clocks is wrong, or the partner installed a certificate too early.
    .repair = ucfed diagnose clock

UCF-TLS-USAGE = The peer's certificate must not be used for { $required }; its usages: { $presented }.
    .why = The extended key usages of the certificate, or of the CA above it, exclude it. Public CAs no longer issue clientAuth, which "--peer-eku strict" demands.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip

UCF-TLS-NAME-NOT-PROVEN = The peer is not { $expected }: its certificate names { $presented }.
    .why = A certificate speaks for a domain only if it names it (RFC 5922). The partner needs another certificate, or a static route must name its access server as the certificate does.
    .repair = ucfed static-route add DOMAIN --server HOST

UCF-TLS-WILDCARD-ONLY = The peer's certificate names wildcards alone: { $presented }.
    .why = In SIP a wildcard proves nothing (RFC 5922, section 7.2). The partner needs a certificate that names its domain itself.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-NO-NAME = The peer's certificate { $subject } names neither a domain nor a host.
    .why = Without a name nobody can be proved. The partner needs a certificate whose subject alternative names contain its domain.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-ANCHOR-SCOPE = The trust anchor { $anchor } may not vouch for { $presented }.
    .why = It was added for certain domains only, and the peer's certificate names others.
    .repair = ucfed certificate trust list

UCF-TLS-PIN = The peer presented the certificate { $presented }, not the pinned one.
    .why = The route is pinned to { $expected }. The partner renewed its certificate, or somebody stands between. Ask the partner before you change the pin.
    .repair = ucfed static-route set DOMAIN --pin { $presented }

UCF-TLS-CA-AS-LEAF = The peer presented a CA certificate as its own: { $subject }.
    .why = A CA certificate signs others and is no certificate of a server. The partner has to issue one with it; "openssl req -x509" makes a CA unless it is told "-addext basicConstraints=CA:FALSE".
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-WEAK-CERTIFICATE = The peer's certificate { $subject } ({ $key }) is too weak, or of an unknown kind.
    .why = Its key or a signature on its path rests on SHA-1, on less than 2048 bits, or on a method that TLS does not use.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-PEER-MALFORMED = The peer's certificate cannot be used: { $detail }.
    .why = It is damaged, or breaks a constraint of its CA.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-PLAINTEXT = The peer does not speak TLS.
    .why = What it sent is plain text: its side is set to tcp. The protocol of a route must equal the partner's.
    .repair = ucfed static-route set DOMAIN --protocol tcp

UCF-TLS-NOTHING-IN-COMMON = Both sides have no way of TLS in common: { $detail }.
    .why = TLS 1.2 and 1.3 are spoken here, with present ciphers; the peer offers older ones alone.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-PEER-WANTS-CERTIFICATE = The peer demands a certificate ({ $alert }).
    .why = It speaks MTLS, and the route TLS.
    .repair = ucfed static-route set DOMAIN --protocol mtls --certificate NAME

UCF-TLS-PEER-DISTRUSTS-CA = The peer does not trust the CA of our certificate ({ $alert }).
    .why = The CA is private and the partner has not added it, or our chain lacks an intermediate. Send the partner the CA.
    .repair = ucfed certificate trust export NAME

UCF-TLS-PEER-FINDS-EXPIRED = The peer finds our certificate expired or not yet valid ({ $alert }).
    .why = It has to be renewed, or one of the two clocks is wrong.
    .repair = ucfed certificate show NAME

UCF-TLS-PEER-REJECTED-CERTIFICATE = The peer rejected our certificate ({ $alert }).
    .why = It misses a name or a usage in it: the presence domain, or clientAuth if it is strict.
    .repair = ucfed diagnose certificate

UCF-TLS-PEER-REFUSED = The peer broke the handshake off ({ $alert }).
    .why = The alert does not say more; servers send it when they want a certificate and get none, or find no common cipher.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-CLOSED = The peer closed the connection during the handshake.
    .why = No TLS is spoken at that port, or the peer is overloaded, or refuses this host without a word.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-RESET = The connection was reset during the handshake.
    .why = After our certificate was sent this mostly means that the peer distrusts it: send it our CA. A firewall does the same.
    .repair = ucfed certificate trust export NAME

UCF-TLS-TIMED-OUT = The handshake did not end in time.
    .why = The port is open and nobody answers in TLS: the peer waits for plain text, or a firewall swallows the packets.
    .repair = ucfed diagnose partner DOMAIN

UCF-TLS-OTHER = The handshake failed: { $detail }.
    .why = The peer broke the rules of TLS, or the connection was disturbed.
    .repair = ucfed diagnose partner DOMAIN

UCF-PEER-EKU-UNKNOWN = "{ $input }" is no rule for extended key usages.
    .why = strict demands clientAuth; sip takes what public CAs issue; any does not look.
    .repair = ucfed sip-server set-interface NAME --peer-eku sip
