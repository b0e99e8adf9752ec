import { expect, test } from "vitest";
import { googlePersonFrom } from "@/lib/identity/google-person";
import { linkGoogle, unlinkGoogle } from "@/lib/identity/link-google";
import { meetGooglePerson } from "@/lib/identity/meet-google-person";
import { signUpWithGoogle } from "@/lib/identity/sign-up-with-google";
import { startSession } from "@/lib/identity/start-session";
import { db } from "@/lib/platform/db";
import { actorOfSession } from "@/lib/platform/session";

const now = new Date();
const issuer = "https://accounts.google.com";
const choice = { name: "Ada", role: "client" as const, timeZone: "UTC" };
const google = (subject: string, email: string) => ({ issuer, subject, email, name: "Ada" });

async function member(email: string) {
  const { id } = await db.user.create({ data: { email, name: "Grace", role: "client", passwordHash: "x", emailVerifiedAt: now }, select: { id: true } });
  const actor = await actorOfSession(await startSession(db, { userId: id, kind: "browser", userAgent: "" }, now));
  if (!actor) throw new Error("no session");
  return actor;
}

test("somebody new chooses a role and is known by issuer and subject from then on, whatever their address becomes", async () => {
  expect(await meetGooglePerson(google("1", "one@example.com"))).toEqual({ kind: "new" });
  const actor = await actorOfSession(await signUpWithGoogle(google("1", "one@example.com"), choice, "", now));
  expect(await meetGooglePerson(google("1", "moved@example.com"))).toEqual({ kind: "known", userId: actor?.id });
  await expect(signUpWithGoogle(google("1", "other@example.com"), choice, "", now)).rejects.toMatchObject({ code: "account_exists" });
});

test("an address alone never opens an account: linking needs the session too", async () => {
  const actor = await member("two@example.com");
  const person = google("2", "two@example.com");
  expect(await meetGooglePerson(person)).toEqual({ kind: "address-known" });
  await linkGoogle(actor, person);
  expect(await meetGooglePerson(person)).toEqual({ kind: "known", userId: actor.id });
  await expect(linkGoogle(await member("three@example.com"), person)).rejects.toMatchObject({ code: "identity_taken" });
  await unlinkGoogle(actor);
  expect(await meetGooglePerson(person)).toEqual({ kind: "address-known" });
});

test("the only way in cannot be taken away", async () => {
  const actor = await actorOfSession(await signUpWithGoogle(google("4", "four@example.com"), choice, "", now));
  if (!actor) throw new Error("no session");
  await expect(unlinkGoogle(actor)).rejects.toMatchObject({ code: "only_way_in" });
});

test("claims without a verified address vouch for nobody", () => {
  expect(googlePersonFrom({ sub: "5", email: "five@example.com", email_verified: false })).toBeNull();
  expect(googlePersonFrom({ sub: "5", email: "five@example.com", email_verified: true, iss: issuer, name: "Five" })).toEqual({ ...google("5", "five@example.com"), name: "Five" });
});
