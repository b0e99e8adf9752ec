import { DoorOpen } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
type Props = {
  /** The code of the refusal. */
  readonly code: string;
  readonly message: string;
  readonly slug: string;
  readonly offeringId: string;
  readonly isSignedIn: boolean;
  /** Where to come back to after signing in. */
  readonly here: string;
};

/** Why somebody may not book an offering, and the one thing to do about it. */
export function WhoMayBook({ code, message, slug, offeringId, isSignedIn, here }: Props) {
  return (
    <section aria-label="Who may book this" className="flex flex-col gap-4 rounded border border-line bg-raised p-5">
      <p className="flex items-start gap-3">
        <DoorOpen aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-accent" />
        {message}
      </p>
      <div className="flex flex-wrap gap-3">
        {isSignedIn ? <WayOn code={code} slug={slug} offeringId={offeringId} /> : <SignIn here={here} />}
      </div>
    </section>
  );
}

function WayOn({ code, slug, offeringId }: Pick<Props, "code" | "slug" | "offeringId">) {
  if (code === "approval_needed") return <ButtonLink href={`/book/${slug}/ask?offering=${offeringId}`}>Ask to be let in</ButtonLink>;
  if (code === "too_many_upcoming") return <ButtonLink href="/client">See my bookings</ButtonLink>;
  return <ButtonLink href={`/experts/${slug}`} variant="quiet">See other sessions</ButtonLink>;
}

function SignIn({ here }: { readonly here: string }) {
  const next = encodeURIComponent(here);
  return (
    <>
      <ButtonLink href={`/sign-in?next=${next}`}>Sign in</ButtonLink>
      <ButtonLink href={`/sign-up?next=${next}`} variant="quiet">Make an account</ButtonLink>
    </>
  );
}
