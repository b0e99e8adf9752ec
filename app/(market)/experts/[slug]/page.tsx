import type { Metadata } from "next";
import { BookATime } from "@/app/(market)/experts/[slug]/book-a-time";
import { Reviews } from "@/app/(market)/experts/[slug]/reviews";
import { About } from "@/components/experts/about";
import { ProfileHead } from "@/components/experts/profile-head";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { pageNumber } from "@/lib/experts/core/search";
import { findExpert } from "@/lib/experts/queries";
import { publicUrl } from "@/lib/platform/env";
import { getActor } from "@/lib/platform/session";
import { notFound } from "next/navigation";

export async function generateMetadata({ params }: PageProps<"/experts/[slug]">): Promise<Metadata> {
  const expert = await findExpert(await getActor(), (await params).slug);
  if (!expert) return { title: "Not found" };
  const { name, headline: description, photoUrl, slug, isListed } = expert;
  const images = photoUrl ? { images: [publicUrl(photoUrl)] } : {};
  const openGraph = { type: "profile" as const, title: name, description, ...images };
  return { title: name, description, openGraph, alternates: { canonical: `/experts/${slug}` }, ...(isListed ? {} : { robots: { index: false } }) };
}

export default async function ExpertPage({ params, searchParams }: PageProps<"/experts/[slug]">) {
  const [{ slug }, asked, actor] = await Promise.all([params, searchParams, getActor()]);
  const expert = await findExpert(actor, slug);
  if (!expert) notFound();
  return (
    <Page>
      <ProfileHead expert={expert} />
      {!expert.isListed && <Notice title="Only you can see this page." className="mb-8">It is shown to everybody once your profile is published.</Notice>}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        {await BookATime({ expert, actor, asked })}
        <div className="flex flex-col gap-12 lg:col-start-1 lg:row-start-1">
          <About expert={expert} />
          {await Reviews({ expert, page: pageNumber(asked["reviews"]) })}
        </div>
      </div>
    </Page>
  );
}
