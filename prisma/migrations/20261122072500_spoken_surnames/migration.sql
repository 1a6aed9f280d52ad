-- "van den be" is the beginning of a surname as one says it; sortName knows it by "berg" only.
CREATE INDEX "contacts_live_spoken_surname" ON "contacts"
  USING btree ((fold("infix" || ' ' || "familyName")) COLLATE "C")
  WHERE "archivedAt" IS NULL AND "infix" IS NOT NULL;
