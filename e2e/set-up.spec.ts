import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "../scripts/root";
import { anyFreePort } from "../scripts/stack/ports";
import { newSecrets } from "../scripts/stack/settings";
import { Stack } from "../scripts/stack/stack";
import { violationsOf } from "./fixtures/axe";
import { expect, test } from "./fixtures/test";

test("an installation without people opens on its set-up page, and the code of the start log makes the first admin, once", async ({ page, watch }) => {
  test.slow();
  watch.expect(/status of 404/);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "colloquy-set-up-"));
  const ports = { app: await anyFreePort(), sandbox: await anyFreePort(), postgres: await anyFreePort() };
  const stack = new Stack({ configured: { LOG_LEVEL: "warn", SEED: "none" }, secrets: newSecrets(), ports, dataDir, dev: false, durable: false, announce: () => undefined });
  try {
    await stack.start();
    const house = stack.settings["PUBLIC_URL"] ?? "";
    await page.goto(house);
    await expect(page).toHaveURL(`${house}/set-up`);
    expect(await violationsOf(page)).toEqual([]);
    const fill = async (code: string, password: string): Promise<void> => {
      await page.getByLabel("Code").fill(code);
      await page.getByLabel("Your name").fill("First Person");
      await page.getByLabel("E-mail").fill("first@example.com");
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Make the first admin" }).click();
    };
    await fill("not-the-code", "a quiet lantern 55");
    await expect(page.getByLabel("Code")).toHaveAttribute("aria-invalid", "true");
    const code = codeOf(stack);
    await fill(code, "short");
    await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
    await fill(code, "a quiet lantern 55");
    await expect(page).toHaveURL(`${house}/admin`);
    await expect(page.getByRole("heading", { name: "At a glance", level: 1 })).toBeVisible();
    expect((await page.goto(`${house}/set-up`))?.status()).toBe(404);
    expect((await page.goto(`${house}/experts`))?.status()).toBe(200);
    expect(codeOf(stack)).toBe("");
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** The code that the start prints, asked for in the way that the start does. */
function codeOf({ settings }: Stack): string {
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/set-up-code.ts"], { cwd: root, env: { ...process.env, ...settings }, encoding: "utf8" });
  return stdout.trim();
}
