import { ConnectButton } from "@/components/scheduling/connect-buttons";
import { ConnectionChoices } from "@/components/scheduling/connection-choices";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime } from "@/components/ui/time";
import { disconnectCalendarAction, readAgainAction } from "@/lib/scheduling/actions";
import { type Connection, providerWords } from "@/lib/scheduling/core/connections";

type Props = { readonly connection: Connection; readonly timeZone: string; /** Whether the person has times that can be taken. */ readonly mayRead: boolean };

/** One calendar account: how it is, what is read of it, where sessions go, and the way out. */
export function ConnectionPanel({ connection, timeZone, mayRead }: Props) {
  const { id, provider, account, status } = connection;
  return (
    <li className="flex flex-col gap-5 rounded border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="min-w-0 text-lg">
          {providerWords[provider]} <span className="block break-all font-sans text-base text-soft">{account}</span>
        </h3>
        <Badge tone={status === "active" ? "confirmed" : "running"}>{status === "active" ? "Connected" : "Does not answer"}</Badge>
      </div>
      {status === "broken" && <Broken connection={connection} timeZone={timeZone} />}
      <ConnectionChoices key={choicesKey(connection)} connection={connection} timeZone={timeZone} mayRead={mayRead} />
      <div className="flex flex-wrap gap-3 border-t border-line pt-4">
        {status === "active" && <ReadAgain id={id} label="Read it now" />}
        <Dialog trigger="Disconnect" triggerVariant="link" title={`Disconnect ${account}?`} closeLabel="Keep it connected">
          <p className="text-soft">Times that it takes become free at once, and we give our access back. Sessions that we wrote there stay there.</p>
          <ActionForm action={disconnectCalendarAction} aria-label="Disconnect">
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="danger" pendingLabel="Disconnecting">Disconnect</SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </li>
  );
}

function Broken({ connection, timeZone }: Pick<Props, "connection" | "timeZone">) {
  const { id, provider, account, brokenSince, brokenReason } = connection;
  return (
    <Notice tone="warning" title={brokenSince ? `No answer since ${formatTime(brokenSince, timeZone)}` : "No answer"}>
      <p>{brokenReason} The busy times that we knew then stay as they are, so nobody is booked twice.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {provider !== "ics" && <ConnectButton provider={provider} account={account} label="Connect it again" isMain />}
        <ReadAgain id={id} label="Try again now" />
      </div>
    </Notice>
  );
}

function ReadAgain({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <ActionForm action={readAgainAction} aria-label={label}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="quiet" pendingLabel="Reading">{label}</SubmitButton>
    </ActionForm>
  );
}

/** The form begins anew with what was saved. */
function choicesKey({ calendars }: Connection): string {
  return calendars.map(({ id, isRead, isWritten }) => `${id}${isRead}${isWritten}`).join();
}
