import { linkIn, mailTo } from "./fixtures/mailbox";
import { fillSignIn, newPerson, signIn, somebody } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

test("a forgotten password is set anew by mail: the link works once, and every session ends", async ({ page, visitor, watch }) => {
  watch.expect(/status of 401.*\/notifications/);
  const person = await newPerson(page, "Forgetful Fern");
  const stranger = await visitor();
  await stranger.goto("/sign-in");
  await stranger.getByRole("link", { name: "Forgot it? Set a new one" }).click();
  await expect(stranger.getByRole("heading", { name: "Set a new password" })).toBeVisible();
  await stranger.getByLabel("E-mail").fill(person.email);
  await stranger.getByRole("button", { name: "Send me a link" }).click();
  await expect(stranger.getByText("If that address has an account, a link to a new password is on its way.")).toBeVisible();
  const link = linkIn(await mailTo(person.email, /^Choose a new password/), /\/reset-password\?token=/);
  await stranger.goto(link);
  await stranger.getByRole("textbox", { name: "New password" }).fill("short");
  await stranger.getByRole("button", { name: "Save the new password" }).click();
  await expect(stranger.getByText("Please use at least 10 characters.").first()).toBeVisible();
  await stranger.getByRole("textbox", { name: "New password" }).fill("a newer quiet lantern 7");
  await stranger.getByRole("button", { name: "Save the new password" }).click();
  await expect(stranger.getByText("Your new password is set")).toBeVisible();
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await stranger.goto(link);
  await expect(stranger.getByText("This link was already used or is too old")).toBeVisible();
  await signIn(stranger, { ...person, password: "a newer quiet lantern 7" }, { anew: true });
});

test("sessions are listed, and end one by one or all but this one", async ({ page, visitor, watch }) => {
  watch.expect(/status of 401.*\/notifications/);
  const person = await newPerson(page, "Many Devices");
  const others = [await visitor(), await visitor(), await visitor()];
  for (const other of others) await signIn(other, person, { anew: true });
  await page.goto("/settings/security");
  const list = page.getByRole("listitem").filter({ hasText: "Last seen" });
  await expect(list).toHaveCount(4);
  await list.filter({ hasNotText: "This one" }).first().getByRole("button", { name: /^Sign out there/ }).click();
  await expect(list).toHaveCount(3);
  const stillIn = await Promise.all(others.map(async (other) => (await other.goto("/settings"), other.url().endsWith("/settings"))));
  expect(stillIn.filter(Boolean)).toHaveLength(2);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(list).toHaveCount(1);
  for (const other of others) {
    await other.goto("/settings");
    await expect(other).toHaveURL(/\/sign-in/);
  }
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("a changed password ends every other session at once, and signing out ends this one", async ({ page, visitor, watch }) => {
  watch.expect(/status of 401.*\/notifications/);
  const person = await newPerson(page, "Careful Cleo");
  const other = await visitor();
  await signIn(other, person, { anew: true });
  await page.goto("/settings/security");
  await page.getByLabel("Current password").fill("not this one at all");
  await page.getByLabel("New password").fill("seven brass kettles 42");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Current password")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Current password").fill(person.password);
  await page.getByLabel("New password").fill("seven brass kettles 42");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed. Everywhere else you are signed out.")).toBeVisible();
  await other.goto("/settings");
  await expect(other).toHaveURL(/\/sign-in/);
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await mailTo(person.email, /^Your password was changed/);
  await page.goto("/");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("somebody new comes through Google and says what brings them", async ({ page, visitor }) => {
  const { email } = somebody("Greta Google");
  const throughGoogle = async (browser: typeof page): Promise<void> => {
    await browser.goto("/sign-in");
    await browser.getByRole("button", { name: "Sign in with Google" }).click();
    await browser.getByText("Use another e-mail").click();
    await browser.getByLabel("E-mail").fill(email);
    await browser.getByLabel("Name").fill("Greta Google");
    await browser.getByRole("button", { name: "Go on with this e-mail" }).click();
  };
  await throughGoogle(page);
  await expect(page.getByRole("heading", { name: "One question more" })).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Greta Google");
  await page.getByRole("radio", { name: /^I mentor/ }).check();
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByText("Please agree to the terms first.").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /I agree to the terms/ }).check();
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page).toHaveURL(/\/coach$/);
  const again = await visitor();
  await throughGoogle(again);
  await expect(again).toHaveURL(/\/coach$/);
});

test("a wrong password and an unknown address get the same answer, and after ten tries a pause", async ({ page, visitor }) => {
  const known = await newPerson(page, "Guessed Gil");
  const guesser = await visitor();
  const answers: string[] = [];
  for (const email of [known.email, somebody("Nobody Known").email]) {
    await guesser.goto("/sign-in");
    await fillSignIn(guesser, { email, password: "wrong wrong wrong" });
    const answer = guesser.getByRole("main").getByRole("alert");
    await expect(answer).toBeVisible();
    answers.push((await answer.textContent()) ?? "");
    await expect(guesser.getByLabel("E-mail")).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
  await guesser.goto("/sign-in");
  const pause = guesser.getByText(/^That was a lot at once\. Please try again in \d+ (minutes|seconds)\.$/).first();
  // Tries are counted in windows of five minutes: however they fall, one of two holds more than ten of these.
  for (let tries = 0; tries < 22 && !(await pause.isVisible()); tries += 1) {
    const answered = guesser.waitForResponse((response) => response.request().method() === "POST");
    await fillSignIn(guesser, { email: known.email, password: "wrong wrong wrong" });
    await answered;
    await expect(guesser.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  }
  await expect(pause).toBeVisible();
});

test("an address that is not confirmed cannot sign in, and the mail comes again on request", async ({ page }) => {
  const person = somebody("Unconfirmed Una");
  await page.goto("/sign-up?role=coach");
  await expect(page.getByRole("radio", { name: /^I coach/ })).toBeChecked();
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill("password1234");
  await page.getByRole("checkbox", { name: /I agree to the terms/ }).check();
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByText("That is one of the passwords that are guessed first. Please choose another.").first()).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue(person.name);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByRole("link", { name: "I have confirmed it" }).click();
  await fillSignIn(page, person);
  await expect(page).toHaveURL(/\/verify$/);
  await page.getByRole("button", { name: "Send the mail again" }).click();
  await expect(page.getByText("It is on its way once more")).toBeVisible();
  await page.goto(linkIn(await mailTo(person.email, /^Confirm your e-mail/), /\/verify\?token=/));
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await fillSignIn(page, person);
  await expect(page).toHaveURL(/\/coach$/);
});
