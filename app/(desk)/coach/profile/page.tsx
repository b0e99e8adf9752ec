import type { Metadata } from "next";
import { OwnProfileForm } from "@/components/experts/own-profile-form";
import { PublishPanel } from "@/components/experts/publish-panel";
import { PhotoForm } from "@/components/identity/photo-form";
import { Panel } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnProfile } from "@/lib/experts/own-profile";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const actor = await requireRole("/coach/profile", ["coach", "researcher", "mentor"]);
  const { slug, name, photoUrl, isPublished, completeness, kind: _kind, ...profile } = await getOwnProfile(actor);
  return (
    <>
      <PageHeader title="Profile" lead="What people see of you before they book." />
      <div className="mt-8 flex max-w-3xl flex-col gap-10">
        <PublishPanel slug={slug} isPublished={isPublished} percent={completeness.percent} missing={completeness.missing} />
        <Panel title="Photo"><PhotoForm key={photoUrl} name={name} photoUrl={photoUrl} /></Panel>
        <Panel title="About you"><OwnProfileForm profile={profile} /></Panel>
      </div>
    </>
  );
}
