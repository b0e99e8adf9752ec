import { redirect } from "next/navigation";
import { homeOf } from "@/lib/identity/core/home-of";
import { requireActor } from "@/lib/platform/session";

/** Leads somebody who has just signed in to where they begin. */
export default async function WelcomePage() {
  const { role } = await requireActor("/welcome");
  redirect(homeOf(role) as "/");
}
