import type { Metadata } from "next";
import { PhotoForm } from "@/components/identity/photo-form";
import { ProfileForm } from "@/components/identity/profile-form";
import { settingsNotice } from "@/components/identity/settings-notices";
import { SettingsTabs } from "@/components/identity/settings-tabs";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getProfile } from "@/lib/identity/queries";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const actor = await requireActor("/settings");
  const { name, timeZone, email, photoUrl } = await getProfile(actor);
  const notice = settingsNotice(await searchParams);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings" />
      <div className="mt-8 flex max-w-3xl flex-col gap-10">
        {notice && <Notice tone={notice.tone} title={notice.title} />}
        <Panel title="About you">
          <ProfileForm key={`${name} ${timeZone}`} name={name} timeZone={timeZone} email={email} />
        </Panel>
        <Panel title="Photo">
          <PhotoForm key={photoUrl} name={name} photoUrl={photoUrl} />
        </Panel>
      </div>
    </>
  );
}
