import type { Page } from "@playwright/test";
import { lookOver } from "./fixtures/look-over";
import { linkIn, mailTo } from "./fixtures/mailbox";
import { demo, newPerson, signIn } from "./fixtures/people";
import { holdTime, pickATime } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const host = { ...demo("benedikt.rosenqvist"), slug: "benedikt-rosenqvist" };

/** Adds an offering for whom it is said, and answers the path of its page on the desk. */
async function offer(page: Page, title: string, forWhom: string): Promise<string> {
  await page.goto("/coach/offerings/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Price").fill("80");
  await page.getByRole("radio", { name: forWhom }).check();
  await page.getByText("Rules of its own").click();
  await page.getByLabel("Free after it").fill("20");
  await page.getByLabel("At most a day").fill("2");
  await page.getByLabel("At once for one client").fill("1");
  await page.getByRole("button", { name: "Add offering" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  if (/offerings\/.+/.test(new URL(page.url()).pathname)) return new URL(page.url()).pathname;
  return (await page.getByRole("link", { name: `Change ${title}` }).getAttribute("href")) ?? "";
}

const profileOf = (path: string): string => `/experts/${host.slug}?offering=${path.split("/").at(-1) ?? ""}`;
const door = (page: Page) => page.getByRole("region", { name: "Who may book this" });

test("an offering by invitation: others read why they may not book it, the link lets in, and a new link ends the old one", async ({ page, visitor }) => {
  test.slow();
  const desk = await visitor();
  await signIn(desk, host, { anew: true });
  const path = await offer(desk, `Private hour ${Date.now()}`, "By invitation");
  await desk.getByRole("button", { name: "Make a link" }).click();
  const field = desk.getByLabel(/shown this once$/);
  await expect(field).toHaveValue(/\/invited\/[\w-]{43}$/);
  const { pathname: invitation } = new URL(await field.inputValue());

  await test.step("a stranger reads for whom it is, and the way to an account", async () => {
    await page.goto(profileOf(path));
    await expect(door(page)).toContainText("This session is by invitation.");
    await expect(door(page).getByRole("link", { name: "Make an account" })).toBeVisible();
    await lookOver(page, [profileOf(path), invitation]);
  });

  await test.step("looking at the invitation lets nobody in, a press does", async () => {
    await newPerson(page, "Ines Invited");
    await page.goto(invitation);
    await page.goto(profileOf(path));
    await expect(door(page).getByRole("link", { name: "See other sessions" })).toBeVisible();
    await page.goto(invitation);
    await page.getByRole("button", { name: "Accept and pick a time" }).click();
    await expect(page.getByRole("grid", { name: "Days" })).toBeVisible();
    await expect(door(page)).toHaveCount(0);
  });

  await test.step("one at once: after the first, the second is refused in words", async () => {
    await holdTime(page, await pickATime(page));
    await page.goto(profileOf(path));
    await expect(door(page)).toContainText("You have one of these sessions ahead of you already");
    await expect(door(page).getByRole("link", { name: "See my bookings" })).toBeVisible();
  });

  await test.step("the expert sees who came; a new link makes the old one worthless", async () => {
    await desk.reload();
    await expect(desk.getByRole("listitem").filter({ hasText: "Ines Invited" })).toContainText("Let in");
    await lookOver(desk, [path]);
    await desk.getByRole("button", { name: "Make a new link" }).click();
    await expect(desk.getByLabel(/shown this once$/)).toBeVisible();
    await page.goto(invitation);
    await expect(page.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();
  });
});

test("an offering after a word with the expert: asked, admitted by a press, and told by mail", async ({ page, visitor }) => {
  test.slow();
  const desk = await visitor();
  await signIn(desk, host, { anew: true });
  const title = `Long talk ${Date.now()}`;
  const path = await offer(desk, title, "After a word with you");
  const client = await newPerson(page, "Asta Asking");

  await test.step("the client reads why, and asks", async () => {
    await page.goto(profileOf(path));
    await expect(door(page)).toContainText("wants to know who comes to this session");
    await lookOver(page, [`/book/${host.slug}/ask?offering=${path.split("/").at(-1) ?? ""}`]);
    await page.goto(profileOf(path));
    await door(page).getByRole("link", { name: "Ask to be let in" }).click();
    await page.getByLabel(/^A word to/).fill("A friend of mine told me of you.");
    await page.getByRole("button", { name: "Ask to be let in" }).click();
    await expect(page.getByText(/^You have asked/)).toBeVisible();
    await page.goto(profileOf(path));
    await expect(door(page)).toContainText("As soon as the answer is yes, you can book.");
  });

  await test.step("the expert reads the question and says yes", async () => {
    await desk.goto("/coach/requests");
    const question = desk.getByRole("listitem").filter({ hasText: title });
    await expect(question).toContainText("A friend of mine told me of you.");
    await question.getByRole("button", { name: `Let in ${client.name}`, exact: true }).click();
    await expect(question).toHaveCount(0);
  });

  await test.step("the mail leads to the times, and one of them is held", async () => {
    await page.goto(linkIn(await mailTo(client.email, /lets you in/), /\/experts\//));
    await expect(page.getByRole("grid", { name: "Days" })).toBeVisible();
    await holdTime(page, await pickATime(page));
  });

  await test.step("a second time the expert changes their mind: who is off the list cannot book", async () => {
    await desk.goto(path);
    const guest = desk.getByRole("listitem").filter({ hasText: client.name });
    await guest.getByRole("button", { name: `Take off the list ${client.name}` }).click();
    await expect(guest).toContainText("Not let in");
    await page.goto(profileOf(path));
    await expect(door(page)).toContainText("does not take you on for this session");
  });
});
