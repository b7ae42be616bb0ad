// Constraints and indexes that both stores take, applied before every load; each statement may run again.
// Further ones are each adapter's own.
// A unique constraint is no index on every store, so the index on `id` follows its constraint.

CREATE CONSTRAINT work_id IF NOT EXISTS FOR (n:Work) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT author_id IF NOT EXISTS FOR (n:Author) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT year_id IF NOT EXISTS FOR (n:Year) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;

CREATE INDEX work_id_index IF NOT EXISTS FOR (n:Work) ON (n.id);
CREATE INDEX author_id_index IF NOT EXISTS FOR (n:Author) ON (n.id);
CREATE INDEX organisation_id_index IF NOT EXISTS FOR (n:Organisation) ON (n.id);
CREATE INDEX year_id_index IF NOT EXISTS FOR (n:Year) ON (n.id);
CREATE INDEX topic_id_index IF NOT EXISTS FOR (n:Topic) ON (n.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
