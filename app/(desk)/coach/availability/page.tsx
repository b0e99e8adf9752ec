import type { Metadata } from "next";
import { AvailabilityEditor } from "@/components/scheduling/availability-editor";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnOfferings } from "@/lib/experts/own-offerings";
import { requireRole } from "@/lib/platform/session";
import { getOwnAvailability } from "@/lib/scheduling/own-availability";

export const metadata: Metadata = { title: "Availability" };

export default async function AvailabilityPage() {
  const actor = await requireRole("/coach/availability", ["coach", "researcher", "mentor"]);
  const [{ version, ...availability }, offerings] = await Promise.all([getOwnAvailability(actor), listOwnOfferings(actor)]);
  const [shortest] = offerings.toSorted((a, b) => a.durationMinutes - b.durationMinutes);
  const { durationMinutes = 60, stepMinutes = 30 } = shortest ?? {};
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), availability.timeZone, "UTC"])].toSorted();
  return (
    <>
      <PageHeader title="Availability" lead="When people can book you. Bookings that stand are kept whatever you change here." />
      <div className="mt-8">
        <AvailabilityEditor availability={availability} version={version} timeZones={zones} offering={{ durationMinutes, stepMinutes }} now={new Date().toISOString()} />
      </div>
    </>
  );
}
