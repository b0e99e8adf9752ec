import type { Metadata } from "next";
import { Audiences } from "@/components/landing/audiences";
import { FeaturedExperts, type FeaturedExpert } from "@/components/landing/featured-experts";
import { FinalCall } from "@/components/landing/final-call";
import { Hero } from "@/components/landing/hero";
import { HonestMoney } from "@/components/landing/honest-money";
import { HowItWorks } from "@/components/landing/how-it-works";
import { Testimonials } from "@/components/landing/testimonials";

export const metadata: Metadata = { title: { absolute: "Colloquy: an hour with someone who knows" }, alternates: { canonical: "/" } };

export default function LandingPage() {
  const experts: FeaturedExpert[] = [
    { slug: "maya-lindqvist", name: "Maya Lindqvist", kind: "coach", headline: "Decisions under uncertainty, for founders and research leads who have to choose before the data is in.", photoUrl: null, rating: 4.8, reviewCount: 31, priceFrom: { amount: 9500, currency: "EUR" }, languages: ["en", "sv"], nextFree: "2026-11-24T14:00:00Z" },
    { slug: "lukasz", name: "Łukasz Wójcik", kind: "researcher", headline: "Protein folding, told so that a chemist or an investor can follow.", photoUrl: null, rating: 5, reviewCount: 4, priceFrom: { amount: 45000, currency: "PLN" }, languages: ["pl", "en", "de"], nextFree: "2026-11-25T08:30:00Z" },
    { slug: "amara", name: "Amara Okafor", kind: "mentor", headline: "First years as a manager.", photoUrl: null, rating: null, reviewCount: 0, priceFrom: { amount: 6000, currency: "GBP" }, languages: ["en"], nextFree: null },
  ];
  return (
    <>
      <Hero />
      <FeaturedExperts experts={experts} timeZone="UTC" />
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
