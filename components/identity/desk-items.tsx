import { CalendarClock, CalendarDays, CalendarRange, CircleUser, FileWarning, Gauge, Inbox, ListChecks, Scale, ScrollText, Settings, Tags, Users, Wallet } from "lucide-react";
import type { DeskItem } from "@/components/shell/desk-shell";
import type { Role } from "@/lib/kernel/actor";

const settings: DeskItem = { href: "/settings", label: "Settings", icon: <Settings aria-hidden strokeWidth={1.5} /> };

const bookings: DeskItem = { href: "/client", label: "Your bookings", icon: <CalendarDays aria-hidden strokeWidth={1.5} /> };

const expert: readonly DeskItem[] = [
  { href: "/coach", label: "Today", icon: <CalendarDays aria-hidden strokeWidth={1.5} />, exact: true },
  { href: "/coach/sessions", label: "Sessions", icon: <CalendarRange aria-hidden strokeWidth={1.5} /> },
  { href: "/coach/requests", label: "Requests", icon: <Inbox aria-hidden strokeWidth={1.5} /> },
  { href: "/coach/availability", label: "Availability", icon: <CalendarClock aria-hidden strokeWidth={1.5} /> },
  { href: "/coach/offerings", label: "Offerings", icon: <Tags aria-hidden strokeWidth={1.5} /> },
  { href: "/coach/profile", label: "Profile", icon: <CircleUser aria-hidden strokeWidth={1.5} /> },
  { href: "/coach/earnings", label: "Earnings", icon: <Wallet aria-hidden strokeWidth={1.5} /> },
  { ...bookings, label: "Booked by you" },
];

const admin: readonly DeskItem[] = [
  { href: "/admin", label: "At a glance", icon: <Gauge aria-hidden strokeWidth={1.5} />, exact: true },
  { href: "/admin/people", label: "People", icon: <Users aria-hidden strokeWidth={1.5} /> },
  { href: "/admin/bookings", label: "Bookings", icon: <CalendarDays aria-hidden strokeWidth={1.5} /> },
  { href: "/admin/no-shows", label: "Missed sessions", icon: <Scale aria-hidden strokeWidth={1.5} /> },
  { href: "/admin/reconciliation", label: "Reconciliation", icon: <FileWarning aria-hidden strokeWidth={1.5} /> },
  { href: "/admin/audit", label: "Audit log", icon: <ScrollText aria-hidden strokeWidth={1.5} /> },
  { href: "/admin/jobs", label: "Jobs", icon: <ListChecks aria-hidden strokeWidth={1.5} /> },
];

const desks: Record<Role, { title: string; items: readonly DeskItem[] }> = {
  client: { title: "Client", items: [bookings] },
  coach: { title: "Coach", items: expert },
  researcher: { title: "Researcher", items: expert },
  mentor: { title: "Mentor", items: expert },
  studio_owner: { title: "Studio owner", items: [bookings] },
  admin: { title: "Admin", items: admin },
};

/** What a person of this role can go to at their desk, settings included. */
export function deskOf(role: Role): { title: string; items: readonly DeskItem[] } {
  const { title, items } = desks[role];
  return { title, items: [...items, settings] };
}
