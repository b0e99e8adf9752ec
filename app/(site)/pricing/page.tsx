import type { Metadata } from "next";
import { FinalCall } from "@/components/landing/final-call";
import { PriceTable } from "@/components/landing/price-table";
import { MoneyTrail } from "@/components/ui/money-trail";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Pricing",
  description: "Free to join and to search. Colloquy keeps 10 % of each paid booking. That is the whole price list.",
  alternates: { canonical: "/pricing" },
};

const euros = (amount: number) => ({ amount, currency: "EUR" });

export default function PricingPage() {
  return (
    <>
      <div className="mx-auto max-w-page px-4 pb-16 sm:px-8 sm:pb-24">
        <PageHeader title="One price list, on one page" lead="Joining is free. Colloquy lives on a tenth of what is booked and paid." />
        <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <PriceTable />
          <div className="rounded border border-line bg-raised p-6 sm:p-8">
            <MoneyTrail
              title="One hour, as an example"
              total={euros(9500)}
              items={[
                { label: "The expert", amount: euros(8550), where: "For the session; comes back to you where the policy says so" },
                { label: "Platform fee, 10 %", amount: euros(950), where: "With Colloquy" },
              ]}
            />
            <p className="mt-4 text-sm text-faint">Your own bookings show the same lines, with where each part is at that moment.</p>
          </div>
        </div>
      </div>
      <FinalCall title="You pay for an hour, not for looking." text="Search, read profiles and see free times without an account." action={{ href: "/experts", label: "Find people" }} />
    </>
  );
}
