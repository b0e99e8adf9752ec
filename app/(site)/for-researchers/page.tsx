import type { Metadata } from "next";
import { AudienceHero, Points, type Point } from "@/components/landing/audience-page";
import { FinalCall } from "@/components/landing/final-call";
import { Section } from "@/components/landing/section";
import { WeekOfHours } from "@/components/landing/week-of-hours";

export const metadata: Metadata = {
  title: "For researchers",
  description: "Be found by people who need what you know, and offer an hour when it suits your work. Free to join, 10 % of each paid booking.",
  alternates: { canonical: "/for-researchers" },
};

const points: readonly Point[] = [
  { title: "Listed by what you know", text: "Your fields, languages and countries are what people search by. Your profile says in your words what you can explain, and to whom." },
  { title: "As few hours as you like", text: "One window a week is enough. Set a limit per day and the shortest notice; teaching terms and field trips are time off in two clicks." },
  { title: "Ask before it is booked", text: "Let people send a request with a note. You read what it is about and accept or decline within 48 hours; their card is charged only if you accept." },
  { title: "Across every zone", text: "You set your hours on your clock. Everyone else sees them on theirs, right on both sides of each change to summer time." },
];

export default function ForResearchersPage() {
  return (
    <>
      <AudienceHero
        title="Somebody needs what you know."
        lead="Founders, journalists, teachers and patients read your field and get stuck. Give them an hour, at a price that you set, when your own work allows it."
        action={{ href: "/sign-up?role=researcher", label: "Join as a researcher" }}
        second={{ href: "/experts?kind=researcher", label: "See who is here" }}
        picture={<WeekOfHours booked={[1, 2]} />}
      />
      <Section title="Made for people with other work" tone="sunk">
        <Points points={points} />
      </Section>
      <FinalCall
        title="An hour of explaining can save someone a year."
        text="Joining is free. Colloquy keeps 10 % of what is booked and paid, and nothing else."
        action={{ href: "/sign-up?role=researcher", label: "Join as a researcher" }}
      />
    </>
  );
}
