import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetUpForm } from "@/components/identity/set-up-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { hasPeople } from "@/lib/identity/set-up-code";

export const metadata: Metadata = { title: "Set up", robots: { index: false } };

export default async function SetUpPage() {
  if (await hasPeople()) notFound();
  return (
    <Page width="form">
      <PageHeader title="Set up this house" lead="Nobody lives here yet. The first account runs the place: it is an admin's." />
      <SetUpForm />
    </Page>
  );
}
