-- Lists by every column one can sort by.
CREATE INDEX "businesses_city" ON "businesses" ("city", "id");
CREATE INDEX "businesses_live_kvk" ON "businesses" ("kvkNumber", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "businesses_live_size" ON "businesses" ("workingPersons", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "businesses_live_status" ON "businesses" ("status", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "commitments_dueOn" ON "commitments" ("dueOn", "id");

-- The map reads nothing but places.
CREATE INDEX "businesses_live_place" ON "businesses" ("latitude", "longitude") INCLUDE ("isAddressShielded") WHERE "archivedAt" IS NULL;

-- Segments: what happened since when, who works where, and the different spellings of a role or a town one by one.
CREATE INDEX "affiliations_role" ON "affiliations" ("role");
CREATE INDEX "affiliations_business_people" ON "affiliations" ("businessId", "contactId") INCLUDE ("startsOn", "endsOn") WHERE "businessId" IS NOT NULL;
CREATE INDEX "interactions_live_moment" ON "interactions" ("occurredAt", "id") INCLUDE ("businessId", "isConfidential") WHERE "archivedAt" IS NULL;
CREATE INDEX "visits_held_moment" ON "visits" ("startsAt") INCLUDE ("businessId") WHERE "status" IN ('HELD', 'REPORTED') AND "archivedAt" IS NULL;
CREATE INDEX "commitments_open_business" ON "commitments" ("businessId") WHERE "status" = 'OPEN';
CREATE INDEX "registrations_arrived" ON "registrations" ("arrivedAt") WHERE "arrivedAt" IS NOT NULL;
