# Access: roles, the admin listener, tokens, profiles. Same form as server.ftl.

## Roles

UCF-ROLE-UNKNOWN = “{ $input }” is no role.
    .why = The roles are viewer (looks), operator (changes what concerns federation) and admin (everything).
    .repair = ucfed token create --help

UCF-ACCESS-ADMIN-ALONE = { $who } may not do this: it is for admins, and { $who } is { $role }.
    .why = Tokens, private CAs, the CA of the clients' certificates, backups and the renaming of the presence domain give rights or cannot be taken back.
    .repair = ucfed token create NAME --role admin
        ucfed serve --admin-group GROUP

UCF-ACCESS-UNAUTHENTICATED = The server does not know who asks.
    .why = The token or the certificate is missing, unknown, over, revoked, or not for this address. Which of them it is, a stranger is not told; the audit log of the server tells who was refused.
    .repair = ucfed token create NAME --role viewer

UCF-ACCESS-SCOPE = { $who } may not do this: it is for { $scopes } alone.
    .why = A token with scopes is for these parts of the API and for no other.
    .repair = ucfed token create NAME --role operator

UCF-ACCESS-TOO-MANY = Too many failures from this address; try again in { $seconds } seconds.
    .why = Whoever fails ten times within a minute to prove who he is waits for its end, whatever he shows then.
    .repair = ucfed token list

UCF-ACCESS-FAILED = Somebody at { $address } failed to prove who he is (further failures without a record of their own: { $others }).
    .why = The token or the certificate was missing, unknown, over, revoked, or not for that address. Of many failures few are recorded, so that a stranger cannot fill the log.
    .repair = ucfed audit list --refused

UCF-ACCESS-CERTIFICATE-SHOWN = The certificate { $certificate } is shown by the admin listener.
    .why = Without it no administrator could get in from elsewhere. Start the server with another one first, or replace it under the same name.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

## The admin listener

UCF-ADMIN-LISTEN-BIND = The admin listener cannot be opened at { $address }: { $reason }.
    .why = The address must be one of this host, and its port free.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

UCF-ADMIN-LISTEN-CERTIFICATE = The admin listener has nothing to show: there is no certificate { $certificate } of a server (there are: { $known }).
    .why = Administrators from elsewhere are reached by TLS alone. The certificate is made or imported before the server is started with it.
    .repair = ucfed --offline certificate ca create --name admin-ca
        ucfed --offline certificate ca issue { $certificate } --domain DOMAIN --host HOST

UCF-ADMIN-LISTEN-CLIENT-CA = There is neither a trust anchor nor a private CA { $anchor } that could verify the certificates of clients.
    .why = It is added or made before the server is started with it.
    .repair = ucfed --offline certificate ca create --name { $anchor }

## Tokens

UCF-TOKEN-SCOPE = “{ $input }” is no part of the API.
    .why = A scope is the beginning of a path without /v1/: blacklist, users, certificates.
    .repair = ucfed openapi

UCF-TOKEN-SCOPE-UNKNOWN = The API has nothing at { $scope }.
    .why = A scope that covers nothing would let nothing through. Did you mean { $suggestion }?
    .repair = ucfed token create NAME --role operator --scope { $suggestion }

UCF-TOKEN-NETWORK = “{ $input }” is no network.
    .why = A network is written as 192.0.2.0/24 or 2001:db8::/32, a single address without what stands behind the slash.
    .repair = ucfed token create NAME --role viewer --from 192.0.2.0/24

UCF-TOKEN-CERTIFICATE-NAME = “{ $input }” is no name in a certificate.
    .why = It is a DNS name, a mail address or a URI among the certificate's alternative names, or its common name where there are none.
    .repair = ucfed token create NAME --role viewer --certificate-name anna@a.test

UCF-TOKEN-MALFORMED = This is no token: it has { $length } characters.
    .why = A token is ucfed_ and 60 characters, of which the last eight check the others: part of it is missing or changed.
    .repair = ucfed token create NAME --role viewer

UCF-TOKEN-EXISTS = There is a token { $token } already.
    .why = Its text was shown when it was made, and is stored nowhere. Revoke it, or take another name.
    .repair = ucfed token revoke { $token }

UCF-TOKEN-UNKNOWN = There is no token { $token } (there are: { $known }).
    .why = It was revoked, or never made.
    .repair = ucfed token list

UCF-TOKEN-CERTIFICATE-TAKEN = The certificate { $name } stands for the token { $token } already.
    .why = What a certificate may do must be plain.
    .repair = ucfed token revoke { $token }

UCF-TOKEN-EXPIRES-PAST = The token would have ended at { $expires }.
    .why = That is over.
    .repair = ucfed token create NAME --role viewer --expires 30d

UCF-TOKEN-EXPIRES-LATE = The token would last until { $expires }.
    .why = A token lasts { $most } days at most, since nobody notices one that is lost. One that never ends has to be asked for in so many words.
    .repair = ucfed token create NAME --role viewer --expires 365d
        ucfed token create NAME --role viewer --no-expiry

UCF-TOKEN-TOO-MANY = There are as many tokens as are kept, or the token has too many parts.
    .why = { $most } tokens are kept, each with at most 50 scopes and 50 networks.
    .repair = ucfed token list

UCF-TOKEN-BEYOND = { $who } cannot give more than it has ({ $of }: { $has }).
    .why = A token that makes tokens cannot exceed its own role, scopes, networks and end.
    .repair = ucfed token create NAME --role viewer

UCF-TOKEN-RANDOM = The system gives no randomness.
    .why = A token that could be guessed is not made.
    .repair = ucfed diagnose

UCF-WARN-TOKEN-ENDLESS = The token { $token } never ends.
    .why = Whoever finds its text can use it until somebody revokes it.
    .repair = ucfed token revoke { $token }

UCF-WARN-TOKEN-NO-CLIENT-CA = Nobody can use the token { $token } yet: the server does not ask clients for certificates.
    .why = It was started without a CA that verifies them.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME --admin-client-ca CA

## The way to a server elsewhere

UCF-CLIENT-NOT-THERE = Nobody answers at { $url }: { $reason }
    .why = The server is not running, runs without an admin listener, or a firewall stands before it.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME

UCF-CLIENT-UNTRUSTED = The server at { $url } is not believed: { $reason }
    .why = Nobody whom this host believes vouches for its certificate. Where a private CA does, have its certificate exported there, and name that file here.
    .repair = ucfed certificate trust export CA > ca.pem
        ucfed --url { $url } --ca-file ca.pem --token-file FILE status

UCF-CLIENT-OTHER-NAME = The server at { $url } shows a certificate for other names: { $reason }
    .why = Either another server answers, or the certificate of the right one lacks the name in the URL. Use a name that it has, or issue one with that name.
    .repair = ucfed certificate ca issue NAME --domain DOMAIN --host HOST

UCF-CLIENT-NOT-VALID-NOW = The certificate of the server at { $url } is not valid now: { $reason }
    .why = Its time is over or yet to come, or the clock of this host is wrong. It is renewed at the server.
    .repair = ucfed certificate list

UCF-CLIENT-CERTIFICATE-REFUSED = The server at { $url } broke the handshake off: { $reason }
    .why = Mostly it does not believe the CA of the certificate that was shown to it, or that has ended.
    .repair = ucfed serve --admin-listen 192.0.2.1:8443 --admin-certificate NAME --admin-client-ca CA

UCF-CLI-URL = “{ $input }” is no URL of a server.
    .why = It is https, a name or an address, and a port: https://sip.b.test:8443. There is no administration without TLS.
    .repair = ucfed --url https://sip.b.test:8443 --token-file FILE status

UCF-CLI-NO-CREDENTIALS = Nothing was named that could be shown to { $url }.
    .why = A server elsewhere wants a token or a certificate with its key, from files, so that they stand in no list of processes.
    .repair = ucfed --url { $url } --token-file FILE status

UCF-CLI-TOKEN-FILE = { $file } holds no token, but { $length } characters of something else.
    .why = A token is ucfed_ and 60 characters, of which the last eight check the others: part of it is missing or changed.
    .repair = ucfed token create NAME --role viewer --file NEW-FILE

UCF-CLI-FLAGS = { $one } and { $other } were given together.
    .why = Each of them says where the server is.
    .repair = ucfed status --help

## Profiles

UCF-CLI-PROFILE-FILE = The profiles in { $file } cannot be read: { $reason }
    .why = It was written by hand, or by a newer version.
    .repair = mv { $file } { $file }.old

UCF-CLI-PROFILE-UNKNOWN = There is no profile { $profile } (there are: { $known }).
    .why = It was never added here, or by another user.
    .repair = ucfed --profile { $suggestion } status
        ucfed profile list

UCF-CLI-PROFILE-EXISTS = There is another profile { $profile } already.
    .why = What it says is different. Remove it first, or take another name.
    .repair = ucfed profile remove { $profile }
