-- CreateTable
CREATE TABLE "live_counts" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "live_counts_pkey" PRIMARY KEY ("id")
);

-- Only adds a row: people who write at once never wait for each other. Who makes the 64th gathers what nobody else is gathering.
CREATE FUNCTION change_live_count(changed text, difference int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
BEGIN
  IF difference = 0 THEN RETURN; END IF;
  INSERT INTO live_counts ("kind", "count") VALUES (changed, difference) RETURNING "id" INTO made;
  IF made % 64 = 0 THEN
    WITH gathered AS (
      DELETE FROM live_counts WHERE "id" IN (SELECT "id" FROM live_counts FOR UPDATE SKIP LOCKED)
      RETURNING "kind", "count"
    )
    INSERT INTO live_counts ("kind", "count") SELECT "kind", sum("count") FROM gathered GROUP BY "kind";
  END IF;
END $$;

CREATE FUNCTION count_live_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM change_live_count(TG_TABLE_NAME, (SELECT count(*) FROM come WHERE "archivedAt" IS NULL)::int);
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM change_live_count(TG_TABLE_NAME, -(SELECT count(*) FROM gone WHERE "archivedAt" IS NULL)::int);
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM change_live_count(TG_TABLE_NAME, CASE WHEN NEW."archivedAt" IS NULL THEN 1 ELSE -1 END);
  ELSE
    DELETE FROM live_counts WHERE "kind" = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- ALWAYS: also for rows that are loaded with the checking of references switched off.
DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['businesses', 'contacts', 'visits', 'interactions'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_live_insert AFTER INSERT ON %1$s REFERENCING NEW TABLE AS come
      FOR EACH STATEMENT EXECUTE FUNCTION count_live_rows()', counted);
    EXECUTE format('CREATE TRIGGER %1$s_live_delete AFTER DELETE ON %1$s REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION count_live_rows()', counted);
    EXECUTE format('CREATE TRIGGER %1$s_live_update AFTER UPDATE OF "archivedAt" ON %1$s FOR EACH ROW
      WHEN ((OLD."archivedAt" IS NULL) <> (NEW."archivedAt" IS NULL)) EXECUTE FUNCTION count_live_rows()', counted);
    EXECUTE format('CREATE TRIGGER %1$s_live_truncate AFTER TRUNCATE ON %1$s
      FOR EACH STATEMENT EXECUTE FUNCTION count_live_rows()', counted);
    EXECUTE format('ALTER TABLE %1$s ENABLE ALWAYS TRIGGER %1$s_live_insert, ENABLE ALWAYS TRIGGER %1$s_live_delete,
      ENABLE ALWAYS TRIGGER %1$s_live_update, ENABLE ALWAYS TRIGGER %1$s_live_truncate', counted);
    EXECUTE format('INSERT INTO live_counts ("kind", "count") SELECT %1$L, count(*) FROM %1$s WHERE "archivedAt" IS NULL', counted);
  END LOOP;
END $$;

ALTER TABLE visits ENABLE ALWAYS TRIGGER visits_counted_insert, ENABLE ALWAYS TRIGGER visits_counted_update,
  ENABLE ALWAYS TRIGGER visits_counted_delete;

-- What somebody must follow up, and when.
CREATE INDEX "interactions_follow_up" ON "interactions" ("userId", "followUpOn")
  WHERE "archivedAt" IS NULL AND "followUpOn" IS NOT NULL;
CREATE INDEX "interactions_followUpOn" ON "interactions" ("followUpOn", "id") WHERE "archivedAt" IS NULL;

-- A look at the calendar: all that overlaps a stretch of time, however long ago it began.
CREATE INDEX "visits_live_stretch" ON "visits" USING gist (tstzrange("startsAt", "endsAt", '[]')) WHERE "archivedAt" IS NULL;

-- How many addresses receive something: read in order from the index alone. They compare as bytes because all are in small letters.
UPDATE "subscriptions" SET "email" = lower("email"::text) WHERE "email"::text <> lower("email"::text);
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_small_letters" CHECK ("email"::text = lower("email"::text));
CREATE INDEX "subscriptions_confirmed_address" ON "subscriptions" (("email"::text) COLLATE "C") INCLUDE ("email")
  WHERE "status" = 'CONFIRMED';

-- The stored folded name spares folding each name again to see whether it really fits.
DROP INDEX "businesses_name_search";
CREATE INDEX "businesses_name_search" ON "businesses" USING gin ("sortName" gin_trgm_ops);
DROP INDEX "associations_name_search";
CREATE INDEX "associations_name_search" ON "associations" USING gin ("sortName" gin_trgm_ops);

-- The newest first.
CREATE INDEX "businesses_createdAt" ON "businesses" ("createdAt", "id");
CREATE INDEX "contacts_createdAt" ON "contacts" ("createdAt", "id");

-- Contact moments of one channel or of one of us, the latest first.
CREATE INDEX "interactions_live_channel" ON "interactions" ("channel", "occurredAt", "id") INCLUDE ("isConfidential") WHERE "archivedAt" IS NULL;
CREATE INDEX "interactions_live_user" ON "interactions" ("userId", "occurredAt", "id") INCLUDE ("isConfidential") WHERE "archivedAt" IS NULL;
