import { z } from "zod";
import type { GooglePerson } from "@/lib/identity/google-person";
import { readSealed } from "@/lib/identity/sealed-cookie";

const GooglePersonSchema = z.object({ issuer: z.string(), subject: z.string(), email: z.string(), name: z.string() }) satisfies z.ZodType<GooglePerson>;

/** The address that this browser signed up with or tried, while it waits to be confirmed; null when there is none. */
export async function findPendingEmail(): Promise<string | null> {
  const email = (await readSealed("pending"))?.["email"];
  return typeof email === "string" ? email : null;
}

/** Whom Google vouched for in this browser, while they choose a role; null when there is nobody. */
export async function findPendingGooglePerson(): Promise<GooglePerson | null> {
  const parsed = GooglePersonSchema.safeParse(await readSealed("google"));
  return parsed.success ? parsed.data : null;
}
