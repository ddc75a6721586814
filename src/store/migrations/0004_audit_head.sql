-- The end of the audit log, in a row of its own: records that are taken away at the end leave it standing alone.
CREATE TABLE audit_head (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    seq       BIGINT  NOT NULL,
    hash      TEXT    NOT NULL
);
INSERT INTO audit_head (singleton, seq, hash) VALUES (
    1,
    COALESCE((SELECT MAX(seq) FROM audit), 0),
    COALESCE((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '')
);
