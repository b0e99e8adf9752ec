import type { Metadata } from "next";
import { FocusShell } from "@/components/shell/focus-shell";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <FocusShell>
      <Page width="prose">
        <PageHeader title="There is nothing at this address." lead="It may have moved, or it is only for the people it belongs to. If you came by a link from an e-mail, signing in may help." />
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
    </FocusShell>
  );
}
