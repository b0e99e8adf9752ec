import { formatMoney } from "@/components/ui/money";
import { formatTime } from "@/components/ui/time";
import type { Quote } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly policy: Quote["policy"]; readonly steps: Quote["refundTable"]; readonly timeZone: string; readonly expertName: string };

/** The cancellation policy with dates and amounts, so that nobody has to reckon. */
export function PolicyTable({ policy, steps, timeZone, expertName }: Props) {
  const first = firstName(expertName);
  const name = policy.name === "custom" ? `${first}’s own terms` : `${policy.name.charAt(0).toUpperCase()}${policy.name.slice(1)}`;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="font-medium">If you cancel: {name}</p>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ until, percent, refund }) => (
          <li key={until} className="grid grid-cols-[1fr_auto] gap-x-4 py-2 tabular-nums">
            <span className="text-soft">until {formatTime(until, timeZone)}</span>
            <span>{percent === 0 ? "nothing back" : percent === 100 ? `all of ${formatMoney(refund)} back` : `${formatMoney(refund)} back`}</span>
          </li>
        ))}
      </ul>
      <p className="text-faint">If {first} cancels, everything comes back to you, whenever that is.</p>
    </div>
  );
}
