import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ControlShowcase } from "@/app/gallery/control-showcase";
import { DataShowcase } from "@/app/gallery/data-showcase";
import { StateShowcase } from "@/app/gallery/state-showcase";
import { TokenShowcase } from "@/app/gallery/token-showcase";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Gallery", robots: { index: false } };

const shelves = [
  { title: "Tokens", Showcase: TokenShowcase },
  { title: "Controls", Showcase: ControlShowcase },
  { title: "Things and numbers", Showcase: DataShowcase },
  { title: "States", Showcase: StateShowcase },
];

export default function GalleryPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return (
    <main id="main" tabIndex={-1} className="px-4 pb-24 sm:px-8">
      <PageHeader title="Gallery" lead="Every part in every state, on paper and in the dark." />
      {shelves.map(({ title, Showcase }) => (
        <section key={title} aria-label={title} className="mb-12">
          <h2 className="mb-4 text-xl">{title}</h2>
          <div className="grid gap-4 xl:grid-cols-2">
            {(["light", "dark"] as const).map((theme) => (
              <div key={theme} data-theme={theme} className="flex min-w-0 flex-col gap-8 rounded border border-line bg-paper p-4 text-ink sm:p-8">
                <Showcase theme={theme} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
