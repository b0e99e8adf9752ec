import type { Metadata } from "next";
import { FinalCall } from "@/components/landing/final-call";
import { MoneyInTwoMoments } from "@/components/landing/money-in-two-moments";
import { PriceTable } from "@/components/landing/price-table";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Pricing",
  description: "Free to join and to search. Colloquy keeps 10 % of each paid booking. That is the whole price list.",
  alternates: { canonical: "/pricing" },
};

export default function PricingPage() {
  return (
    <>
      <div className="mx-auto max-w-page px-4 pb-16 sm:px-8 sm:pb-24">
        <PageHeader title="One price list, on one page" lead="Joining is free. Colloquy lives on a tenth of what is booked and paid." />
        <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <PriceTable />
          <MoneyInTwoMoments />
        </div>
      </div>
      <FinalCall title="You pay for an hour, not for looking." text="Search, read profiles and see free times without an account." action={{ href: "/experts", label: "Find people" }} />
    </>
  );
}
