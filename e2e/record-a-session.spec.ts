import type { Page } from "@playwright/test";
import { expectNoViolations } from "./fixtures/axe";
import { query } from "./fixtures/database";
import { demo, newPerson, signIn } from "./fixtures/people";
import { sessionSoon } from "./fixtures/sessions";
import { expect, test } from "./fixtures/test";

test("two write notes together, one asks to record and is refused, then allowed; a no stops it, and both find what is left of the session", async ({ page, visitor, watch }) => {
  test.slow();
  const host = await visitor();
  const [{ email }] = await Promise.all([newPerson(page, "Guest Caller"), signIn(host, demo("owen.llewellyn"))]);
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "owen-llewellyn" });
  await bothInside(page, host, bookingId);

  await test.step("what either writes is in both notes, and nothing is lost when both write", async () => {
    for (const party of [page, host]) await party.getByRole("button", { name: "Notes", exact: true }).click();
    const [mine, theirs] = [notesOf(page), notesOf(host)];
    await expect(page.getByText("Saved.")).toBeVisible();
    await mine.fill("Goals\n- less travel");
    await expect(theirs).toHaveValue("Goals\n- less travel");
    await theirs.press("Control+End");
    await theirs.pressSequentially("\n- more sleep");
    await mine.press("Control+Home");
    await mine.pressSequentially("Our ");
    for (const notes of [mine, theirs]) await expect(notes).toHaveValue("Our Goals\n- less travel\n- more sleep");
    await expectNoViolations(host);
  });

  await test.step("nothing is recorded against a no", async () => {
    await host.getByRole("button", { name: "More", exact: true }).click();
    await host.getByRole("button", { name: "Ask to record" }).click();
    await expect(page.getByRole("dialog", { name: "Owen Llewellyn would like to record this session" })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "No, do not record" }).click();
    await expect(host.getByText("Nothing is recorded: Guest Caller did not agree")).toBeVisible();
    expect(await recordings(bookingId)).toEqual([]);
  });

  await test.step("with both sides' yes it is, and both pages say so", async () => {
    await host.getByRole("button", { name: "Ask to record" }).click();
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    for (const party of [page, host]) await expect(recordingSign(party)).toBeVisible();
    await expect.poll(() => partCount(bookingId)).toBeGreaterThan(0);
    await expectNoViolations(host);
  });

  await test.step("a reload of the recording page loses nothing: the rest is sent, and a second recording goes on", async () => {
    await host.reload();
    await expect(recordingSign(host)).toBeVisible();
    const before = await partCount(bookingId);
    await expect.poll(async () => (await recordings(bookingId)).map(({ status }) => status)).toEqual(["ready", "recording"]);
    await expect.poll(() => partCount(bookingId)).toBeGreaterThan(before);
  });

  await test.step("the client's no stops it at once, and what was agreed to arrives", async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Stop recording" }).click();
    for (const party of [page, host]) await expect(recordingSign(party)).toHaveCount(0);
    await expect.poll(async () => (await recordings(bookingId)).map(({ status }) => status)).toEqual(["ready", "ready"]);
    const said = await query<{ is_given: boolean }>("SELECT is_given FROM meeting_consents JOIN meetings ON meetings.id = meeting_id WHERE booking_id = $1 ORDER BY meeting_consents.id", [bookingId]);
    expect(said.map(({ is_given }) => is_given)).toEqual([true, false, true, true, false]);
  });

  await test.step("both play it on the booking's page and read the notes; a third person finds nothing", async () => {
    for (const party of [page, host]) {
      await party.goto(`/bookings/${bookingId}`);
      await expect(party.getByText("Our Goals")).toBeVisible();
      await expect(party.getByText(/^.*Kept until .*, then deleted\.$/)).toHaveCount(2);
      await expect.poll(() => party.locator("video").first().evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(100);
      expect(await party.locator("video").first().evaluate((video: HTMLVideoElement) => video.duration), "seconds that the player shows").toBeGreaterThan(1);
      expect(await party.locator("video").first().evaluate((video: HTMLVideoElement) => Number.isFinite(video.duration)), "the length is known").toBe(true);
    }
    await expectNoViolations(page);
    const [recording] = await recordings(bookingId);
    const stretch = await page.request.get(`/recordings/${recording?.id}`, { headers: { range: "bytes=0-3" } });
    expect([stretch.status(), (await stretch.body()).toString("hex")]).toEqual([206, "1a45dfa3"]);
    watch.expect(/status of 404/);
    const third = await visitor();
    await signIn(third, demo("estelle.fontanier"));
    expect((await third.request.get(`/recordings/${recording?.id}`)).status()).toBe(404);
  });

  await test.step("the client deletes one, for both", async () => {
    await page.getByRole("button", { name: "Delete", exact: true }).first().click();
    await page.getByRole("button", { name: "Delete for both" }).click();
    await expect(page.locator("video")).toHaveCount(1);
    await host.reload();
    await expect(host.locator("video")).toHaveCount(1);
  });
});

test("a page that loses its network is back within five seconds of its return, and nothing typed meanwhile is lost", async ({ page, visitor, watch }) => {
  test.slow();
  watch.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to load resource|EventSource/);
  const host = await visitor();
  const [{ email }] = await Promise.all([newPerson(page, "Guest Caller"), signIn(host, demo("owen.llewellyn"))]);
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "owen-llewellyn" });
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const cut = (isCut: boolean) =>
    network.send("Network.emulateNetworkConditions", { offline: isCut, latency: 1, downloadThroughput: -1, uploadThroughput: -1, packetLoss: isCut ? 100 : 0, packetQueueLength: 500, packetReordering: false });
  // The browser decides when a call is made whether its packets can be held back later.
  await cut(false);
  await bothInside(page, host, bookingId);
  for (const party of [page, host]) await party.getByRole("button", { name: "Notes", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await cut(true);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await expect(host.getByRole("heading", { name: "Connecting again" })).toBeVisible();
  await notesOf(page).fill("typed in a tunnel");
  await notesOf(host).fill("typed in an office");
  await expect(host.getByText("Saved.")).toBeVisible();

  // Tenths of a second as the page lives through them: while the whole machine stands still, none pass.
  const clock = await page.evaluateHandle(() => {
    const passed = { tenths: 0 };
    setInterval(() => (passed.tenths += 1), 100);
    return passed;
  });
  await cut(false);
  const before = await clock.evaluate(({ tenths }) => tenths);
  await expect(page.getByRole("status").filter({ hasText: /^Connected$/ })).toBeVisible();
  await expect.poll(() => moves(page, "Owen Llewellyn"), { intervals: [100] }).toBe(true);
  expect((await clock.evaluate(({ tenths }) => tenths)) - before, "tenths of a second until picture and sound were back").toBeLessThan(50);
  for (const party of [page, host]) {
    await expect(notesOf(party)).toHaveValue(/typed in a tunnel/);
    await expect(notesOf(party)).toHaveValue(/typed in an office/);
  }
});

async function bothInside(guest: Page, host: Page, bookingId: string): Promise<void> {
  for (const party of [host, guest]) {
    await party.goto(`/meet/${bookingId}`);
    await party.getByRole("button", { name: "Join now" }).click();
  }
  await host.getByRole("button", { name: "Admit" }).click();
  for (const party of [guest, host]) await expect(party.getByRole("status").filter({ hasText: /^Connected$/ })).toBeVisible();
}

const notesOf = (page: Page) => page.getByRole("textbox", { name: /^Notes that you and/ });
const recordingSign = (page: Page) => page.locator("header").getByText("Recording", { exact: true });
const recordings = (bookingId: string) => query<{ id: string; status: string }>("SELECT r.id, r.status::text FROM meeting_recordings r JOIN meetings ON meetings.id = meeting_id WHERE booking_id = $1 ORDER BY started_at", [bookingId]);

async function partCount(bookingId: string): Promise<number> {
  return (await query("SELECT n FROM recording_parts JOIN meeting_recordings r ON r.id = recording_id JOIN meetings ON meetings.id = meeting_id WHERE booking_id = $1", [bookingId])).length;
}

/** Whether a picture goes on: its clock has moved since the last look. */
function moves(page: Page, label: string): Promise<boolean> {
  return page.getByLabel(label, { exact: true }).evaluate(async (video) => {
    if (!(video instanceof HTMLVideoElement)) return false;
    const before = video.getVideoPlaybackQuality().totalVideoFrames;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
    return video.getVideoPlaybackQuality().totalVideoFrames > before;
  });
}
