/** The rooms, bottom to top: a room leans only on rooms before it. */
const rooms = [
  "identity", "files", "privacy", "notifications", "audit", "cms",
  "geography", "experts", "venues", "papers",
  "scheduling", "payments", "meetings", "messages", "notes", "capsules", "community", "matching",
  "subscriptions", "bookings", "reviews", "outreach", "lounges", "referrals",
  "analytics", "imports", "admin",
];
const anyRoom = `^lib/(${rooms.join("|")})/`;
const tests = "\\.test\\.tsx?$|^lib/testing/";

/** One rule a room: nothing in it may reach a room that comes later. Cores may read each other's words. */
const upward = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-leans-down`,
  comment: `lib/${room} leans only on rooms before it; upward it announces events.`,
  severity: "error",
  from: { path: `^lib/${room}/`, pathNot: [tests, `^lib/${room}/core/`] },
  to: { path: `^lib/(${rooms.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", comment: "No cycles anywhere, types included.", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", comment: "Every import leads somewhere.", severity: "error", from: { pathNot: "^prisma/generated/" }, to: { couldNotResolve: true, pathNot: "^bun:|\\.css$" } },
    ...upward,
    {
      name: "core-is-pure",
      comment: "A core may run anywhere: other cores, the kernel and zod.",
      severity: "error",
      from: { path: "^lib/[^/]+/core/", pathNot: tests },
      to: { pathNot: ["^lib/[^/]+/core/", "^lib/kernel/", "^node_modules/zod/"] },
    },
    {
      name: "kernel-stands-alone",
      comment: "The kernel knows nothing of ours, and only zod of others.",
      severity: "error",
      from: { path: "^lib/kernel/", pathNot: tests },
      to: { pathNot: ["^lib/kernel/", "^node_modules/zod/"] },
    },
    {
      name: "platform-is-the-floor",
      comment: "The platform knows no room and no page.",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: tests },
      to: { path: ["^(app|components|sandbox|bench|e2e|scripts)/", "^lib/", "^prisma/seed/"], pathNot: ["^lib/(platform|kernel|clients)/"] },
    },
    {
      name: "clients-are-thin",
      comment: "A vendor's client knows the settings and the kernel, no room.",
      severity: "error",
      from: { path: "^lib/clients/", pathNot: tests },
      to: { path: ["^(app|components|sandbox|bench|e2e|scripts)/", "^lib/", "^prisma/"], pathNot: ["^lib/(platform|kernel|clients)/", anyRoom + "core/"] },
    },
    {
      name: "rooms-open-inward",
      comment: "Rooms, wiring and API know no page, no component, no tool.",
      severity: "error",
      from: { path: "^lib/", pathNot: tests },
      to: { path: ["^(app|components|sandbox|bench|e2e|scripts)/", "^prisma/seed/", "^lib/testing/"] },
    },
    {
      name: "rooms-are-not-wired",
      comment: "What joins the rooms (router, wiring, worker) is known to none of them.",
      severity: "error",
      from: { path: anyRoom, pathNot: tests },
      to: { path: ["^lib/api/", "^lib/(wiring|worker)\\.ts$", "^lib/client/"], pathNot: "^lib/client/.*\\.core\\.ts$" },
    },
    {
      name: "browser-client-is-light",
      comment: "The browser's API client knows the shape of the API, never what is behind it.",
      severity: "error",
      from: { path: "^lib/client/", pathNot: tests },
      to: { path: ["^lib/", "^(app|components|scripts|sandbox|prisma)/"], pathNot: ["^lib/(client|kernel)/", "^lib/[^/]+/core/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-only-show",
      comment: "Components know words, rules, actions and the browser's client; never a query or the database.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        path: ["^lib/", "^(app|prisma|scripts|sandbox|bench|e2e)/"],
        pathNot: ["^lib/kernel/", "^lib/[^/]+/core/", "^lib/[^/]+/actions(\\.ts$|/)", "^lib/client/"],
      },
    },
    {
      name: "pages-go-through-rooms",
      comment: "Pages and routes read through rooms; the database, the vendors and the tools are not theirs.",
      severity: "error",
      from: { path: "^(app/|proxy\\.ts|instrumentation\\.ts)", pathNot: tests },
      to: { path: ["^lib/(clients|testing)/", "^lib/platform/db\\.ts$", "^(prisma|scripts|sandbox|bench|e2e)/"] },
    },
    {
      name: "sandbox-is-a-stranger",
      comment: "The stand-ins speak the vendors' own HTTP and share no code with the product.",
      severity: "error",
      from: { path: "^sandbox/", pathNot: tests },
      to: { path: ["^(app|components|lib|prisma|scripts|bench|e2e)/"] },
    },
    {
      name: "seed-and-tools-are-not-pages",
      comment: "Seed and tools use rooms, not pages.",
      severity: "error",
      from: { path: "^(prisma/seed|scripts|bench)/", pathNot: tests },
      to: { path: ["^(app|components|e2e)/"] },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules/|^prisma/generated/" },
    exclude: { path: "^(\\.next|\\.data|public)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"], mainFields: ["module", "main", "types"] },
    skipAnalysisNotInRules: true,
  },
};
