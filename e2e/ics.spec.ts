import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { expectNoViolations } from "./fixtures/axe";
import { query } from "./fixtures/database";
import { freeStarts } from "./fixtures/free-times";
import { demo, newPerson, signIn } from "./fixtures/people";
import { sandboxUrl } from "./fixtures/places";
import { sessionSoon } from "./fixtures/sessions";
import { expect, test } from "./fixtures/test";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test("a private address: made in the browser, read by programs, made anew, ended", async ({ page }) => {
  const { email } = await newPerson(page, "Fiona Feed");
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "samuel-kiprotich", inMinutes: 3 * 24 * 60 });
  await page.goto("/settings/calendars");
  await page.getByRole("button", { name: "Make an address" }).click();
  const shown = page.getByLabel("Your address; it is shown this once");
  const address = await shown.inputValue();
  await expect(page.getByRole("link", { name: "Open in my calendar" })).toHaveAttribute("href", address.replace(/^https?:/, "webcal:"));
  await expectNoViolations(page);

  await test.step("two programs read the session in it", async () => {
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    const text = await answer.text();
    const [event] = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]).getAllSubcomponents("vevent");
    const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
    expect(String(event?.getFirstPropertyValue("uid"))).toContain(`booking-${bookingId}@`);
    expect([event?.getFirstPropertyValue("status"), other?.type === "VEVENT" && other.status, other?.type === "VEVENT" && other.uid]).toEqual(["CONFIRMED", "CONFIRMED", String(event?.getFirstPropertyValue("uid"))]);
    expect((await fetch(address, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } })).status).toBe(304);
  });

  await test.step("a new address makes it worthless, and the new one ends too", async () => {
    await page.getByRole("button", { name: "Make a new address" }).click();
    await expect(shown).not.toHaveValue(address);
    const renewed = await shown.inputValue();
    expect([(await fetch(address)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
    await page.getByRole("button", { name: "End the address" }).click();
    await expect(page.getByRole("button", { name: "Make an address" })).toBeVisible();
    expect((await fetch(renewed)).status).toBe(404);
  });
});

test("a subscribed calendar: its hour disappears, moves, stays while the calendar is away, and comes back", async ({ page }) => {
  test.slow();
  const { slug, offeringId, start } = await someFreeTime("yusuf.alharbi");
  const file = `${randomUUID()}.ics`;
  const isFree = async () => (await freeStarts(slug, offeringId, new Date(start - 1), new Date(start + 1))).length > 0;
  await publish(file, start);
  await signIn(page, demo("yusuf.alharbi"));
  await page.goto("/settings/calendars");

  await test.step("an address in our own network is refused, with the reason beside it", async () => {
    await page.getByLabel("Address of the calendar").fill("http://169.254.169.254/latest/meta-data/");
    await page.getByRole("button", { name: "Subscribe" }).click();
    await expect(page.getByText("This address does not lead to the public internet.").first()).toBeVisible();
  });

  await test.step("a real one is read at once", async () => {
    await page.getByLabel("Address of the calendar").fill(`${sandboxUrl()}/ics/${file}`);
    await page.getByLabel("What you call it").fill("Choir");
    await page.getByRole("button", { name: "Subscribe" }).click();
    await expect(page.getByRole("heading", { name: "Choir" })).toBeVisible();
    await expect.poll(isFree).toBe(false);
    await expectNoViolations(page);
  });

  await test.step("what moves there moves here", async () => {
    await publish(file, start + 30 * DAY);
    await page.getByRole("button", { name: "Read it now" }).click();
    await expect(page.getByText("Read just now.")).toBeVisible();
    await expect.poll(isFree).toBe(true);
    await publish(file, start);
    await page.getByRole("button", { name: "Read it now" }).click();
    await expect.poll(isFree).toBe(false);
  });

  await test.step("while it is away the hour stays taken, and the page says so", async () => {
    await fetch(`${sandboxUrl()}/control/ics/${file}/status?status=404`, { method: "POST" });
    await page.getByRole("button", { name: "Read it now" }).click();
    await expect(page.getByText("Does not answer")).toBeVisible();
    await expect(page.getByText("There is no calendar at this address any more.")).toBeVisible();
    expect(await isFree()).toBe(false);
    await expectNoViolations(page);
  });

  await test.step("removed, it gives its time back", async () => {
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Choir" })).toHaveCount(0);
    await expect.poll(isFree).toBe(true);
  });
});

/** A free start of somebody's first online offering, some days ahead; epoch milliseconds. */
async function someFreeTime(mailbox: string): Promise<{ slug: string; offeringId: string; start: number }> {
  const [offering] = await query<{ slug: string; id: string }>(
    "SELECT experts.slug, offerings.id FROM offerings JOIN experts ON experts.id = expert_id JOIN users ON users.id = user_id WHERE email = $1 AND archived_at IS NULL ORDER BY position LIMIT 1",
    [demo(mailbox).email],
  );
  if (!offering) throw new Error(`${mailbox} offers nothing.`);
  const starts = await freeStarts(offering.slug, offering.id, new Date(Date.now() + 4 * DAY), new Date(Date.now() + 21 * DAY));
  if (!starts[0]) throw new Error(`${mailbox} has no free time.`);
  return { slug: offering.slug, offeringId: offering.id, start: Date.parse(starts[0]) };
}

/** Publishes a calendar with one event of an hour, written in a zone of its own. */
async function publish(file: string, start: number): Promise<void> {
  const local = (instant: number) => new Date(instant + 9 * HOUR).toISOString().replaceAll(/[-:]|\.\d+Z/g, "");
  const event = ["BEGIN:VEVENT", "UID:choir@elsewhere.example", "DTSTAMP:20261101T000000Z", `DTSTART;TZID=Asia/Tokyo:${local(start)}`, `DTEND;TZID=Asia/Tokyo:${local(start + HOUR)}`, "SUMMARY:Choir", "END:VEVENT"];
  const answer = await fetch(`${sandboxUrl()}/control/ics/${file}`, { method: "POST", body: ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//journey//EN", ...event, "END:VCALENDAR", ""].join("\r\n") });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
}
