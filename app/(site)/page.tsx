import { PageHeader } from "@/components/ui/page-header";
import { Page } from "@/components/ui/page";

export default function LandingPage() {
  return (
    <Page>
      <PageHeader title="Time with people who know" />
    </Page>
  );
}
