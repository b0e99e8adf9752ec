import type { Page } from "@playwright/test";
import { appealTimeOver, began, settled } from "./fixtures/attendance";
import { expectNoViolations } from "./fixtures/axe";
import { query } from "./fixtures/database";
import { freeTimeWithin } from "./fixtures/free-times";
import { mailTo } from "./fixtures/mailbox";
import { moneyOf } from "./fixtures/payments";
import { demo, newPerson, signIn } from "./fixtures/people";
import { goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

test("a no-show is settled by attendance, appealed, and decided by an admin", async ({ page, visitor }) => {
  test.slow();
  const client = await newPerson(page, "Absent Amelie");
  const bookingId = await paidSession(page);
  await began(bookingId, 24 * 60, [{ side: "host", from: -3, to: 25 }]);

  await test.step("the end of the session finds that the client did not come; the page says so, with evidence and money", async () => {
    await settled(page, bookingId, "no_show");
    await expect(page.getByRole("status").filter({ hasText: "You did not come" })).toContainText("The money stays with Colloquy until then.");
    await expect(page.getByRole("figure", { name: "Who was there" })).toContainText("was not there");
    await expect(amounts(page, "You get back")).toHaveText(/^\D*0(\.00)?$/);
    await expect(page.getByText(/^Back \D*0(\.00)?, fee .+, expert .+/)).toBeVisible();
    await expectNoViolations(page);
    const letter = await mailTo(client.email, /^Missed: /);
    expect(letter.text).toContain("you can appeal");
  });

  await test.step("the client appeals", async () => {
    const form = page.getByRole("form", { name: "Appeal" });
    await form.getByRole("button", { name: "Appeal" }).click();
    await expect(form.getByLabel("What happened")).toHaveAttribute("aria-invalid", "true");
    await form.getByLabel("What happened").fill("The waiting room kept me waiting, nobody let me in.");
    await form.getByRole("button", { name: "Appeal" }).click();
    await expect(page.getByText("An appeal is being looked at.")).toBeVisible();
  });

  await test.step("an admin sees the evidence and the money either way, and gives everything back", async () => {
    const [{ reference } = { reference: "" }] = await query<{ reference: string }>("SELECT reference FROM bookings WHERE id = $1", [bookingId]);
    const admin = await visitor();
    await signIn(admin, demo("admin"));
    await admin.goto("/admin/no-shows?status=appealed");
    await admin.getByRole("table", { name: "Missed sessions" }).getByRole("link", { name: new RegExp(reference) }).click();
    await expect(admin.getByText("The waiting room kept me waiting, nobody let me in.")).toBeVisible();
    await expectNoViolations(admin);
    const decision = admin.getByRole("form", { name: "Everything goes back" });
    await decision.getByLabel("Reason").fill("The logs of the room show it.");
    await decision.getByRole("button", { name: "Give everything back" }).click();
    await expect(admin.getByText("Decided: overturned")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "This session did not take place" })).toBeVisible();
    await expect.poll(async () => (await moneyOf(reference)).refunded).toEqual((await moneyOf(reference)).charged);
    expect((await mailTo(client.email, /^Decided: /)).text).toContain("The logs of the room show it.");
  });
});

test("who waited says that the other did not come, sees the price of it first, and nobody appeals", async ({ page }) => {
  await newPerson(page, "Patient Paul");
  const bookingId = await paidSession(page);
  await began(bookingId, 13, [{ side: "client", from: -1, to: 13 }]);
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole("button", { name: / did not come$/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("figure", { name: "Who was there" })).toContainText("the expert was not");
  const back = await amounts(dialog, "You get back").textContent();
  await dialog.getByRole("button", { name: / did not come$/ }).click();
  await expect(page.getByRole("status").filter({ hasText: / did not come/ })).toContainText("It can be appealed until");
  await expect(amounts(page, "You get back")).toHaveText(back ?? "");
  await appealTimeOver(bookingId);
  await expect(page.getByRole("group", { name: "Where the money is" }).getByText("Refunded", { exact: true })).toBeVisible();
});

test("a session that took place is reviewed, shown on the profile, changed, and booked again", async ({ page, visitor }) => {
  test.slow();
  const client = await newPerson(page, "Rita Viewer");
  const bookingId = await paidSession(page);
  await began(bookingId, 24 * 60, [{ side: "client", from: 0, to: 30 }, { side: "host", from: -2, to: 30 }]);
  await settled(page, bookingId, "completed");
  const form = page.getByRole("form", { name: "Write a review" });

  await test.step("the client is asked an hour later", async () => {
    await expect(form).toBeVisible();
    const due = async () => (await query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1 RETURNING 1", [`reviews.ask:${bookingId}`])).length;
    await expect.poll(due).toBe(1);
    const letter = await mailTo(client.email, /^How was it\? /);
    expect(letter.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  });

  await test.step("and writes; strangers read it at once", async () => {
    await form.getByRole("radio", { name: "4 stars" }).check();
    await form.getByLabel("In a few words").fill("Calm, clear, and right on time.");
    await form.getByRole("button", { name: "Publish the review" }).click();
    await expect(page.getByRole("heading", { name: "Your review" })).toBeVisible();
    const stranger = await visitor();
    await stranger.goto((await page.getByRole("link", { name: "the profile" }).getAttribute("href")) ?? "");
    await expect(stranger.getByText("Calm, clear, and right on time.")).toBeVisible();
  });

  await test.step("changes it within two weeks", async () => {
    await page.getByText(/^Change it/).click();
    const change = page.getByRole("form", { name: "Change your review" });
    await change.getByRole("radio", { name: "5 stars" }).check();
    await change.getByRole("button", { name: "Save" }).click();
    await expect.poll(async () => (await query<{ rating: number }>("SELECT rating FROM reviews WHERE booking_id = $1", [bookingId]))[0]?.rating).toBe(5);
  });

  await test.step("and books the same again with one click", async () => {
    await page.goto("/client/past");
    await page.getByRole("link", { name: /^Book again, / }).first().click();
    await expect(page.getByRole("button", { name: /^Hold .+ for 15 min$/ })).toBeVisible();
  });
});

/** A paid session with somebody, on whose page the client is; answers the booking's id. */
async function paidSession(page: Page): Promise<string> {
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 72, toHours: 24 * 20 }));
  await goToPayment(page);
  await payWith(page, "Succeeds");
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toContainText("is booked and paid");
  return bookingId;
}

/** One of the three amounts, by its label. */
function amounts(within: Pick<Page, "getByLabel">, label: string) {
  return within.getByLabel("Where the money goes").first().locator("div", { hasText: label }).locator("dd");
}
