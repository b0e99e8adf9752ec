import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoveHead } from "@/components/bookings/move-head";
import { ProposalPanel } from "@/components/bookings/proposal-panel";
import { ProposeForm } from "@/components/bookings/propose-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { movePage } from "@/lib/bookings/move-page";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Propose another time" };

export default async function MovePage({ params }: PageProps<"/bookings/[booking]/move">) {
  const { booking: id } = await params;
  const page = await movePage(await requireActor(`/bookings/${id}/move`), id, new Date());
  if (!page) notFound();
  const { booking, moving, timeZone, ...picker } = page;
  const isHost = booking.side === "host";
  const other = isHost ? { name: booking.client.name, timeZone: booking.clientTimeZone } : { name: booking.expert.name, timeZone: booking.expert.timeZone };
  const standing = moving.items.find(({ status }) => status === "open");
  const insteadOf = moving.mayCounter ? standing?.id : undefined;
  return (
    <Page>
      <div className="flex max-w-3xl flex-col gap-8 pt-8 sm:pt-12">
        <MoveHead booking={booking} timeZone={timeZone} isCounter={moving.mayCounter} />
        {standing && <ProposalPanel booking={booking} proposal={standing} timeZone={timeZone} />}
        {(moving.mayPropose || insteadOf) && <ProposeForm {...picker} bookingId={id} timeZone={timeZone} other={other} isHost={isHost} insteadOf={insteadOf} label={insteadOf ? "Send these instead" : "Send these times"} />}
        {!moving.mayPropose && !standing && (
          <Notice tone="warning" title={moving.refusal?.message ?? ""} action={<ButtonLink href={`/bookings/${id}`} size="sm" variant="quiet">Back to the booking</ButtonLink>} />
        )}
      </div>
    </Page>
  );
}
