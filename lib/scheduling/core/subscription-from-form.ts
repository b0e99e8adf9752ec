/** What the form for subscribing says. */
export function subscriptionFromForm(form: FormData): { provider: "ics"; address: unknown; name: unknown } {
  return { provider: "ics", address: form.get("address") ?? "", name: form.get("name") ?? "" };
}
