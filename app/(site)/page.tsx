import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { featuredWithTimes } from "@/app/(site)/featured-with-times";
import { Audiences } from "@/components/landing/audiences";
import { FeaturedExperts } from "@/components/landing/featured-experts";
import { FinalCall } from "@/components/landing/final-call";
import { Hero } from "@/components/landing/hero";
import { HonestMoney } from "@/components/landing/honest-money";
import { HowItWorks } from "@/components/landing/how-it-works";
import { Testimonials } from "@/components/landing/testimonials";
import { KeepZone } from "@/components/scheduling/keep-zone";
import { hasPeople } from "@/lib/identity/set-up-code";
import { getActor } from "@/lib/platform/session";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

export const metadata: Metadata = { title: { absolute: "Colloquy: an hour with someone who knows" }, alternates: { canonical: "/" } };

export default async function LandingPage() {
  if (!(await hasPeople())) redirect("/set-up");
  const [experts, timeZone] = await Promise.all([featuredWithTimes(new Date()), getActor().then(visitorZone)]);
  return (
    <>
      {timeZone === null && <KeepZone />}
      <Hero />
      <FeaturedExperts experts={experts} timeZone={timeZone ?? "UTC"} />
      <HowItWorks />
      <Audiences />
      <HonestMoney />
      <Testimonials />
      <FinalCall
        title="Somebody out there has thought about your question for years."
        text="Ask for an hour. Or, if that somebody is you, offer one."
        action={{ href: "/experts", label: "Find people" }}
        second={{ href: "/sign-up", label: "Offer your hours" }}
      />
    </>
  );
}
