import type { Metadata } from "next";
import { Plus } from "lucide-react";
import { helpTopics } from "@/components/landing/help-topics";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Help",
  description: "How finding, booking, paying, cancelling and meeting work on Colloquy.",
  alternates: { canonical: "/help" },
};

export default function HelpPage() {
  return (
    <Page>
      <PageHeader title="Help" lead="What people ask, in the order in which they come to ask it." actions={<ButtonLink href="/experts">Find people</ButtonLink>} />
      <div className="flex flex-col gap-12">
        {helpTopics.map(({ title, questions }) => (
          <section key={title} className="grid gap-x-16 gap-y-4 lg:grid-cols-[1fr_2fr]">
            <h2 className="text-xl">{title}</h2>
            <div className="divide-y divide-line border-y border-line">
              {questions.map(({ question, answer }) => (
                <details key={question} name={title} className="group">
                  <summary className="flex items-start justify-between gap-4 py-4 font-medium hover:text-accent">
                    {question}
                    <Plus aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-faint transition-transform duration-150 group-open:rotate-45" />
                  </summary>
                  <p className="max-w-prose pb-5 text-soft">{answer}</p>
                </details>
              ))}
            </div>
          </section>
        ))}
      </div>
    </Page>
  );
}
