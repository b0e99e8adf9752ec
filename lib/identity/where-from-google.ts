import { linkGoogle } from "@/lib/identity/link-google";
import type { GooglePerson } from "@/lib/identity/google-person";
import { meetGooglePerson } from "@/lib/identity/meet-google-person";
import { clearSealed, readSealed, writeSealed } from "@/lib/identity/sealed-cookie";
import { DomainError } from "@/lib/kernel/errors";
import { getActor } from "@/lib/platform/session";

/** Whether somebody who comes back from Google is let in (`true`), or the path where they go on instead. */
export async function whereFromGoogle(person: GooglePerson | null): Promise<true | string> {
  if (!person) return "/sign-in?google=unverified";
  const wish = await readSealed("link");
  if (wish) return link(person, wish["sid"]);
  const meeting = await meetGooglePerson(person);
  if (meeting.kind === "known") return true;
  if (meeting.kind === "suspended") return "/sign-in?google=suspended";
  if (meeting.kind === "address-known") return "/sign-in?google=address-known&next=/settings/security";
  await writeSealed("google", person);
  return "/sign-up/role";
}

async function link(person: GooglePerson, sessionId: unknown): Promise<string> {
  await clearSealed("link");
  const actor = await getActor();
  if (!actor || actor.sessionId !== sessionId) return "/sign-in?next=/settings/security";
  try {
    await linkGoogle(actor, person);
    return "/settings/security?google=linked";
  } catch (error) {
    if (error instanceof DomainError) return "/settings/security?google=taken";
    throw error;
  }
}
