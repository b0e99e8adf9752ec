import type { Metadata } from "next";
import { EarningsTable } from "@/components/experts/earnings-table";
import { PageHeader } from "@/components/ui/page-header";
import { earningsOf } from "@/lib/payments/earnings";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Earnings" };

export default async function EarningsPage() {
  const actor = await requireRole("/coach/earnings", ["coach", "researcher", "mentor"]);
  return (
    <>
      <PageHeader title="Earnings" lead="Straight from the books: the price of each session less our 10 % fee. A session counts when it has ended." />
      <div className="mt-8"><EarningsTable earnings={await earningsOf(actor)} /></div>
    </>
  );
}
