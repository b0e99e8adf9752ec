import type { Metadata } from "next";
import { VerifyForm, WaitForMail } from "@/components/identity/verify-forms";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { findPendingEmail } from "@/lib/identity/pending";

export const metadata: Metadata = { title: "Confirm your address", referrer: "same-origin" };

export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const { token } = await searchParams;
  if (typeof token === "string") {
    return (
      <Page width="form">
        <PageHeader title="Confirm your address" lead="One press, so that nobody but you can do it." />
        <VerifyForm token={token} />
      </Page>
    );
  }
  return (
    <Page width="form">
      <PageHeader title="Look into your mail" lead="What comes next is written there. The link in it is good for 24 hours." />
      <WaitForMail email={await findPendingEmail()} />
    </Page>
  );
}
