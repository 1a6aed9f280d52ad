-- A merge could give a function the start of another one, after its own term: that start was never its own.
UPDATE "affiliations" SET "startsOn" = NULL, "version" = "version" + 1 WHERE "termEndsOn" < "startsOn";

ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_term_check" CHECK ("termEndsOn" >= "startsOn");
