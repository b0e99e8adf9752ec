import type { Tx } from "@/lib/platform/db";
import { type Account, mayBeNegative, type Transfer } from "@/lib/payments/core/ledger";

/** Writes transfers into the books, each once for ever: posting the same again changes nothing. */
export async function postTransfers(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  if (transfers.length === 0) return;
  const accounts = new Map(transfers.flatMap(({ debit, credit }) => [debit, credit]).map((account) => [account.id, account]));
  await openAccounts(tx, [...accounts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const transfer of transfers) await post(tx, transfer);
}

/** All purses are opened and locked in id order before any money moves, so that opposite postings never wait for each other. */
async function openAccounts(tx: Tx, accounts: readonly Account[]): Promise<void> {
  for (const { id, kind, ownerId, currency } of accounts) {
    await tx.$executeRaw`
      INSERT INTO ledger_accounts (id, kind, owner_id, currency, allow_negative) VALUES (${id}, ${kind}, ${ownerId}, ${currency}, ${mayBeNegative(kind)})
      ON CONFLICT (id) DO NOTHING`;
  }
  await tx.$queryRaw`SELECT 1 FROM ledger_accounts WHERE id = ANY(${accounts.map((account) => account.id)}::text[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function post(tx: Tx, { id, debit, credit, amount, kind, bookingId, paymentId }: Transfer): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO ledger_transfers (id, debit_account_id, credit_account_id, currency, amount, kind, booking_id, payment_id)
    VALUES (${id}, ${debit.id}, ${credit.id}, ${debit.currency}, ${amount}, ${kind}, ${bookingId}, ${paymentId})
    ON CONFLICT (id) DO NOTHING`;
  if (written === 1) return;
  const known = await tx.ledgerTransfer.findUnique({ where: { id }, select: { amount: true, debitAccountId: true, creditAccountId: true } });
  const isSame = known?.amount === BigInt(amount) && known.debitAccountId === debit.id && known.creditAccountId === credit.id;
  if (!isSame) throw new Error(`The books have another transfer under the id ${id}.`);
}
