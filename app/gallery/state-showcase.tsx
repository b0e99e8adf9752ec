import { Specimen } from "@/app/gallery/specimen";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { HoldCountdown } from "@/components/ui/hold-countdown";
import { Notice } from "@/components/ui/notice";
import { Progress, Steps } from "@/components/ui/progress";
import { Skeleton, SkeletonCards, SkeletonTable } from "@/components/ui/skeleton";

const now = "2026-11-24T14:00:00Z";

export function StateShowcase() {
  return (
    <>
      <Specimen name="notice">
        <Notice title="Times are shown in Paris time.">You can change the zone above the calendar.</Notice>
        <Notice tone="success" title="Booked. Both of you have an e-mail with the link." />
        <Notice tone="warning" title="Your hold has ended." action={<ButtonLink href="/gallery" variant="quiet" size="sm">Pick a time again</ButtonLink>} />
        <Notice tone="error" title="Someone just booked that time.">
          These are free next.
        </Notice>
      </Specimen>
      <Specimen name="hold-countdown">
        <HoldCountdown now={now} expiresAt="2026-11-24T14:12:07Z" />
        <HoldCountdown now={now} expiresAt="2026-11-24T14:00:42Z" />
      </Specimen>
      <Specimen name="progress, steps">
        <Progress value={60} label="Your profile" detail="3 of 5 parts" />
        <Steps label="Booking" steps={[{ label: "Time", state: "done" }, { label: "Review", state: "current" }, { label: "Pay", state: "ahead" }]} />
      </Specimen>
      <Specimen name="empty-state">
        <EmptyState level={3} title="No sessions yet" action={<ButtonLink href="/experts">Find people</ButtonLink>}>
          The sessions that you book stand here, with their links and receipts.
        </EmptyState>
      </Specimen>
      <Specimen name="skeleton">
        <Skeleton className="h-5 w-40" />
        <SkeletonCards count={1} />
        <SkeletonTable rows={2} />
      </Specimen>
    </>
  );
}
