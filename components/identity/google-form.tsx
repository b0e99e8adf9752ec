import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { startGoogleAction } from "@/lib/identity/actions";

/** The way in through Google, under a line that says "or". */
export function GoogleForm({ next, label }: { next: string; label: string }) {
  return (
    <>
      <p className="my-6 flex items-center gap-4 text-sm text-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">or</p>
      <ActionForm action={startGoogleAction} aria-label={label}>
        <input type="hidden" name="next" value={next} />
        <SubmitButton variant="quiet" size="lg" icon={<GoogleMark />} pendingLabel="On the way to Google">
          {label}
        </SubmitButton>
      </ActionForm>
    </>
  );
}

function GoogleMark() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5" fill="none" stroke="currentColor" strokeWidth={1.5}>
      <path d="M16.5 5.2A8 8 0 1 0 18 10h-7.5" />
    </svg>
  );
}
