import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishProfileAction, withdrawProfileAction } from "@/lib/experts/actions";

type Props = { readonly slug: string; readonly isPublished: boolean; readonly percent: number; readonly missing: readonly string[] };

/** Whether people can find the expert, what is still missing, and the one thing to do about it. */
export function PublishPanel({ slug, isPublished, percent, missing }: Props) {
  if (isPublished) {
    return (
      <Notice tone="success" title="You are in the lists, and people can book you." action={<ButtonLink href={`/experts/${slug}`} variant="quiet" size="sm">See your page</ButtonLink>}>
        <ActionForm action={withdrawProfileAction} aria-label="Leave the lists">
          <div><SubmitButton variant="link" size="sm" pendingLabel="Leaving the lists">Take me out of the lists</SubmitButton></div>
        </ActionForm>
      </Notice>
    );
  }
  return (
    <Notice title="Nobody can find you yet">
      <Progress value={percent} max={100} label="Your profile" detail={`${percent} % complete`} />
      {missing.length > 0 && (
        <>
          <p className="mt-3">Still missing:</p>
          <ul className="list-disc pl-5">{missing.map((part) => <li key={part}>{part}</li>)}</ul>
        </>
      )}
      <ActionForm action={publishProfileAction} aria-label="Publish" className="mt-3">
        <div><SubmitButton pendingLabel="Publishing">Put me into the lists</SubmitButton></div>
      </ActionForm>
    </Notice>
  );
}
