-- Who bears exactly the name that is being typed, among hundreds of thousands, at every pause of the keyboard.
CREATE INDEX "contacts_name_keys" ON "contacts" (family_name_key("familyName"), first_name_key("givenName"))
  WHERE "archivedAt" IS NULL;
