import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime } from "@/components/ui/time";
import { disconnectCalendarAction, readAgainAction } from "@/lib/scheduling/actions";
import type { Connection } from "@/lib/scheduling/core/connections";

type Props = { readonly subscription: Connection; readonly timeZone: string };

/** One subscribed calendar: how it is, when it was read, and the way out. */
export function IcsSubscription({ subscription: { id, account, status, brokenSince, brokenReason, calendars }, timeZone }: Props) {
  const lastReadAt = calendars[0]?.lastReadAt;
  return (
    <li className="flex flex-col gap-3 rounded border border-line bg-raised p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="min-w-0 break-words text-lg">{account}</h3>
        <Badge tone={status === "active" ? "confirmed" : "running"}>{status === "active" ? "Subscribed" : "Does not answer"}</Badge>
      </div>
      {status === "broken" && brokenSince && (
        <p>
          No answer since {formatTime(brokenSince, timeZone)}. {brokenReason} The busy times that we knew then stay as they are, so nobody is booked twice.
        </p>
      )}
      <p className="text-sm text-soft">{lastReadAt ? `Last read ${formatTime(lastReadAt, timeZone)}` : "Not read yet"}</p>
      <div className="flex flex-wrap items-center gap-3">
        <ActionForm action={readAgainAction} aria-label={`Read ${account} now`}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet" size="sm" pendingLabel="Reading">Read it now</SubmitButton>
        </ActionForm>
        <Dialog trigger="Remove" triggerVariant="link" title={`Remove ${account}?`} closeLabel="Keep it">
          <p className="text-soft">Times that it takes become free at once, and we forget its address.</p>
          <ActionForm action={disconnectCalendarAction} aria-label="Remove the subscription">
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="danger" pendingLabel="Removing">Remove</SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </li>
  );
}
