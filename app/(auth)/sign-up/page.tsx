import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { GoogleForm } from "@/components/identity/google-form";
import { roleFrom } from "@/components/identity/role-choice";
import { SignUpForm } from "@/components/identity/sign-up-form";
import { AppLink } from "@/components/ui/app-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { homeOf } from "@/lib/identity/core/home-of";
import { hasGoogle } from "@/lib/identity/google-person";
import { getActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Sign up", description: "Make an account to book time with people who know, or to offer yours." };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { role } = await searchParams;
  const actor = await getActor();
  if (actor) redirect(homeOf(actor.role) as "/");
  return (
    <Page width="form">
      <PageHeader title="Make an account" lead="It costs nothing until you book." />
      <SignUpForm role={roleFrom(role)} />
      {hasGoogle() && <GoogleForm next="/welcome" label="Go on with Google" />}
      <p className="mt-8 border-t border-line pt-6 text-soft">
        You have an account?{" "}
        <AppLink href="/sign-in" className="text-accent underline underline-offset-4">
          Sign in
        </AppLink>
      </p>
    </Page>
  );
}
