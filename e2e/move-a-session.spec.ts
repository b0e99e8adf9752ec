import type { Page } from "@playwright/test";
import { query } from "./fixtures/database";
import { bookAddress, freeStarts, freeTimeWithin } from "./fixtures/free-times";
import { expectNoViolations } from "./fixtures/axe";
import { linkIn, mailTo } from "./fixtures/mailbox";
import { takenFor } from "./fixtures/payments";
import { demo, newPerson, signIn } from "./fixtures/people";
import { sessionSoon } from "./fixtures/sessions";
import { freeDays, freeTimes, goToPayment, holdTime, payWith } from "./fixtures/steps";
import { expect, test } from "./fixtures/test";

const DAY = 86_400_000;

test("the expert proposes three times; the client takes one from the mail, and the other two are free again", async ({ page, visitor }) => {
  const client = await newPerson(page, "Mira Mover");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 24 * 5, toHours: 24 * 20 }));
  await goToPayment(page);
  await payWith(page, "Succeeds");
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
  const session = await sessionOf(bookingId);
  const host = await visitor();
  await signIn(host, demo(session.mailbox));

  const times = await test.step("the expert picks three times on the booking’s page", async () => {
    await host.goto(`/bookings/${bookingId}`);
    await expect(host.getByText(/Moving costs nothing: .* The other side has to agree\./)).toBeVisible();
    await host.getByRole("link", { name: "Propose another time" }).click();
    await expect(host.getByRole("heading", { name: "Propose another time", level: 1 })).toBeVisible();
    const picked = await pickThree(host);
    await expectNoViolations(host);
    await host.getByLabel(/^A word with it/).fill("A train strike.");
    await host.getByRole("button", { name: "Send these times" }).click();
    await expect(host.getByRole("list", { name: "Proposed times" }).getByRole("listitem")).toHaveCount(3);
    await expect(host.getByRole("button", { name: "Take these times back" })).toBeVisible();
    return picked;
  });

  await test.step("all three are held while the proposal stands", async () => {
    expect(await freeAmong(session, times)).toEqual([]);
    await expect(page.getByRole("heading", { name: /proposes 3 other times$/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Move to this time" })).toHaveCount(3);
  });

  await test.step("one press behind the mail’s link accepts, without signing in; looking changes nothing", async () => {
    const letter = await mailTo(client.email, /proposes three other times/);
    expect(letter.text).toContain("A train strike.");
    const reader = await visitor();
    await reader.goto(linkIn(letter, /\/answer\/[^?]+\?time=2$/));
    await expect(reader.getByRole("heading", { name: /proposes 3 other times$/ })).toBeVisible();
    expect(await freeAmong(session, times)).toEqual([]);
    await expectNoViolations(reader);
    await reader.getByRole("button", { name: "Move to this time" }).first().click();
    await expect(reader.getByRole("heading", { name: "Thank you, that is done" })).toBeVisible();
    await reader.goto(linkIn(letter, /\/answer\/[^?]+\?time=1$/));
    await expect(reader.getByRole("heading", { name: "There is nothing to answer here any more" })).toBeVisible();
  });

  await test.step("the session has moved, the other two times are free, both have the new calendar file", async () => {
    expect((await sessionOf(bookingId)).startAt).toBe(times[1]);
    expect(await freeAmong(session, times)).toEqual([times[0], times[2]]);
    for (const email of [client.email, demo(session.mailbox).email]) {
      const letter = await mailTo(email, /^Moved: .*(Mira Mover|with)/);
      expect(letter.attachments.map(({ filename }) => filename)).toEqual([expect.stringMatching(/\.ics$/)]);
    }
    await page.reload();
    await expect(page.getByRole("listitem").filter({ hasText: "Moved, Mira Mover" })).toContainText("→");
    await expect(page.getByText("You can move it twice more")).toBeVisible();
  });
});

test("a client proposes half an hour later, the expert declines with a word, and the session stays", async ({ page, visitor }) => {
  const client = await newPerson(page, "Lena Later");
  const bookingId = await holdTime(page, await freeTimeWithin({ policy: "flexible", fromHours: 24 * 5, toHours: 24 * 20 }));
  await goToPayment(page);
  await payWith(page, "Succeeds");
  await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
  const { startAt, mailbox } = await sessionOf(bookingId);
  await page.getByRole("link", { name: "Propose another time" }).click();
  await page.getByRole("button", { name: "Send these times" }).click();
  await expect(page.getByText("Pick at least one time.").first()).toBeVisible();
  await freeTimes(page).first().click();
  await page.getByRole("button", { name: "Send these times" }).click();
  await expect(page.getByRole("heading", { name: "You proposed another time" })).toBeVisible();
  const host = await visitor();
  await signIn(host, demo(mailbox));
  await host.goto(`/bookings/${bookingId}`);
  await host.getByRole("button", { name: "Not this time" }).click();
  const dialog = host.getByRole("dialog", { name: "Decline the other times?" });
  await dialog.getByLabel(/^A word with your no/).fill("I am on a plane then.");
  await dialog.getByRole("button", { name: "Decline these times" }).click();
  await expect(host.getByRole("listitem").filter({ hasText: "Other times declined" })).toContainText("I am on a plane then.");
  expect((await mailTo(client.email, /^None of your times: /)).text).toContain("I am on a plane then.");
  expect((await sessionOf(bookingId)).startAt).toBe(startAt);
});

test("other times are answered with others in one step, on the booking’s page and from the mail", async ({ page, visitor }) => {
  const { email } = await newPerson(page, "Cora Counter");
  const bookingId = await sessionSoon({ clientEmail: email, expertSlug: "owen-llewellyn", inMinutes: 24 * 60 * 6 });
  const host = await visitor();
  await signIn(host, demo("owen.llewellyn"));
  await host.goto(`/bookings/${bookingId}/move`);
  const times = await pickThree(host);
  await host.getByRole("button", { name: "Send these times" }).click();
  await expect(host.getByRole("heading", { name: "You proposed 3 other times" })).toBeVisible();

  await test.step("the client reads them, and sends another one instead", async () => {
    await page.goto(`/bookings/${bookingId}`);
    await page.getByRole("link", { name: "Propose others instead" }).click();
    await expect(page.getByRole("heading", { name: "Propose others instead", level: 1 })).toBeVisible();
    await expect(page.getByRole("list", { name: "Proposed times" }).getByRole("listitem")).toHaveCount(3);
    await page.getByRole("button", { name: "Month after" }).click();
    await freeDays(page).nth(4).click();
    await freeTimes(page).first().click();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Send these instead" }).click();
    await expect(page.getByRole("heading", { name: "You proposed another time instead" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Other times declined" })).toBeVisible();
    expect(await freeAmong(await sessionOf(bookingId), times)).toEqual(times);
  });

  await test.step("the expert answers that with times of theirs, from the mail", async () => {
    const letter = await mailTo(demo("owen.llewellyn").email, /^None of your times: Cora Counter proposes another time/);
    const reader = await visitor();
    await reader.goto(linkIn(letter, /\/answer\/[^?]+\?time=1$/));
    await expect(reader.getByRole("heading", { name: "Cora Counter proposes another time instead" })).toBeVisible();
    await reader.getByRole("form", { name: "Propose others instead" }).getByRole("checkbox").last().check();
    await expectNoViolations(reader);
    await reader.getByRole("button", { name: "Send these instead" }).click();
    await expect(reader.getByRole("heading", { name: "Thank you, that is done" })).toBeVisible();
    await expect(reader.getByText("Your times are with the other side")).toBeVisible();
  });

  await test.step("the client takes it, and the session is there", async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "Owen Llewellyn proposes another time instead" })).toBeVisible();
    const { startAt } = await sessionOf(bookingId);
    await page.getByRole("button", { name: "Move to this time" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Moved, Cora Counter" })).toBeVisible();
    expect((await sessionOf(bookingId)).startAt).not.toBe(startAt);
  });
});

test("a request is accepted from the mail, another declined with nothing charged, and a third answered with other times", async ({ page, visitor }) => {
  const client = await newPerson(page, "Rita Request");
  const [accepted, declined, moved] = [await requestTime(page, 0), await requestTime(page, 8), await requestTime(page, 16)];
  const reader = await visitor();
  const answer = async (request: Requested, which: "accept" | "decline" | "propose") => {
    const { text } = await sessionOf(request.id);
    const letter = await mailTo(text, new RegExp(`^Please answer: .*Rita Request, ${request.when}`));
    await reader.goto(linkIn(letter, new RegExp(`/answer/[^?]+\\?answer=${which}$`)));
  };

  await test.step("accepted: charged once", async () => {
    await answer(accepted, "accept");
    await reader.getByLabel(/^A word with your yes/).fill("See you there.");
    await reader.getByRole("button", { name: /^Accept and charge / }).click();
    await expect(reader.getByRole("heading", { name: "Thank you, that is done" })).toBeVisible();
    await expect.poll(async () => (await takenFor(accepted.reference)).length).toBe(1);
    expect((await mailTo(client.email, /^Confirmed: /)).text).toContain("See you there.");
  });

  await test.step("declined: nothing is charged", async () => {
    await answer(declined, "decline");
    await reader.getByLabel(/^A word with your no/).fill("That day is full.");
    await reader.getByRole("button", { name: "Decline, nothing is charged" }).click();
    await expect(reader.getByRole("heading", { name: "Thank you, that is done" })).toBeVisible();
    expect((await mailTo(client.email, /^Declined: /)).text).toContain("nothing was charged");
    expect(await takenFor(declined.reference)).toEqual([]);
  });

  await test.step("answered with other times: the client takes one, and is charged then", async () => {
    await answer(moved, "propose");
    await reader.getByRole("group", { name: /^Offer up to three/ }).getByRole("checkbox").nth(1).check();
    await reader.getByRole("group", { name: /^Offer up to three/ }).getByRole("checkbox").nth(3).check();
    await reader.getByRole("button", { name: "Offer these times" }).click();
    await expect(reader.getByText("The other times are with the client, and held until they answer.")).toBeVisible();
    expect(await takenFor(moved.reference)).toEqual([]);
    await page.goto(`/bookings/${moved.id}`);
    await expect(page.getByRole("status").filter({ hasText: "Other times for you" })).toBeVisible();
    await page.getByRole("button", { name: /^Take it and pay / }).first().click();
    await expect(page.getByRole("status").filter({ hasText: "Confirmed" })).toBeVisible();
    await expect.poll(async () => (await takenFor(moved.reference)).length).toBe(1);
  });
});

test("a session outside its expert’s hours is listed on their availability page, with the way to another time", async ({ page, visitor }) => {
  const client = await newPerson(await visitor(), "Nina Night");
  const night = Math.floor(Date.now() / DAY + 12) * DAY + 2 * 3_600_000;
  const bookingId = await sessionSoon({ clientEmail: client.email, expertSlug: "anneliese-brandt", inMinutes: Math.round((night - Date.now()) / 60_000) });
  await signIn(page, demo("coach"));
  await page.goto("/coach/availability");
  const outside = page.getByRole("region", { name: "Bookings outside your hours" });
  await expect(outside.getByText(/^\d+ bookings? lies? outside your hours$/)).toBeVisible();
  await outside.getByRole("listitem").filter({ has: page.locator(`a[href="/bookings/${bookingId}"]`), hasText: "Nina Night" }).getByRole("link", { name: "Propose new times" }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}/move$`));
  // Another day at each run: what an earlier one proposed is still held.
  await page.getByLabel("Date").fill(new Date(night + (2 + (Math.floor(Date.now() / 1_000) % 90)) * DAY).toISOString().slice(0, 10));
  await page.getByLabel("Clock").fill("21:15");
  await page.getByRole("button", { name: "Add this time" }).click();
  await expect(page.getByText("1 of 3 times picked.")).toBeVisible();
  await page.getByRole("button", { name: "Send these times" }).click();
  await expect(page.getByRole("heading", { name: "You proposed another time" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Proposed times" })).toContainText("21:15");
});

type Session = { readonly startAt: string; readonly slug: string; readonly offeringId: string; readonly mailbox: string; readonly text: string };

async function sessionOf(bookingId: string): Promise<Session> {
  const [row] = await query<{ start: Date; slug: string; offering_id: string; email: string }>(
    "SELECT start_at AS start, slug, offering_id, email FROM bookings JOIN experts ON experts.id = expert_id JOIN users ON users.id = user_id WHERE bookings.id = $1",
    [bookingId],
  );
  if (!row) throw new Error(`There is no booking ${bookingId}.`);
  return { startAt: iso(row.start), slug: row.slug, offeringId: row.offering_id, mailbox: row.email.split("@")[0] ?? "", text: row.email };
}

/** Picks the first time of three days of the month after, and answers all three. */
async function pickThree(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Month after" }).click();
  for (const day of [0, 1, 2]) {
    await freeDays(page).nth(day).click();
    await freeTimes(page).first().click();
    await expect(page.getByText(`${day + 1} of 3 times picked.`)).toBeVisible();
  }
  return page.getByRole("region", { name: "Times you propose" }).locator("input[name=times]").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

/** Which of these times are offered to everybody. */
async function freeAmong({ slug, offeringId }: Session, times: readonly string[]): Promise<string[]> {
  const free = await Promise.all(times.map((time) => freeStarts(slug, offeringId, new Date(time), new Date(Date.parse(time) + 60_000))));
  return free.flat().map((time) => iso(new Date(time)));
}

type Requested = { readonly id: string; readonly reference: string; readonly when: string };

/** Asks for a session of somebody who answers first; the amount is set aside. */
async function requestTime(page: Page, skip: number): Promise<Requested> {
  const slug = "ngozi-adeyemiclarke";
  const [offering] = await query<{ id: string }>("SELECT offerings.id FROM offerings JOIN experts ON experts.id = expert_id WHERE slug = $1 AND acceptance = 'request'", [slug]);
  const starts = await freeStarts(slug, offering?.id ?? "", new Date(Date.now() + 5 * DAY), new Date(Date.now() + 40 * DAY));
  const id = await holdTime(page, bookAddress(slug, offering?.id ?? "", starts[skip] ?? ""));
  await goToPayment(page, /^Set aside /);
  await payWith(page, "Succeeds");
  await expect(page.getByRole("status").filter({ hasText: "Waiting for an answer" })).toBeVisible();
  const [row] = await query<{ reference: string; zone: string; start: Date }>(
    "SELECT reference, calendars.time_zone AS zone, start_at AS start FROM bookings JOIN experts ON experts.id = expert_id JOIN calendars ON calendars.id = calendar_id WHERE bookings.id = $1",
    [id],
  );
  const inTheirZone = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: row?.zone ?? "UTC" }).format(row?.start);
  const when = `${inTheirZone({ day: "numeric", month: "short", weekday: "short" })}, ${inTheirZone({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`;
  return { id, reference: row?.reference ?? "", when };
}

function iso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
