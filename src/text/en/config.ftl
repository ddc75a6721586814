# The configuration as a document: see en/server.ftl.

## What a document says

UCF-SECRET-MALFORMED = This is no reference to a secret.
    .why = A secret stands in a document by reference: stored, file with a path, or env with the name of a variable. What was given is not repeated here.
    .repair = ucfed config export

UCF-CONFIG-TWICE = { $object } stands in { $section } twice.
    .why = Each object of a document is whole, so two of one name contradict each other. Nothing was changed.
    .repair = ucfed config check FILE

UCF-CONFIG-UNRESOLVED = { $field } refers to a file or a variable, and the server reads neither.
    .why = References are followed by the command line, on the host and in the environment of who applies the document.
    .repair = ucfed config apply FILE

UCF-CONFIG-NOT-STORED = { $field } is "stored", and nothing is stored for { $object } here.
    .why = An export never contains a secret. A server that does not have it yet needs a reference such as file with a path, or env with the name of a variable. Nothing was changed.
    .repair = ucfed config apply FILE

UCF-CONFIG-OTHER-KEY = { $field } means another key than the one that is stored for { $object }.
    .why = The document was made with the key whose public half has the SHA-256 { $wanted }; the stored one has { $stored }. With "stored" alone any key is meant. Nothing was changed.
    .repair = ucfed certificate show { $object }

UCF-CONFIG-REALM = The realm "{ $wanted }" cannot be set.
    .why = Passwords are kept as digests of the realm, which is { $realm } ("-": not set yet): with another one nobody could register. It is plain text without quotes, of at most 253 characters.
    .repair = ucfed presence-domain show

UCF-CONFIG-NO-CHAIN = No certificate is given for { $certificate }, and none is stored.
    .why = A certificate stands in the document as text, or as the name of a file beside it. Nothing was changed.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-CONFIG-NOT-ORDERED = { $certificate } was not ordered from { $directory } yet.
    .why = An order takes minutes and has no place in a change that is whole or not at all. The document can describe an order that was made; or it brings chain, key, account and tsig of one.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory { $directory } --server NAME-SERVER --key FILE --agree-terms

UCF-CONFIG-REQUEST-KEY = The request for { $certificate } is not one for its key.
    .why = The certificate that a CA makes of it could not be used. Nothing was changed.
    .repair = ucfed certificate csr { $certificate } --domain DOMAIN

UCF-CONFIG-RENEWED-TWICE = { $certificate } cannot be renewed like that.
    .why = A certificate is either watched or ordered, and a private CA is neither.
    .repair = ucfed certificate show { $certificate }
