import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/testing/chromium";

const executablePath = findChromium();

/** Journeys in a real browser over the production build. The stack is started once; its addresses reach the tests through the environment. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./scripts/testing/journey-stack.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // Limits for what hangs: a slow machine that does much else is no fault of a journey.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    ...(process.env["PUBLIC_URL"] === undefined ? {} : { baseURL: process.env["PUBLIC_URL"] }),
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    trace: "off",
    actionTimeout: 60_000,
    navigationTimeout: 90_000,
    permissions: ["camera", "microphone"],
    launchOptions: { args: chromiumFlags(), ...(executablePath === null ? {} : { executablePath }) },
  },
});
