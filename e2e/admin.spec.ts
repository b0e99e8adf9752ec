import { query } from "./fixtures/database";
import { demo, fillSignIn, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

test("an admin suspends an expert: out at the next request, gone from the lists; restored, all is back, and the log has both", async ({ page, visitor, watch }) => {
  watch.expect(/status of 404/);
  const person = demo("valentina.ortuzar");
  const suspended = await visitor();
  await signIn(suspended, person, { anew: true });
  const stranger = await visitor();
  await stranger.goto("/experts?q=Valentina");
  await expect(stranger.getByRole("article").getByRole("link", { name: /^Valentina Ort/ })).toBeVisible();

  await signIn(page, demo("admin"));
  await page.goto("/admin");
  await expect(page.getByRole("heading", { name: "At a glance", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "People", exact: true }).first().click();
  await page.getByLabel("Name, e-mail or id").fill("valentina");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("table", { name: "People" }).getByRole("link", { name: /Valentina Ort/ }).click();
  await expect(page.getByRole("heading", { name: /Valentina Ort/, level: 1 })).toBeVisible();

  await test.step("suspending asks why", async () => {
    await page.getByRole("button", { name: "Suspend", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Suspend Valentina/ }).click();
    await expect(dialog.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel("Reason").fill("Sold time that was not there.");
    await dialog.getByRole("button", { name: /^Suspend Valentina/ }).click();
    await expect(page.getByText(/^Suspended .* by Teodor Ashgrove$/)).toBeVisible();
  });

  await test.step("the person is out, and gone", async () => {
    await suspended.goto("/coach");
    await expect(suspended).toHaveURL(/\/sign-in/);
    await fillSignIn(suspended, person);
    await expect(suspended.getByRole("main").getByRole("alert")).toContainText(/suspended/i);
    await stranger.reload();
    await expect(stranger.getByRole("article").getByRole("link", { name: /^Valentina Ort/ })).toHaveCount(0);
    expect((await stranger.goto("/experts/valentina-ortuzar"))?.status()).toBe(404);
  });

  await test.step("restored", async () => {
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByRole("button", { name: "Suspend", exact: true })).toBeVisible();
    await signIn(suspended, person, { anew: true });
    expect((await stranger.goto("/experts/valentina-ortuzar"))?.status()).toBe(200);
    await stranger.goto("/experts?q=Valentina");
    await expect(stranger.getByRole("article").getByRole("link", { name: /^Valentina Ort/ })).toBeVisible();
  });

  await test.step("the log has both", async () => {
    await page.goto("/admin/audit");
    const log = page.getByRole("table", { name: "Audit log" }).getByRole("row").filter({ hasText: "Teodor Ashgrove" });
    await expect(log.filter({ hasText: /suspend/i }).first()).toContainText("Sold time that was not there.");
    await expect(log.filter({ hasText: /restor/i }).first()).toBeVisible();
  });
});

test("an admin finds a booking by its reference and by person", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/admin/bookings?status=confirmed");
  const table = page.getByRole("table", { name: "Bookings" });
  const reference = ((await table.getByRole("row").nth(1).locator("th, td").first().locator("span").first().textContent()) ?? "").trim();
  await page.getByLabel("Reference or person").fill(reference);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText(/^1 bookings?\./)).toBeVisible();
  await expect(table.getByRole("row").nth(1)).toContainText(reference);
});

test("for anybody else there is no admin", async ({ page, watch }) => {
  watch.expect(/status of 404/);
  for (const mailbox of ["client", "coach", "studio"]) {
    await signIn(page, demo(mailbox));
    for (const path of ["/admin", "/admin/people", "/admin/bookings", "/admin/reconciliation", "/admin/audit"]) {
      expect((await page.goto(path))?.status(), `${mailbox} at ${path}`).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing at this address." })).toBeVisible();
    }
  }
  await page.context().clearCookies();
  await page.goto("/admin/people");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("where the gateway and the books disagree, an admin finds the booking, and puts it aside with what they found", async ({ page }) => {
  const [booking] = await query<{ reference: string; paymentId: string }>('SELECT reference, payments.id AS "paymentId" FROM bookings JOIN payments ON payments.booking_id = bookings.id LIMIT 1');
  const wrong = `amount 95 instead of ${Date.now()}`;
  await query("INSERT INTO reconciliation_items (id, dedupe_key, kind, details) VALUES (gen_random_uuid(), $1, 'payment_mismatch', $2)", [wrong, JSON.stringify({ paymentId: booking?.paymentId, wrong })]);
  await signIn(page, demo("admin"));
  await page.goto("/admin");
  await page.getByRole("main").getByRole("link", { name: "Look at it" }).click();
  const row = page.getByRole("table", { name: "Reconciliation" }).getByRole("row").filter({ hasText: wrong });
  await expect(row).toContainText("Waits");

  await test.step("resolving asks what was found", async () => {
    await row.getByRole("button", { name: "Resolve", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Resolve", exact: true }).click();
    await expect(dialog.getByLabel("What you found")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel("What you found").fill("Typed by hand at the gateway; it went back.");
    await dialog.getByRole("button", { name: "Resolve", exact: true }).click();
    await expect(row).toContainText("Resolved");
  });

  await test.step("the log has it, and the booking is a click away", async () => {
    await row.getByRole("link", { name: booking?.reference ?? "" }).click();
    await expect(page.getByRole("table", { name: "Bookings" }).getByRole("row").nth(1)).toContainText(booking?.reference ?? "");
    await page.goto("/admin/audit");
    await expect(page.getByRole("table", { name: "Audit log" })).toContainText("Typed by hand at the gateway; it went back.");
  });
});
