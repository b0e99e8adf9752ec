import { MapPin, Video } from "lucide-react";
import { SessionTimes } from "@/components/bookings/session-times";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import type { Quote } from "@/lib/bookings/core/schema";

type Review = {
  readonly quote: Quote;
  readonly expert: { readonly slug: string; readonly name: string; readonly photoUrl: string | null; readonly timeZone: string };
  readonly offering: { readonly durationMinutes: number; readonly format: "online" | "in_person"; readonly place: string | null };
};

/** What would be booked: with whom, what, when on both clocks, and where. */
export function ReviewHead({ review: { quote, expert, offering } }: { readonly review: Review }) {
  const Icon = offering.format === "online" ? Video : MapPin;
  return (
    <>
      <header className="flex items-start gap-5">
        <Avatar name={expert.name} photoUrl={expert.photoUrl} size="lg" />
        <div>
          <p className="text-soft">
            With{" "}
            <AppLink href={`/experts/${expert.slug}`} className="underline underline-offset-4 hover:text-ink">
              {expert.name}
            </AppLink>
          </p>
          <h1 className="text-2xl">{quote.title}</h1>
          <p className="mt-2 flex items-center gap-2 text-soft">
            <Icon aria-hidden strokeWidth={1.5} className="size-5 shrink-0" />
            {offering.durationMinutes} minutes, {offering.format === "online" ? "online" : `in person: ${offering.place ?? "the expert tells you where"}`}
          </p>
        </div>
      </header>
      <SessionTimes startAt={quote.startAt} endAt={quote.endAt} timeZone={quote.timeZone} other={expert} />
    </>
  );
}
