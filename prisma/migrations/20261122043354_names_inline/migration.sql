-- A STRICT function around CASE or coalesce cannot be written into the query that calls it; these answer NULL for NULL anyway.
CREATE OR REPLACE FUNCTION family_name_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(
    nullif(regexp_replace(regexp_replace(public.fold($1),
      '\m(van|von|vd|de|den|der|des|het|ter|ten|te|el|al|la|le|du|d|t|s|in|op|aan)\M', '', 'g'), '[^[:alnum:]]', '', 'g'), ''),
    regexp_replace(public.fold($1), '[^[:alnum:]]', '', 'g')) $$;

CREATE OR REPLACE FUNCTION is_typing_error(a text, b text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT least(length(a), length(b)) >= 4 AND abs(length(a) - length(b)) <= 2 AND greatest(length(a), length(b)) <= 200
    AND public.levenshtein_less_equal(a, b, 2) <= CASE
      WHEN least(length(a), length(b)) >= 8 THEN 2
      WHEN length(a) = length(b) AND string_to_array(a, NULL) <@ string_to_array(b, NULL)
        AND string_to_array(b, NULL) <@ string_to_array(a, NULL) THEN 2
      ELSE 1 END $$;

CREATE OR REPLACE FUNCTION business_likeness(a text, b text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE
    WHEN a = b THEN 3
    WHEN least(length(a), length(b)) >= 6 AND (starts_with(a, b) OR starts_with(b, a)) THEN 2
    WHEN public.is_typing_error(a, b) OR (least(length(a), length(b)) >= 6 AND public.similarity(a, b) >= 0.6) THEN 1
    ELSE 0 END $$;
