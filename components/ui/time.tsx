import { cx } from "@/components/ui/cx";

const shapes = {
  date: { weekday: "short", day: "numeric", month: "short" },
  "long-date": { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  datetime: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeShape = keyof typeof shapes;

/** "Europe/Paris" → "Paris time"; "UTC" stays. */
export function zoneName(timeZone: string): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  return /^(UTC|GMT)/.test(city) ? city : `${city} time`;
}

/** Writes an instant (ISO, UTC) in a zone: "Tue 24 Nov, 15:00", or "15:00–16:00" when it has an end. */
export function formatTime(at: string, timeZone: string, shape: TimeShape = "datetime", until?: string): string {
  const text = written(at, timeZone, shape);
  return until ? `${text}–${written(until, timeZone, "time")}` : text;
}

// The parts are joined here, not by Intl: server and browser may know different editions of the same language.
function written(at: string, timeZone: string, shape: TimeShape): string {
  const part = Object.fromEntries(formatOf(timeZone, shape).formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const clock = part["hour"] ? `${part["hour"]}:${part["minute"]}` : "";
  const date = [part["weekday"], part["day"], part["month"], part["year"]].filter(Boolean).join(" ");
  return [date, clock].filter(Boolean).join(", ");
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs more than using it, and a list uses few of them often.
function formatOf(timeZone: string, shape: TimeShape): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...shapes[shape], timeZone, hourCycle: "h23" });
  formats.set(key, made);
  return made;
}

type Props = {
  /** ISO instant in UTC. */
  at: string;
  /** End of the span, if it is one. */
  until?: string;
  timeZone: string;
  shape?: TimeShape;
  /** Leave the zone out only where it stands beside the list already. */
  showZone?: boolean;
  className?: string;
};

/** An instant in a person's zone, which it names. */
export function Time({ at, until, timeZone, shape = "datetime", showZone = shape !== "date" && shape !== "long-date", className }: Props) {
  return (
    <time dateTime={at} className={cx("tabular-nums", className)}>
      {formatTime(at, timeZone, shape, until)}
      {showZone && <span className="text-faint"> {zoneName(timeZone)}</span>}
    </time>
  );
}
