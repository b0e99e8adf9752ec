import type { Metadata } from "next";
import { OfferingDoor } from "@/components/experts/offering-door";
import { OfferingForm } from "@/components/experts/offering-form";
import { PageHeader } from "@/components/ui/page-header";
import { hasInviteLink } from "@/lib/experts/invite-link";
import { listGuests } from "@/lib/experts/list-guests";
import { getOwnOffering } from "@/lib/experts/own-offerings";
import { isZoomConfigured } from "@/lib/platform/env";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Offering" };

export default async function OfferingPage({ params }: PageProps<"/coach/offerings/[id]">) {
  const { id } = await params;
  const actor = await requireRole(`/coach/offerings/${id}`, ["coach", "researcher", "mentor"]);
  const offering = await orNotFound(getOwnOffering(actor, id));
  const [hasLink, { items: guests }] = await Promise.all([hasInviteLink(actor, id), listGuests(actor, { offeringId: id }, { limit: 100, offset: 0 })]);
  return (
    <>
      <PageHeader title={offering.title} crumbs={[{ label: "Offerings", href: "/coach/offerings" }, { label: offering.title }]} />
      <div className="mt-8 flex flex-col gap-12">
        <OfferingForm offering={offering} hasZoom={isZoomConfigured()} />
        <OfferingDoor offeringId={id} audience={offering.audience} hasLink={hasLink} guests={guests} timeZone={actor.timeZone} />
      </div>
    </>
  );
}
