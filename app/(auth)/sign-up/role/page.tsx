import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { GoogleRoleForm } from "@/components/identity/google-role-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { findPendingGooglePerson } from "@/lib/identity/pending";

export const metadata: Metadata = { title: "One question more" };

export default async function ChooseRolePage() {
  const person = await findPendingGooglePerson();
  if (!person) redirect("/sign-up");
  return (
    <Page width="form">
      <PageHeader title="One question more" lead={`Google says that you are ${person.email}.`} />
      <GoogleRoleForm name={person.name} />
    </Page>
  );
}
