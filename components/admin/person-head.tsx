import { RestoreForm, SuspendDialog } from "@/components/admin/suspend-dialog";
import { Avatar } from "@/components/ui/avatar";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatTime } from "@/components/ui/time";
import type { PersonDetail } from "@/lib/admin/core/schema";

type Props = { person: PersonDetail; /** Nobody suspends themselves. */ isSelf: boolean; timeZone: string };

/** Who it is, and what an admin can do about it. */
export function PersonHead({ person, isSelf, timeZone }: Props) {
  const title = (
    <span className="flex items-center gap-4">
      <Avatar name={person.name} photoUrl={person.photoUrl} size="lg" />
      {person.name}
    </span>
  );
  const { suspendedAt, suspendedBy } = person;
  const action = suspendedAt ? <RestoreForm id={person.id} /> : <SuspendDialog person={person} />;
  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "People", href: "/admin/people" }, { label: person.name }]} actions={isSelf ? undefined : action} />
      {suspendedAt && (
        <Notice tone="warning" className="mb-8" title={`Suspended ${formatTime(suspendedAt, timeZone)}${suspendedBy ? ` by ${suspendedBy.name}` : ""}`}>
          {person.suspendedReason}
        </Notice>
      )}
    </>
  );
}
