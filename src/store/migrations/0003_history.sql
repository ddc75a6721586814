-- What each generation replaced, so that an earlier one can be made again. The steps stand in parts of some hundreds, so
-- that the import of a long list costs a few long rows and not a row for each entry.
CREATE TABLE history (
    generation BIGINT PRIMARY KEY,
    at         TEXT   NOT NULL,
    author     TEXT   NOT NULL,
    origin     TEXT   NOT NULL,
    reason     TEXT,
    objects    BIGINT NOT NULL
);

-- steps: a JSON array of [kind, id, the row's value before or null, whether there is a row after].
CREATE TABLE history_step (
    generation BIGINT NOT NULL,
    part       BIGINT NOT NULL,
    steps      TEXT   NOT NULL,
    PRIMARY KEY (generation, part)
);

-- A change that goes back by itself unless somebody confirms it.
CREATE TABLE confirmation (
    singleton  INTEGER PRIMARY KEY CHECK (singleton = 1),
    generation BIGINT NOT NULL,
    until      TEXT   NOT NULL
);
