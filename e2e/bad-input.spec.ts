import { query } from "./fixtures/database";
import { bookAddress, freeStarts, freeTimeWithin } from "./fixtures/free-times";
import { moneyOf } from "./fixtures/payments";
import { demo, newPerson, signIn } from "./fixtures/people";
import { goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const HOUR = 3_600_000;

test("a form says what is wrong beside each field, keeps what was typed, and leads to the first wrong one", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("   ");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Make my account" }).click();
  for (const field of ["Your name", "E-mail", "Password"]) {
    const input = page.getByLabel(field);
    await expect(input).toHaveAttribute("aria-invalid", "true");
    const said = ((await input.getAttribute("aria-describedby")) ?? "").split(" ").find((id) => id.endsWith("-error"));
    await expect(page.locator(`[id="${said}"]`)).not.toBeEmpty();
  }
  await expect(page.getByRole("checkbox", { name: /I agree/ })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
  await expect(page.getByLabel("Your name")).toBeFocused();
});

test("what does not exist is a 404 in our own voice, and so is what belongs to others", async ({ page, watch }) => {
  watch.expect(/status of 404/);
  const [own] = await query<{ id: string }>("SELECT bookings.id FROM bookings JOIN users ON users.id = client_id WHERE email = $1 AND status = 'confirmed' LIMIT 1", [demo("client").email]);
  const id = own?.id ?? "";
  const opens = async (path: string): Promise<number | undefined> => (await page.goto(path))?.status();
  for (const path of ["/nothing/here", "/experts/nobody-like-this", "/legal/nothing"]) expect(await opens(path), path).toBe(404);
  expect((await page.request.get("/files/nothing")).status()).toBe(404);
  await page.goto("/experts/nobody-like-this");
  await expect(page.getByRole("heading", { name: "We could not find that person." })).toBeVisible();
  await page.goto("/nothing/here");
  await expect(page.getByRole("heading", { name: "There is nothing at this address." })).toBeVisible();
  await newPerson(page, "Curious Kit");
  for (const path of [`/bookings/${id}`, `/checkout/${id}`, `/meet/${id}`, `/bookings/${id}/calendar.ics`, "/bookings/nothing", "/meet/nothing", "/book/nobody-like-this", "/coach", "/coach/offerings"]) expect(await opens(path), path).toBe(404);
  await page.goto(`/bookings/${id}`);
  await expect(page.getByRole("heading", { name: "There is nothing at this address." })).toBeVisible();
  for (const [path, method] of [[`/bookings/${id}`, "GET"], [`/bookings/${id}/cancel`, "POST"], [`/bookings/${id}/checkout`, "POST"], ["/bookings/nothing", "GET"]] as const) {
    const answer = await page.request.fetch(`/api/v1${path}`, { method, ...(method === "POST" ? { data: {}, headers: { origin: new URL(page.url()).origin } } : {}) });
    expect(answer.status(), `${method} ${path}`).toBe(404);
  }
  await signIn(page, demo("client"));
  expect(await opens(`/bookings/${id}`)).toBe(200);
});

test("a double click holds once and charges once", async ({ page }) => {
  const { email } = await newPerson(page, "Double Dora");
  await page.goto(await freeTimeWithin({ policy: "flexible", fromHours: 48, toHours: 24 * 20 }));
  await page.getByRole("button", { name: /^Hold .+ for 15 min$/ }).dblclick();
  await expect(page.getByRole("timer")).toBeVisible();
  const reference = await referenceOf(email);
  await page.getByLabel("I have read the cancellation policy on this page.").check();
  await page.getByRole("button", { name: /^Pay / }).dblclick();
  await expect(page.getByRole("heading", { name: "Pay by card" })).toBeVisible();
  await page.getByRole("radio", { name: /^Succeeds/ }).check();
  await page.getByRole("button", { name: /^Pay / }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
  expect((await moneyOf(reference)).charged).toHaveLength(1);
  expect(await query("SELECT bookings.id FROM bookings JOIN users ON users.id = client_id WHERE email = $1", [email])).toHaveLength(1);
  expect(await query("SELECT 1 AS one FROM ledger_transfers JOIN bookings ON bookings.id = booking_id WHERE reference = $1 AND kind = 'charge'", [reference])).toHaveLength(1);
});

test("a time that cannot be is refused with the reason and the next free ones", async ({ page, watch }) => {
  watch.expect(/status of 404/);
  await newPerson(page, "Tampering Tim");
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = 'luca-morandi' AND duration_minutes = 60");
  const id = offering?.id ?? "";
  const [free = ""] = await freeStarts("luca-morandi", id, new Date(Date.now() + 48 * HOUR), new Date(Date.now() + 30 * 24 * HOUR));
  const wrong: [string, RegExp][] = [
    [new Date(Date.now() - 24 * HOUR).toISOString().slice(0, 14) + "00:00Z", /^That time has passed/],
    [new Date(Date.parse(free) + 7 * 60_000).toISOString(), /^Sessions do not start at that minute/],
    [new Date(Date.now() + 400 * 24 * HOUR).toISOString().slice(0, 14) + "00:00Z", /^That is further ahead/],
  ];
  for (const [start, sentence] of wrong) {
    await page.goto(bookAddress("luca-morandi", id, start));
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Hold / })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "See the whole calendar" })).toBeVisible();
  }
  await page.goto(bookAddress("luca-morandi", id, new Date(Date.parse(free) + 7 * 60_000).toISOString()));
  await expect(page.getByRole("list", { name: "Times that are free next" }).getByRole("link").first()).toBeVisible();
  const origin = new URL(page.url()).origin;
  for (const [start] of wrong) {
    const answer = await page.request.post("/api/v1/bookings", { data: { offeringId: id, startAt: start, timeZone: "Europe/Berlin" }, headers: { origin } });
    expect(answer.status(), start).toBe(422);
  }
  const [foreign] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = 'fatou-diallo' LIMIT 1");
  expect((await page.goto(bookAddress("luca-morandi", foreign?.id ?? "", free)))?.status()).toBe(404);
});

test("a hold that ran out says so, offers the next times, and takes no money", async ({ page }) => {
  const { email } = await newPerson(page, "Slow Sam");
  await holdTime(page, await freeTimeWithin({ policy: "moderate", fromHours: 48, toHours: 24 * 20 }));
  const reference = await referenceOf(email);
  await query("UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE reference = $1", [reference]);
  await query("UPDATE reservations SET expires_at = now() - interval '1 second' FROM bookings WHERE bookings.id = booking_id AND reference = $1", [reference]);
  await page.getByLabel("I have read the cancellation policy on this page.").check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText("This hold has ended and nothing was charged. Pick a time again.").or(page.getByText("The hold has ended")).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("The hold has ended").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Times that are free next" }).getByRole("link").first()).toBeVisible();
  expect((await moneyOf(reference)).charged).toEqual([]);
});

test("going back from the payment page keeps the hold, and refused cards charge nothing", async ({ page }) => {
  const { email } = await newPerson(page, "Hesitant Hal");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 48, toHours: 24 * 20 }));
  await goToPayment(page);
  await payWith(page, "Insufficient funds");
  await expect(page.getByRole("alert")).toContainText(/funds|enough/i);
  await page.getByRole("link", { name: /^Cancel and go back/ }).click();
  await expect(page).toHaveURL(new RegExp(`/(checkout|bookings)/${bookingId}`));
  await expect(page.getByRole("timer")).toBeVisible();
  expect((await moneyOf(await referenceOf(email))).charged).toEqual([]);
});

async function referenceOf(email: string): Promise<string> {
  const [booking] = await query<{ reference: string }>("SELECT reference FROM bookings JOIN users ON users.id = client_id WHERE email = $1", [email]);
  return booking?.reference ?? "";
}
