import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { legalTexts } from "@/components/landing/legal-texts";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const text = textFor(slug);
  return { title: text.title, description: text.description, alternates: { canonical: `/legal/${slug}` } };
}

export default async function LegalPage({ params }: Props) {
  const { title, lead, parts } = textFor((await params).slug);
  return (
    <Page width="prose">
      <PageHeader title={title} lead={lead} />
      {parts.map((part) => (
        <section key={part.title} className="mb-8">
          <h2 className="text-xl">{part.title}</h2>
          {part.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-2 text-soft">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </Page>
  );
}

function textFor(slug: string) {
  const text = Object.hasOwn(legalTexts, slug) ? legalTexts[slug] : undefined;
  if (!text) notFound();
  return text;
}
