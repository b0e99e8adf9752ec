import { expectNoViolations } from "./fixtures/axe";
import { newPerson } from "./fixtures/people";
import { sessionSoon } from "./fixtures/sessions";
import { expect, test } from "./fixtures/test";

test("camera, microphone and connection are checked days before, from the booking's page, without the room", async ({ page }) => {
  const { email } = await newPerson(page, "Careful Carla");
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "niamh-treacy", inMinutes: 60 * 24 * 5 });
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole("link", { name: "Check camera, microphone and connection" }).click();
  await expect(page.getByRole("heading", { name: "Check camera, microphone and connection", level: 1 })).toBeVisible();

  await page.getByRole("button", { name: "Check camera and microphone" }).click();
  const picture = page.getByLabel("Your own picture");
  await expect.poll(() => picture.evaluate((video) => (video instanceof HTMLVideoElement ? video.videoWidth : 0))).toBeGreaterThan(0);
  // The stand-in for a microphone beeps once a second.
  await expect.poll(async () => Number(await page.getByRole("meter", { name: "Microphone level" }).getAttribute("aria-valuenow")), { intervals: [50] }).toBeGreaterThan(0);
  // The tone is short: whoever looks for it begins before it does.
  const isPlaying = page.waitForFunction(() => [...document.querySelectorAll("button")].some((button) => button.textContent === "Playing…"));
  await page.getByRole("button", { name: "Play a test tone" }).click();
  await isPlaying;

  const microphone = page.getByLabel("Microphone", { exact: true });
  const other = await microphone.locator("option").last().getAttribute("value");
  await microphone.selectOption(other);

  await page.getByRole("button", { name: "Check the connection" }).click();
  await expect(page.getByText(/^Your connection (is ready|will do)$/)).toBeVisible();
  for (const found of [/^Our server answers/, "News arrives at once", "A direct way is there"]) await expect(page.getByText(found)).toBeVisible();
  await expect(page.getByRole("button", { name: "Check again" })).toBeEnabled();
  await expectNoViolations(page);

  await page.reload();
  await page.getByRole("button", { name: "Check camera and microphone" }).click();
  await expect(page.getByLabel("Microphone", { exact: true })).toHaveValue(other ?? "");
});
