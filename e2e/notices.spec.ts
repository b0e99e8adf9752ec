import { query } from "./fixtures/database";
import { freeTimeWithin } from "./fixtures/free-times";
import { mailsTo, mailTo } from "./fixtures/mailbox";
import { newPerson } from "./fixtures/people";
import { goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

test("what is booked rings the bell, is read, and is only reminded of where that is wanted", async ({ page, visitor }) => {
  test.slow();
  const client = await newPerson(page, "Nora Notice");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 72, toHours: 24 * 20 }));
  const other = await visitor();
  await other.context().addCookies(await page.context().cookies());
  await other.goto("/client");
  const bell = other.getByRole("banner").getByRole("link", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");

  await test.step("the confirmation rings on the page that is open", async () => {
    await goToPayment(page);
    await payWith(page, "Succeeds");
    await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toContainText("is booked and paid");
    await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  });

  await test.step("it is listed as unread and can be marked", async () => {
    await bell.click();
    const line = other.getByRole("list", { name: "Notifications" }).getByRole("listitem").filter({ hasText: "Confirmed:" });
    await expect(line.getByText("Unread:")).toBeAttached();
    await expect(line).toContainText("Berlin time");
    await line.getByRole("button", { name: /^Mark as read/ }).press("Enter");
    await expect(line.getByRole("button")).toHaveCount(0);
    await expect.poll(() => line.evaluate((each) => each.contains(document.activeElement)), "the keyboard stays at the line").toBe(true);
    await expect(bell).toHaveAccessibleName("Notifications");
    await line.getByRole("link", { name: /^Confirmed:/ }).click();
    await expect(other).toHaveURL(new RegExp(`/bookings/${bookingId}`));
  });

  await test.step("reminders by mail are switched off; what belongs to the deal cannot be", async () => {
    await page.goto("/settings/notifications");
    const row = page.getByRole("row", { name: /^Confirmations/ });
    await expect(row.getByRole("cell").last()).toHaveText("Always");
    await page.getByLabel("Reminders by e-mail").uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Reminders by e-mail")).not.toBeChecked();
  });

  await test.step("when the reminder is due, the bell rings and no mail comes", async () => {
    await makeDue(`remind:${bookingId}:%:1440`, 2);
    const [{ email: host } = { email: "" }] = await query<{ email: string }>(
      "SELECT email FROM bookings JOIN experts ON experts.id = expert_id JOIN users ON users.id = user_id WHERE bookings.id = $1",
      [bookingId],
    );
    await mailTo(host, /Nora Notice/);
    await expect(page.getByRole("banner").getByRole("link", { name: "Notifications, 1 unread" })).toBeVisible();
    await expect.poll(async () => (await mailsTo(host)).filter(({ subject }) => !subject.startsWith("Confirmed") && subject.includes("Nora Notice")).length).toBe(1);
    expect((await mailsTo(client.email)).map(({ subject }) => subject.split(":")[0])).toEqual(["Confirmed", expect.stringMatching(/^Confirm your/)]);
  });
});

test("a letter leads out of its kind with one press, and nothing happens by looking", async ({ page, request }) => {
  const client = await newPerson(page, "Una Nowmore");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 72, toHours: 24 * 20 }));
  await makeDue(`payment-due:${bookingId}`, 1);
  const letter = await mailTo(client.email, /^Not paid yet/);
  const link = /<(.+)>/.exec(letter.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(letter.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const isOff = async () => (await query("SELECT FROM notification_preferences JOIN users ON users.id = user_id WHERE email = $1 AND kind = 'payment_due' AND NOT is_on", [client.email])).length === 1;

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "No more of these letters?" })).toBeVisible();
  expect(await isOff()).toBe(false);
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  expect(await isOff()).toBe(true);

  const clicked = await request.post(link, { form: { "List-Unsubscribe": "One-Click" }, headers: { accept: "*/*" } });
  expect(clicked.status()).toBe(200);
  const forged = await request.post(link.slice(0, -1), { form: { "List-Unsubscribe": "One-Click" }, headers: { accept: "*/*" } });
  expect(forged.status()).toBe(404);
});

/** Lets jobs that wait for their hour run now; they are written by the worker, so they may be a moment away. */
async function makeDue(key: string, count: number): Promise<void> {
  const due = async () => (await query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE $1 RETURNING 1", [key])).length;
  await expect.poll(due).toBe(count);
}
