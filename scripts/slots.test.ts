import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { SlotRequestSchema } from "@/lib/scheduling/core/schema";
import { slotsByTemporal } from "@/lib/testing/slots-oracle";
import { answerSlots } from "@/scripts/slots-answer";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = new URL("../lib/scheduling/cases/", import.meta.url);
const CaseSchema = z.object({ name: z.string(), input: z.unknown(), slots: z.array(z.string()) });
const AnswersSchema = z.array(z.object({ slots: z.array(z.string()) }));
const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
const cases = files.map((file) => CaseSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));

/** Cases that were worked out under older zone rules than this runtime's: what each takes for granted. */
const OLDER_ZONE_RULES = new Map([["random 5", { zone: "Africa/Casablanca", at: "2027-02-05T12:00Z", offset: "+01:00" }]]);

async function command(input: string) {
  const child = spawn("npm", ["run", "-s", "slots"], { cwd: root });
  child.stdin.end(input);
  const exit = new Promise<number | null>((done) => child.on("close", done));
  const [output, error, status] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { output, error, status };
}

function isOutdated(name: string): boolean {
  const rule = OLDER_ZONE_RULES.get(name);
  return rule !== undefined && Temporal.Instant.from(rule.at).toZonedDateTimeISO(rule.zone).offset !== rule.offset;
}

function withCurrentRules(input: unknown): string[] {
  const starts = slotsByTemporal(SlotRequestSchema.parse(input), 16) ?? [];
  return starts.map((start) => Temporal.Instant.fromEpochMilliseconds(start).toString());
}

describe("npm run -s slots", () => {
  test("answers every case", async () => {
    expect(cases).toHaveLength(34);
    const { output, error, status } = await command(JSON.stringify(cases.map((one) => one.input)));
    expect({ error, status }).toEqual({ error: "", status: 0 });
    const answers = AnswersSchema.parse(JSON.parse(output));
    expect(answers).toHaveLength(cases.length);
    cases.forEach((one, index) => {
      expect({ name: one.name, ...answers[index] }).toEqual({
        name: one.name,
        slots: isOutdated(one.name) ? withCurrentRules(one.input) : one.slots,
      });
    });
  });

  test("answers one question with one answer, and refuses in one line", async () => {
    const good = JSON.stringify(cases[0]?.input);
    const [one, refused] = await Promise.all([command(good), command(good.replace("Europe/Paris", "Mars/Olympus"))]);
    expect(JSON.parse(one.output)).toEqual({ slots: cases[0]?.slots });
    expect(refused).toEqual({ output: "", error: "calendar.timeZone: is no known time zone\n", status: 2 });
  });
});

type Json = { [key: string]: unknown };
const question = (calendar: Json = {}, offering: Json = {}, rest: Json = {}) => ({
  calendar: { timeZone: "Europe/Paris", weekly: [], overrides: [], timeOff: [], busy: [], ...calendar },
  offering: { durationMinutes: 60, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeMinutes: 0, horizonDays: 60, dailyLimit: null, ...offering },
  now: "2026-12-01T08:00:00Z",
  window: { from: "2026-12-01T00:00:00Z", to: "2026-12-08T00:00:00Z" },
  ...rest,
});
const weekly = (window: Json) => question({ weekly: [{ days: [1], from: "09:00", to: "17:00", ...window }] });

describe("bad input", () => {
  test("the question that the table varies is good", () => {
    expect(answerSlots(JSON.stringify(question()))).toEqual({ status: 0, output: '{"slots":[]}' });
  });

  test.each<[string, unknown]>([
    ["calendar.timeZone", question({ timeZone: "Mars/Olympus" })],
    ["calendar.timeZone", question({ timeZone: 7 })],
    ["calendar.weekly", question({ weekly: undefined })],
    ["calendar.weekly[0].from", weekly({ from: "9 o'clock" })],
    ["calendar.weekly[0].from", weekly({ from: "24:00" })],
    ["calendar.weekly[0].to", weekly({ to: "24:30" })],
    ["calendar.weekly[0].days[0]", weekly({ days: [0] })],
    ["calendar.overrides[0].date", question({ overrides: [{ date: "2026-02-30", windows: [] }] })],
    ["calendar.overrides[1].date", question({ overrides: [1, 2].map(() => ({ date: "2026-12-24", windows: [] })) })],
    ["calendar.overrides[0].windows[0].to", question({ overrides: [{ date: "2026-12-24", windows: [{ from: "09:00", to: "x" }] }] })],
    ["calendar.timeOff[0].to", question({ timeOff: [{ from: "2026-12-31", to: "2026-12-28" }] })],
    ["calendar.busy[0].end", question({ busy: [{ start: "2026-12-02T10:00:00Z", end: "2026-12-02T09:00:00Z" }] })],
    ["calendar.busy[0].start", question({ busy: [{ start: "yesterday", end: "2026-12-02T09:00:00Z" }] })],
    ["offering.durationMinutes", question({}, { durationMinutes: 0 })],
    ["offering.stepMinutes", question({}, { stepMinutes: -30 })],
    ["offering.stepMinutes", question({}, { stepMinutes: 0.5 })],
    ["offering.bufferBeforeMinutes", question({}, { bufferBeforeMinutes: -1 })],
    ["offering.horizonDays", question({}, { horizonDays: "60" })],
    ["offering.dailyLimit", question({}, { dailyLimit: -1 })],
    ["now", question({}, {}, { now: "2026-12-01" })],
    ["window.to", question({}, {}, { window: { from: "2026-12-08T00:00:00Z", to: "2026-12-01T00:00:00Z" } })],
    ["[1].window", [question(), question({}, {}, { window: null })]],
    ["input", null],
  ])("%s is named", (field, input) => {
    const answer = answerSlots(JSON.stringify(input));
    expect(answer).toEqual({ status: 2, error: expect.stringMatching(/^[^\n]+$/) });
    expect(answer.status === 2 && answer.error.startsWith(`${field}: `)).toBe(true);
  });

  test("what is not JSON is refused", () => {
    expect(answerSlots("{")).toEqual({ status: 2, error: "input: is not JSON" });
  });
});
