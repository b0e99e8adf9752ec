import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export default function ExpertNotFound() {
  return (
    <Page width="prose">
      <PageHeader title="We could not find that person." lead="Their page may have moved, or they no longer take sessions here." />
      <ButtonLink href="/experts">Find people</ButtonLink>
    </Page>
  );
}
