# The audit log. Same form as server.ftl.

UCF-AUDIT-EDITED = Record { $seq } of the audit log is not as it was written.
    .why = The record or its hash was changed in the database. What it says cannot be believed; those before it can.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-MISSING = Record { $seq } of the audit log is missing.
    .why = It was taken out of the database. Those before it are as they were written.
    .repair = ucfed audit list

UCF-AUDIT-MOVED = Another record stands in the place of record { $seq } of the audit log.
    .why = Records were put into another order in the database.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-TRUNCATED = The audit log ends before its end: record { $seq } is missing, and all up to { $head }.
    .why = The last records were taken out of the database, or an older copy of it was put in its place.
    .repair = ucfed audit list

UCF-AUDIT-HEAD = The note of the end of the audit log does not fit its last record (the note says { $seq }).
    .why = The note or the records were changed in the database. Only a head that was noted elsewhere tells whether records are missing.
    .repair = ucfed audit verify

UCF-AUDIT-ANCHOR = Record { $seq } of the audit log is not the one that was noted.
    .why = All records fit together, but they are others: somebody has written the log anew from that record or an earlier one on.
    .repair = ucfed audit show { $seq }

UCF-AUDIT-ANCHOR-MALFORMED = “{ $input }” is no note of a record.
    .why = It is the number of a record, a colon and its hash of 64 hexadecimal digits, as audit verify prints it.
    .repair = ucfed audit verify -o name

UCF-AUDIT-UNKNOWN = The audit log has no record { $seq }.
    .why = Records are numbered from 1 on, and none is ever taken away.
    .repair = ucfed audit list

UCF-AUDIT-LIMIT = { $limit } records cannot be asked for at once.
    .why = It is one at least and { $most } at most; the next page begins before the last record of this one.
    .repair = ucfed audit list --limit { $most }

UCF-AUDIT-TIME = “{ $input }” is no time.
    .why = The API takes times as 2026-12-31T18:00:00Z.
    .repair = ucfed audit list --since 24h

UCF-CLI-SINCE = “{ $input }” is neither a time nor how long ago.
    .why = A time is 2026-12-31T18:00:00Z, a day (from its beginning) 2026-12-31, and 24h or 30d is how long ago.
    .repair = ucfed audit list --since 24h
