import type { Client } from "pg";
import { bookingRow, historyRows, meetingRows, reservationRow } from "./bookings";
import { type Story, storyOf } from "./story";
import { demoExperts, expertRows } from "./experts";
import { payAtGateway } from "./gateway";
import { insertRows } from "./insert";
import { moneyRows } from "./money";
import { attendanceRows, noShowRows, withAppeal } from "./no-shows";
import { demoClients, demoStaff, userRows } from "./people";
import { demoPlans } from "./plans";
import { drawPortraits } from "./portraits";
import { reviewRows } from "./reviews";

/** Writes the whole demo world, relative to now, inside the caller's transaction; answers a sentence about it. `draw` makes the faces: where SVG may not be read, nobody has one. */
export async function makeDemoWorld(client: Client, now: Date, draw: typeof drawPortraits = drawPortraits): Promise<string> {
  const experts = demoExperts(now);
  const clients = demoClients();
  const people = [...clients, ...demoStaff(), ...experts.map((expert) => expert.person)];
  const [users, portraits] = await Promise.all([userRows(people, now), draw(people, now)]);
  const profiles = expertRows(experts, now);
  await insertRows(client, "users", users);
  await insertRows(client, "files", portraits);
  await client.query("UPDATE users SET photo_file_id = files.id FROM files WHERE files.owner_id = users.id");
  await insertRows(client, "calendars", profiles.calendars);
  await insertRows(client, "experts", profiles.experts);
  await insertRows(client, "offerings", profiles.offerings);

  const stories = withAppeal(demoPlans(clients, experts, now).map((plan) => storyOf(plan, now)), now);
  const money = moneyRows(stories, await payAtGateway(stories));
  await insertRows(client, "bookings", stories.map(bookingRow));
  await insertRows(client, "reservations", stories.map(reservationRow));
  await insertRows(client, "booking_events", stories.flatMap(historyRows));
  await insertRows(client, "meetings", meetingRows(stories));
  await insertRows(client, "meeting_attendances", attendanceRows(stories));
  await insertRows(client, "no_shows", noShowRows(stories));
  await insertRows(client, "payments", money.payments);
  await insertRows(client, "refunds", money.refunds);
  await insertRows(client, "ledger_accounts", money.accounts);
  await insertRows(client, "ledger_transfers", money.transfers);
  await insertRows(client, "reviews", reviewRows(stories, now));
  await orderReminders(client, stories);
  return `The demo world is there: ${experts.length} experts, ${clients.length} clients, ${stories.length} bookings.`;
}

/** Upcoming sessions are remembered by the worker, like any other. */
async function orderReminders(client: Client, stories: readonly Story[]): Promise<void> {
  for (const { id, status } of stories) {
    if (status === "confirmed") await client.query("SELECT graphile_worker.add_job('bookings.schedule-reminders', payload := $1::json)", [JSON.stringify({ bookingId: id })]);
  }
}
