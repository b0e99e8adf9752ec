import type { Metadata } from "next";
import { Invited, NoInvitation } from "@/components/experts/invited";
import { Page } from "@/components/ui/page";
import { findInvitation } from "@/lib/experts/invite-link";
import { getActor } from "@/lib/platform/session";

// The address is the secret: it goes to no other site.
export const metadata: Metadata = { title: "An invitation", referrer: "same-origin", robots: { index: false } };

export default async function InvitedPage({ params }: PageProps<"/invited/[token]">) {
  const [{ token }, actor] = await Promise.all([params, getActor()]);
  const invitation = await findInvitation(token);
  return (
    <Page width="form">
      <div className="pt-8 sm:pt-12">
        {invitation ? <Invited invitation={invitation} token={token} isSignedIn={actor !== null} isOwn={actor?.id === invitation.expert.userId} /> : <NoInvitation />}
      </div>
    </Page>
  );
}
