import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import floors from "@/lib/testing/version-floors.json" with { type: "json" };
import { readSchema, schemaDir, snapshotDir } from "@/scripts/database/schema-files";
import { checkImports } from "@/lib/testing/import-rules";
import { root, sourceFiles, sourceRoots } from "@/lib/testing/source-text";

const files = sourceFiles();
const product = files.filter((file) => !/\.test\.tsx?$/.test(file.path));
const matching = (pattern: RegExp) => product.filter((file) => pattern.test(file.path));

describe("imports", () => {
  const house = checkImports(root, sourceRoots());

  test("follow the rules of the house", async () => {
    expect((await house).violations).toEqual([]);
  });

  test("are all looked at: the check sees every file that is there", async () => {
    const seen = new Set((await house).modules);
    expect(files.map((file) => file.path).filter((file) => !seen.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test("that break a rule are found", async () => {
    const folder = plant({
      "lib/kernel/money.ts": 'import { readFileSync } from "node:fs";\nexport const money = readFileSync;\n',
      "lib/scheduling/core/slots.ts": 'import { slot } from "@/lib/scheduling/queries";\nexport const slots = slot;\n',
      "lib/scheduling/queries.ts": 'import type { Booking } from "@/lib/bookings/book";\nexport const slot = (booking: Booking) => booking;\n',
      "lib/bookings/book.ts": 'import { slot } from "@/lib/scheduling/queries";\nexport type Booking = string;\nexport const book = slot;\n',
      "lib/bookings/core/rules.ts": 'import { randomUUID } from "node:crypto";\nexport const rule = randomUUID;\n',
      "components/list.tsx": 'import { slot } from "@/lib/scheduling/queries";\nexport const list = slot;\n',
      "app/page.tsx": 'import { db } from "@/lib/platform/db";\nexport const page = db;\n',
      "lib/platform/db.ts": 'import { book } from "@/lib/bookings/book";\nexport const db = book;\n',
      "sandbox/main.ts": 'import { money } from "@/lib/kernel/money";\nexport const main = money;\n',
    });
    const { violations } = await checkImports(folder, ["app", "components", "lib", "sandbox"]);
    const broken = new Set(violations.map((line) => line.split(":")[0]));
    expect([...broken].toSorted()).toEqual([
      "components-only-show", "core-is-pure", "kernel-stands-alone", "no-cycles", "pages-go-through-rooms", "platform-is-the-floor", "sandbox-is-a-stranger", "scheduling-leans-down",
    ]);
  });
});

describe("server actions", () => {
  const wrapped = /^export const \w+Action = (formAction|serverAction|buttonAction)\(/;

  test('every export of a "use server" file is a wrapped action', () => {
    const strays = matching(/\.tsx?$/)
      .filter((file) => /^["']use server["']/m.test(file.text))
      .flatMap((file) => strayExports(file.text, wrapped).map((line) => `${file.path}: ${line}`));
    expect(strays).toEqual([]);
  });

  test("a planted stray is found", () => {
    const text = '"use server";\nexport const bookAction = formAction(book);\nexport async function helper() {}\nexport { other } from "./other";\n';
    expect(strayExports(text, wrapped)).toEqual(["export async function helper() {}", 'export { other } from "./other";']);
  });
});

describe("cores and the kernel", () => {
  const impure = [/from "node:/, /\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bprocess\.env\b/, /\bTemporal\.Now\b/, /\bcrypto\.randomUUID\(/, /\bfetch\(/];

  test("know no clock, no chance, no settings, no network", () => {
    const found = matching(/^lib\/([^/]+\/core|kernel)\//).flatMap((file) => impure.filter((pattern) => pattern.test(withoutComments(file.text))).map((pattern) => `${file.path}: ${pattern.source}`));
    expect(found).toEqual([]);
  });
});

describe("the way out", () => {
  const doors = /from "(node:(http|https|http2|net|tls|dgram|dns)(\/promises)?|undici)"|\bfetch\((?!\s*([`"])\/(?!\/))/;
  // Vendors' clients go to addresses that are settings; what a person gives goes through safe-fetch and the two files that it is made of.
  const allowed = /^(lib\/(clients|client)\/|lib\/platform\/(safe-fetch|pinned-get|read-body|public-address|start-server|drain)\.ts$)/;

  test("to an address that is not written down is safe-fetch, or a vendor's client", () => {
    const found = matching(/^(app|components|lib)\//).filter((file) => !allowed.test(file.path) && !file.path.startsWith("lib/testing/") && doors.test(withoutComments(file.text)));
    expect(found.map((file) => file.path)).toEqual([]);
  });

  test("is found wherever somebody opens another", () => {
    const planted = ['import { request } from "node:https";', "await fetch(address);", "await fetch(`https://${host}/`);", 'import { Agent } from "undici";', 'await fetch("//elsewhere.example/");'];
    expect(planted.filter((text) => doors.test(text))).toEqual(planted);
    expect(["fetch(`/api/v1/bookings/${id}`)", 'fetch("/api/v1/me")', "prefetch(url)"].filter((text) => doors.test(text))).toEqual([]);
  });
});

describe("sizes", () => {
  const over = (pattern: RegExp, limit: number) => matching(pattern).filter((file) => file.lines > limit).map((file) => `${file.path}: ${file.lines} lines, at most ${limit}`);

  test("pages stay within 40 lines", () => expect(over(/^app\/.*\/?page\.tsx$/, 40)).toEqual([]));
  test("routes stay within 30 lines", () => expect(over(/^app\/.*\/?route\.ts$/, 30)).toEqual([]));
  test("files stay within 300 lines", () => expect(over(/^(?!prisma\/seed\/|.*\/data\/)/, 300)).toEqual([]));

  afterAll(() => {
    const lines = product.map((file) => file.lines).toSorted((a, b) => a - b);
    const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))];
    console.log(`Files ${lines.length}, lines ${lines.reduce((sum, count) => sum + count, 0)}: median ${at(0.5)}, 90 % within ${at(0.9)}, largest ${at(1)}`);
  });
});

test("the snapshot beside the migrations is the schema: a change without a migration fails", async () => {
  expect(await readSchema(snapshotDir)).toEqual(await readSchema(schemaDir));
});

test("no package is older than the version that made it safe", () => {
  const lock = LockSchema.parse(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")));
  const tooOld = Object.entries(floors).filter(([name, floor]) => isOlder(lock.packages[`node_modules/${name}`]?.version ?? "0", floor));
  expect(tooOld).toEqual([]);
  expect([isOlder("5.0.0-beta.31", "5.0.0-beta.32"), isOlder("16.4.10", "16.4.9"), isOlder("5.0.0", "5.0.0-beta.32")]).toEqual([true, false, false]);
});

const LockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** By the numbers, then a release after its betas. */
function isOlder(version: string, floor: string): boolean {
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(Number).concat(text.includes("-") ? [] : [Infinity]);
  const [left, right] = [numbers(version), numbers(floor)];
  const at = right.findIndex((number, index) => number !== left[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}

function strayExports(text: string, allowed: RegExp): string[] {
  return text.split("\n").filter((line) => line.startsWith("export ") && !line.startsWith("export type ") && !allowed.test(line));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

const planted: string[] = [];
afterAll(() => planted.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A small house in a temporary folder, with rules broken on purpose. */
function plant(sources: Record<string, string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-house-"));
  planted.push(folder);
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  writeFileSync(path.join(folder, "tsconfig.json"), '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }');
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}
