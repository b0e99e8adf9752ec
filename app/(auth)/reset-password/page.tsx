import type { Metadata } from "next";
import { ResetPasswordForm } from "@/components/identity/password-forms";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { findTokenOwner } from "@/lib/identity/one-time-token";

export const metadata: Metadata = { title: "Choose a new password", referrer: "same-origin" };

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token } = await searchParams;
  const owner = typeof token === "string" ? await findTokenOwner(token, "reset_password", new Date()) : null;
  return (
    <Page width="form">
      <PageHeader title="Choose a new password" lead="Every device that is signed in now will be signed out." />
      {owner ? (
        <ResetPasswordForm token={String(token)} email={owner.email} />
      ) : (
        <Notice tone="warning" title="This link was already used or is too old" action={<ButtonLink href="/forgot-password">Ask for a new link</ButtonLink>} />
      )}
    </Page>
  );
}
