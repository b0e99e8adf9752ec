import { AnswerForms } from "@/components/bookings/answer-forms";
import { NextFreeTimes } from "@/components/bookings/next-free-times";
import { NoShowPanel } from "@/components/bookings/no-show-panel";
import { ButtonLink } from "@/components/ui/button";
import { HoldCountdown } from "@/components/ui/hold-countdown";
import { formatMoney } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Booking, Terms } from "@/lib/bookings/core/schema";
import { stateWords } from "@/lib/bookings/core/words";

type Props = { readonly booking: Booking; readonly isWaiting: boolean; readonly nextFree: readonly string[]; readonly attendance: Attendance; readonly terms: Terms; readonly timeZone: string; readonly now: string };

/** How the booking stands, and the one thing that its reader can do about it. */
export function BookingState({ booking, isWaiting, nextFree, attendance, terms, timeZone, now }: Props) {
  if (attendance.noShow) return <NoShowPanel booking={booking} attendance={attendance} noShow={attendance.noShow} timeZone={timeZone} />;
  const { title, sentence, tone } = stateWords(booking);
  const isClient = booking.side === "client";
  if (isWaiting) return <Notice title="We are hearing from the payment service">This page changes by itself as soon as your payment is confirmed; usually that takes a few seconds.</Notice>;
  return (
    <div className="flex flex-col gap-6">
      <Notice tone={tone} title={title}>
        {sentence}
        {isClient && booking.answerBy && booking.proposal?.status !== "open" && (
          <span className="mt-1 block">
            Without an answer by <Time at={booking.answerBy} timeZone={timeZone} /> it lapses, and nothing is charged.
          </span>
        )}
        {booking.cancelReason && <span className="mt-1 block">“{booking.cancelReason}”</span>}
      </Notice>
      {booking.holdExpiresAt && <HoldCountdown expiresAt={booking.holdExpiresAt} now={now} />}
      {isClient && booking.status === "held" && <PayAgain booking={booking} />}
      {isClient && booking.status === "expired" && <NextFreeTimes starts={nextFree} slug={booking.expert.slug} offeringId={booking.offeringId} timeZone={booking.clientTimeZone} />}
      {!isClient && booking.answerBy && <AnswerForms booking={booking} terms={terms} timeZone={booking.expert.timeZone} />}
    </div>
  );
}

function PayAgain({ booking }: { readonly booking: Booking }) {
  const error = booking.payment?.lastError;
  return (
    <>
      {error && <Notice tone="error" title={error}>Nothing was charged. You can try another card while the hold lasts.</Notice>}
      <div>
        <ButtonLink href={`/checkout/${booking.id}`} size="lg">
          {error ? "Try again" : `Go on to pay ${formatMoney(booking.total)}`}
        </ButtonLink>
      </div>
    </>
  );
}
