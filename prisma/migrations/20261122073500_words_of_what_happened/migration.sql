-- Words that begin so, in a million texts: a part of a word from the middle would mean reading them all.
CREATE INDEX "interactions_words" ON "interactions"
  USING gin (to_tsvector('simple', translate(fold("summary" || ' ' || coalesce("followUp", '')), '-./@', '    ')));
CREATE INDEX "visits_words" ON "visits" USING gin (to_tsvector('simple', translate(fold("subject"), '-./@', '    ')));

-- With everything that the list filters by, it is counted without reading a row.
DROP INDEX "interactions_live_moment";
CREATE INDEX "interactions_live_moment" ON "interactions" ("occurredAt", "id")
  INCLUDE ("businessId", "isConfidential", "channel", "userId") WHERE "archivedAt" IS NULL;
CREATE INDEX "visits_live_moment" ON "visits" ("startsAt", "id")
  INCLUDE ("businessId", "associationId", "status", "ownerId") WHERE "archivedAt" IS NULL;
