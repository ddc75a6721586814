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

## Applying it, and going back

UCF-CONFIG-CONFIRM-WITHIN = { $seconds } seconds is no time within which a change can be confirmed.
    .why = It can be { $least } to { $most } seconds. Nothing was changed.
    .repair = ucfed config apply FILE --confirm-within 10m

UCF-HINT-CONFIG-CONFIRM = Confirm generation { $generation } before { $until }, or it goes back by itself.
    .why = Until then no other change is taken. The wait survives a restart of the server.
    .repair = ucfed config confirm

UCF-EVENT-CONFIG-WENT-BACK = Generation { $generation } was not confirmed in time; what generation { $back_to } was holds again.
    .why = The change was made with --confirm-within, and no confirmation came.
    .repair = ucfed config history

UCF-CONFIG-UNCONFIRMED = Generation { $generation } waits to be confirmed until { $until }; no other change is taken meanwhile.
    .why = It goes back by itself unless it is confirmed, and a change on top of it would go with it. Nothing was changed.
    .repair = ucfed config confirm

UCF-CONFIG-NOTHING-TO-CONFIRM = No change waits to be confirmed.
    .why = It was confirmed already, or went back by itself because nobody did in time.
    .repair = ucfed config history

UCF-CONFIG-GENERATION-GONE = Generation { $generation } is not kept.
    .why = The generations from { $oldest } to { $current } can be made again: the last thousand, as far back as this version has written them down.
    .repair = ucfed config history

## Documents in files

UCF-CONFIG-FORM = { $file }, line { $line }, { $field }: { $reason }.
    .why = A document is YAML, TOML or JSON with the schema ucfed-config-1. What is not known is refused, since a misspelt field would be left out without a word. Nothing was changed.
    .repair = ucfed config schema > ucfed-config.schema.json

UCF-CONFIG-PLAIN-SECRET = { $field } of { $file } is a secret in clear.
    .why = A document is copied, mailed and kept in version control; a secret in it would be, too. It refers to a file beside it, or to a variable of the environment. Nothing was changed.
    .repair = ucfed config export

UCF-CONFIG-REFERENCE = { $field } refers to { $target }, which cannot be read: { $reason }.
    .why = Files are looked for beside the document, variables in the environment of this command. Nothing was changed.
    .repair = ucfed config check FILE

UCF-CONFIG-BOTH = { $field } stands beside the text itself.
    .why = A certificate stands in the document or in a file, not in both: which one is meant cannot be told.
    .repair = ucfed config check FILE

UCF-CONFIG-WARN-CHECKED-ALONE = There is no server here: the document is judged by itself, on an empty configuration.
    .why = What it says of stored secrets, and how it fits what is configured, only the server can tell.
    .repair = ucfed config check FILE --data-dir DIR

## Assertions

UCF-ASSERTION-MALFORMED = "{ $text }" is no assertion.
    .why = It reads FROM may message TO: yes, or FROM may see TO: yes at level LEVEL, or no because WORD.
    .repair = ucfed policy test --help

UCF-ASSERTION-LEVEL = "{ $text }" names a level for a message.
    .why = A level says how much is seen. Messages are let through or not.
    .repair = ucfed policy test --help

UCF-POLICY-LINE = Line { $line }: { $reason }.
    .why = One line that cannot be tested refuses the whole file, so that nothing is taken for tested that was not.
    .repair = ucfed policy test --help

UCF-POLICY-TOO-MANY = { $count } assertions are more than are tested at once.
    .why = At most { $most } are taken; split the file.
    .repair = ucfed policy test FILE

UCF-POLICY-FAILS = { $failed } of { $count } assertions would not hold. The first, line { $line }: { $first }.
    .why = The change was to be made only if all of them hold. Nothing was changed.
    .repair = ucfed policy test FILE --document FILE

UCF-EXPLAIN-PENDING = { $user } has not decided yet what { $contact } may see.
    .why = Until then nothing is shown.
    .repair = ucfed contact grant { $user } { $contact } LEVEL

UCF-EXPLAIN-REJECTED = { $contact } sees nothing of { $user }.
    .why = The user rejected the contact, or the contact's domain is refused.
    .repair = ucfed contact grant { $user } { $contact } LEVEL
