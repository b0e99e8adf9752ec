import { NoticeLink } from "@/components/notifications/notice-link";
import { ActionForm } from "@/components/ui/action-form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { markReadAction } from "@/lib/notifications/actions";
import { kindWords } from "@/lib/notifications/core/kinds";
import type { NoticeLine } from "@/lib/notifications/core/schema";

type Props = { readonly notices: readonly NoticeLine[]; readonly timeZone: string; /** The page that the list stands on, to come back to. */ readonly back: string };

/** What somebody was told, the newest first; what is unread carries a mark and can lose it. */
export function NoticeList({ notices, timeZone, back }: Props) {
  return (
    <ul aria-label="Notifications" className="divide-y divide-line border-y border-line">
      {notices.map((notice) => (
        <li key={notice.id}>
          <KeepFocus className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
            <NoticeText notice={notice} timeZone={timeZone} />
            {notice.readAt === null && <MarkRead notice={notice} back={back} />}
          </KeepFocus>
        </li>
      ))}
    </ul>
  );
}

function NoticeText({ notice: { id, kind, title, body, path, happensAt, otherTimeZone, createdAt, readAt }, timeZone }: { notice: NoticeLine; timeZone: string }) {
  const isUnread = readAt === null;
  return (
    <div className="flex min-w-0 grow basis-72 gap-3">
      <span aria-hidden className={`mt-2 size-2 shrink-0 rounded-full ${isUnread ? "bg-accent" : "bg-transparent"}`} />
      <div className="min-w-0">
        <p className={isUnread ? undefined : "text-soft"}>
          {isUnread && <span className="sr-only">Unread: </span>}
          <NoticeLink id={id} href={path} isUnread={isUnread}>
            {title}
          </NoticeLink>
        </p>
        {happensAt && (
          <p className="text-soft">
            <Time at={happensAt} timeZone={timeZone} />
            {otherTimeZone && otherTimeZone !== timeZone && (
              <span className="text-faint">
                {" "}
                (<Time at={happensAt} timeZone={otherTimeZone} />)
              </span>
            )}
          </p>
        )}
        {body && <p className="text-soft">{body}</p>}
        <p className="mt-1 text-sm text-faint">
          {kindWords[kind].label}, told <Time at={createdAt} timeZone={timeZone} showZone={false} />
        </p>
      </div>
    </div>
  );
}

function MarkRead({ notice: { id, title }, back }: { notice: NoticeLine; back: string }) {
  return (
    <ActionForm action={markReadAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton variant="quiet" size="sm" pendingLabel="Marking">
        Mark as read<span className="sr-only">: {title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
