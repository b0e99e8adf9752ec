import type { Page } from "@playwright/test";
import { addHour, connectGoogle, newGoogleAccount, openCalendars } from "./fixtures/calendars";
import { mailsTo, mailTo } from "./fixtures/mailbox";
import { demo, newPerson, signIn } from "./fixtures/people";
import { freeDays, freeTimes, goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const coach = demo("freya.lindqvist");
// What changes there must be seen here within a minute.
const aMinute = { timeout: 60_000 };

test("a coach connects Google: a busy hour disappears from the picker, sessions go there, and a break is said without freeing anything", async ({ page, visitor }) => {
  test.slow();
  const account = newGoogleAccount();
  await signIn(page, coach);
  await test.step("connect, with one's own calendar read and written to", async () => {
    await connectGoogle(page, account);
    await expect(page.getByRole("checkbox", { name: account })).toBeChecked();
    await expect(page.getByLabel("Your sessions are written into").first()).toHaveText(new RegExp(account));
  });

  const client = await visitor({ timezoneId: "Europe/Stockholm" });
  const person = await newPerson(client, `Clara ${lettersOf(account)}`);
  const before = await freeDay(client);
  const later = async () => (await freeDay(client, before.day)).clocks;
  const [first = ""] = before.clocks;

  await test.step("an hour that is taken there is not offered here", async () => {
    await openCalendars(page, account);
    await addHour(page, "Dentist", before.startAt);
    await expect.poll(later, aMinute).not.toContain(first);
  });

  await test.step("given up there, it is offered again", async () => {
    await page.getByRole("listitem").filter({ hasText: "Dentist" }).getByRole("button", { name: "Delete" }).click();
    await expect(page.getByRole("heading", { name: "Dentist" })).toHaveCount(0);
    await expect.poll(later, aMinute).toContain(first);
  });

  await test.step("a confirmed session stands in the calendar, and does not block itself", async () => {
    await holdTime(client, before.href);
    await goToPayment(client);
    await payWith(client, "Succeeds");
    await expect(client.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
    await expect.poll(async () => (await openCalendars(page, account), page.getByRole("heading", { name: new RegExp(`with ${person.name}`) }).count()), aMinute).toBe(1);
  });

  const kept = await freeDay(client, before.day);
  await test.step("access taken back: said at the desk and by mail, once, and what was known stays", async () => {
    await addHour(page, "Choir", kept.startAt);
    await expect.poll(later, aMinute).not.toContain(kept.clocks[0]);
    await page.getByRole("button", { name: "Take the access of every app back" }).click();
    await page.goto("/settings/calendars");
    await page.getByRole("button", { name: "Read it now" }).click();
    await expect(page.getByText(/^No answer since /)).toBeVisible();
    await mailTo(`${coach.email}`, /^We cannot read your calendar/);
    await page.goto("/coach");
    await expect(page.getByText(new RegExp(`^We cannot read “${account}” since `))).toBeVisible();
    const now = await later();
    expect([now.includes(kept.clocks[0] ?? ""), now.length > 0]).toEqual([false, true]);
    expect((await mailsTo(coach.email)).filter(({ subject }) => subject.includes(account))).toHaveLength(1);
  });

  await test.step("connected again it is whole; disconnected, its times are free", async () => {
    await page.goto("/settings/calendars");
    await page.getByRole("button", { name: "Connect it again" }).click();
    await page.getByRole("button", { name: "Go on with this e-mail" }).click();
    await expect(page.getByText("Connected", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Disconnect", exact: true }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect", exact: true }).click();
    await expect(page.getByText(/^Disconnected\. /)).toBeVisible();
    expect(await later()).toContain(kept.clocks[0]);
  });
});

type FreeDay = { readonly day: string; readonly clocks: string[]; readonly href: string; readonly startAt: string };

/** A day of next month in a client's picker, the last one with many times unless named: its times, and where the first of them is held. */
async function freeDay(client: Page, named?: string): Promise<FreeDay> {
  await client.goto("/experts/freya-lindqvist");
  const next = client.getByRole("button", { name: "Month after" });
  if (!named) await next.click();
  const day = named ?? (await lastFullDay(client));
  const button = client.locator(`[data-date="${day}"]`);
  while ((await button.count()) === 0) await next.click();
  await expect(button).toHaveAccessibleName(/ free times?$/);
  await button.click();
  await freeTimes(client).first().click();
  const href = (await client.getByRole("link", { name: /^Hold .+ for 15 min$/ }).getAttribute("href")) ?? "";
  const clocks = (await freeTimes(client).allInnerTexts()).map((text) => /\d\d:\d\d/.exec(text)?.[0] ?? "");
  return { day, clocks, href, startAt: new URL(href, client.url()).searchParams.get("start") ?? "" };
}

/** The date of the last day of the shown month on which more than four times are free. */
async function lastFullDay(client: Page): Promise<string> {
  await expect(freeDays(client).first()).toBeVisible();
  const days = await freeDays(client).evaluateAll((buttons) => buttons.map((button) => ({ date: button.dataset["date"], label: button.getAttribute("aria-label") ?? "" })));
  return days.findLast(({ label }) => Number(/(\d+) free times?$/.exec(label)?.[1]) > 4)?.date ?? "";
}

/** A family name of letters alone that nobody else has. */
function lettersOf(account: string): string {
  return `C${account.slice(9, 17).replaceAll(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
}
