import { query } from "./fixtures/database";
import { freeTimeWithin } from "./fixtures/free-times";
import { lookOver } from "./fixtures/look-over";
import { demo, newPerson, signIn } from "./fixtures/people";
import { sessionSoon } from "./fixtures/sessions";
import { holdTime } from "./fixtures/steps";
import { test } from "./fixtures/test";

test.describe.configure({ mode: "parallel", timeout: 900_000 });

test("the public pages", async ({ page, watch }) => {
  watch.expect(/status of 404/);
  await lookOver(page, ["/", "/experts", "/experts?q=nobodylikethis&country=SN", "/experts/anneliese-brandt", "/experts/nobody-like-this", "/nothing/here", "/invited/unknown"]);
});

test("what explains the house", async ({ page }) => {
  await lookOver(page, ["/pricing", "/for-coaches", "/for-researchers", "/for-studios", "/help", "/legal/terms", "/legal/privacy"]);
});

test("the description of the API", async ({ page }) => {
  await lookOver(page, ["/api/docs"]);
});

test("the ways into an account", async ({ page }) => {
  await lookOver(page, ["/sign-in", "/sign-up", "/verify", "/verify?token=unknown", "/forgot-password", "/reset-password?token=unknown", "/unsubscribe?token=unknown", "/answer/unknown"]);
});

test("a client's desk and settings", async ({ page }) => {
  await signIn(page, demo("client"));
  await lookOver(page, ["/client", "/client/past", "/notifications", "/notifications?show=unread", "/settings", "/settings/calendars", "/settings/notifications", "/settings/security"]);
});

test("a booking in every state", async ({ page }) => {
  const bookings = await query<{ id: string }>(
    "SELECT DISTINCT ON (status) bookings.id FROM bookings JOIN users ON users.id = client_id WHERE email = $1 AND (status <> 'held' OR hold_expires_at > now()) ORDER BY status, bookings.id",
    [demo("client").email],
  );
  await signIn(page, demo("client"));
  await lookOver(page, bookings.map(({ id }) => `/bookings/${id}`));
});

test("from the review of a time to its meeting room", async ({ page }) => {
  const { email } = await newPerson(page, "Looking Lou");
  const address = await freeTimeWithin({ policy: "flexible", fromHours: 72, toHours: 24 * 20 });
  await lookOver(page, [address]);
  const held = await holdTime(page, address);
  const soon = await sessionSoon({ clientEmail: email, expertSlug: "samuel-kiprotich" });
  await lookOver(page, [`/checkout/${held}`, "/client", `/bookings/${soon}`, `/bookings/${soon}/move`, `/meet/${soon}`, `/meet/${soon}/check`]);
});

test("an expert's desk", async ({ page }) => {
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = 'anneliese-brandt' LIMIT 1");
  await signIn(page, demo("coach"));
  await lookOver(page, ["/coach", "/coach/sessions", "/coach/sessions?show=past", "/coach/requests", "/coach/availability", "/coach/offerings", "/coach/offerings/new", `/coach/offerings/${offering?.id}`, "/coach/profile", "/coach/earnings", "/settings/calendars", "/settings/notifications"]);
});

test("the other experts and the studio owner", async ({ page }) => {
  for (const [mailbox, paths] of [["researcher", ["/coach", "/coach/earnings"]], ["mentor", ["/coach"]], ["studio", ["/settings", "/client"]]] as const) {
    await signIn(page, demo(mailbox));
    await lookOver(page, paths);
  }
});

test("the admin's pages", async ({ page }) => {
  const [person] = await query<{ id: string }>("SELECT id FROM users WHERE email = $1", [demo("coach").email]);
  const [missed] = await query<{ id: string }>("SELECT id FROM no_shows ORDER BY (status = 'appealed') DESC, id LIMIT 1");
  await signIn(page, demo("admin"));
  await lookOver(page, ["/admin", "/admin/people", `/admin/people/${person?.id}`, "/admin/bookings", "/admin/no-shows", `/admin/no-shows/${missed?.id}`, "/admin/reconciliation", "/admin/audit", "/admin/jobs"]);
});
