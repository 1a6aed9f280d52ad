-- Folding a name costs more than reading it: once when it is written instead of at every comparison.
DROP INDEX "contacts_live_sort";
DROP INDEX "contacts_name_search";
ALTER TABLE "contacts"
  ADD COLUMN "searchName" TEXT GENERATED ALWAYS AS
    (fold(coalesce("givenName", '') || ' ' || coalesce("infix", '') || ' ' || "familyName")) STORED,
  -- chr(1) sorts before every letter, so that "Berg" stands before "Berg, van" and that before "Bergman".
  ADD COLUMN "sortName" TEXT GENERATED ALWAYS AS
    (fold("familyName" || chr(1) || coalesce("infix", '') || chr(1) || coalesce("givenName", "initials", ''))) STORED;
CREATE INDEX "contacts_name_search" ON "contacts" USING gin ("searchName" gin_trgm_ops);
CREATE INDEX "contacts_live_sort" ON "contacts" ("sortName", "id") WHERE "archivedAt" IS NULL;
