import type { Metadata } from "next";
import { OfferingForm } from "@/components/experts/offering-form";
import { PageHeader } from "@/components/ui/page-header";
import { isZoomConfigured } from "@/lib/platform/env";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "New offering" };

export default async function NewOfferingPage() {
  await requireRole("/coach/offerings/new", ["coach", "researcher", "mentor"]);
  return (
    <>
      <PageHeader title="New offering" crumbs={[{ label: "Offerings", href: "/coach/offerings" }, { label: "New" }]} />
      <div className="mt-8"><OfferingForm hasZoom={isZoomConfigured()} /></div>
    </>
  );
}
