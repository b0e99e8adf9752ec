import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AppLink } from "@/components/ui/app-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SignInForm } from "@/components/identity/sign-in-form";
import { homeOf } from "@/lib/identity/core/home-of";
import { safePath } from "@/lib/identity/core/safe-path";
import { getActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const actor = await getActor();
  if (actor) redirect(safePath(next, homeOf(actor.role)) as "/");
  return (
    <Page width="form">
      <PageHeader title="Sign in" lead="Good to see you again." />
      <SignInForm next={safePath(next, "")} />
      <p className="mt-8 border-t border-line pt-6 text-soft">
        New here?{" "}
        <AppLink href="/sign-up" className="text-accent underline underline-offset-4">
          Make an account
        </AppLink>
      </p>
    </Page>
  );
}
