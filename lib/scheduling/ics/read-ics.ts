import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import ICAL from "ical.js";
import type { Interval } from "@/lib/kernel/interval";
import { DAY } from "@/lib/kernel/zone";
import type { OutsideEvent, OutsideTime } from "@/lib/scheduling/core/outside-events";
import { ianaZone } from "@/lib/scheduling/core/zone-names";
import { clocksOf } from "@/lib/scheduling/ics/clocks";
import { exceptionKey, occurrencesOf, timingOf, whenOf } from "@/lib/scheduling/ics/occurrences";
import type { Steps } from "@/lib/scheduling/ics/walk-rule";

/** Events of a file that lie in a window; `uid` is the same for all times of one event. */
export type IcsEvent = OutsideEvent & { readonly uid: string };

export type IcsCalendar = { readonly name: string | null; readonly events: readonly IcsEvent[] };

export type IcsQuestion = {
  /** Instants in epoch milliseconds. */
  readonly window: Interval;
  /** What times without a zone mean, unless the file says. */
  readonly timeZone: string;
  /** The owner's own addresses, in lower case: what they have declined takes no time. */
  readonly ownAddresses: readonly string[];
  /** How long it may take by the clock on the wall, when not three seconds. */
  readonly millisecondsAllowed?: number;
};

/** The text is no calendar, or one that cannot be read in reasonable time. The message is a sentence for the person. */
export class IcsError extends Error {
  override name = "IcsError";
}

const usuallyAllowed = 3_000;
const stepsAllowed = 100_000;
const eventsAllowed = 20_000;

/** Reads an iCalendar file: what takes place in the window, events that repeat once for each time. Throws `IcsError`; never takes longer than three seconds, or than it is allowed. */
export function readIcs(text: string, question: IcsQuestion): IcsCalendar {
  try {
    // A rule that somebody has made up may never end; this ends whatever runs, wherever it was written.
    return runInNewContext("read()", { read: () => readWhole(text, question) }, { timeout: question.millisecondsAllowed ?? usuallyAllowed }) as IcsCalendar;
  } catch (error) {
    if (error instanceof IcsError) throw error;
    // The error of the clock is another world's `Error`.
    const isSlow = (error as { readonly code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    throw new IcsError(isSlow ? "The calendar is too large or too tangled to be read." : "What is there is no calendar that we can read.", { cause: error });
  }
}

function readWhole(text: string, question: IcsQuestion): IcsCalendar {
  const roots = parsed(text).map((jcal) => new ICAL.Component(jcal as [string, unknown[], unknown[]])).filter((root) => root.name === "vcalendar");
  const [first] = roots;
  if (!first) throw new IcsError("What is there is no calendar.");
  const steps = { left: stepsAllowed };
  const events = roots.flatMap((root) => eventsOf(root, question, steps));
  if (events.length > eventsAllowed) throw new IcsError("The calendar holds more events than we can take.");
  const name = (textOf(first, "x-wr-calname") || textOf(first, "name")).replaceAll(/\s+/g, " ").trim().slice(0, 80);
  return { name: name || null, events };
}

/** Lines that are none (advertisements, half lines) are passed over, as every calendar program does. */
function parsed(text: string): unknown[] {
  const lines = text.replace(/^\uFEFF/, "").replaceAll("\u0000", "").split(/\r\n|\n|\r/);
  const kept = lines.filter((line) => /^[ \t]/.test(line) || /^[A-Za-z0-9-]+[:;]/.test(line));
  if (!kept.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return [];
  const whole = kept.join("\r\n");
  const jcal = parsedOrNull(whole) ?? (ICAL.parse(whole.replaceAll(/^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT(\r\n|$)/gm, (event) => (parsedOrNull(event) ? event : ""))) as unknown[]);
  return typeof jcal[0] === "string" ? [jcal] : jcal;
}

function parsedOrNull(text: string): unknown[] | null {
  try {
    return ICAL.parse(text) as unknown[];
  } catch {
    return null;
  }
}

function eventsOf(root: ICAL.Component, question: IcsQuestion, steps: Steps): IcsEvent[] {
  const timeZone = ianaZone(textOf(root, "x-wr-timezone")) ?? question.timeZone;
  const groups = Map.groupBy(root.getAllSubcomponents("vevent"), (event) => textOf(event, "uid"));
  const read = reader(root, { ...question, timeZone }, steps);
  const events = [...groups].flatMap(([uid, group]) => {
    try {
      return read(uid, group);
    } catch {
      // One event that nobody can read does not hide the others.
      return [];
    }
  });
  return events.filter(({ when }) => touches(when, question.window));
}

/** Everything that stands under one id: an event, perhaps several that share it, and the exceptions of its times. */
function reader(root: ICAL.Component, { window, timeZone, ownAddresses }: IcsQuestion, steps: Steps) {
  const clockFor = clocksOf(root, timeZone);
  return (uid: string, group: readonly ICAL.Component[]): IcsEvent[] => {
    const [masters, exceptions] = [group.filter((event) => !event.hasProperty("recurrence-id")), group.filter((event) => event.hasProperty("recurrence-id"))];
    const found = new Map<string, IcsEvent>();
    const timings = masters.map((master) => timingOf(master, clockFor));
    for (const [index, master] of masters.entries()) {
      const timing = timings[index];
      const times = timing ? occurrencesOf(master, timing, window, clockFor, steps) : [];
      const later = laterChanges(exceptions, timing ?? null, clockFor);
      for (const { key, wall, when } of times) {
        const change = later.findLast((one) => one.wall <= wall);
        const id = idOf(index === 0 ? uid : `${uid}#${index}`, key);
        found.set(id, { id, uid, timeZone, ...manner(change?.event ?? master, ownAddresses), when: change ? change.whenOf(wall) : when });
      }
    }
    for (const exception of exceptions) {
      const key = exceptionKey(exception, timings[0] ?? null, clockFor)?.key;
      const timing = timingOf(exception, clockFor);
      const id = idOf(uid, key ?? "");
      if (key && timing) found.set(id, { id, uid, timeZone, ...manner(exception, ownAddresses), when: whenOf(timing.first, timing) });
    }
    return [...found.values()];
  };
}

/** Exceptions that change one time and all that follow, by the time from which they count. */
function laterChanges(exceptions: readonly ICAL.Component[], master: ReturnType<typeof timingOf>, clockFor: Parameters<typeof timingOf>[1]) {
  const changes = exceptions.flatMap((event) => {
    const isLater = event.getFirstProperty("recurrence-id")?.getParameter("range") === "THISANDFUTURE";
    const [at, timing] = [exceptionKey(event, master, clockFor), timingOf(event, clockFor)];
    if (!isLater || !at || !timing) return [];
    return [{ wall: at.wall, event, whenOf: (wall: number) => whenOf(wall + timing.first - at.wall, timing) }];
  });
  return changes.toSorted((a, b) => a.wall - b.wall);
}

/** Some programs put whole pages into their ids; ours have to fit into an index. */
function idOf(uid: string, key: string): string {
  return `${uid.length > 300 ? createHash("sha256").update(uid).digest("base64url") : uid}/${key}`;
}

function manner(event: ICAL.Component, ownAddresses: readonly string[]) {
  const status = textOf(event, "status").toUpperCase();
  const declined = event.getAllProperties("attendee").some((attendee) => {
    const address = String(attendee.getFirstValue()).toLowerCase().replace(/^mailto:/, "");
    return String(attendee.getParameter("partstat")).toUpperCase() === "DECLINED" && ownAddresses.includes(address);
  });
  return {
    status: status === "CANCELLED" ? "cancelled" : status === "TENTATIVE" ? "tentative" : "confirmed",
    isFree: textOf(event, "transp").toUpperCase() === "TRANSPARENT" || textOf(event, "x-microsoft-cdo-busystatus").toUpperCase() === "FREE",
    isDeclined: declined,
    isOurs: false,
  } as const;
}

/** A day on each side, because whole dates lie differently in each zone. */
function touches(when: OutsideTime, window: Interval): boolean {
  if ("start" in when) return when.end > window.start && when.start < window.end;
  return Date.parse(when.until) + DAY > window.start && Date.parse(when.from) - DAY < window.end;
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
}
