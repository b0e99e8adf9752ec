import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { Earnings } from "@/lib/payments/core/schema";
import { platformFeePercent } from "@/lib/payments/core/shares";

type Row = { currency: string; earned: bigint; thisMonth: bigint; coming: bigint; sessions: bigint };

/** What an expert has earned so far, from the books, and what confirmed sessions will bring; one line a currency. Months are the expert's own. */
export async function earningsOf(actor: Actor): Promise<Earnings> {
  if (!actor.expertId) return { items: [] };
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS (
      SELECT a.currency, a.balance AS earned,
        (SELECT coalesce(sum(t.amount), 0) FROM ledger_transfers t
          WHERE t.credit_account_id = a.id AND t.at >= date_trunc('month', now() AT TIME ZONE ${actor.timeZone}) AT TIME ZONE ${actor.timeZone})::bigint AS this_month
      FROM ledger_accounts a WHERE a.kind = 'expert' AND a.owner_id = ${actor.expertId}),
    booked AS (
      SELECT currency,
        coalesce(sum(price_amount - round(price_amount * ${platformFeePercent} / 100.0)) FILTER (WHERE status = 'confirmed'), 0)::bigint AS coming,
        count(*) FILTER (WHERE status = 'completed') AS sessions
      FROM bookings WHERE expert_id = ${actor.expertId} AND status IN ('confirmed', 'completed') GROUP BY currency)
    SELECT coalesce(own.currency, booked.currency) AS currency, coalesce(earned, 0) AS earned, coalesce(this_month, 0) AS "thisMonth",
      coalesce(coming, 0) AS coming, coalesce(sessions, 0) AS sessions
    FROM own FULL JOIN booked ON own.currency = booked.currency ORDER BY 1`;
  return {
    items: rows.map(({ currency, earned, thisMonth, coming, sessions }) => {
      const money = (amount: bigint) => ({ amount: Number(amount), currency });
      return { currency, earned: money(earned), thisMonth: money(thisMonth), coming: money(coming), sessions: Number(sessions) };
    }),
  };
}
