import { newPerson } from "./fixtures/people";
import { publicUrl } from "./fixtures/places";
import { expect, test } from "./fixtures/test";

test.use({ timezoneId: "Europe/Berlin" });

/** A weekday nine to fifteen days ahead, at an hour of Berlin, as a person types it. */
function berlin(hour: number): string {
  const today = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 9 });
  const tuesday = today.add({ days: (9 - today.dayOfWeek) % 7 });
  return `${tuesday.toString()}T${String(hour).padStart(2, "0")}:00`;
}

test("somebody asks who is free on a Tuesday morning, holds a time with one click, and nobody else is offered it", async ({ page, visitor }) => {
  test.slow();
  await newPerson(page, "Wanda Window");

  await test.step("ask for a window on one's own clock", async () => {
    await page.goto("/experts");
    await page.getByLabel("Free from").fill(berlin(9));
    await page.getByLabel("Free until").fill(berlin(12));
    await page.getByLabel("How long").selectOption({ label: "45 minutes or longer" });
    await page.getByRole("button", { name: "Show who fits" }).click();
    await expect(page).toHaveURL(/freeFrom=.+&freeTo=.+&durationMinutes=45&timeZone=Europe%2FBerlin/);
    await expect(page.getByRole("status").filter({ hasText: /^\d+ (person|people)$/ })).toBeVisible();
  });

  const results = page.url();
  const first = page.getByRole("list", { name: /^Times of .+ that fit$/ }).first().getByRole("button").first();
  const address = (await first.getAttribute("value")) ?? "";
  const list = await page.getByRole("list", { name: /^Times of .+ that fit$/ }).first().getAttribute("aria-label");

  await test.step("hold one with one click", async () => {
    await expect(first).toHaveText(/^Tue .+, (09|10|11):\d\d$/);
    await first.click();
    await expect(page.getByRole("timer")).toHaveText(/^Held for you for 1[45]:\d\d min$/);
  });

  await test.step("the next who asks is not offered it", async () => {
    const other = await visitor({ timezoneId: "Europe/Berlin" });
    await other.goto(results);
    await expect(other.getByRole("list", { name: "Experts" })).toBeVisible();
    await expect(other.locator(`a[href="${address}"]`)).toHaveCount(0);
  });

  await test.step("given up, it is offered again", async () => {
    await page.getByRole("button", { name: "Give this time up" }).click();
    await expect(page.getByText("You cancelled this booking.")).toBeVisible();
    await page.goBack();
    await expect(page.getByText("You cancelled this booking."), "going back does not offer to pay what is given up").toBeVisible();
    await expect(async () => {
      await page.goto(results);
      await expect(page.getByRole("list", { name: list ?? "" }).locator(`button[value="${address}"]`)).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });
});

test("the number beside a choice is what the choice shows, with the window and the other filters as they are", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/experts?when=weekends&kind=coach");
  const box = page.getByRole("checkbox", { name: /^Mentors \(\d+\)$/ });
  const [, mentors = ""] = /\((\d+)\)/.exec((await box.locator("..").textContent()) ?? "") ?? [];
  const words = (await page.getByLabel("Language", { exact: true }).locator("option").allTextContents()).find((each) => /^English \(\d+\)$/.test(each)) ?? "";
  await page.getByLabel("Language", { exact: true }).selectOption({ label: words });
  await page.getByRole("button", { name: "Show who fits" }).click();
  await expect(page.getByRole("status").filter({ hasText: / (person|people)$/ })).toHaveText(new RegExp(`^${/\d+/.exec(words)?.[0]} (person|people)$`));
  await page.goto("/experts?when=weekends&kind=mentor");
  await expect(page.getByRole("status").filter({ hasText: / (person|people)$/ })).toHaveText(new RegExp(`^${mentors} (person|people)$`));
});

test("the quick choices need no script, and an empty list says what to take off", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/experts");
  await page.getByRole("navigation", { name: "When it should be" }).getByRole("link", { name: "Week-ends" }).click();
  await expect(page).toHaveURL(/when=weekends/);
  await expect(page.getByRole("list", { name: /^Times of .+ that fit$/ }).first().getByRole("link").first()).toHaveText(/^(Sat|Sun) /);
  await page.goto("/experts?freeFrom=2026-12-01T15:00&freeTo=2026-12-01T14:00");
  await expect(page.getByText("That time cannot be searched.")).toBeVisible();
  await page.goto("/experts?when=weekends&country=SN&kind=researcher&maxPrice=1");
  await expect(page.getByText("Nobody fits all of this.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^(Take off .+: \d+|See everyone)$/ }).first()).toBeVisible();
});

test("an assistant finds the way by text alone", async ({ request }) => {
  const guide = await request.get(`${publicUrl()}/llms.txt`);
  expect(await guide.text()).toContain("/api/v1/experts");
  const answer = await request.get(`${publicUrl()}/api/v1/experts?when=evenings&limit=1`);
  const { items } = (await answer.json()) as { items: { slug: string; freeTimes: { startAt: string; bookUrl: string }[] }[] };
  const [found] = items;
  expect(found?.freeTimes[0]?.bookUrl).toContain(`/book/${found?.slug}?offering=`);
  const profile = await request.get(`${publicUrl()}/experts/${found?.slug}.md`);
  expect(profile.headers()["content-type"]).toContain("text/markdown");
  expect(await profile.text()).toContain("## What can be booked");
});
