import { GuestList } from "@/components/experts/guest-list";
import { InviteLink } from "@/components/experts/invite-link";
import { Panel } from "@/components/ui/card";
import type { Audience } from "@/lib/experts/core/audience";
import type { Guest } from "@/lib/experts/core/guest";

type Props = { readonly offeringId: string; readonly audience: Audience; readonly hasLink: boolean; readonly guests: readonly Guest[]; readonly timeZone: string };

/** Who may come to one offering that is not for anyone: the link, and the people. */
export function OfferingDoor({ offeringId, audience, hasLink, guests, timeZone }: Props) {
  if (audience === "anyone" || audience === "clients") return null;
  return (
    <div className="flex flex-col gap-10">
      {audience === "invited" && <Panel title="Your invitation"><InviteLink offeringId={offeringId} hasLink={hasLink} /></Panel>}
      <Panel title="Who may come">
        {guests.length > 0 ? <GuestList guests={guests} timeZone={timeZone} from="offering" /> : <p className="text-soft">{audience === "invited" ? "Nobody has come by your link yet." : "Nobody has asked yet."}</p>}
      </Panel>
    </div>
  );
}
