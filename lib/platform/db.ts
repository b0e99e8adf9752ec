import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/platform/env";
import { PrismaClient, type Prisma } from "@/prisma/generated/client";

/** A database handle inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** Either the database or a transaction: what a read accepts. */
export type Db = PrismaClient | Tx;

const times = env().DATABASE_PATIENCE;

const holder = globalThis as typeof globalThis & { colloquyDb?: PrismaClient };

/** The one database client of this process. */
export const db: PrismaClient = (holder.colloquyDb ??= new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 16,
    connectionTimeoutMillis: times * 4_000,
    // A database that is cut off answers nothing at all, not even that: whoever waits for us must hear so within five seconds.
    query_timeout: times * 4_500,
    options: `-c statement_timeout=${times * 10_000} -c lock_timeout=${times * 2_000} -c idle_in_transaction_session_timeout=${times * 15_000} -c timezone=UTC`,
  }),
  transactionOptions: { maxWait: times * 4_000, timeout: times * 10_000 },
}));
