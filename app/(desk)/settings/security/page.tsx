import type { Metadata } from "next";
import { GoogleLink } from "@/components/identity/google-link";
import { ChangePasswordForm, FirstPasswordForm } from "@/components/identity/password-forms";
import { SessionList } from "@/components/identity/session-list";
import { settingsNotice } from "@/components/identity/settings-notices";
import { SettingsTabs } from "@/components/identity/settings-tabs";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasGoogle } from "@/lib/identity/google-person";
import { findWaysIn, getProfile, listSessions } from "@/lib/identity/queries";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage({ searchParams }: PageProps<"/settings/security">) {
  const actor = await requireActor("/settings/security");
  const [ways, sessions, { email }] = await Promise.all([findWaysIn(actor), listSessions(actor, new Date()), getProfile(actor)]);
  const notice = settingsNotice(await searchParams);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/security" />
      <div className="mt-8 flex max-w-3xl flex-col gap-10">
        {notice && <Notice tone={notice.tone} title={notice.title} />}
        <Panel title="Password">{ways.hasPassword ? <ChangePasswordForm email={email} /> : <FirstPasswordForm />}</Panel>
        <Panel title="Where you are signed in"><SessionList sessions={sessions} timeZone={actor.timeZone} /></Panel>
        {hasGoogle() && <Panel title="Google"><GoogleLink {...ways} /></Panel>}
      </div>
    </>
  );
}
