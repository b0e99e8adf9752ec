import { Search } from "lucide-react";
import { MeetingOfTwoDays } from "@/components/landing/meeting-of-two-days";
import { Chip } from "@/components/ui/chip";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

/** The first thing a stranger sees: what this is, and the search. */
export function Hero() {
  return (
    <section className="mx-auto grid max-w-page items-center gap-x-16 gap-y-14 px-4 pt-10 pb-16 sm:px-8 sm:pt-16 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:pt-20 lg:pb-24">
      <div>
        <h1 className="text-3xl">An hour with someone who knows.</h1>
        <p className="mt-6 max-w-[34rem] text-lg text-soft">
          Coaches, researchers and mentors offer their hours here. Pick one that suits you both, keep it for 15 minutes while you decide, and meet in the browser.
        </p>
        <form action="/experts" role="search" className="mt-8 flex max-w-[34rem] flex-col gap-2 sm:flex-row">
          <label htmlFor="hero-search" className="sr-only">
            What would you like to talk about?
          </label>
          <input
            id="hero-search"
            type="search"
            name="q"
            enterKeyHint="search"
            placeholder="What would you like to talk about?"
            className={cx(controlClass, "min-h-13 grow px-4")}
          />
          <button type="submit" className={buttonClass({ size: "lg", className: "shrink-0 whitespace-nowrap" })}>
            <Search aria-hidden strokeWidth={1.5} />
            Find people
          </button>
        </form>
        <p className="mt-5 flex flex-wrap items-center gap-2 text-sm text-faint">
          Or look at all
          <Chip href="/experts?kind=coach">Coaches</Chip>
          <Chip href="/experts?kind=researcher">Researchers</Chip>
          <Chip href="/experts?kind=mentor">Mentors</Chip>
        </p>
      </div>
      <MeetingOfTwoDays />
    </section>
  );
}
