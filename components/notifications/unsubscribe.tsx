import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { kindWords, type NoticeKind } from "@/lib/notifications/core/kinds";

/** Asks once before letters of one kind stop; a plain form, so that nothing is needed but a browser. */
export function Unsubscribe({ kind, token }: { kind: NoticeKind; token: string }) {
  const { label, detail } = kindWords[kind];
  return (
    <>
      <PageHeader title="No more of these letters?" lead={`${label}: ${detail}`} />
      <form method="post" action={`/unsubscribe/${token}`} className="flex flex-col items-start gap-4">
        <Button type="submit">Unsubscribe</Button>
        <p className="text-soft">You still see them in your notifications here, and letters about other things still come.</p>
      </form>
    </>
  );
}

/** Says that it is done, and how to undo it. */
export function Unsubscribed({ kind }: { kind: NoticeKind }) {
  return (
    <>
      <PageHeader title="You are unsubscribed" lead={`No more letters of this kind: ${kindWords[kind].label}.`} />
      <ButtonLink href="/settings/notifications" variant="quiet">
        Choose what reaches you
      </ButtonLink>
    </>
  );
}

/** For a link that is not whole. */
export function UnsubscribeLinkUnknown() {
  return (
    <>
      <PageHeader title="That link is not whole" lead="Please open it from the mail once more, or sign in and choose there what reaches you." />
      <ButtonLink href="/settings/notifications" variant="quiet">
        Choose what reaches you
      </ButtonLink>
    </>
  );
}
