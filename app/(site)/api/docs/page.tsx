import type { Metadata } from "next";
import { CodeList, Conventions } from "@/components/api-reference/conventions";
import { OperationCard } from "@/components/api-reference/operation-card";
import { OperationIndex } from "@/components/api-reference/operation-index";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { apiReference } from "@/lib/api/reference";

export const metadata: Metadata = {
  title: "API",
  description: "Every operation of Colloquy over HTTP: what it takes, what it answers, and how to try it.",
  alternates: { canonical: "/api/docs" },
};

export default async function ApiDocsPage() {
  const groups = await apiReference();
  const openapi = <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-4">OpenAPI 3.1 document</a>;
  return (
    <Page>
      <PageHeader title="API" lead={<>Everything these pages do, your programs can do too. The same as an {openapi}.</>} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <OperationIndex groups={groups} />
        <div className="flex min-w-0 flex-col gap-12">
          <Conventions />
          {groups.map(({ tag, description, operations }) => (
            <section key={tag} aria-labelledby={`tag-${tag}`} className="flex flex-col gap-8">
              <div>
                <h2 id={`tag-${tag}`} className="text-xl">{tag}</h2>
                <p className="text-soft">{description}</p>
              </div>
              {operations.map((operation) => <OperationCard key={operation.id} operation={operation} />)}
            </section>
          ))}
          <CodeList />
        </div>
      </div>
    </Page>
  );
}
