import { MoneyTrail } from "@/components/ui/money-trail";

const euros = (amount: number) => ({ amount, currency: "EUR" });

/** An example of the money trail, right after paying and right after meeting, as every booking shows it. */
export function MoneyInTwoMoments() {
  return (
    <div className="flex flex-col gap-8 rounded border border-line bg-raised p-6 sm:p-8">
      <MoneyTrail
        title="When you have paid"
        total={euros(9500)}
        items={[{ label: "Held", amount: euros(9500), where: "With Colloquy until the session with Maya has taken place" }]}
      />
      <MoneyTrail
        title="When you have met"
        total={euros(9500)}
        items={[
          { label: "Earned", amount: euros(8550), where: "With Maya" },
          { label: "Platform fee, 10 %", amount: euros(950), where: "With Colloquy" },
        ]}
      />
      <p className="text-sm text-faint">An example. Your own bookings show the same lines, with your amounts.</p>
    </div>
  );
}
