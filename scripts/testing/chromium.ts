import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { root, tool } from "../root";

const usualPlaces = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium that is on this machine: the one named in CHROME_PATH, the system's, or Playwright's own. */
export function findChromium(): string | null {
  const candidates = [process.env["CHROME_PATH"], ...usualPlaces, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && file !== "" && existsSync(file)) ?? null;
}

/** The same, installing one when there is none. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  console.log("No Chromium found; installing one…");
  const isRoot = process.getuid?.() === 0;
  attempt(process.execPath, [tool("playwright"), "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  if (findChromium() === null && isRoot && existsSync("/etc/debian_version")) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  return findChromium();
}

/** Two cores, no sandbox for root, a camera and a microphone that are not there. */
export function chromiumFlags(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-dev-shm-usage",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
  ];
}

function attempt(command: string, args: string[]): void {
  spawnSync(command, args, { cwd: path.resolve(root), stdio: "inherit", timeout: 10 * 60_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
