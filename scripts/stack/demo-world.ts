import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { root } from "../root";
import { runToEnd } from "./child";
import type { Settings } from "./settings";

const SignInsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));
export type SignIn = z.infer<typeof SignInsSchema>[number];

/** Whether anybody has an account in this database. */
export async function hasPeople(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const answer = await client.query<{ found: boolean }>("select exists (select 1 from users) as found");
    return answer.rows[0]?.found === true;
  } finally {
    await client.end();
  }
}

/** Fills an empty database with the demo world. */
export async function seedDemo(settings: Settings): Promise<void> {
  await runToEnd(["--import", "tsx", "prisma/seed/main.ts"], settings);
}

/** The people of the demo world that a visitor may sign in as; none when this database does not have them. */
export async function demoSignIns(databaseUrl: string): Promise<SignIn[]> {
  const file = path.join(root, "prisma/seed/sign-ins.json");
  if (!existsSync(file)) return [];
  const signIns = SignInsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const answer = await client.query<{ email: string }>("select email from users where email = any($1::citext[])", [signIns.map((one) => one.email)]);
    return answer.rowCount === signIns.length ? signIns : [];
  } finally {
    await client.end();
  }
}
