import { cityOf, clockElsewhere, dateWords } from "@/components/scheduling/picker-words";
import { cx } from "@/components/ui/cx";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

type Props = {
  date: string;
  /** Free starts of that date, epoch milliseconds. */
  starts: readonly number[];
  timeZone: string;
  expertZone: string;
  /** The picked ones among them. */
  chosen: readonly number[];
  onChoose: (start: number) => void;
};

const partsOfDay = [
  { name: "Night", from: 0, to: 5 * 60 },
  { name: "Morning", from: 5 * 60, to: 12 * 60 },
  { name: "Afternoon", from: 12 * 60, to: 17 * 60 },
  { name: "Evening", from: 17 * 60, to: 24 * 60 },
];

/** The free times of one day by morning, afternoon and evening; below each, the same moment on the expert's clock. */
export function DayTimes({ date, starts, timeZone, expertZone, chosen, onChoose }: Props) {
  const times = starts.map((start) => ({ start, ...wallClockAt(start, timeZone), there: clockElsewhere(start, timeZone, expertZone) }));
  const isElsewhere = times.some(({ clock, there }) => clock !== there);
  const city = cityOf(expertZone);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 className="text-lg">{dateWords(date)}</h3>
        {isElsewhere && <p className="text-sm text-faint">Below each: the clock in {city}</p>}
      </div>
      {partsOfDay.map(({ name, from, to }) => {
        const part = times.filter(({ minutes }) => minutes >= from && minutes < to);
        if (part.length === 0) return null;
        return (
          <section key={name} aria-label={name}>
            <h4 className="pb-2 font-sans text-sm text-faint">{name}</h4>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
              {part.map(({ start, clock, there }) => (
                <li key={start}>
                  <TimeButton clock={clock} there={isElsewhere ? there : null} city={city} isChosen={chosen.includes(start)} onChoose={() => onChoose(start)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type TimeProps = { clock: string; there: string | null; city: string; isChosen: boolean; onChoose: () => void };

function TimeButton({ clock, there, city, isChosen, onChoose }: TimeProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={there === null ? clock : `${clock}, ${there} in ${city}`}
      onClick={onChoose}
      className={cx(
        "flex min-h-11 w-full flex-col items-center justify-center rounded border px-1 py-1 tabular-nums transition-colors duration-150",
        isChosen ? "border-accent bg-accent text-on-accent" : "border-control bg-raised hover:border-accent hover:bg-accent-wash",
      )}
    >
      <span className="font-medium">{clock}</span>
      {there !== null && <span className={cx("text-sm", isChosen ? "text-on-accent" : "text-faint")}>{there}</span>}
    </button>
  );
}
