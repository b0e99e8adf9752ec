import type { Metadata } from "next";
import { NoShowCaseView } from "@/components/admin/no-show-case";
import { PageHeader } from "@/components/ui/page-header";
import { getNoShow } from "@/lib/admin/no-shows";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Missed session" };

export default async function NoShowPage({ params }: PageProps<"/admin/no-shows/[id]">) {
  const { id } = await params;
  const actor = await requireRole(`/admin/no-shows/${id}`, ["admin"]);
  const found = await orNotFound(getNoShow(actor, id, new Date()));
  const { title, reference } = found.booking;
  return (
    <>
      <PageHeader title={title} lead={`Booking ${reference}`} crumbs={[{ label: "Missed sessions", href: "/admin/no-shows" }, { label: reference }]} />
      <NoShowCaseView found={found} timeZone={actor.timeZone} />
    </>
  );
}
