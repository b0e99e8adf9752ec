/** What the forms about bookings send, as their operations take it. */
const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The booking that a form is about. */
export function idFromForm(form: FormData): { id: string } {
  return { id: text(form, "id") };
}

/** The time that is to be held. */
export function timeFromForm(form: FormData): { offeringId: string; startAt: string; timeZone: string } {
  return { offeringId: text(form, "offeringId"), startAt: text(form, "startAt"), timeZone: text(form, "timeZone") };
}

/** The time behind a button whose value is the address of its review. */
export function timeFromButton(form: FormData): { offeringId: string; startAt: string; timeZone: string } {
  const asked = new URL(reviewOfButton(form), "https://colloquy.example").searchParams;
  return { offeringId: asked.get("offering") ?? "", startAt: asked.get("start") ?? "", timeZone: asked.get("tz") ?? "" };
}

/** The page that reviews that time, and says what is the matter with it. */
export function reviewOfButton(form: FormData): string {
  const address = text(form, "time");
  return /^\/book\/[^/]/.test(address) ? address : "/experts";
}

/** The note to the expert, and whether the policy was agreed to. */
export function checkoutFromForm(form: FormData): { id: string; note: string; policyAccepted: boolean } {
  return { ...idFromForm(form), note: text(form, "note"), policyAccepted: form.has("policyAccepted") };
}

/** Why somebody cancels. */
export function cancelFromForm(form: FormData): { id: string; reason: string } {
  return { ...idFromForm(form), reason: text(form, "reason") };
}

/** What an expert writes with their answer. */
export function answerFromForm(form: FormData): { id: string; message: string } {
  return { ...idFromForm(form), message: text(form, "message") };
}

/** What somebody says who was found absent. */
export function appealFromForm(form: FormData): { id: string; text: string } {
  return { ...idFromForm(form), text: text(form, "text") };
}
