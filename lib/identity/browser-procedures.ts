import { z } from "zod";
import { EmailSchema, PresentedPasswordSchema } from "@/lib/identity/core/schema";
import { revokeSession } from "@/lib/identity/revoke-sessions";
import { signIn } from "@/lib/identity/sign-in";
import { roles } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { openOperation } from "@/lib/platform/procedure";

// These end in a cookie, so they belong to our own pages only and are not part of the API's tree.

const SignedInSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("signed-in"), sessionId: z.string(), role: z.enum(roles) }),
  z.object({ outcome: z.literal("verify-first") }),
]);

export const signInProcedure = openOperation("identity.sign-in", { rate: "sign-in-address" })
  .input(z.object({ email: EmailSchema, password: PresentedPasswordSchema }))
  .output(SignedInSchema)
  .handler(({ input, context }) => signIn(context, input, context.now));

export const signOutProcedure = openOperation("identity.sign-out", { rate: "write" })
  .output(z.void())
  .handler(async ({ context }) => {
    if (context.actor) await revokeSession(db, context.actor.sessionId, context.now);
  });
