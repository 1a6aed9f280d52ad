-- Nobody succeeds itself, not over others either: A that took over B that took over A. Two people who each lay half of a
-- ring do not see each other's half, so whoever lays a succession waits until the one before has committed.
CREATE FUNCTION refuse_ring_of_successors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('businesses_succession_ring', 0));
  IF EXISTS (
    WITH RECURSIVE before_it AS (
      SELECT NEW."successorOfId" AS "id"
      UNION SELECT b."successorOfId" FROM before_it JOIN businesses b ON b."id" = before_it."id"
        WHERE b."successorOfId" IS NOT NULL
    ) SELECT FROM before_it WHERE "id" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'business % would succeed itself: businesses_succession_ring', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'businesses_succession_ring';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER businesses_succession_laid AFTER INSERT ON businesses
  FOR EACH ROW WHEN (NEW."successorOfId" IS NOT NULL) EXECUTE FUNCTION refuse_ring_of_successors();
CREATE TRIGGER businesses_succession_changed AFTER UPDATE OF "successorOfId" ON businesses
  FOR EACH ROW WHEN (NEW."successorOfId" IS NOT NULL AND NEW."successorOfId" IS DISTINCT FROM OLD."successorOfId")
  EXECUTE FUNCTION refuse_ring_of_successors();
