import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInviteAction } from "@/lib/experts/actions";

type Invitation = {
  readonly title: string;
  readonly description: string;
  readonly durationMinutes: number;
  readonly format: "online" | "in_person";
  readonly priceAmount: number;
  readonly currency: string;
  readonly expert: { readonly slug: string; readonly headline: string; readonly user: { readonly name: string; readonly photoFileId: string | null } };
};

type Props = { readonly invitation: Invitation; readonly token: string; readonly isSignedIn: boolean; readonly isOwn: boolean };

/** What somebody is invited to, and the button by which they come in; looking changes nothing. */
export function Invited({ invitation, token, isSignedIn, isOwn }: Props) {
  const { title, description, durationMinutes, format, priceAmount, currency, expert } = invitation;
  const { name, photoFileId } = expert.user;
  return (
    <article className="flex flex-col gap-6 rounded border border-line bg-raised p-6 sm:p-8">
      <header className="flex items-start gap-4">
        <Avatar name={name} photoUrl={photoFileId ? `/files/${photoFileId}` : null} size="lg" />
        <div>
          <p className="text-soft">{name} invites you</p>
          <h1 className="text-2xl">{title}</h1>
          <p className="mt-1 text-soft">{durationMinutes} minutes, {format === "online" ? "online" : "in person"}, <Money value={{ amount: priceAmount, currency }} /></p>
        </div>
      </header>
      {description && <p>{description}</p>}
      {isOwn ? <Notice title="This is your own invitation.">Others see here what you invite them to.</Notice> : isSignedIn ? <Accept token={token} /> : <SignIn token={token} />}
    </article>
  );
}

/** What an address says that invites nobody. */
export function NoInvitation() {
  return (
    <>
      <PageHeader title="This invitation does not work any more" lead="The link was replaced or taken back. Please ask whoever gave it to you for a new one." />
      <div className="mt-6"><ButtonLink href="/experts" variant="quiet">Find people</ButtonLink></div>
    </>
  );
}

function Accept({ token }: { readonly token: string }) {
  return (
    <ActionForm action={acceptInviteAction} aria-label="Accept the invitation">
      <input type="hidden" name="token" value={token} />
      <div><SubmitButton size="lg" pendingLabel="Opening">Accept and pick a time</SubmitButton></div>
      <p className="text-sm text-faint">Nothing is booked or charged yet.</p>
    </ActionForm>
  );
}

function SignIn({ token }: { readonly token: string }) {
  const next = encodeURIComponent(`/invited/${token}`);
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={`/sign-in?next=${next}`} size="lg">Sign in to accept</ButtonLink>
      <ButtonLink href={`/sign-up?next=${next}`} size="lg" variant="quiet">Make an account</ButtonLink>
    </div>
  );
}
