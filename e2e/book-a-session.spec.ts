import { demo, fillSignIn, newPerson, somebody } from "./fixtures/people";
import { linkIn, mailTo } from "./fixtures/mailbox";
import { moneyOf } from "./fixtures/payments";
import { freeTimeWithin } from "./fixtures/free-times";
import { goToPayment, holdTime, payWith, pickATime } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const host = demo("fatou.diallo");

test("a stranger signs up, finds somebody, holds a time, pays, and cancels again", async ({ page, visitor }) => {
  test.slow();
  const client = somebody("Wilma Journey");

  await test.step("sign up and confirm the address", async () => {
    await page.goto("/");
    await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
    await page.getByRole("radio", { name: /^I look for somebody/ }).check();
    await page.getByLabel("Your name").fill(client.name);
    await page.getByLabel("E-mail").fill(client.email);
    await page.getByLabel("Password").fill(client.password);
    await page.getByRole("checkbox", { name: /I agree to the terms/ }).check();
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
    await page.goto(linkIn(await mailTo(client.email, /^Confirm your e-mail/), /\/verify\?token=/));
    await page.getByRole("button", { name: "Confirm my address" }).click();
    await expect(page.getByText("Your address is confirmed")).toBeVisible();
    await fillSignIn(page, client);
    await expect(page.getByRole("heading", { name: "Your bookings", level: 1 })).toBeVisible();
  });

  await test.step("find somebody by kind, country and language", async () => {
    await page.getByRole("banner").getByRole("link", { name: "Find people" }).first().click();
    await page.getByRole("checkbox", { name: /^Coaches/ }).check();
    await page.getByLabel("Country").selectOption("SN");
    await page.getByLabel("Language", { exact: true }).selectOption("fr");
    await page.getByRole("button", { name: "Show who fits" }).click();
    await expect(page).toHaveURL(/kind=coach&language=fr&country=SN/);
    await expect(page.getByRole("status").filter({ hasText: /^1 person$/ })).toBeVisible();
    await page.getByRole("article").getByRole("link", { name: "Fatou Diallo" }).click();
    await expect(page.getByRole("heading", { name: "Fatou Diallo", level: 1 })).toBeVisible();
  });

  const address = await test.step("pick a time", async () => {
    const href = await pickATime(page);
    await page.getByRole("link", { name: /^Hold .+ for 15 min$/ }).click();
    return href;
  });

  const bookingId = await test.step("hold it: the clock runs, and it is gone for others", async () => {
    await page.getByRole("button", { name: /^Hold .+ for 15 min$/ }).click();
    await expect(page.getByRole("timer")).toHaveText(/^Held for you for 1[45]:\d\d min$/);
    const other = await visitor();
    await other.goto(address);
    await expect(other.getByText("Someone just booked that time. These are free next.")).toBeVisible();
    await expect(other.getByRole("list", { name: "Times that are free next" }).getByRole("link").first()).toBeVisible();
    await other.goto(address.replace("/book/", "/experts/"));
    await expect(other.getByRole("heading", { name: "Fatou Diallo", level: 1 })).toBeVisible();
    await expect(other.getByRole("link", { name: /^Hold .+ for 15 min$/ })).toHaveCount(0);
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  const price = await test.step("a declined card says so, a good one confirms", async () => {
    await page.getByLabel(/^A note to Fatou/).fill("About a hard conversation.");
    await page.getByRole("button", { name: /^Pay / }).click();
    await expect(page.getByText("Please say that you have read the cancellation policy.").first()).toBeVisible();
    await expect(page.getByLabel(/^A note to Fatou/)).toHaveValue("About a hard conversation.");
    const label = (await page.getByRole("button", { name: /^Pay / }).textContent()) ?? "";
    await goToPayment(page);
    await payWith(page, "Declined");
    await expect(page.getByRole("alert")).toContainText(/declined/i);
    await payWith(page, "Succeeds");
    await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}`));
    await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toContainText("is booked and paid");
    await expect(page.getByRole("link", { name: "Meeting room" })).toBeVisible();
    return label.replace("Pay ", "").trim();
  });

  await test.step("both have it in their mailbox, with the calendar file", async () => {
    for (const { email } of [client, host]) {
      const letter = await mailTo(email, new RegExp(`^Confirmed: .*(Fatou|Wilma)`));
      expect(letter.attachments.map(({ filename }) => filename)).toEqual([expect.stringMatching(/\.ics$/)]);
      expect(letter.links.some((link) => link.endsWith(`/bookings/${bookingId}`))).toBe(true);
    }
    expect((await mailTo(host.email, /^Confirmed: .*Wilma/)).text).toContain("About a hard conversation.");
  });

  await test.step("cancel: what comes back is said before and done after", async () => {
    await page.getByRole("button", { name: "Cancel this booking" }).click();
    const dialog = page.getByRole("dialog", { name: "Cancel this booking?" });
    await expect(dialog).toContainText(`you get ${price} back (100 %)`);
    await dialog.getByLabel("Reason").fill("Something came up.");
    await dialog.getByRole("button", { name: `Cancel and refund ${price}` }).click();
    await expect(page.getByRole("status").filter({ hasText: "You cancelled this booking." })).toBeVisible();
    await expect(page.getByRole("group", { name: "Where the money is" })).toContainText("Refunded");
    const reference = (await page.getByText(/^Booking \S+$/).textContent())?.replace("Booking ", "") ?? "";
    await expect.poll(async () => moneyOf(reference)).toEqual({ charged: [expect.any(Number)], refunded: [expect.any(Number)] });
    const { charged, refunded } = await moneyOf(reference);
    expect(refunded).toEqual(charged);
    for (const { email } of [client, host]) expect((await mailTo(email, /^Cancelled: .*(Fatou|Wilma)/)).text).toContain("Something came up.");
  });

  await test.step("and the time is free for others again", async () => {
    const other = await visitor();
    await other.goto(address);
    await expect(other.getByRole("link", { name: "Sign in to hold it" })).toBeVisible();
  });
});

test("whoever cancels a day before gets half back, and the page says who keeps the rest", async ({ page }) => {
  await newPerson(page, "Late Canceller");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "moderate", fromHours: 26, toHours: 70 }));
  const total = amountIn(await page.getByRole("button", { name: /^Pay / }).textContent());
  await goToPayment(page);
  await payWith(page, "Asks the bank");
  await page.getByRole("button", { name: /^Yes, approve / }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}`));
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toContainText("is booked and paid");
  await page.getByRole("button", { name: "Cancel this booking" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel this booking?" });
  await expect(dialog).toContainText("(50 %), to the card that paid");
  const cancel = dialog.getByRole("button", { name: /^Cancel and refund / });
  const back = amountIn(await cancel.textContent());
  expect(Math.abs(back * 2 - total)).toBeLessThanOrEqual(1);
  await cancel.click();
  await expect(page.getByRole("status").filter({ hasText: "You cancelled this booking." })).toBeVisible();
  const trail = page.getByRole("group", { name: "Where the money is" });
  for (const part of ["Refunded", "Earned", "Platform fee"]) await expect(trail.getByText(part, { exact: true })).toBeVisible();
});

/** The figures of a sum in words, without their sign and point. */
function amountIn(words: string | null): number {
  return Number((words ?? "").replaceAll(/\D/g, ""));
}
