import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightTally, sentence, vitestTally } from "@/scripts/testing/tally";

const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-tally-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const passing = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

test("a file that could not be loaded counts as a failure", () => {
  const file = report({ ...passing, testResults: [{ status: "failed", assertionResults: [] }] });
  expect(vitestTally(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test("a run that failed without naming a test is never counted as a success", () => {
  expect(vitestTally(report(passing), 1).failed).toBe(1);
  expect(vitestTally(path.join(folder, "never-written.json"), 0).failed).toBe(1);
});

test("a journey that passed only when repeated has failed", () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(playwrightTally(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test("the last line says skipped only when something was", () => {
  expect(sentence({ passed: 4, failed: 0, skipped: 0 })).toBe("4 passed, 0 failed");
  expect(sentence({ passed: 4, failed: 0, skipped: 2 })).toBe("4 passed, 0 failed, 2 skipped");
});
