import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { PersonDetail } from "@/lib/admin/core/schema";
import { roleWords } from "@/lib/admin/core/words";

/** What is known of a person, as words and figures. */
export function PersonFacts({ person, timeZone }: { person: PersonDetail; timeZone: string }) {
  const { profile, lastSeenAt } = person;
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      <Fact term="Role">{roleWords[person.role]}</Fact>
      <Fact term="Status">
        <StatusBadge status={person.status} />
      </Fact>
      <Fact term="E-mail">{person.email}</Fact>
      <Fact term="Time zone">{person.timeZone}</Fact>
      <Fact term="Joined">
        <Time at={person.joinedAt} timeZone={timeZone} shape="long-date" />
      </Fact>
      <Fact term="Signed in">
        {person.sessionCount === 1 ? "In one place" : `In ${person.sessionCount} places`}
        {lastSeenAt && (
          <>
            , last seen <Time at={lastSeenAt} timeZone={timeZone} showZone={false} />
          </>
        )}
      </Fact>
      <Fact term="Password">{person.hasPassword ? "Has one" : "Signs in with Google only"}</Fact>
      {profile && <Fact term="Profile">{profile.isPublished ? <AppLink href={`/experts/${profile.slug}`} className="text-accent underline underline-offset-4">Published</AppLink> : "Draft"}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-faint">{term}</dt>
      <dd className="mt-1 break-words">{children}</dd>
    </div>
  );
}
