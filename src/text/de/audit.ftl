# German: see en/audit.ftl.

UCF-AUDIT-EDITED = Der Eintrag { $seq } des Auditprotokolls ist nicht so, wie er geschrieben wurde.
    .why = Der Eintrag oder sein Hash wurde in der Datenbank geändert. Was er sagt, ist nicht glaubwürdig; die Einträge davor sind es.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-MISSING = Der Eintrag { $seq } des Auditprotokolls fehlt.
    .why = Er wurde aus der Datenbank entfernt. Die Einträge davor sind so, wie sie geschrieben wurden.
    .repair = ucfed audit list

UCF-AUDIT-MOVED = An der Stelle des Eintrags { $seq } des Auditprotokolls steht ein anderer.
    .why = In der Datenbank wurden Einträge in eine andere Reihenfolge gebracht.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-TRUNCATED = Das Auditprotokoll endet vor seinem Ende: Der Eintrag { $seq } fehlt, und alle bis { $head }.
    .why = Die letzten Einträge wurden aus der Datenbank entfernt, oder eine ältere Kopie wurde an ihre Stelle gesetzt.
    .repair = ucfed audit list

UCF-AUDIT-HEAD = Der Vermerk über das Ende des Auditprotokolls passt nicht zu seinem letzten Eintrag (der Vermerk sagt { $seq }).
    .why = Der Vermerk oder die Einträge wurden in der Datenbank geändert. Nur ein andernorts notiertes Ende sagt, ob Einträge fehlen.
    .repair = ucfed audit verify

UCF-AUDIT-ANCHOR = Der Eintrag { $seq } des Auditprotokolls ist nicht der notierte.
    .why = Alle Einträge passen zueinander, aber es sind andere: Jemand hat das Protokoll von diesem oder einem früheren Eintrag an neu geschrieben.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-ANCHOR-MALFORMED = „{ $input }“ ist kein Vermerk eines Eintrags.
    .why = Er besteht aus der Nummer eines Eintrags, einem Doppelpunkt und seinem Hash aus 64 hexadezimalen Ziffern, wie audit verify ihn ausgibt.
    .repair = ucfed audit verify -o name

UCF-AUDIT-UNKNOWN = Das Auditprotokoll hat keinen Eintrag { $seq }.
    .why = Die Einträge sind von 1 an nummeriert, und keiner wird je entfernt.
    .repair = ucfed audit list

UCF-AUDIT-LIMIT = { $limit } Einträge können nicht auf einmal abgefragt werden.
    .why = Es sind mindestens einer und höchstens { $most }; die nächste Seite beginnt vor dem letzten Eintrag dieser.
    .repair = ucfed audit list --limit { $most }

UCF-AUDIT-TIME = „{ $input }“ ist keine Zeit.
    .why = Die API nimmt Zeiten als 2026-12-31T18:00:00Z.
    .repair = ucfed audit list --since 24h

UCF-CLI-SINCE = „{ $input }“ ist weder eine Zeit noch eine Spanne.
    .why = Eine Zeit ist 2026-12-31T18:00:00Z, ein Tag (von seinem Beginn an) 2026-12-31, und 24h oder 30d heißt: so lange her.
    .repair = ucfed audit list --since 24h
