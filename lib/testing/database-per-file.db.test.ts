import { Client } from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";

test("a test file has a database of its own, with every migration and the job queue in it", async () => {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const name = await client.query<{ name: string }>("select current_database() as name");
  const tables = await client.query("select 1 from pg_tables where (schemaname, tablename) in (('public', '_prisma_migrations'), ('graphile_worker', '_private_jobs'))");
  await client.end();
  expect(name.rows[0]?.name).toMatch(/^test_[0-9a-f]{16}$/);
  expect(tables.rowCount).toBe(2);
});
