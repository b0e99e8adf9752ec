import type { Metadata } from "next";
import { OwnProfileForm } from "@/components/experts/own-profile-form";
import { PublishPanel } from "@/components/experts/publish-panel";
import { PhotoForm } from "@/components/identity/photo-form";
import { settingsNotice } from "@/components/identity/settings-notices";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnProfile } from "@/lib/experts/own-profile";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage({ searchParams }: PageProps<"/coach/profile">) {
  const actor = await requireRole("/coach/profile", ["coach", "researcher", "mentor"]);
  const { slug, name, photoUrl, isPublished, completeness, kind: _kind, ...profile } = await getOwnProfile(actor);
  const notice = settingsNotice(await searchParams);
  return (
    <>
      <PageHeader title="Profile" lead="What people see of you before they book." />
      <div className="mt-8 flex max-w-3xl flex-col gap-10">
        {notice && <Notice tone={notice.tone} title={notice.title} />}
        <PublishPanel slug={slug} isPublished={isPublished} percent={completeness.percent} missing={completeness.missing} />
        <Panel title="Photo"><PhotoForm key={photoUrl} name={name} photoUrl={photoUrl} page="/coach/profile" /></Panel>
        <Panel title="About you"><OwnProfileForm profile={profile} /></Panel>
      </div>
    </>
  );
}
