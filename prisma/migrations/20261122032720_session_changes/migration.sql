-- Whoever keeps a session in memory hears at once that it may have ended, or that its person may do something else now.
CREATE FUNCTION notify_session_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY session_change;
  RETURN NULL;
END $$;

CREATE TRIGGER sessions_ended AFTER UPDATE OF "revokedAt" OR DELETE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION notify_session_change();

CREATE TRIGGER users_rights_changed AFTER UPDATE ON users
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role" OR OLD."archivedAt" IS DISTINCT FROM NEW."archivedAt")
  EXECUTE FUNCTION notify_session_change();
