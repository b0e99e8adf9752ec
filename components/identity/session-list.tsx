import { KeyRound, MonitorSmartphone } from "lucide-react";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { revokeEverywhereAction, revokeOthersAction, revokeSessionAction } from "@/lib/identity/actions";

export type SessionItem = { id: string; kind: "browser" | "api"; device: string; createdAt: string; lastSeenAt: string; isCurrent: boolean };

/** Where somebody is signed in, each with its way out. */
export function SessionList({ sessions, timeZone }: { sessions: readonly SessionItem[]; timeZone: string }) {
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} timeZone={timeZone} />
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap gap-3">
        {sessions.length > 1 && (
          <ActionForm action={revokeOthersAction} aria-label="Sign out everywhere else">
            <SubmitButton variant="quiet" pendingLabel="Signing out">
              Sign out everywhere else
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={revokeEverywhereAction} aria-label="Sign out everywhere">
          <SubmitButton variant="quiet" pendingLabel="Signing out">
            Sign out everywhere, here too
          </SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}

function SessionLine({ session: { id, kind, device, createdAt, lastSeenAt, isCurrent }, timeZone }: { session: SessionItem; timeZone: string }) {
  const Icon = kind === "api" ? KeyRound : MonitorSmartphone;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <div className="flex min-w-0 grow basis-64 gap-4">
        <Icon aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-faint" />
        <SessionWords device={device} kind={kind} isCurrent={isCurrent}>
          Last seen <Time at={lastSeenAt} timeZone={timeZone} />, signed in <Time at={createdAt} timeZone={timeZone} shape="date" />
        </SessionWords>
      </div>
      {!isCurrent && (
        <ActionForm action={revokeSessionAction}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet" size="sm" pendingLabel="Ending">
            Sign out there<span className="sr-only">, {device}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

function SessionWords({ device, kind, isCurrent, children }: Pick<SessionItem, "device" | "kind" | "isCurrent"> & { children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {device}
        {kind === "api" && <Badge>API</Badge>}
        {isCurrent && <Badge tone="accent">This one</Badge>}
      </p>
      <p className="text-sm text-soft">{children}</p>
    </div>
  );
}
