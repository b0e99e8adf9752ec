-- Two admins may act at once: the number is drawn while the chain is locked, so that the order of ids is the order of the chain.
CREATE OR REPLACE FUNCTION "audit_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_entries'));
  NEW.id := nextval(pg_get_serial_sequence('audit_entries', 'id'));
  NEW.previous := coalesce((SELECT hash FROM audit_entries ORDER BY id DESC LIMIT 1), '');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

-- What a row's hash is made of: said once, for writing and for checking.
CREATE FUNCTION "audit_hash"("entry" "audit_entries") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(public.digest(concat_ws('|', entry.previous, entry.id, coalesce(entry.actor_id, ''), entry.action, entry.subject_type,
    entry.subject_id, entry.details::text, coalesce(entry.request_id, ''), extract(epoch FROM entry.at)::text), 'sha256'), 'hex')
$$;
