import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { GoogleForm } from "@/components/identity/google-form";
import { SignInForm } from "@/components/identity/sign-in-form";
import { signInNotice } from "@/components/identity/sign-in-notices";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { homeOf } from "@/lib/identity/core/home-of";
import { safePath } from "@/lib/identity/core/safe-path";
import { hasGoogle } from "@/lib/identity/google-person";
import { getActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = await searchParams;
  const actor = await getActor();
  if (actor) redirect(safePath(asked["next"], homeOf(actor.role)) as "/");
  const next = safePath(asked["next"], "");
  const notice = signInNotice(asked);
  return (
    <Page width="form">
      <PageHeader title="Sign in" lead="Good to see you again." />
      {notice && <Notice tone={notice.tone} title={notice.title} className="mb-6">{notice.text}</Notice>}
      <SignInForm next={next} />
      {hasGoogle() && <GoogleForm next={next} label="Sign in with Google" />}
      <p className="mt-8 border-t border-line pt-6 text-soft">
        New here?{" "}
        <AppLink href="/sign-up" className="text-accent underline underline-offset-4">
          Make an account
        </AppLink>
      </p>
    </Page>
  );
}
