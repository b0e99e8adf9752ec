import { Tabs } from "@/components/ui/tabs";

/** The two halves of the settings. */
export function SettingsTabs({ current }: { current: "/settings" | "/settings/security" }) {
  const tabs = [
    { href: "/settings", label: "You" },
    { href: "/settings/security", label: "Security" },
  ];
  return <Tabs label="Settings" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
