-- CreateTable
CREATE TABLE "visit_months" (
    "month" DATE NOT NULL,
    "ownerId" UUID NOT NULL,
    "visits" INTEGER NOT NULL,

    CONSTRAINT "visit_months_pkey" PRIMARY KEY ("month","ownerId")
);

-- AddForeignKey
ALTER TABLE "visit_months" ADD CONSTRAINT "visit_months_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "visit_months" ADD CONSTRAINT "visit_months_whole" CHECK ("visits" >= 0 AND extract(day FROM "month") = 1);

CREATE FUNCTION visit_month("startsAt" timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT date_trunc('month', "startsAt" AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- One row per month and owner, in a fixed order, so that two large changes at once wait for each other instead of locking each other out.
CREATE FUNCTION count_visit_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE visit_months m SET "visits" = m."visits" - g.visits
    FROM (SELECT visit_month("startsAt") AS month, "ownerId", count(*)::int AS visits FROM gone
          WHERE "archivedAt" IS NULL AND "status" IN ('HELD', 'REPORTED') GROUP BY 1, 2 ORDER BY 1, 2) g
    WHERE m."month" = g.month AND m."ownerId" = g."ownerId";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO visit_months AS m ("month", "ownerId", "visits")
    SELECT visit_month("startsAt"), "ownerId", count(*)::int FROM come
    WHERE "archivedAt" IS NULL AND "status" IN ('HELD', 'REPORTED') GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("month", "ownerId") DO UPDATE SET "visits" = m."visits" + excluded."visits";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER visits_counted_insert AFTER INSERT ON visits
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_visit_months();
CREATE TRIGGER visits_counted_update AFTER UPDATE ON visits
  REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_visit_months();
CREATE TRIGGER visits_counted_delete AFTER DELETE ON visits
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_visit_months();

INSERT INTO visit_months ("month", "ownerId", "visits")
SELECT visit_month("startsAt"), "ownerId", count(*)::int FROM visits
WHERE "archivedAt" IS NULL AND "status" IN ('HELD', 'REPORTED') GROUP BY 1, 2;
