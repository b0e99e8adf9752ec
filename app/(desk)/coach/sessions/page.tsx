import type { Metadata } from "next";
import { Agenda } from "@/components/experts/agenda";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { zoneName } from "@/components/ui/time";
import { hostSessions } from "@/lib/bookings/host-agenda";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Sessions" };

const path = "/coach/sessions";

export default async function SessionsPage({ searchParams }: PageProps<"/coach/sessions">) {
  const [{ show, cursor }, actor] = [await searchParams, await requireRole(path, ["coach", "researcher", "mentor"])];
  const isPast = show === "past";
  const here = isPast ? `${path}?show=past` : path;
  const { items, nextCursor } = await hostSessions(actor, isPast ? "past" : "coming", typeof cursor === "string" ? cursor : undefined, new Date());
  return (
    <>
      <PageHeader title="Sessions" lead={`Times are yours: ${zoneName(actor.timeZone)}.`} />
      <Tabs label="Which sessions" tabs={[{ href: path, label: "Coming", current: !isPast }, { href: `${path}?show=past`, label: "Past", current: isPast }]} />
      <div className="mt-8 flex flex-col gap-8">
        {items.length > 0 && <Agenda bookings={items} timeZone={actor.timeZone} heading="h2" />}
        {items.length === 0 && isPast && <EmptyState title="Nothing here yet">Sessions move here once they are over, declined or cancelled.</EmptyState>}
        {items.length === 0 && !isPast && <EmptyState title="Nothing is booked" action={<ButtonLink href="/coach/availability">See your hours</ButtonLink>}>Whoever books you stands here, however far ahead.</EmptyState>}
        {(cursor !== undefined || nextCursor !== null) && (
          <Pagination {...(cursor === undefined ? {} : { previousHref: here })} {...(nextCursor ? { nextHref: `${here}${isPast ? "&" : "?"}cursor=${nextCursor}` } : {})} />
        )}
      </div>
    </>
  );
}
