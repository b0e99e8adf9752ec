import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number; skipped: number };

export const noTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** "12 passed, 0 failed", and how many were left out when any were. */
export function sentence(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ""}`;
}

/** A check that either holds or not counts as one test. */
export function oneCheck(holds: boolean): Tally {
  return holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

const VitestReportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Vitest's counts; a file that could not even be loaded is one failure, and so is a run that failed without saying where. */
export function vitestTally(reportFile: string, exitCode: number): Tally {
  const report = read(reportFile, VitestReportSchema);
  if (report === null) return oneCheck(false);
  const unloadable = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")).length;
  const tally = { passed: report.numPassedTests, failed: report.numFailedTests + unloadable, skipped: report.numPendingTests + report.numTodoTests };
  return neverSilent(tally, exitCode);
}

const PlaywrightReportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Playwright's counts; a test that only passed when repeated has failed. */
export function playwrightTally(reportFile: string, exitCode: number): Tally {
  const report = read(reportFile, PlaywrightReportSchema);
  if (report === null) return oneCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return neverSilent({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

function neverSilent(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return parsed.success ? parsed.data : null;
}
