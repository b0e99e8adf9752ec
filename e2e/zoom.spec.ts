import type { Page } from "@playwright/test";
import { expectNoViolations } from "./fixtures/axe";
import { query } from "./fixtures/database";
import { bookAddress, freeStarts } from "./fixtures/free-times";
import { lookOver } from "./fixtures/look-over";
import { mailTo } from "./fixtures/mailbox";
import { demo, newPerson, type Person, signIn } from "./fixtures/people";
import { sandboxUrl } from "./fixtures/places";
import { goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const DAY = 86_400_000;

test.afterEach(() => zoom("up"));

test("an offering on Zoom: booked, joined by both with a link of their own, recorded there and filed here", async ({ page, visitor }) => {
  test.slow();
  const host = await visitor();
  const client = await newPerson(page, "Zora Elsewhere");

  const bookingId = await test.step("the expert puts the offering on Zoom, and it is booked", async () => {
    return book(page, "aroha-tamatea", await putOnZoom(host, "aroha.tamatea", "Short call"));
  });

  await test.step("the client's page has one way in, and it is Zoom's", async () => {
    await expect(page.getByText("Online, on Zoom")).toBeVisible();
    await expect(page.getByRole("link", { name: "Meeting room" })).toHaveCount(0);
    await expect.poll(() => joinUrlOf(bookingId)).toContain("/zoom/j/");
    await lookOver(page, [`/meet/${bookingId}`]);
    await expect(page.getByText("This session takes place on Zoom.")).toBeVisible();
  });

  await test.step("the client joins as themselves, the expert as the host, and Zoom says so", async () => {
    await page.getByRole("link", { name: "Join on Zoom" }).click();
    await expect(page).toHaveURL(new RegExp(`${sandboxUrl()}/zoom/j/`));
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByText("You are Zora")).toBeVisible();
    await host.goto(`/bookings/${bookingId}`);
    await host.getByRole("link", { name: "Start on Zoom" }).click();
    await expect(host).toHaveURL(/\/zoom\/s\//);
    await host.getByRole("button", { name: "Join" }).click();
    await expect(host.getByText("You are Host, the host")).toBeVisible();
    await expect.poll(() => staysOf(bookingId)).toEqual([client.email, demo("aroha.tamatea").email].toSorted());
  });

  await test.step("a recording made there is filed here, with its transcript", async () => {
    await host.getByRole("button", { name: "Finish a recording" }).click();
    await expect(host.getByText("TRANSCRIPT")).toBeVisible();
    const filed = () => query<{ status: string; transcript: string }>("SELECT r.status::text, r.transcript_status AS transcript FROM meeting_recordings r JOIN meetings m ON m.id = meeting_id WHERE booking_id = $1", [bookingId]);
    await expect.poll(filed).toEqual([{ status: "ready", transcript: "ready" }]);
    await page.goto(`/bookings/${bookingId}`);
    await page.getByText("Transcript", { exact: true }).click();
    await expect(page.getByText("Welcome, good to see you.")).toBeVisible();
  });
});

test("Zoom does not answer: the session takes place in our own room, and both are told", async ({ page, visitor }) => {
  test.slow();
  const host = await visitor();
  const [client, expert] = [await newPerson(page, "Otto Instead"), demo("callum.petrie")];
  const offeringId = await putOnZoom(host, "callum.petrie", "One talk, prepared");
  await zoom("down");
  const bookingId = await book(page, "callum-petrie", offeringId);

  await test.step("a page that waits for Zoom becomes our room by itself", async () => {
    await page.goto(`/meet/${bookingId}`);
    await expect(page.getByText("Your session takes place here")).toBeVisible({ timeout: 150_000 });
    await expect(page.getByText("The room opens in")).toBeVisible();
    await expect(page.getByRole("link", { name: "Join on Zoom" })).toHaveCount(0);
    await expectNoViolations(page);
    await page.goto(`/bookings/${bookingId}`);
    await expect(page.getByRole("link", { name: "Meeting room" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Join on Zoom" })).toHaveCount(0);
  });

  await test.step("both sides have a letter with that link and no other", async () => {
    for (const person of [client, expert]) await expectOwnRoomLetter(person, bookingId);
    await host.goto("/notifications");
    await expect(host.getByText(/^In our own room: One talk, prepared/).first()).toBeVisible();
  });
});

/** Chooses Zoom in the form of an offering, as its expert; answers the offering's id. */
async function putOnZoom(page: Page, mailbox: string, title: string): Promise<string> {
  const expert = demo(mailbox);
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id JOIN users ON users.id = user_id WHERE users.email = $1 AND title = $2", [expert.email, title]);
  if (!offering) throw new Error(`${mailbox} offers nothing called ${title}.`);
  await signIn(page, expert);
  await page.goto(`/coach/offerings/${offering.id}`);
  await page.getByRole("radio", { name: /^Zoom/ }).check();
  await page.getByRole("button", { name: "Save offering" }).click();
  await expect.poll(async () => (await query("SELECT 1 FROM offerings WHERE id = $1 AND meeting_provider = 'zoom'", [offering.id])).length).toBe(1);
  return offering.id;
}

/** Books the first free time from tomorrow on, and pays; answers the booking's id, on its page. */
async function book(page: Page, slug: string, offeringId: string): Promise<string> {
  const [start] = await freeStarts(slug, offeringId, new Date(Date.now() + DAY), new Date(Date.now() + 21 * DAY));
  if (!start) throw new Error(`${slug} has no free time in three weeks.`);
  const bookingId = await holdTime(page, bookAddress(slug, offeringId, start));
  await goToPayment(page);
  await payWith(page, "Succeeds");
  await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}`));
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toContainText("is booked and paid");
  return bookingId;
}

async function expectOwnRoomLetter({ email }: Person, bookingId: string): Promise<void> {
  const letter = await mailTo(email, /^In our own room/);
  expect(letter.links.some((link) => link.endsWith(`/meet/${bookingId}`))).toBe(true);
  expect(letter.links.some((link) => link.includes("/zoom/"))).toBe(false);
}

async function joinUrlOf(bookingId: string): Promise<string> {
  return (await query<{ join_url: string | null }>("SELECT join_url FROM meetings WHERE booking_id = $1", [bookingId]))[0]?.join_url ?? "";
}

/** Who is in the meeting at Zoom, by their addresses. */
async function staysOf(bookingId: string): Promise<string[]> {
  const rows = await query<{ email: string }>("SELECT users.email FROM meeting_attendances a JOIN meetings m ON m.id = a.meeting_id JOIN users ON users.id = a.user_id WHERE m.booking_id = $1 AND a.source = 'zoom' ORDER BY users.email", [bookingId]);
  return rows.map(({ email }) => email);
}

/** Pulls a lever of Zoom's stand-in. */
async function zoom(lever: "up" | "down"): Promise<void> {
  const answer = await fetch(`${sandboxUrl()}/control/zoom/${lever}`, { method: "POST" });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
}
