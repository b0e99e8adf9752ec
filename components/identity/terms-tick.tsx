import { AppLink } from "@/components/ui/app-link";
import { Checkbox } from "@/components/ui/checkbox";

/** The agreement that an account needs. */
export function TermsTick() {
  return (
    <Checkbox
      name="acceptsTerms"
      required
      label={
        <>
          I agree to the{" "}
          <AppLink href="/legal/terms" className="text-accent underline underline-offset-4">
            terms
          </AppLink>{" "}
          and have read the{" "}
          <AppLink href="/legal/privacy" className="text-accent underline underline-offset-4">
            privacy notice
          </AppLink>
          .
        </>
      }
    />
  );
}
