import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/components/ui/time";
import type { Connection } from "@/lib/scheduling/core/connections";

/** Says at the desk which calendars elsewhere do not answer, and since when. */
export function BrokenCalendars({ connections, timeZone }: { readonly connections: readonly Connection[]; readonly timeZone: string }) {
  return connections.map(({ id, account, brokenSince, brokenReason }) => (
    <Notice
      key={id}
      tone="warning"
      title={`We cannot read “${account}”${brokenSince ? ` since ${formatTime(brokenSince, timeZone)}` : ""}`}
      action={<ButtonLink href="/settings/calendars" size="sm">See your calendars</ButtonLink>}
    >
      {brokenReason} The busy times that we knew then stay as they are.
    </Notice>
  ));
}
