"use client";

import { Wordmark } from "@/components/shell/wordmark";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

/** What stands where nothing is, inside whichever shell surrounds it: not found and not yours look alike. */
export function NothingHere({ hasMark = false }: { hasMark?: boolean }) {
  return (
    <Page width="prose">
      {hasMark && (
        <div className="mb-10">
          <Wordmark />
        </div>
      )}
      <PageHeader
        title="There is nothing at this address."
        lead="It may have moved, or it is only for the people it belongs to. If you came by a link from an e-mail, signing in may help."
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/experts">Find people</ButtonLink>
        <ButtonLink href="/" variant="quiet">
          Go to the start
        </ButtonLink>
        <ButtonLink href="/sign-in" variant="quiet">
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
