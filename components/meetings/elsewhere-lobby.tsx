import { ExternalLink } from "lucide-react";
import { SessionHead } from "@/components/meetings/session-head";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { wayLabel } from "@/lib/meetings/core/place-words";
import type { Meeting } from "@/lib/meetings/core/schema";

/** Stands in place of a room whose session takes place elsewhere: what it is, whom one meets, and the one way there. */
export function ElsewhereLobby({ meeting }: { meeting: Meeting }) {
  return (
    <Page width="prose">
      <div className="flex flex-col gap-8 pt-8 sm:pt-12">
        <SessionHead meeting={meeting} />
        {meeting.isReady ? <WayThere meeting={meeting} /> : <NotYet />}
      </div>
    </Page>
  );
}

function WayThere({ meeting: { bookingId, place, side, other } }: { meeting: Meeting }) {
  const isZoom = place === "zoom";
  return (
    <div className="flex flex-col items-start gap-4 border-t border-line pt-6">
      <p>{isZoom ? "This session takes place on Zoom." : side === "client" ? `This session takes place at a link of ${other.name}'s own.` : "This session takes place at your own link."}</p>
      <a href={`/meet/${bookingId}/go`} rel="noreferrer" className={buttonClass({ size: "lg" })}>
        <ExternalLink aria-hidden strokeWidth={1.5} />
        {wayLabel(place, side)}
      </a>
      <p className="text-sm text-faint">
        {isZoom
          ? "This link is yours alone: please do not pass it on. Zoom tells us when each of you comes and goes. If Zoom should not answer, you meet in our own room, and we tell you both."
          : "The address leads away from this site. We do not know who comes there."}
      </p>
    </div>
  );
}

function NotYet() {
  return <Notice title="Zoom is preparing the meeting">This page changes by itself, usually within a few seconds. If Zoom does not answer, you meet in our own room, and we tell you both.</Notice>;
}
