import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOnByDefault, isTransactional, maySwitch, noticeKinds } from "@/lib/notifications/core/kinds";
import { mailTime } from "@/lib/notifications/core/mail-time";
import { type Choice, defaultReminderMinutes, isOn, matrixOf, type Preferences } from "@/lib/notifications/core/preferences";

const night = new Date("2026-11-20T23:00:00Z");
const morning = new Date("2026-11-21T06:00:00Z");
const quiet: Preferences = { choices: [], quietHours: { from: "22:00", to: "07:00" }, timeZone: "Europe/Paris", reminderMinutes: defaultReminderMinutes };
const off = (kind: Choice["kind"], channel: Choice["channel"] = "email"): Choice => ({ kind, channel, isOn: false });

describe("a letter", () => {
  test("that is part of a deal goes at once, whatever is chosen", () => {
    for (const kind of ["confirmation", "change", "cancellation", "account"] as const)
      expect(mailTime(kind, { ...quiet, choices: [off(kind)] }, night)).toEqual({ isWanted: true, at: night });
  });

  test("of the other kinds waits for the end of quiet hours", () => {
    for (const kind of ["reminder", "acceptance", "payment_due", "review_request"] as const) expect(mailTime(kind, quiet, night)).toEqual({ isWanted: true, at: morning });
    expect(mailTime("reminder", { ...quiet, quietHours: null }, night)).toEqual({ isWanted: true, at: night });
  });

  test("that would only come when it is of no use is not written", () => {
    expect(mailTime("reminder", quiet, night, morning)).toEqual({ isWanted: false, reason: "too_late_after_quiet" });
    expect(mailTime("reminder", quiet, night, new Date(morning.getTime() + 1))).toEqual({ isWanted: true, at: morning });
  });

  test("that was switched off is not written", () => {
    expect(mailTime("reminder", { ...quiet, choices: [off("reminder")] }, night)).toEqual({ isWanted: false, reason: "switched_off" });
    expect(mailTime("reminder", { ...quiet, choices: [off("reminder", "in_app"), off("acceptance")] }, morning)).toEqual({ isWanted: true, at: morning });
  });
});

describe("the matrix", () => {
  test("begins with everything on but a letter about who waits now; the account cannot be silenced, nor can letters of a deal", () => {
    const matrix = matrixOf([]);
    expect(matrix).toHaveLength(18);
    expect(matrix.filter((cell) => !cell.isOn)).toEqual([{ kind: "waiting", channel: "email", isOn: false, maySwitch: true }]);
    const fixed = matrix.filter((cell) => !cell.maySwitch).map(({ kind, channel }) => `${kind} ${channel}`);
    expect(fixed).toEqual(["confirmation email", "change email", "cancellation email", "account in_app", "account email"]);
  });

  test("a choice changes its own cell only, and no choice what is fixed", () => {
    const cell = fc.record({ kind: fc.constantFrom(...noticeKinds), channel: fc.constantFrom("in_app" as const, "email" as const), isOn: fc.boolean() });
    fc.assert(
      fc.property(cell, (choice) => {
        for (const { kind, channel } of matrixOf([])) {
          const isChosen = kind === choice.kind && channel === choice.channel && maySwitch(kind, channel);
          expect(isOn(kind, channel, [choice])).toBe(isChosen ? choice.isOn : isOnByDefault(kind, channel));
          if (channel === "email" && isTransactional(kind)) expect(isOn(kind, channel, [choice])).toBe(true);
        }
      }),
    );
  });
});
