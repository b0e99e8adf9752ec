import type { Metadata } from "next";
import { SettingsTabs } from "@/components/identity/settings-tabs";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { PageHeader } from "@/components/ui/page-header";
import { isExpertRole } from "@/lib/kernel/actor";
import { getPreferences } from "@/lib/notifications/queries";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Notification settings" };

export default async function NotificationSettingsPage() {
  const actor = await requireActor("/settings/notifications");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/notifications" />
      <div className="mt-8 max-w-3xl">
        <PreferencesForm preferences={await getPreferences(actor)} isExpert={isExpertRole(actor.role)} />
      </div>
    </>
  );
}
