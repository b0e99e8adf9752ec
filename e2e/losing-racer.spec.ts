import { freeTimeWithin } from "./fixtures/free-times";
import { newPerson } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const taken = "Someone just booked that time. These are free next.";

test("two people press at the same instant: one holds the time, the other is led to the next free ones and holds one of them", async ({ page, visitor }) => {
  const rival = await visitor();
  await Promise.all([newPerson(page, "Quick One"), newPerson(rival, "Quick Two")]);
  const address = await freeTimeWithin({ policy: "moderate", fromHours: 30, toHours: 24 * 20 });
  const racers = [page, rival];
  await Promise.all(racers.map((racer) => racer.goto(address)));
  const buttons = racers.map((racer) => racer.getByRole("button", { name: /^Hold .+ for 15 min$/ }));
  for (const button of buttons) await expect(button).toBeEnabled();

  await Promise.all(buttons.map((button) => button.click()));

  await Promise.all(racers.map((racer) => expect(racer.getByRole("timer").or(racer.getByText(taken))).toBeVisible()));
  const winners = racers.filter((racer) => racer.url().includes("/checkout/"));
  expect(winners).toHaveLength(1);
  const loser = winners[0] === page ? rival : page;
  await expect(loser.getByText(taken)).toBeVisible();
  const next = loser.getByRole("list", { name: "Times that are free next" }).getByRole("link");
  expect(await next.count()).toBeGreaterThan(0);
  await next.first().click();
  await loser.getByRole("button", { name: /^Hold .+ for 15 min$/ }).click();
  await expect(loser.getByRole("timer")).toHaveText(/^Held for you for 1[45]:\d\d min$/);
  await loser.getByRole("button", { name: "Give this time up" }).click();
  await expect(loser.getByText("You cancelled this booking.")).toBeVisible();
});
