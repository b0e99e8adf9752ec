import type { Metadata } from "next";
import { OutsideHours } from "@/components/bookings/outside-hours";
import { AvailabilityEditor } from "@/components/scheduling/availability-editor";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { bookingsOutsideHours } from "@/lib/bookings/outside-hours";
import { listOwnOfferings } from "@/lib/experts/own-offerings";
import { requireRole } from "@/lib/platform/session";
import { getOwnAvailability } from "@/lib/scheduling/own-availability";

export const metadata: Metadata = { title: "Availability" };

export default async function AvailabilityPage() {
  const actor = await requireRole("/coach/availability", ["coach", "researcher", "mentor"]);
  const now = new Date();
  const [{ version, ...availability }, offerings, outside] = await Promise.all([getOwnAvailability(actor), listOwnOfferings(actor), bookingsOutsideHours(actor, now)]);
  const [shortest] = offerings.toSorted((a, b) => a.durationMinutes - b.durationMinutes);
  const { durationMinutes = 60, stepMinutes = 30 } = shortest ?? {};
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), availability.timeZone, "UTC"])].toSorted();
  return (
    <>
      <PageHeader title="Availability" lead="When people can book you. Bookings that stand are kept whatever you change here." actions={<ButtonLink href="/settings/calendars">Your other calendars</ButtonLink>} />
      <div className="mt-8 flex flex-col gap-10">
        <OutsideHours bookings={outside} timeZone={availability.timeZone} />
        <AvailabilityEditor availability={availability} version={version} timeZones={zones} offering={{ durationMinutes, stepMinutes }} outsideCount={outside.length} now={now.toISOString()} />
      </div>
    </>
  );
}
