import { formatMoney } from "@/components/ui/money";
import { formatTime, zoneName } from "@/components/ui/time";
import { amountsIn } from "@/lib/bookings/core/endings";
import type { HistoryEntry } from "@/lib/bookings/core/schema";
import { historyWords } from "@/lib/bookings/core/words";

/** What happened to a booking, oldest first. */
export function HistoryList({ history, timeZone }: { readonly history: readonly HistoryEntry[]; readonly timeZone: string }) {
  return (
    <>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`} className="grid grid-cols-[auto_1fr] gap-x-6 py-2">
            <time dateTime={entry.at} className="text-faint tabular-nums">
              {formatTime(entry.at, timeZone)}
            </time>
            <span>
              {historyWords(entry)}
              {entry.by && <span className="text-faint">, {entry.by.name}</span>}
              <Amounts entry={entry} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-faint">{zoneName(timeZone)}</p>
    </>
  );
}

function Amounts({ entry }: { readonly entry: HistoryEntry }) {
  const amounts = amountsIn(entry.details);
  if (!amounts) return null;
  const { refund, platform, expert, tax } = amounts;
  return (
    <span className="block text-faint tabular-nums">
      Back {formatMoney(refund)}, fee {formatMoney(platform)}, expert {formatMoney(expert)}
      {tax.amount > 0 && `, tax ${formatMoney(tax)}`}
    </span>
  );
}
