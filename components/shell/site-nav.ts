export type NavItem = { href: string; label: string };

/** What the header leads to, for everyone. */
export const siteNav: readonly NavItem[] = [
  { href: "/experts", label: "Find people" },
  { href: "/for-coaches", label: "For coaches" },
  { href: "/for-researchers", label: "For researchers" },
  { href: "/for-studios", label: "For studios" },
  { href: "/pricing", label: "Pricing" },
  { href: "/help", label: "Help" },
];

/** What the footer leads to, in groups. */
export const footerNav: readonly { title: string; items: readonly NavItem[] }[] = [
  {
    title: "Find",
    items: [
      { href: "/experts", label: "All experts" },
      { href: "/experts?kind=coach", label: "Coaches" },
      { href: "/experts?kind=researcher", label: "Researchers" },
      { href: "/experts?kind=mentor", label: "Mentors" },
    ],
  },
  {
    title: "Join",
    items: [
      { href: "/for-coaches", label: "For coaches" },
      { href: "/for-researchers", label: "For researchers" },
      { href: "/for-studios", label: "For studios" },
      { href: "/sign-up", label: "Sign up" },
    ],
  },
  {
    title: "Know",
    items: [
      { href: "/pricing", label: "Pricing" },
      { href: "/help", label: "Help" },
      { href: "/api/docs", label: "API" },
    ],
  },
  {
    title: "Fine print",
    items: [
      { href: "/legal/terms", label: "Terms" },
      { href: "/legal/privacy", label: "Privacy" },
      { href: "/legal/cookies", label: "Cookies" },
    ],
  },
];

const desks: Record<string, NavItem> = {
  client: { href: "/client", label: "Your bookings" },
  coach: { href: "/coach", label: "Your desk" },
  researcher: { href: "/coach", label: "Your desk" },
  mentor: { href: "/coach", label: "Your desk" },
  admin: { href: "/admin", label: "Admin" },
};

/** Where a signed-in person works, by role; a role without a desk has its settings. */
export function accountNav(role: string): readonly NavItem[] {
  const desk = desks[role];
  const settings = { href: "/settings", label: "Settings" };
  return desk ? [desk, settings] : [settings];
}
