import { z } from "zod";
import { refreshApiTokens, revokeApiTokens, signInToApi } from "@/lib/identity/api-tokens";
import { askForReset } from "@/lib/identity/ask-by-mail";
import { changePassword } from "@/lib/identity/change-password";
import { ApiTokensSchema, MessageSchema, ProfileSchema, SessionSchema } from "@/lib/identity/core/answers";
import { ChosenRoleSchema, EmailSchema, LinkTokenSchema, NameSchema, NewPasswordSchema, PresentedPasswordSchema, TimeZoneSchema } from "@/lib/identity/core/schema";
import { getProfile, listSessions } from "@/lib/identity/queries";
import { resetPassword } from "@/lib/identity/reset-password";
import { revokeOwnSession, revokeSessions } from "@/lib/identity/revoke-sessions";
import { signUp } from "@/lib/identity/sign-up";
import { updateProfile } from "@/lib/identity/update-profile";
import { verifyEmail } from "@/lib/identity/verify-email";
import { pageOf } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import { memberOperation, openOperation } from "@/lib/platform/procedure";

const tags = ["Accounts"];
const byAddress = { rate: "sign-in-address" } as const;
const RefreshTokenSchema = z.object({ refreshToken: z.string().min(1, "Send the refresh token.").max(100) });
const TermsSchema = z.literal(true, "Please agree to the terms first.");

/** The same whether the address is known or not. */
const lookIntoMail = { message: "Please look into your mail: what comes next is written there." };

export const signUpProcedure = openOperation("identity.sign-up", byAddress)
  .route({ method: "POST", path: "/auth/sign-up", summary: "Make an account; a mail says how to go on", tags, successStatus: 202 })
  .input(z.object({ email: EmailSchema, name: NameSchema, password: NewPasswordSchema, role: ChosenRoleSchema, timeZone: TimeZoneSchema.default("UTC"), acceptsTerms: TermsSchema }))
  .output(MessageSchema)
  .handler(async ({ input: { acceptsTerms: _, ...person }, context }) => {
    await signUp(person, context.now);
    return lookIntoMail;
  });

export const verifyEmailProcedure = openOperation("identity.verify-email", byAddress)
  .route({ method: "POST", path: "/auth/verify-email", summary: "Confirm an address with the token of the mail", tags })
  .input(z.object({ token: LinkTokenSchema }))
  .output(MessageSchema)
  .handler(async ({ input, context }) => {
    await verifyEmail(input.token, context.now);
    return { message: "Your address is confirmed. Please sign in." };
  });

export const forgotPasswordProcedure = openOperation("identity.forgot-password", byAddress)
  .route({ method: "POST", path: "/auth/forgot-password", summary: "Ask for a link to a new password", tags, successStatus: 202 })
  .input(z.object({ email: EmailSchema }))
  .output(MessageSchema)
  .handler(async ({ input, context }) => {
    await askForReset(input.email, context.now);
    return { message: "If that address has an account, a link to a new password is on its way." };
  });

export const resetPasswordProcedure = openOperation("identity.reset-password", byAddress)
  .route({ method: "POST", path: "/auth/reset-password", summary: "Set a new password with the token of the mail", tags })
  .input(z.object({ token: LinkTokenSchema, newPassword: NewPasswordSchema }))
  .output(MessageSchema)
  .handler(async ({ input, context }) => {
    await resetPassword(input, context.now);
    return { message: "Your new password is set and every session has ended. Please sign in." };
  });

export const getTokenProcedure = openOperation("identity.get-token", byAddress)
  .route({ method: "POST", path: "/auth/token", summary: "Sign an API client in by password", tags })
  .input(z.object({ email: EmailSchema, password: PresentedPasswordSchema }))
  .output(ApiTokensSchema)
  .handler(({ input, context }) => signInToApi(input, context.userAgent, context.now));

export const refreshTokenProcedure = openOperation("identity.refresh-token", byAddress)
  .route({ method: "POST", path: "/auth/token/refresh", summary: "Trade a refresh token for new tokens", tags })
  .input(RefreshTokenSchema)
  .output(ApiTokensSchema)
  .handler(({ input, context }) => refreshApiTokens(input.refreshToken, context.now));

export const revokeTokenProcedure = openOperation("identity.revoke-token", byAddress)
  .route({ method: "POST", path: "/auth/token/revoke", summary: "End the session of a refresh token", tags, successStatus: 204 })
  .input(RefreshTokenSchema)
  .output(z.void())
  .handler(({ input, context }) => revokeApiTokens(input.refreshToken, context.now));

export const getMeProcedure = memberOperation("identity.get-me", { rate: "read" })
  .route({ method: "GET", path: "/users/me", summary: "Your account", tags })
  .output(ProfileSchema)
  .handler(({ context }) => getProfile(context.actor));

export const updateMeProcedure = memberOperation("identity.update-me")
  .route({ method: "PATCH", path: "/users/me", summary: "Change your name, time zone or language", tags })
  .input(z.object({ name: NameSchema, timeZone: TimeZoneSchema, locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language tag such as en or fr-CA.").max(35) }).partial())
  .output(ProfileSchema)
  .handler(({ input, context }) => updateProfile(context.actor, input));

export const changePasswordProcedure = memberOperation("identity.change-password")
  .route({ method: "POST", path: "/users/me/password", summary: "Change your password; your other sessions end", tags })
  .input(z.object({ currentPassword: PresentedPasswordSchema, newPassword: NewPasswordSchema }))
  .output(MessageSchema)
  .handler(async ({ input, context }) => {
    await changePassword(context.actor, input, context.now);
    return { message: "Your password is changed. Everywhere else you are signed out." };
  });

export const listSessionsProcedure = memberOperation("identity.list-sessions", { rate: "read" })
  .route({ method: "GET", path: "/users/me/sessions", summary: "Where you are signed in", tags })
  .output(pageOf(SessionSchema))
  .handler(async ({ context }) => ({ items: await listSessions(context.actor, context.now), nextCursor: null }));

export const revokeSessionProcedure = memberOperation("identity.revoke-session")
  .route({ method: "DELETE", path: "/users/me/sessions/{id}", summary: "End one of your sessions", tags, successStatus: 204 })
  .input(z.object({ id: z.string().max(100) }))
  .output(z.void())
  .handler(({ input, context }) => revokeOwnSession(context.actor, input.id, context.now));

export const revokeSessionsProcedure = memberOperation("identity.revoke-sessions")
  .route({ method: "DELETE", path: "/users/me/sessions", summary: "End all your sessions; with keepCurrent=true all but this one", tags, successStatus: 204 })
  .input(z.object({ keepCurrent: z.boolean().default(false) }))
  .output(z.void())
  .handler(async ({ input, context }) => {
    await revokeSessions(db, context.actor.id, context.now, input.keepCurrent ? context.actor.sessionId : undefined);
  });

export const auth = {
  signUp: signUpProcedure,
  verifyEmail: verifyEmailProcedure,
  forgotPassword: forgotPasswordProcedure,
  resetPassword: resetPasswordProcedure,
  token: { get: getTokenProcedure, refresh: refreshTokenProcedure, revoke: revokeTokenProcedure },
};

export const me = {
  get: getMeProcedure,
  update: updateMeProcedure,
  changePassword: changePasswordProcedure,
  sessions: { list: listSessionsProcedure, revoke: revokeSessionProcedure, revokeAll: revokeSessionsProcedure },
};
