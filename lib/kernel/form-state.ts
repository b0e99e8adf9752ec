/** What a form knows after it was sent: nothing yet, done, or refused with the words for the person. */
export type FormState = {
  status: "idle" | "ok" | "refused";
  message?: string;
  /** Why it was refused, for machines, and plain data that helps the person on, such as the next free times. */
  code?: string;
  help?: Record<string, unknown>;
  errors: { path: string; message: string }[];
  /** What the person typed, so that a refusal never empties the form. */
  values: Record<string, string>;
};

/** The state of a form that was not sent yet, with what its fields begin with. */
export function idleForm(values: Record<string, string> = {}): FormState {
  return { status: "idle", errors: [], values };
}
