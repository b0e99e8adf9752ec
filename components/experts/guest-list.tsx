import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { admitGuestAction, refuseGuestAction } from "@/lib/experts/actions";
import type { Guest } from "@/lib/experts/core/guest";

type Props = { readonly guests: readonly Guest[]; readonly timeZone: string; /** The page that it stands on: of one offering, or all requests together, which says of which offering each is. */ readonly from: "offering" | "requests" };

const words = { asked: "Waits for you", admitted: "Let in", refused: "Not let in" } as const;
const tones = { asked: "running", admitted: "confirmed", refused: "neutral" } as const;

/** People at the door of an offering: who asks, who is in, who is not, each with what to do about it. */
export function GuestList({ guests, timeZone, from }: Props) {
  return (
    <ul className="flex flex-col gap-4">
      {guests.map((guest) => (
        <li key={`${guest.offeringId} ${guest.userId}`} className="flex flex-col gap-3 rounded border border-line bg-raised p-5">
          <div className="flex items-start gap-3">
            <Avatar name={guest.name} photoUrl={guest.photoUrl} size="md" />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><span className="font-display text-lg">{guest.name}</span><Badge tone={tones[guest.status]}>{words[guest.status]}</Badge></p>
              <p className="text-sm text-faint">{from === "requests" && `“${guest.offeringTitle}”, `}<Time at={guest.askedAt} timeZone={timeZone} /></p>
            </div>
          </div>
          {guest.message && <blockquote className="max-w-prose border-l-2 border-line pl-3 text-soft">{guest.message}</blockquote>}
          <div className="flex flex-wrap gap-3">
            {guest.status !== "admitted" && <Answer guest={guest} from={from} action={admitGuestAction} label="Let in" pendingLabel="Letting in" variant="primary" />}
            {guest.status !== "refused" && <Answer guest={guest} from={from} action={refuseGuestAction} label={guest.status === "asked" ? "Do not let in" : "Take off the list"} pendingLabel="One moment" variant="quiet" />}
          </div>
        </li>
      ))}
    </ul>
  );
}

type AnswerProps = Pick<Props, "from"> & { readonly guest: Guest; readonly action: typeof admitGuestAction; readonly label: string; readonly pendingLabel: string; readonly variant: "primary" | "quiet" };

function Answer({ guest, from, action, label, pendingLabel, variant }: AnswerProps) {
  return (
    <ActionForm action={action} aria-label={`${label}: ${guest.name}`}>
      <input type="hidden" name="offeringId" value={guest.offeringId} />
      <input type="hidden" name="userId" value={guest.userId} />
      <input type="hidden" name="from" value={from} />
      <div><SubmitButton size="sm" variant={variant} pendingLabel={pendingLabel}>{label}<span className="sr-only"> {guest.name}</span></SubmitButton></div>
    </ActionForm>
  );
}
