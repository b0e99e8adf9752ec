"use client";

import { Mark } from "@/components/shell/wordmark";
import { Button } from "@/components/ui/button";

type Props = { error: unknown; retry: () => void };

/** What a person reads when something of ours broke: calm, true, with a way on and the number that helps us find it. Stands inside a shell's main, or in one of its own. */
export function Trouble({ error, retry }: Props) {
  const reference = error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-16 sm:px-8 sm:py-24">
      <Mark className="mb-8 size-8" />
      <h1 className="text-2xl">That did not work, and it is our fault.</h1>
      <p className="mt-3 text-lg text-soft">
        It has been written down. Nothing was booked or charged unless you have a confirmation. Trying once more often helps.
      </p>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Button onClick={retry}>Try again</Button>
        {/* A full load on purpose: the page that broke may have broken the app around it. */}
        <a href="/" className="inline-flex min-h-11 items-center px-2 text-accent underline underline-offset-4">
          Go to the start
        </a>
      </div>
      {reference && <p className="mt-8 text-sm text-faint">Reference for the people who run this site: {reference}</p>}
    </div>
  );
}
