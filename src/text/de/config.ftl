# German: see en/config.ftl.

## What a document says

UCF-SECRET-MALFORMED = Das ist kein Verweis auf ein Geheimnis.
    .why = Ein Geheimnis steht in einem Dokument als Verweis: stored, file mit einem Pfad oder env mit dem Namen einer Variablen. Was angegeben wurde, wird hier nicht wiederholt.
    .repair = ucfed config export

UCF-CONFIG-TWICE = { $object } steht in { $section } zweimal.
    .why = Jedes Objekt eines Dokuments ist vollständig, daher widersprechen sich zwei gleichen Namens. Nichts wurde geändert.
    .repair = ucfed config check FILE

UCF-CONFIG-UNRESOLVED = { $field } verweist auf eine Datei oder eine Variable, und der Server liest keines von beiden.
    .why = Verweisen folgt die Kommandozeile, auf dem Rechner und in der Umgebung dessen, der das Dokument anwendet.
    .repair = ucfed config apply FILE

UCF-CONFIG-NOT-STORED = { $field } ist „stored“, und für { $object } ist hier nichts gespeichert.
    .why = Ein Export enthält nie ein Geheimnis. Ein Server, der es noch nicht hat, braucht einen Verweis wie file mit einem Pfad oder env mit dem Namen einer Variablen. Nichts wurde geändert.
    .repair = ucfed config apply FILE

UCF-CONFIG-OTHER-KEY = { $field } meint einen anderen Schlüssel als den, der für { $object } gespeichert ist.
    .why = Das Dokument entstand mit dem Schlüssel, dessen öffentliche Hälfte den SHA-256 { $wanted } hat; der gespeicherte hat { $stored }. Mit „stored“ allein ist jeder Schlüssel gemeint. Nichts wurde geändert.
    .repair = ucfed certificate show { $object }

UCF-CONFIG-REALM = Der Realm „{ $wanted }“ kann nicht gesetzt werden.
    .why = Kennwörter werden als Prüfsummen über den Realm { $realm } aufbewahrt („-“: noch nicht gesetzt): Mit einem anderen könnte sich niemand anmelden. Er ist einfacher Text ohne Anführungszeichen von höchstens 253 Zeichen.
    .repair = ucfed presence-domain show

UCF-CONFIG-NO-CHAIN = Für { $certificate } ist kein Zertifikat angegeben, und keines ist gespeichert.
    .why = Ein Zertifikat steht im Dokument als Text oder als Name einer Datei daneben. Nichts wurde geändert.
    .repair = ucfed certificate import { $certificate } --chain FILE --key FILE

UCF-CONFIG-NOT-ORDERED = { $certificate } wurde noch nicht bei { $directory } bestellt.
    .why = Eine Bestellung dauert Minuten und hat keinen Platz in einer Änderung, die ganz oder gar nicht geschieht. Das Dokument kann eine Bestellung beschreiben, die es schon gibt; oder es bringt chain, key, account und tsig einer solchen mit.
    .repair = ucfed certificate acme { $certificate } --domain DOMAIN --directory { $directory } --server NAME-SERVER --key FILE --agree-terms

UCF-CONFIG-REQUEST-KEY = Die Anforderung für { $certificate } gehört nicht zu ihrem Schlüssel.
    .why = Das Zertifikat, das eine CA daraus macht, wäre nicht zu gebrauchen. Nichts wurde geändert.
    .repair = ucfed certificate csr { $certificate } --domain DOMAIN

UCF-CONFIG-RENEWED-TWICE = { $certificate } kann so nicht erneuert werden.
    .why = Ein Zertifikat wird entweder beobachtet oder bestellt, eine private CA keines von beiden.
    .repair = ucfed certificate show { $certificate }

## Applying it, and going back

UCF-CONFIG-CONFIRM-WITHIN = { $seconds } Sekunden sind keine Zeit, in der eine Änderung bestätigt werden kann.
    .why = Möglich sind { $least } bis { $most } Sekunden. Nichts wurde geändert.
    .repair = ucfed config apply FILE --confirm-within 10m

UCF-HINT-CONFIG-CONFIRM = Bestätigen Sie Generation { $generation } vor { $until }, sonst wird sie von selbst zurückgenommen.
    .why = Bis dahin wird keine andere Änderung angenommen. Die Frist übersteht einen Neustart des Servers.
    .repair = ucfed config confirm

UCF-EVENT-CONFIG-WENT-BACK = Generation { $generation } wurde nicht rechtzeitig bestätigt; es gilt wieder, was Generation { $back_to } war.
    .why = Die Änderung geschah mit --confirm-within, und keine Bestätigung kam.
    .repair = ucfed config history

UCF-CONFIG-UNCONFIRMED = Generation { $generation } wartet bis { $until } auf ihre Bestätigung; so lange wird keine andere Änderung angenommen.
    .why = Ohne Bestätigung wird sie von selbst zurückgenommen, und eine Änderung darauf ginge mit ihr. Nichts wurde geändert.
    .repair = ucfed config confirm

UCF-CONFIG-NOTHING-TO-CONFIRM = Keine Änderung wartet auf eine Bestätigung.
    .why = Sie wurde schon bestätigt oder von selbst zurückgenommen, weil niemand sie rechtzeitig bestätigte.
    .repair = ucfed config history

UCF-CONFIG-GENERATION-GONE = Generation { $generation } ist nicht aufbewahrt.
    .why = Wiederhergestellt werden können die Generationen { $oldest } bis { $current }: die letzten tausend, so weit diese Version sie aufgeschrieben hat.
    .repair = ucfed config history

## Documents in files

UCF-CONFIG-FORM = { $file }, Zeile { $line }, { $field }: { $reason }.
    .why = Ein Dokument ist YAML, TOML oder JSON mit dem Schema ucfed-config-1. Unbekanntes wird abgelehnt, weil ein falsch geschriebenes Feld sonst ohne ein Wort wegfiele. Nichts wurde geändert.
    .repair = ucfed config schema > ucfed-config.schema.json

UCF-CONFIG-PLAIN-SECRET = { $field } in { $file } ist ein Geheimnis im Klartext.
    .why = Ein Dokument wird kopiert, verschickt und in der Versionsverwaltung aufbewahrt; ein Geheimnis darin ebenso. Es verweist auf eine Datei daneben oder auf eine Variable der Umgebung. Nichts wurde geändert.
    .repair = ucfed config export

UCF-CONFIG-REFERENCE = { $field } verweist auf { $target }, das nicht gelesen werden kann: { $reason }.
    .why = Dateien werden neben dem Dokument gesucht, Variablen in der Umgebung dieses Befehls. Nichts wurde geändert.
    .repair = ucfed config check FILE

UCF-CONFIG-BOTH = { $field } steht neben dem Text selbst.
    .why = Ein Zertifikat steht im Dokument oder in einer Datei, nicht in beiden: Welches gemeint ist, wäre nicht zu sagen.
    .repair = ucfed config check FILE

UCF-CONFIG-WARN-CHECKED-ALONE = Hier ist kein Server: Das Dokument wird für sich beurteilt, auf einer leeren Konfiguration.
    .why = Was es über gespeicherte Geheimnisse sagt und wie es zur Konfiguration passt, kann nur der Server beurteilen.
    .repair = ucfed config check FILE --data-dir DIR

## Assertions

UCF-ASSERTION-MALFORMED = „{ $text }“ ist keine Behauptung.
    .why = Sie lautet FROM may message TO: yes, oder FROM may see TO: yes at level LEVEL, oder no because WORD.
    .repair = ucfed policy test --help

UCF-ASSERTION-LEVEL = „{ $text }“ nennt für eine Nachricht eine Berechtigungsstufe.
    .why = Eine Berechtigungsstufe sagt, wie viel gesehen wird. Nachrichten werden durchgelassen oder nicht.
    .repair = ucfed policy test --help

UCF-POLICY-LINE = Zeile { $line }: { $reason }.
    .why = Eine Zeile, die nicht geprüft werden kann, lässt die ganze Datei abgelehnt werden, damit nichts für geprüft gilt, was es nicht ist.
    .repair = ucfed policy test --help

UCF-POLICY-TOO-MANY = { $count } Behauptungen sind mehr, als auf einmal geprüft werden.
    .why = Höchstens { $most } werden angenommen; teilen Sie die Datei.
    .repair = ucfed policy test FILE

UCF-POLICY-FAILS = { $failed } von { $count } Behauptungen würden nicht gelten. Die erste, Zeile { $line }: { $first }.
    .why = Die Änderung sollte nur geschehen, wenn alle gelten. Nichts wurde geändert.
    .repair = ucfed policy test FILE --document FILE

UCF-EXPLAIN-PENDING = { $user } hat noch nicht entschieden, was { $contact } sehen darf.
    .why = Bis dahin wird nichts gezeigt.
    .repair = ucfed contact grant { $user } { $contact } LEVEL

UCF-EXPLAIN-REJECTED = { $contact } sieht nichts von { $user }.
    .why = Der Benutzer hat den Kontakt abgelehnt, oder die Domäne des Kontakts ist gesperrt.
    .repair = ucfed contact grant { $user } { $contact } LEVEL
