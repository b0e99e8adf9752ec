import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/identity/password-forms";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Set a new password" };

export default function ForgotPasswordPage() {
  return (
    <Page width="form">
      <PageHeader title="Set a new password" lead="Tell us your address and we send you a link. It is good for an hour." />
      <ForgotPasswordForm />
    </Page>
  );
}
