import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AskToBook } from "@/components/experts/ask-to-book";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { findGuestStatus } from "@/lib/experts/ask-to-book";
import { getOffering } from "@/lib/experts/queries";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Ask to be let in", robots: { index: false } };

export default async function AskPage({ params, searchParams }: PageProps<"/book/[slug]/ask">) {
  const [{ slug }, { offering: asked }] = await Promise.all([params, searchParams]);
  const offeringId = typeof asked === "string" ? asked : "";
  const actor = await requireActor(`/book/${slug}/ask?offering=${encodeURIComponent(offeringId)}`);
  const { expert, offering } = await orNotFound(getOffering(actor, slug, offeringId));
  if (offering.audience !== "approved" || actor.expertId === expert.id) redirect(`/experts/${expert.slug}?offering=${offering.id}`);
  const status = await findGuestStatus(offering.id, actor.id);
  return (
    <Page width="form">
      <PageHeader title="Ask to be let in" lead={`“${offering.title}” with ${expert.name}, ${offering.durationMinutes} minutes.`} />
      <div className="mt-8"><AskToBook offering={offering} expert={expert} status={status} /></div>
    </Page>
  );
}
