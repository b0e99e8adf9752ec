import { formatTime, zoneName } from "@/components/ui/time";
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
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-faint">{zoneName(timeZone)}</p>
    </>
  );
}
