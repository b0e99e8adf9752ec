import { z } from "zod";
import { askForReset, askForVerification } from "@/lib/identity/ask-by-mail";
import { ChosenRoleSchema, EmailSchema, NameSchema, NewPasswordSchema, PresentedPasswordSchema, TimeZoneSchema } from "@/lib/identity/core/schema";
import { unlinkGoogle } from "@/lib/identity/link-google";
import { findPendingEmail, findPendingGooglePerson } from "@/lib/identity/pending";
import { getProfile } from "@/lib/identity/queries";
import { revokeSession } from "@/lib/identity/revoke-sessions";
import { setUp } from "@/lib/identity/set-up";
import { signIn } from "@/lib/identity/sign-in";
import { signUpWithGoogle } from "@/lib/identity/sign-up-with-google";
import { roles } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { memberOperation, openOperation } from "@/lib/platform/procedure";

// These begin or end with a cookie, so they belong to our own pages and are not part of the API's tree.

const byAddress = { rate: "sign-in-address" } as const;
const SessionIdSchema = z.object({ sessionId: z.string() });
const ChosenSchema = z.object({ name: NameSchema, role: ChosenRoleSchema, timeZone: TimeZoneSchema.default("UTC"), acceptsTerms: z.literal(true, "Please agree to the terms first.") });

const SignedInSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("signed-in"), sessionId: z.string(), role: z.enum(roles) }),
  z.object({ outcome: z.literal("verify-first") }),
]);

export const signInProcedure = openOperation("identity.sign-in", byAddress)
  .input(z.object({ email: EmailSchema, password: PresentedPasswordSchema }))
  .output(SignedInSchema)
  .handler(({ input, context }) => signIn(context, input, context.now));

export const signOutProcedure = openOperation("identity.sign-out", { rate: "write" })
  .output(z.void())
  .handler(async ({ context }) => {
    if (context.actor) await revokeSession(db, context.actor.sessionId, context.now);
  });

export const startGoogleProcedure = openOperation("identity.start-google", byAddress)
  .output(z.void())
  .handler(() => undefined);

export const startLinkProcedure = memberOperation("identity.start-link")
  .output(SessionIdSchema)
  .handler(({ context }) => ({ sessionId: context.actor.sessionId }));

export const unlinkGoogleProcedure = memberOperation("identity.unlink-google")
  .output(z.void())
  .handler(({ context }) => unlinkGoogle(context.actor));

export const signUpWithGoogleProcedure = openOperation("identity.sign-up-with-google", byAddress)
  .input(ChosenSchema)
  .output(SessionIdSchema)
  .handler(async ({ input: { acceptsTerms: _, ...choice }, context }) => {
    const person = await findPendingGooglePerson();
    if (!person) throw new DomainError("gone", "google_forgotten", "That took a while, so we forgot who Google said you are. Please start again.");
    return { sessionId: await signUpWithGoogle(person, choice, context.userAgent, context.now) };
  });

export const askForVerificationProcedure = openOperation("identity.ask-for-verification", byAddress)
  .output(z.void())
  .handler(async ({ context }) => {
    const email = await findPendingEmail();
    if (email) await askForVerification(email, context.now);
  });

export const askForPasswordProcedure = memberOperation("identity.ask-for-password")
  .output(z.void())
  .handler(async ({ context }) => askForReset((await getProfile(context.actor)).email, context.now));

export const setUpProcedure = openOperation("identity.set-up", byAddress)
  .input(z.object({ code: z.string().trim().min(1, "Please give the code from the start log.").max(100), email: EmailSchema, name: NameSchema, password: NewPasswordSchema, timeZone: TimeZoneSchema.default("UTC") }))
  .output(SessionIdSchema)
  .handler(async ({ input, context }) => ({ sessionId: await setUp(input, context.userAgent, context.now) }));
