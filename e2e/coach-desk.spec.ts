import type { Page } from "@playwright/test";
import { query } from "./fixtures/database";
import { bookAddress, expectWithinASecond, freeStarts } from "./fixtures/free-times";
import { mailTo } from "./fixtures/mailbox";
import { demo, newPerson, signIn } from "./fixtures/people";
import { onlyText, portrait, tooHeavy, tooWide } from "./fixtures/pictures";
import { goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const DAY = 86_400_000;

test("an expert changes their hours, typed and painted, and clients see it within a second", async ({ page }) => {
  await signIn(page, demo("henrik.damgaard"));
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = 'henrik-damgaard' AND archived_at IS NULL ORDER BY position LIMIT 1");
  const free = async (): Promise<string[]> => freeStarts("henrik-damgaard", offering?.id ?? "", new Date(Date.now() + 2 * DAY), new Date(Date.now() + 40 * DAY));
  const clocks = (starts: string[]): string[] => [...new Set(starts.map((start) => clockIn("Europe/Copenhagen", start)))].toSorted();

  await test.step("typed: one window on Monday, copied to every day", async () => {
    await page.goto("/coach/availability");
    await expect(page.getByRole("definition").first()).toBeVisible();
    const dated = page.getByRole("button", { name: /^Remove (time off|\w+day,? \d)/ });
    while ((await dated.count()) > 0) await dated.first().click();
    const monday = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Monday" }) });
    const windows = monday.getByRole("button", { name: /^Remove window/ });
    while ((await windows.count()) > 0) await windows.first().click();
    await monday.getByRole("button", { name: /^Add a window/ }).click();
    await monday.getByLabel("Monday, window 1, opens").fill("06:00");
    await monday.getByLabel("Monday, window 1, closes").fill("08:00");
    await monday.getByRole("button", { name: "Copy Monday to every day" }).click();
    await expect(page.getByText("Open 14 hours a week.")).toBeVisible();
    await save(page);
    await expectWithinASecond(async () => clocks(await free()), ["06:00", "06:30", "07:00"]);
  });

  await test.step("painted: a drag over Tuesday's evening opens it", async () => {
    const days = page.locator("[aria-hidden] > .grid > div");
    const tuesday = await days.nth(2).boundingBox();
    if (!tuesday) throw new Error("There is no week to paint on.");
    await days.nth(2).scrollIntoViewIfNeeded();
    const box = (await days.nth(2).boundingBox()) ?? tuesday;
    const at = (hour: number): number => box.y + (box.height * (hour + 0.1)) / 24;
    await page.mouse.move(box.x + box.width / 2, at(19));
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, at(20.6), { steps: 5 });
    await page.mouse.up();
    await expect(page.getByText("Open 16 hours a week.")).toBeVisible();
    await save(page);
    await expectWithinASecond(async () => clocks(await free()), ["06:00", "06:30", "07:00", "19:00", "19:30", "20:00"]);
  });

  await test.step("time off and a date of its own", async () => {
    const off = localDate(10);
    const own = localDate(12);
    await page.getByLabel("First day").fill(off);
    await page.getByLabel("Last day").fill(off);
    await page.getByRole("button", { name: "Take these days off" }).click();
    await page.getByLabel("Date", { exact: true }).fill(own);
    await page.getByRole("button", { name: "Give this date its own hours" }).click();
    const row = page.getByRole("region", { name: "Dates with hours of their own" }).or(page.locator("section").filter({ hasText: "Dates with hours of their own" })).getByRole("listitem").first();
    await row.getByRole("button", { name: /^Add a window/ }).click();
    await row.getByLabel(/window 1, opens$/).fill("12:00");
    await row.getByLabel(/window 1, closes$/).fill("13:00");
    await save(page);
    const on = async (date: string): Promise<string[]> => clocks((await free()).filter((start) => dateIn("Europe/Copenhagen", start) === date));
    await expectWithinASecond(() => on(off), []);
    expect(await on(own)).toEqual(["12:00"]);
  });

  await test.step("two editors at once: the later one is told, and nothing is lost", async () => {
    const second = await page.context().newPage();
    await second.goto("/coach/availability");
    await second.getByLabel("Most sessions a day").selectOption({ label: "4 sessions" });
    await save(second);
    await second.close();
    await page.getByLabel("Most sessions a day").selectOption({ label: "2 sessions" });
    await page.getByRole("button", { name: "Save my hours" }).click();
    await expect(page.getByRole("main").getByRole("alert").first()).toContainText(/changed|meanwhile|again/i);
  });
});

test("an expert offers something new, and changes how they look", async ({ page, visitor }) => {
  await signIn(page, demo("amara.oseimensah"));
  await page.goto("/coach/offerings");
  await page.getByRole("link", { name: "Add an offering" }).click();
  await page.getByLabel("Title").fill("Walk and talk");
  await page.getByLabel("Price").fill("eighty");
  await page.getByRole("button", { name: "Add offering" }).click();
  await expect(page.getByLabel("Price")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Title")).toHaveValue("Walk and talk");
  await page.getByLabel("Price").fill("80");
  await page.getByLabel("Length").selectOption({ label: "45 minutes" });
  await page.getByRole("radio", { name: /^In person/ }).check();
  await page.getByRole("button", { name: "Add offering" }).click();
  await expect(page.getByRole("textbox", { name: /^Place/ })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: /^Place/ }).fill("The park gate on Ring Road");
  await page.getByRole("button", { name: "Add offering" }).click();
  await expect(page.getByRole("heading", { name: "Walk and talk" })).toBeVisible();
  const client = await visitor();
  await client.goto("/experts/amara-oseimensah");
  await expect(client.getByRole("link", { name: /^Walk and talk/ })).toContainText("in person at The park gate on Ring Road");

  await page.goto("/coach/profile");
  await page.getByLabel("Headline").fill("For people who think best on their feet");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: /saved/i })).toBeVisible();
  await client.reload();
  await expect(client.getByText("For people who think best on their feet")).toBeVisible();

  const send = async (file: Awaited<ReturnType<typeof portrait>>, sentence: RegExp): Promise<void> => {
    await page.goto("/coach/profile");
    await page.getByLabel("New photo").setInputFiles(file);
    await page.getByRole("button", { name: "Save photo" }).click();
    await expect(page.getByText(sentence).first()).toBeVisible();
  };
  await page.goto("/coach/profile");
  await page.getByLabel("New photo").setInputFiles(await tooHeavy());
  await expect(page.getByText("That photo is larger than 5 MB. Please choose a smaller one.")).toBeVisible();
  await send(onlyText(), /JPEG|PNG|WebP/);
  await send(await tooWide(), /9000 × 9000 pixels/);
  const before = await photoOf(client);
  await page.goto("/coach/profile");
  await page.getByLabel("New photo").setInputFiles(await portrait());
  await page.getByRole("button", { name: "Save photo" }).click();
  await expect.poll(async () => (await client.reload(), photoOf(client))).not.toBe(before);
  const served = await client.request.get(await photoOf(client));
  expect(served.headers()).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff" });
});

test("requests: one is accepted and charged, the other declined and nothing is charged", async ({ page, visitor }) => {
  test.slow();
  const client = await visitor();
  const person = await newPerson(client, "Asking Ada");
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = 'piotr-zawadzki' AND acceptance = 'request'");
  const starts = await freeStarts("piotr-zawadzki", offering?.id ?? "", new Date(Date.now() + 5 * DAY), new Date(Date.now() + 40 * DAY));
  const asked: string[] = [];
  for (const start of [starts.at(0), starts.at(-1)]) {
    const bookingId = await holdTime(client, bookAddress("piotr-zawadzki", offering?.id ?? "", start ?? ""));
    await goToPayment(client, /^Set aside /);
    await payWith(client, "Succeeds");
    await expect(client.getByRole("status").filter({ hasText: "Waiting for an answer" })).toBeVisible();
    asked.push(bookingId);
  }
  const host = demo("piotr.zawadzki");
  await mailTo(host.email, /^Please answer: .*Asking Ada/);
  await signIn(page, host);
  await page.goto("/coach/requests");
  const own = page.getByRole("main").getByRole("listitem").filter({ hasText: "Asking Ada" });
  await expect(own).toHaveCount(2);
  await own.first().getByRole("button", { name: /^Accept and charge / }).click();
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
  await page.goto("/coach/requests");
  await expect(own.first().getByText("Set aside on the card, and let go")).toBeVisible();
  await own.first().getByLabel(/^A word to the client/).fill("That week is full, sorry.");
  await own.first().getByRole("button", { name: "Decline, nothing is charged" }).click();
  await expect(page.getByRole("status").filter({ hasText: "You said no." })).toBeVisible();
  await page.goto("/coach/sessions");
  await expect(own).toHaveCount(1);
  await expect(own).toContainText("Confirmed");
  await page.getByRole("link", { name: "Past", exact: true }).click();
  await expect(own.filter({ hasText: "Declined" })).toHaveCount(1);
  expect((await mailTo(person.email, /^Declined: /)).text).toContain("That week is full, sorry.");
  await mailTo(person.email, /^Confirmed: /);
  const words = new Set<string>();
  for (const id of asked) {
    await client.goto(`/bookings/${id}`);
    const state = client.getByRole("main").getByRole("status").filter({ hasText: /Confirmed|Declined/ });
    words.add(((await state.textContent()) ?? "").match(/Confirmed|Declined/)?.[0] ?? "");
  }
  expect([...words].toSorted()).toEqual(["Confirmed", "Declined"]);
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save my hours" }).click();
  await expect(page.getByText("Your hours are saved. Clients see them now.")).toBeVisible();
}

async function photoOf(page: Page): Promise<string> {
  return (await page.getByRole("main").locator("img").first().getAttribute("src")) ?? "";
}

function localDate(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

function clockIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

function dateIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(instant));
}

test("on a phone the desk shows where one is, and a window that is removed leaves the keyboard beside it", async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(page, demo("mentor"));
  await page.goto("/settings/calendars");
  await expect(page.getByRole("navigation", { name: "Mentor" }).getByRole("link", { name: "Settings" })).toBeInViewport();
  await page.goto("/coach/availability");
  const remove = page.getByRole("button", { name: "Remove window 1 of Monday" });
  await remove.press("Enter");
  await expect(page.getByRole("button", { name: "Add a window on Monday" })).toBeFocused();
});
