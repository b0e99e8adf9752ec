import { Steps } from "@/components/ui/progress";

const places = ["review", "pay", "done"] as const;

/** Where one is on the way to a session, and what comes after. */
export function BookingSteps({ at, isRequest }: { readonly at: (typeof places)[number]; readonly isRequest: boolean }) {
  const labels = ["Hold the time", isRequest ? "Set the amount aside" : "Pay", isRequest ? "The expert answers" : "Confirmed"];
  const here = places.indexOf(at);
  const steps = labels.map((label, index) => ({ label, state: index < here ? ("done" as const) : index === here ? ("current" as const) : ("ahead" as const) }));
  return <Steps label="On the way to your session" steps={steps} />;
}
