import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/kernel/zone";
import { busyTimes } from "@/lib/scheduling/core/outside-events";
import { IcsError, type IcsQuestion, readIcs } from "@/lib/scheduling/ics/read-ics";

const window = { start: Date.parse("2026-11-20T00:00Z"), end: Date.parse("2027-12-25T00:00Z") };
const question: IcsQuestion = { window, timeZone: "Europe/Paris", ownAddresses: ["ada@example.org"] };

// What can be read is read, however little of the machine is left for it.
const patient: IcsQuestion = { ...question, millisecondsAllowed: 120_000 };

const file = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", ...(lines.some((line) => line.startsWith("UID:")) ? [] : ["UID:one@example.org"]), "DTSTAMP:20261101T000000Z", ...lines, "END:VEVENT"];

/** What is busy, as "start/end" in UTC without seconds, ascending. */
function busy(text: string, changes: Partial<IcsQuestion> = {}): string[] {
  const times = busyTimes(readIcs(text, { ...patient, ...changes }).events);
  return times.toSorted((a, b) => a.start - b.start).map(({ start, end }) => `${iso(start)}/${iso(end)}`);
}
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe("one event", () => {
  test.each([
    ["in UTC", ["DTSTART:20261201T150000Z", "DTEND:20261201T160000Z"], "2026-12-01T15:00/2026-12-01T16:00"],
    ["in a zone that the file does not describe", ["DTSTART;TZID=America/New_York:20261201T150000", "DTEND;TZID=America/New_York:20261201T160000"], "2026-12-01T20:00/2026-12-01T21:00"],
    ["in a zone of Windows", ["DTSTART;TZID=Eastern Standard Time:20261201T150000", "DTEND;TZID=Eastern Standard Time:20261201T160000"], "2026-12-01T20:00/2026-12-01T21:00"],
    ["in a zone with a path before it", ["DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20261201T150000", "DURATION:PT1H"], "2026-12-01T06:00/2026-12-01T07:00"],
    ["in a zone that nobody knows, read in the calendar's own", ["DTSTART;TZID=Customized Time Zone:20261201T150000", "DURATION:PT1H"], "2026-12-01T14:00/2026-12-01T15:00"],
    ["without a zone, read in the calendar's own", ["DTSTART:20261201T150000", "DTEND:20261201T160000"], "2026-12-01T14:00/2026-12-01T15:00"],
    ["that ends in another zone than it begins in", ["DTSTART;TZID=Europe/Paris:20261201T150000", "DTEND;TZID=America/New_York:20261201T150000"], "2026-12-01T14:00/2026-12-01T20:00"],
    ["of a whole day", ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202"], "2026-11-30T23:00/2026-12-01T23:00"],
    ["of a whole day without an end", ["DTSTART;VALUE=DATE:20261201"], "2026-11-30T23:00/2026-12-01T23:00"],
    ["of three days, by its length", ["DTSTART;VALUE=DATE:20261201", "DURATION:P3D"], "2026-11-30T23:00/2026-12-03T23:00"],
    ["on the day on which the clocks change", ["DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329"], "2027-03-27T23:00/2027-03-28T22:00"],
    ["over the night on which the clocks change, in exact hours", ["DTSTART;TZID=Europe/Paris:20270328T010000", "DURATION:PT3H"], "2027-03-28T00:00/2027-03-28T03:00"],
    ["tentative", ["STATUS:TENTATIVE", "DTSTART:20261201T150000Z", "DURATION:PT30M"], "2026-12-01T15:00/2026-12-01T15:30"],
    ["that somebody else has declined", ["ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org", "DTSTART:20261201T150000Z", "DURATION:PT30M"], "2026-12-01T15:00/2026-12-01T15:30"],
  ])("%s", (_name, lines, expected) => expect(busy(file(...event(...lines)))).toEqual([expected]));

  test.each([
    ["cancelled", ["STATUS:CANCELLED", "DURATION:PT1H"]],
    ["shown as free", ["TRANSP:TRANSPARENT", "DURATION:PT1H"]],
    ["shown as free by Outlook", ["X-MICROSOFT-CDO-BUSYSTATUS:FREE", "DURATION:PT1H"]],
    ["declined by its owner", ["ATTENDEE;PARTSTAT=DECLINED;CN=Ada:MAILTO:Ada@example.org", "DURATION:PT1H"]],
    ["without any length", []],
    ["of negative length", ["DTEND:20261201T140000Z"]],
  ])("%s takes no time", (_name, lines) => expect(busy(file(...event("DTSTART:20261201T150000Z", ...lines)))).toEqual([]));

  test("outside the window is not read", () => {
    expect(busy(file(...event("DTSTART:20261101T150000Z", "DURATION:PT1H"), ...event("UID:two", "DTSTART:20290101T150000Z", "DURATION:PT1H")))).toEqual([]);
    expect(busy(file(...event("DTSTART:20261101T150000Z", "DURATION:P30D")))).toEqual(["2026-11-01T15:00/2026-12-01T15:00"]);
  });
});

test("a zone that only the file describes is read as described, clocks changed and all", () => {
  const zone = ["BEGIN:VTIMEZONE", "TZID:Office", "BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE"];
  const weekly = event("DTSTART;TZID=Office:20270322T100000", "DTEND;TZID=Office:20270322T110000", "RRULE:FREQ=WEEKLY;UNTIL=20270405T070000Z", "EXDATE:20270405T070000Z");
  expect(busy(file(...zone, ...weekly))).toEqual(["2027-03-22T08:00/2027-03-22T09:00", "2027-03-29T07:00/2027-03-29T08:00"]);
  const mad = zone.map((line) => line.replace("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "FREQ=SECONDLY"));
  expect(busy(file(...mad, ...event("DTSTART;TZID=Office:20261201T100000", "DURATION:PT1H")))).toEqual(["2026-12-01T09:00/2026-12-01T10:00"]);
});

test("the zone that the file names for itself counts for times without one", () => {
  const text = file("X-WR-CALNAME:Family", "X-WR-TIMEZONE:Asia/Tokyo", ...event("DTSTART:20261201T150000", "DURATION:PT1H"), ...event("UID:day", "DTSTART;VALUE=DATE:20261203"));
  expect(busy(text)).toEqual(["2026-12-01T06:00/2026-12-01T07:00", "2026-12-02T15:00/2026-12-03T15:00"]);
  expect(readIcs(text, question).name).toBe("Family");
});

describe("an event that repeats", () => {
  const paris = (...lines: string[]) => event("DTSTART;TZID=Europe/Paris:20261201T150000", "DTEND;TZID=Europe/Paris:20261201T160000", ...lines);

  test("keeps its wall clock when the clocks change", () => {
    const text = file(...event("DTSTART;TZID=Europe/Paris:20270322T150000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"));
    expect(busy(text)).toEqual(["2027-03-22T14:00/2027-03-22T15:00", "2027-03-29T13:00/2027-03-29T14:00"]);
  });

  test.each([
    ["COUNT=3", ["01", "08", "15"]],
    ["UNTIL=20261215T140000Z", ["01", "08", "15"]],
    ["UNTIL=20261215T135959Z", ["01", "08"]],
    ["UNTIL=20261215", ["01", "08", "15"]],
    ["UNTIL=20261214", ["01", "08"]],
    ["COUNT=4;BYDAY=TU,TH", ["01", "03", "08", "10"]],
    ["COUNT=3;INTERVAL=2", ["01", "15", "29"]],
  ])("ends as its rule says: %s", (part, days) => {
    expect(busy(file(...paris(`RRULE:FREQ=WEEKLY;${part}`)))).toEqual(days.map((day) => `2026-12-${day}T14:00/2026-12-${day}T15:00`));
  });

  test("leaves out what is taken out, in whatever zone that is written", () => {
    const exdates = ["EXDATE;TZID=Europe/Paris:20261208T150000", "EXDATE:20261215T140000Z,20261222T140000Z", "EXDATE;VALUE=DATE:20261229", "EXDATE;TZID=America/New_York:20270105T090000"];
    expect(busy(file(...paris("RRULE:FREQ=WEEKLY;COUNT=7", ...exdates)))).toEqual(["2026-12-01T14:00/2026-12-01T15:00", "2027-01-12T14:00/2027-01-12T15:00"]);
  });

  test("takes in what is added", () => {
    expect(busy(file(...paris("RDATE;TZID=Europe/Paris:20261203T100000,20261204T100000", "RDATE;VALUE=PERIOD:20261205T100000Z/PT2H")))).toEqual([
      "2026-12-01T14:00/2026-12-01T15:00", "2026-12-03T09:00/2026-12-03T10:00", "2026-12-04T09:00/2026-12-04T10:00", "2026-12-05T10:00/2026-12-05T11:00",
    ]);
  });

  test("gives way to its exceptions: one moved, one longer, one cancelled, one free", () => {
    const except = (at: string, ...lines: string[]) => event(`RECURRENCE-ID;TZID=Europe/Paris:202612${at}T150000`, ...lines);
    const text = file(
      ...paris("RRULE:FREQ=WEEKLY;COUNT=6"),
      ...except("08", "DTSTART;TZID=Europe/Paris:20261209T100000", "DURATION:PT1H"),
      ...except("15", "DTSTART;TZID=Europe/Paris:20261215T150000", "DURATION:PT3H"),
      ...except("22", "STATUS:CANCELLED", "DTSTART;TZID=Europe/Paris:20261222T150000", "DURATION:PT1H"),
      ...event("RECURRENCE-ID:20261229T140000Z", "TRANSP:TRANSPARENT", "DTSTART:20261229T140000Z", "DURATION:PT1H"),
    );
    expect(busy(text)).toEqual(["2026-12-01T14:00/2026-12-01T15:00", "2026-12-09T09:00/2026-12-09T10:00", "2026-12-15T14:00/2026-12-15T17:00", "2027-01-05T14:00/2027-01-05T15:00"]);
  });

  test("gives way to an exception that is moved into the window, or stands alone", () => {
    const moved = event("RECURRENCE-ID;TZID=Europe/Paris:20250107T150000", "DTSTART;TZID=Europe/Paris:20261202T080000", "DURATION:PT1H");
    expect(busy(file(...moved))).toEqual(["2026-12-02T07:00/2026-12-02T08:00"]);
    expect(busy(file(...event("DTSTART;TZID=Europe/Paris:20241231T150000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"), ...moved))).toEqual(["2026-12-02T07:00/2026-12-02T08:00"]);
  });

  test("changes from one time on when an exception says so", () => {
    const later = event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261215T150000", "DTSTART;TZID=Europe/Paris:20261215T170000", "DURATION:PT30M");
    expect(busy(file(...paris("RRULE:FREQ=WEEKLY;COUNT=4"), ...later))).toEqual([
      "2026-12-01T14:00/2026-12-01T15:00", "2026-12-08T14:00/2026-12-08T15:00", "2026-12-15T16:00/2026-12-15T16:30", "2026-12-22T16:00/2026-12-22T16:30",
    ]);
  });

  test("may last whole days", () => {
    const text = file(...event("DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261207", "RRULE:FREQ=WEEKLY;UNTIL=20261219", "EXDATE;VALUE=DATE:20261212"));
    expect(busy(text)).toEqual(["2026-12-04T23:00/2026-12-06T23:00", "2026-12-18T23:00/2026-12-20T23:00"]);
  });

  test("may share its id with another", () => {
    expect(busy(file(...event("DTSTART:20261201T150000Z", "DURATION:PT1H"), ...event("DTSTART:20261201T150000Z", "DURATION:PT2H")))).toHaveLength(2);
  });
});

describe("rules without an end", () => {
  test.each([
    ["FREQ=DAILY", 401],
    ["FREQ=WEEKLY", 57],
    ["FREQ=MONTHLY;BYDAY=-1FR", 14],
    ["FREQ=YEARLY", 1],
    ["FREQ=HOURLY;INTERVAL=6", 1_601],
    ["FREQ=SECONDLY", 0],
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 0],
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-30", 0],
    // The third of January 1995 was a Tuesday: no seventh day after it is ever a Sunday.
    ["FREQ=DAILY;INTERVAL=7;BYDAY=SU", 0],
    ["FREQ=HOURLY;BYMONTH=1;BYWEEKNO=30", 0],
    ["FREQ=DAILY;BYHOUR=9;BYMINUTE=61", 0],
  ])("are read as far as the window: %s", (rule, atMost) => {
    const text = file(...event("DTSTART:19950103T090000Z", "DURATION:PT15M", `RRULE:${rule}`));
    const count = busy(text).length;
    expect([count <= atMost, count >= atMost - 2]).toEqual([true, true]);
  });

  test("that fill the memory, or files that are nothing but rules, are refused kindly and soon", () => {
    const began = process.cpuUsage();
    const rules = Array.from({ length: 50_000 }, (_, index) => event(`UID:${index}`, "DTSTART:19950103T090000Z", "DURATION:PT1M", "RRULE:FREQ=MONTHLY;BYDAY=1MO,2TU,3WE;BYSETPOS=-1")).flat();
    expect(() => readIcs(file(...event("DTSTART:20261201T090000Z", "DURATION:PT1M", "RRULE:FREQ=MINUTELY")), question)).toThrow(IcsError);
    expect(() => readIcs(file(rules.join("\r\n")), question)).toThrow("too large or too tangled");
    // Time of the processor: others may have it in between.
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(15_000);
  });
});

describe("what is no calendar", () => {
  test.each(["", "<!doctype html><title>Sign in</title>", "BEGIN:VCARD\r\nEND:VCARD", "BEGIN:VCALENDAR", "{}", "\u0000\u0001"])("%j is refused", (text) => expect(() => readIcs(text, question)).toThrow(IcsError));

  test("lines that are none, and events that cannot be read, are passed over", () => {
    const text = file("this is no line", ...event("DTSTART:20261201T150000Z", "DURATION:PT1H"), ...event("UID:odd", "DTSTART:2026-13-45", "DURATION:soon"), ...event("UID:odder", "DTSTART:20261201T150000Z", "RRULE:FREQ=SOMETIMES"), ...event("UID:empty"));
    expect(busy(`\uFEFF${text.replaceAll("\r\n", "\n")}`)).toEqual(["2026-12-01T15:00/2026-12-01T16:00"]);
  });

  test("an empty calendar is one", () => expect(readIcs(file(), question)).toEqual({ name: null, events: [] }));
});

test("whatever a file holds, it is read or refused, and nothing else happens", () => {
  const lines = file(...event("DTSTART;TZID=Europe/Paris:20261201T150000", "DTEND;TZID=Europe/Paris:20261201T160000", "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU,FR", "EXDATE:20261208T140000Z"), ...event("RECURRENCE-ID:20261215T140000Z", "DTSTART:20261215T170000Z", "DURATION:PT1H")).split("\r\n");
  const odd = fc.oneof(fc.string(), fc.constantFrom("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "RRULE:FREQ=DAILY;COUNT=-1", "DTSTART:00000000T000000", "DTEND:99999999T999999Z", "RRULE:FREQ=YEARLY;BYWEEKNO=54", "DURATION:-P99999W", "RDATE:x", "UID:\u0000"));
  const changes = fc.array(fc.record({ at: fc.nat(lines.length - 1), line: odd, isNew: fc.boolean() }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (all) => {
      const changed = all.reduce((text, { at, line, isNew }) => text.toSpliced(at, isNew ? 0 : 1, line), lines).join("\r\n");
      try {
        expect(busyTimes(readIcs(changed, question).events).every(({ start, end, id }) => start < end && !id.includes("\u0000"))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(IcsError);
      }
    }),
    { numRuns: 150 },
  );
});

test("rules give what stepping through the days with Temporal gives, in every zone and from wherever they began", () => {
  const zones = fc.constantFrom("Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu");
  const rules = fc.record({ start: fc.integer({ min: -2_000, max: 300 }), hour: fc.integer({ min: 3, max: 23 }), interval: fc.integer({ min: 1, max: 5 }), isWeekly: fc.boolean(), zone: zones });
  fc.assert(
    fc.property(rules, ({ start, hour, interval, isWeekly, zone }) => {
      const first = Temporal.PlainDateTime.from("2026-11-21T00:00").add({ days: start }).with({ hour });
      const stamp = first.toString().replaceAll(/[-:]/g, "").slice(0, 15);
      const text = file(...event(`DTSTART;TZID=${zone}:${stamp.length === 13 ? `${stamp}00` : stamp}`, "DURATION:PT1H", `RRULE:FREQ=${isWeekly ? "WEEKLY" : "DAILY"};INTERVAL=${interval}`));
      const expected: string[] = [];
      for (let at = first; at.toZonedDateTime("UTC").epochMilliseconds < window.end + 2 * DAY; at = at.add({ days: interval * (isWeekly ? 7 : 1) })) {
        const begins = at.toZonedDateTime(zone).epochMilliseconds;
        if (begins + 3_600_000 > window.start && begins < window.end) expected.push(`${iso(begins)}/${iso(begins + 3_600_000)}`);
      }
      expect(busy(text)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
