import { chromium } from "playwright";
import type { Row } from "@/bench/report";
import { chromiumFlags, findChromium } from "@/scripts/testing/chromium";

export type PageBudget = { readonly name: string; readonly path: string; readonly kilobytes: number; readonly who?: string };

/** Compressed JavaScript that a first visit loads, as the browser counts it, page by page. */
export async function benchJavascript(url: string, pages: readonly PageBudget[]): Promise<Row[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
  try {
    const rows: Row[] = [];
    for (const { name, path, kilobytes, who } of pages) {
      const context = await browser.newContext({ baseURL: url });
      const page = await context.newPage();
      if (who) await signIn(page, who);
      rows.push({ name: `JavaScript of ${name}`, value: await scriptBytes(page, path) / 1_000, unit: "kB", target: kilobytes });
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>["newContext"]>>["newPage"]>>;

async function scriptBytes(page: Page, path: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  devtools.on("Network.responseReceived", ({ requestId, response }) => response.mimeType.includes("javascript") && scripts.add(requestId));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (bytes += scripts.has(requestId) ? encodedDataLength : 0));
  await page.goto(path, { waitUntil: "networkidle" });
  return bytes;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("colloquy-demo");
  await page.getByRole("button", { name: /^sign in$/i }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}
