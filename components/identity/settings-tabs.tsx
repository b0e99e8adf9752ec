import { Tabs } from "@/components/ui/tabs";

/** The parts of the settings. */
export function SettingsTabs({ current }: { current: "/settings" | "/settings/calendars" | "/settings/notifications" | "/settings/security" }) {
  const tabs = [
    { href: "/settings", label: "You" },
    { href: "/settings/calendars", label: "Calendars" },
    { href: "/settings/notifications", label: "Notifications" },
    { href: "/settings/security", label: "Security" },
  ];
  return <Tabs label="Settings" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
