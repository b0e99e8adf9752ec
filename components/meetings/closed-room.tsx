import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { formatTime, zoneName } from "@/components/ui/time";
import type { Meeting } from "@/lib/meetings/core/schema";

/** What stands in place of a room whose session is over. */
export function ClosedRoom({ meeting }: { meeting: Meeting }) {
  const { title, other, me, startAt, endAt, bookingId, place } = meeting;
  const after = place === "built_in" ? " Its room is closed, and the chat is deleted." : "";
  return (
    <Page width="prose">
      <PageHeader title="This session is over" lead={`${title} with ${other.name} was on ${formatTime(startAt, me.timeZone, "datetime", endAt)} ${zoneName(me.timeZone)}.${after}`} />
      <ButtonLink href={`/bookings/${bookingId}`}>Go to the booking</ButtonLink>
    </Page>
  );
}
