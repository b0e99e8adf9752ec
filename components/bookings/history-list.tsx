import { formatMoney } from "@/components/ui/money";
import { formatTime, zoneName } from "@/components/ui/time";
import { amountsIn } from "@/lib/bookings/core/endings";
import { historyTimes } from "@/lib/bookings/core/history-times";
import type { HistoryEntry } from "@/lib/bookings/core/schema";
import { historyWords } from "@/lib/bookings/core/words";

/** What happened to a booking, oldest first. */
export function HistoryList({ history, timeZone }: { readonly history: readonly HistoryEntry[]; readonly timeZone: string }) {
  return (
    <>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 py-2">
            <time dateTime={entry.at} className="text-faint tabular-nums">
              {formatTime(entry.at, timeZone)}
            </time>
            <span>
              {historyWords(entry)}
              {entry.by && <span className="text-faint">, {entry.by.name}</span>}
              <Times entry={entry} timeZone={timeZone} />
              <Amounts entry={entry} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-faint">{zoneName(timeZone)}</p>
    </>
  );
}

function Times({ entry, timeZone }: { readonly entry: HistoryEntry; readonly timeZone: string }) {
  const found = historyTimes(entry);
  if (!found) return null;
  return (
    <span className="block text-faint tabular-nums">
      {found.from && `${formatTime(found.from, timeZone)} → `}
      {found.times.map((time) => formatTime(time, timeZone)).join("; ")}
    </span>
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
