-- What of presence outlives the process: subscriptions, publications, registrations, contact requests. No configuration:
-- it has no generation, and strangers can make it grow only as far as the limits let them.
CREATE TABLE presence (
    kind  TEXT NOT NULL,
    id    TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
