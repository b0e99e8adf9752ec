import { type Db, db } from "@/lib/platform/db";

/** What the check found; `wrong` names the accounts whose balance is not the sum of their transfers. */
export type LedgerCheck = {
  readonly isWhole: boolean;
  readonly accounts: number;
  readonly transfers: number;
  readonly wrong: readonly { readonly accountId: string; readonly balance: string; readonly sum: string }[];
  /** Over all accounts of a currency the balances must add up to nothing. */
  readonly unbalanced: readonly { readonly currency: string; readonly sum: string }[];
};

/** Proves the books: each balance is the sum of its transfers, and all balances of a currency add up to nothing. */
export async function checkLedger(from: Db = db): Promise<LedgerCheck> {
  const wrong = await from.$queryRaw<LedgerCheck["wrong"][number][]>`
    SELECT a.id AS "accountId", a.balance::text AS balance, coalesce(t.sum, 0)::text AS sum
    FROM ledger_accounts a
    LEFT JOIN (
      SELECT id, sum(amount) AS sum FROM (
        SELECT credit_account_id AS id, amount FROM ledger_transfers UNION ALL SELECT debit_account_id, -amount FROM ledger_transfers) moves
      GROUP BY id) t ON t.id = a.id
    WHERE a.balance <> coalesce(t.sum, 0)`;
  const unbalanced = await from.$queryRaw<LedgerCheck["unbalanced"][number][]>`
    SELECT currency, sum(balance)::text AS sum FROM ledger_accounts GROUP BY currency HAVING sum(balance) <> 0`;
  const [accounts, transfers] = [await from.ledgerAccount.count(), await from.ledgerTransfer.count()];
  return { isWhole: wrong.length === 0 && unbalanced.length === 0, accounts, transfers, wrong, unbalanced };
}
