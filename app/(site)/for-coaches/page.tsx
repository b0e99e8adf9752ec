import type { Metadata } from "next";
import { AudienceHero, Points } from "@/components/landing/audience-page";
import { coachPoints } from "@/components/landing/coach-points";
import { FinalCall } from "@/components/landing/final-call";
import { Section } from "@/components/landing/section";
import { WeekOfHours } from "@/components/landing/week-of-hours";

export const metadata: Metadata = {
  title: "For coaches",
  description: "Offer your hours on Colloquy: your times, your prices, your cancellation policy. Free to join, 10 % of each paid booking.",
  alternates: { canonical: "/for-coaches" },
};

export default function ForCoachesPage() {
  return (
    <>
      <AudienceHero
        title="Your time, offered on your terms."
        lead="Say when you work and what an hour costs. Clients find you, pay, and come prepared. You keep 90 % of the price and all of your calendar."
        action={{ href: "/sign-up?role=coach", label: "Offer your hours" }}
        second={{ href: "/pricing", label: "Read the prices" }}
        picture={<WeekOfHours />}
      />
      <Section title="What you get" tone="sunk">
        <Points points={coachPoints} />
      </Section>
      <FinalCall
        title="Ten minutes to set up, and nothing to pay until somebody books."
        text="Write a headline, add one kind of session, paint your week."
        action={{ href: "/sign-up?role=coach", label: "Offer your hours" }}
        second={{ href: "/experts", label: "See how others do it" }}
      />
    </>
  );
}
