import type { Metadata } from "next";
import { OfferingForm } from "@/components/experts/offering-form";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnOffering } from "@/lib/experts/own-offerings";
import { orNotFound } from "@/lib/platform/or-not-found";
import { isZoomConfigured } from "@/lib/platform/env";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Offering" };

export default async function OfferingPage({ params }: PageProps<"/coach/offerings/[id]">) {
  const { id } = await params;
  const actor = await requireRole(`/coach/offerings/${id}`, ["coach", "researcher", "mentor"]);
  const offering = await orNotFound(getOwnOffering(actor, id));
  return (
    <>
      <PageHeader title={offering.title} crumbs={[{ label: "Offerings", href: "/coach/offerings" }, { label: offering.title }]} />
      <div className="mt-8"><OfferingForm offering={offering} hasZoom={isZoomConfigured()} /></div>
    </>
  );
}
