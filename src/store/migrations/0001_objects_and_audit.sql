-- Objects are rows, so that a change costs what it touches. One text for SQLite and PostgreSQL.
CREATE TABLE object (
    kind       TEXT   NOT NULL,
    id         TEXT   NOT NULL,
    value      TEXT   NOT NULL,
    generation BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE generation (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    value     BIGINT  NOT NULL
);
INSERT INTO generation (singleton, value) VALUES (1, 0);

CREATE TABLE audit (
    seq        BIGINT PRIMARY KEY,
    generation BIGINT NOT NULL,
    record     TEXT   NOT NULL,
    hash       TEXT   NOT NULL
);
