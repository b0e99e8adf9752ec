-- A transfer that is already in the books is skipped by ON CONFLICT DO NOTHING. A BEFORE trigger would have moved
-- the balances all the same; an AFTER trigger moves them only for rows that are really written.
DROP TRIGGER "ledger_apply_transfer" ON "ledger_transfers";
CREATE TRIGGER "ledger_apply_transfer" AFTER INSERT ON "ledger_transfers" FOR EACH ROW EXECUTE FUNCTION "ledger_apply_transfer"();
