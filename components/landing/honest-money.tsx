import { MoneyInTwoMoments } from "@/components/landing/money-in-two-moments";
import { Section } from "@/components/landing/section";
import { ButtonLink } from "@/components/ui/button";

const promises = [
  { title: "One price", text: "What the profile says is what the session costs. Tax, where there is some, has its own line before you pay." },
  { title: "One fee", text: "Colloquy keeps 10 % of each paid booking. Joining, searching and being listed cost nothing." },
  { title: "One policy", text: "What you get back, and until when, stands on the booking as it was when you paid. Nobody can change it later." },
];

/** What happens to the money, said before anyone asks. */
export function HonestMoney() {
  return (
    <Section title="You always see where each cent is" tone="sunk">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <div className="flex flex-col items-start gap-6">
          <dl className="flex flex-col gap-5">
            {promises.map(({ title, text }) => (
              <div key={title}>
                <dt className="font-medium">{title}</dt>
                <dd className="text-soft">{text}</dd>
              </div>
            ))}
          </dl>
          <ButtonLink href="/pricing" variant="quiet">
            Read the prices
          </ButtonLink>
        </div>
        <MoneyInTwoMoments />
      </div>
    </Section>
  );
}
