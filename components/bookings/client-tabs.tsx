import { Tabs } from "@/components/ui/tabs";

/** The two halves of a client's bookings. */
export function ClientTabs({ current }: { readonly current: "upcoming" | "past" }) {
  const tabs = [
    { href: "/client", label: "Upcoming", current: current === "upcoming" },
    { href: "/client/past", label: "Past", current: current === "past" },
  ];
  return <Tabs label="Your bookings" tabs={tabs} />;
}
