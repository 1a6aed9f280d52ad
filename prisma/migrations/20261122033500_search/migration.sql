-- One search box over everything, in milliseconds. Beginnings of names from B-trees in plain byte order, whatever the
-- collation of the database: they stop after the few rows a screen shows, also for "de" and "jan".
CREATE INDEX "businesses_live_name_start" ON "businesses" ("sortName" COLLATE "C") WHERE "archivedAt" IS NULL;
CREATE INDEX "contacts_live_family_name_start" ON "contacts" ("sortName" COLLATE "C") WHERE "archivedAt" IS NULL;
CREATE INDEX "contacts_live_given_name_start" ON "contacts" ("searchName" COLLATE "C") WHERE "archivedAt" IS NULL;

-- Statutory and trade names as they are searched. array_to_string is not immutable for every kind of array; for text it is.
CREATE FUNCTION other_names(statutory text, trade text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT public.fold(coalesce(statutory, '') || ' ' || coalesce(array_to_string(trade, ' '), '')) $$;
CREATE INDEX "businesses_other_names_search" ON "businesses" USING gin (other_names("statutoryName", "tradeNames") gin_trgm_ops)
  WHERE "statutoryName" IS NOT NULL OR "tradeNames" <> '{}';

CREATE INDEX "businesses_email_search" ON "businesses" USING gin (lower("email"::text) gin_trgm_ops);
CREATE INDEX "contact_emails_search" ON "contact_emails" USING gin (lower("address"::text) gin_trgm_ops);
CREATE INDEX "visits_subject_search" ON "visits" USING gin (fold("subject") gin_trgm_ops);
CREATE INDEX "events_title_search" ON "events" USING gin (fold("title") gin_trgm_ops);
CREATE INDEX "businesses_email_start" ON "businesses" (lower("email"::text) COLLATE "C");
CREATE INDEX "contact_emails_start" ON "contact_emails" (lower("address"::text) COLLATE "C");
