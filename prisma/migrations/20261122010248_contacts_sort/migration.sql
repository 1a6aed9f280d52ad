-- People are listed by their core word, whatever its accents and capitals: "de Ähren" under the A, "IJsbrand" beside "ijsbrand".
DROP INDEX "contacts_live_name";
CREATE INDEX "contacts_live_sort" ON "contacts"
  (fold("familyName"), fold(coalesce("infix", '')), fold(coalesce("givenName", "initials", '')), "id")
  WHERE "archivedAt" IS NULL;
