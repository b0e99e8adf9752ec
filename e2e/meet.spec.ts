import type { Page } from "@playwright/test";
import { query } from "./fixtures/database";
import { expectNoViolations } from "./fixtures/axe";
import { demo, newPerson, signIn } from "./fixtures/people";
import { sessionSoon } from "./fixtures/sessions";
import { expect, test } from "./fixtures/test";

test("the two parties of a session see and hear each other, write, come back after a reload, and leave; nobody else gets in", async ({ page, visitor, watch }) => {
  test.slow();
  const host = await visitor();
  const [{ email }] = await Promise.all([newPerson(page, "Guest Caller"), signIn(host, demo("owen.llewellyn"))]);
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "owen-llewellyn" });

  await test.step("a third person finds nothing there", async () => {
    watch.expect(/status of 404/);
    const third = await visitor();
    await signIn(third, demo("estelle.fontanier"));
    const answer = await third.goto(`/meet/${bookingId}`);
    expect(answer?.status()).toBe(404);
    await expect(third.getByRole("heading", { name: "There is nothing at this address." })).toBeVisible();
  });

  await test.step("both check their camera and join", async () => {
    for (const party of [page, host]) {
      await party.goto(`/bookings/${bookingId}`);
      await party.getByRole("link", { name: "Meeting room" }).click();
      await party.getByRole("button", { name: "Check camera and microphone" }).click();
      await expect.poll(() => framesOf(party, "Your own picture")).toBeGreaterThan(2);
    }
    await expectNoViolations(page);
  });

  await test.step("the guest waits at the door until the host lets them in", async () => {
    await page.getByRole("button", { name: "Join now" }).click();
    await expect(page.getByText("You are in the waiting room")).toBeVisible();
    await expect(page.getByText("Owen Llewellyn is not here yet.")).toBeVisible();
    await expect(host.getByText("Guest Caller is waiting for you to let them in.")).toBeVisible();
    const elsewhere = await host.context().newPage();
    await elsewhere.goto("/notifications");
    const notice = elsewhere.getByRole("link", { name: "Guest Caller is waiting for you" }).and(elsewhere.locator(`[href="/meet/${bookingId}"]`));
    await expect(notice.first()).toBeVisible();
    await elsewhere.close();
    await host.getByRole("button", { name: "Join now" }).click();
    await expect(page.getByText("Owen Llewellyn has been told that you are here")).toBeVisible();
    await expectNoViolations(page);
    await expect(host.getByText("Guest Caller is waiting")).toBeVisible();
    await expectNoViolations(host);
    await host.getByRole("button", { name: "Admit" }).click();
    for (const party of [page, host]) await expect(party.getByRole("status").filter({ hasText: "Connected" })).toBeVisible();
  });

  await test.step("both see the other move", async () => {
    await seeEachOther(page, host);
    await expectNoViolations(page);
  });

  await test.step("they write to each other", async () => {
    for (const party of [page, host]) await party.getByRole("button", { name: /^Chat/ }).click();
    await page.getByRole("textbox", { name: "Message" }).fill("Can you hear me?");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(host.getByRole("log")).toContainText("Can you hear me?");
    await host.getByRole("textbox", { name: "Message" }).fill("Loud and clear.");
    await host.getByRole("textbox", { name: "Message" }).press("Enter");
    await expect(page.getByRole("log")).toContainText("Loud and clear.");
  });

  await test.step("a camera that goes off is said, and comes back", async () => {
    await host.getByRole("button", { name: "Camera off" }).click();
    await expect(page.getByText("The camera of Owen Llewellyn is off.")).toBeVisible();
    await host.getByRole("button", { name: "Camera off" }).click();
    await seeEachOther(page, host);
  });

  await test.step("one reloads and is back by itself", async () => {
    await page.reload();
    for (const party of [page, host]) await expect(party.getByRole("status").filter({ hasText: "Connected" })).toBeVisible();
    await seeEachOther(page, host);
    await host.getByRole("textbox", { name: "Message" }).fill("Welcome back.");
    await host.getByRole("textbox", { name: "Message" }).press("Enter");
    await page.getByRole("button", { name: /^Chat/ }).click();
    await expect(page.getByRole("log")).toContainText("Welcome back.");
  });

  await test.step("leaving is seen on both sides", async () => {
    await page.getByRole("button", { name: "Leave" }).click();
    await expect(page.getByText("You left the room")).toBeVisible();
    await expect(host.getByText("Only you are here")).toBeVisible();
    const stays = await query<{ left: boolean }>("SELECT left_at IS NOT NULL AS left FROM meeting_attendances JOIN meetings ON meetings.id = meeting_id WHERE booking_id = $1", [bookingId]);
    expect(stays.length).toBeGreaterThanOrEqual(2);
  });
});

test("a room is not open before its time, and closed after it", async ({ page }) => {
  const { email } = await newPerson(page, "Early Bird");
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "niamh-treacy", inMinutes: 180 });
  await page.goto(`/meet/${bookingId}`);
  await expect(page.getByText("The room opens in")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Join/ })).toBeDisabled();
  await query("UPDATE bookings SET start_at = now() - interval '3 hours', end_at = now() - interval '2 hours' WHERE id = $1", [bookingId]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "This session is over" })).toBeVisible();
});

async function seeEachOther(guest: Page, host: Page): Promise<void> {
  await expect.poll(() => framesOf(guest, "Owen Llewellyn")).toBeGreaterThan(5);
  await expect.poll(() => framesOf(host, "Guest Caller")).toBeGreaterThan(5);
}

/** How many frames a picture has shown; 0 while it shows nothing. */
function framesOf(page: Page, label: string): Promise<number> {
  return page.getByLabel(label, { exact: true }).evaluate((video) => (video instanceof HTMLVideoElement && video.videoWidth > 0 ? video.getVideoPlaybackQuality().totalVideoFrames : 0));
}
