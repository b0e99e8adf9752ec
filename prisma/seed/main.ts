import { parseArgs } from "node:util";
import { Client } from "pg";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { moveFreeTimes } from "@/lib/scheduling/rebuild-free-times";
import { addBenchmarkExperts } from "./benchmark";
import { makeDemoWorld } from "./demo-world";
import { demoDomain } from "./people";

const { values } = parseArgs({ options: { experts: { type: "string", default: "0" } } });
const wanted = Number(values.experts);
if (!Number.isInteger(wanted) || wanted < 0) throw new Error("Say how many experts to add: --experts 10000.");

const client = new Client({ connectionString: env().DATABASE_URL, options: "-c timezone=UTC" });
await client.connect();
try {
  const started = performance.now();
  const said = await seed(wanted);
  process.stdout.write(`${said} (${((performance.now() - started) / 1_000).toFixed(1)} s)\n`);
} finally {
  await db.$disconnect();
  await client.end();
}

/** Makes the demo world in an empty database, and adds what is missing of a benchmark's experts. */
async function seed(experts: number): Promise<string> {
  const answer = await client.query<{ people: boolean; demo: boolean }>("SELECT EXISTS (SELECT FROM users) AS people, EXISTS (SELECT FROM users WHERE email = $1) AS demo", [`client@${demoDomain}`]);
  const { people = false, demo = false } = answer.rows[0] ?? {};
  if (people && !demo && experts === 0) throw new Error("This database already has people, so the demo world stays out of it. Use an empty database.");
  const world = people ? "The demo world stays as it is." : await inTransaction(() => makeDemoWorld(client, new Date()));
  const bench = experts === 0 ? "" : ` ${await inTransaction(() => addBenchmarkExperts(client, experts, new Date()))}`;
  // Plans follow from the new sizes, and running processes forget what they had read.
  await client.query("ANALYZE");
  await moveFreeTimes(new Date());
  await client.query("SELECT pg_notify('cache', '')");
  return `${world}${bench}`;
}

async function inTransaction(work: () => Promise<string>): Promise<string> {
  await client.query("BEGIN");
  try {
    const said = await work();
    await client.query("COMMIT");
    return said;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
