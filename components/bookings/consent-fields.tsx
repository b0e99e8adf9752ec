import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A word to the expert, and the agreement to the policy that stands beside. */
export function ConsentFields({ expertName }: { readonly expertName: string }) {
  return (
    <>
      <Field name="note" label={`A note to ${expertName}`} hint="What you would like to talk about, so that they can prepare." required={false}>
        <Textarea maxLength={1_000} />
      </Field>
      <Checkbox name="policyAccepted" label="I have read the cancellation policy on this page." />
    </>
  );
}
