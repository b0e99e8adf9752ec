import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { OfferingList } from "@/components/experts/offering-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnOfferings } from "@/lib/experts/own-offerings";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Offerings" };

export default async function OfferingsPage() {
  const actor = await requireRole("/coach/offerings", ["coach", "researcher", "mentor"]);
  const offerings = await listOwnOfferings(actor);
  const add = <ButtonLink href="/coach/offerings/new" icon={<Plus aria-hidden strokeWidth={1.5} />}>Add an offering</ButtonLink>;
  return (
    <>
      <PageHeader title="Offerings" lead="What people can book, for how long and for how much." actions={add} />
      <div className="mt-8"><OfferingList offerings={offerings} add={add} /></div>
    </>
  );
}
