import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "@/lib/bookings/calendar-file";

const entry: CalendarEntry = {
  bookingId: "b1",
  startAt: new Date("2026-12-01T14:00:00Z"),
  endAt: new Date("2026-12-01T15:00:00Z"),
  title: "Clarity; session, one",
  otherName: "Ada Coach",
  location: "https://colloquy.example/meet/b1",
  bookingUrl: "https://colloquy.example/bookings/b1",
  isCancelled: false,
  timeVersion: 1,
  attendee: { name: "Clara Client", email: "clara@example.org" },
  organizer: { name: "Colloquy", email: "hello@colloquy.example" },
};
const now = new Date("2026-11-20T09:00:00Z");

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("no event in the file");
  return { calendar, component, event: new ICAL.Event(component) };
}

describe("the calendar file, read back", () => {
  test("puts the session into a calendar, in UTC, with two alarms", () => {
    const text = calendarFile(entry, "REQUEST", now);
    const { calendar, component, event } = read(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect([event.uid, event.sequence, event.summary, event.location]).toEqual(["booking-b1@colloquy.example", 0, "Clarity; session, one with Ada Coach", entry.location]);
    expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([entry.startAt, entry.endAt]);
    expect(text).toContain("DTSTART:20261201T140000Z");
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(component.getFirstPropertyValue("organizer")).toMatch(/^mailto:hello@colloquy.example$/i);
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual(["MAILTO:clara@example.org"]);
    expect(component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual(["-PT1H", "-PT10M"]);
  });

  test("takes the same entry out again", () => {
    const [before, after] = [read(calendarFile(entry, "REQUEST", now)), read(calendarFile({ ...entry, isCancelled: true }, "CANCEL", now))];
    expect(after.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(after.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(after.event.uid).toBe(before.event.uid);
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
    expect(after.component.getAllSubcomponents("valarm")).toEqual([]);
  });

  test("takes the place of the entry at the old time when the session moves, and is taken out after that", () => {
    const moved = { ...entry, startAt: new Date("2026-12-02T14:00:00Z"), endAt: new Date("2026-12-02T15:00:00Z"), timeVersion: 2 };
    const sequence = [read(calendarFile(entry, "REQUEST", now)), read(calendarFile(moved, "REQUEST", now)), read(calendarFile({ ...moved, isCancelled: true }, "CANCEL", now))].map(({ event }) => event);
    expect(sequence.map((event) => event.uid)).toEqual(Array.from({ length: 3 }, () => "booking-b1@colloquy.example"));
    expect(sequence.map((event) => event.sequence)).toEqual([0, 1, 2]);
    expect(sequence[1]?.startDate.toJSDate()).toEqual(moved.startAt);
  });
});
