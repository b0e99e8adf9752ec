import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { askToBeLetInAction } from "@/lib/experts/actions";
import { barWords, type GuestStatus } from "@/lib/experts/core/may-book";

type Props = {
  readonly offering: { readonly id: string; readonly upcomingLimit: number | null };
  readonly expert: { readonly slug: string; readonly name: string };
  /** Where the person stands; null before they have asked. */
  readonly status: GuestStatus | null;
};

/** The question to the expert, or what has become of it. */
export function AskToBook({ offering, expert, status }: Props) {
  const profile = `/experts/${expert.slug}?offering=${offering.id}`;
  const words = { expertName: expert.name, upcomingLimit: offering.upcomingLimit };
  if (status === "admitted") return <Notice tone="success" title={`${expert.name} has let you in.`} action={<ButtonLink href={profile} size="sm">Pick a time</ButtonLink>} />;
  if (status === "asked") return <Notice title={barWords("approval_pending", words)} action={<ButtonLink href={profile} size="sm" variant="quiet">Back to the profile</ButtonLink>} />;
  if (status === "refused") return <Notice title={barWords("guest_refused", words)} action={<ButtonLink href={`/experts/${expert.slug}`} size="sm" variant="quiet">See other sessions</ButtonLink>} />;
  return (
    <ActionForm action={askToBeLetInAction} aria-label="Ask to be let in">
      <input type="hidden" name="id" value={offering.id} />
      <input type="hidden" name="slug" value={expert.slug} />
      <Field name="message" label={`A word to ${expert.name}`} required={false} hint="What you would like to work on, or who sent you. Only they read it.">
        <Textarea rows={5} maxLength={1_000} />
      </Field>
      <p className="text-sm text-faint">Nothing is booked or charged. The answer comes by e-mail and to your notices.</p>
      <div><SubmitButton pendingLabel="Asking">Ask to be let in</SubmitButton></div>
    </ActionForm>
  );
}
