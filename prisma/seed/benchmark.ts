import type { Client } from "pg";
import { comparableEuroCents, type Currency, minorDigits } from "@/lib/kernel/money";
import { expertiseTags } from "@/lib/experts/core/expertise";
import { hashPassword } from "@/lib/identity/password";
import { type HoursName, weeks } from "./hours";
import { insertRows, type Row } from "./insert";
import { demoPassword } from "./people";
import { type Random, randomOf } from "./random";

const domain = "bench.colloquy.example";
const sessionsEach = 20;
const zones = ["Europe/Berlin", "Europe/London", "Europe/Madrid", "Africa/Nairobi", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Asia/Kathmandu", "Australia/Sydney"];
const markets: readonly (readonly [country: string, language: string, currency: Currency])[] = [
  ["DE", "de", "EUR"], ["GB", "en", "GBP"], ["ES", "es", "EUR"], ["FR", "fr", "EUR"], ["US", "en", "USD"], ["BR", "pt", "BRL"], ["IN", "hi", "INR"], ["JP", "ja", "JPY"], ["SE", "sv", "SEK"], ["KE", "sw", "USD"],
];
const firstNames = ["Ada", "Bruno", "Chiara", "Deniz", "Esra", "Farid", "Greta", "Hugo", "Inès", "Jonna", "Karim", "Lena", "Mateo", "Nadia", "Oskar", "Paula", "Quirin", "Rosa", "Selim", "Tilda", "Ugo", "Vera", "Wanda", "Yara"];
const lastNames = ["Almeida", "Bergström", "Castellani", "Dvorak", "Eriksen", "Farouk", "Grünwald", "Haddad", "Iversen", "Janssen", "Kowal", "Lefèvre", "Marin", "Nordin", "Okafor", "Petrov", "Rahman", "Silva", "Tanaka", "Ulrich", "Varga", "Weiss", "Yilmaz", "Zeller"];
const texts = ["Clear and to the point.", "Helpful, with good examples.", "I learned something I can use.", "Well prepared and on time."];

type Bench = { readonly number: number; readonly expertId: string; readonly userId: string; readonly calendarId: string; readonly offerings: readonly { readonly id: string; readonly minutes: number }[]; readonly currency: Currency };

/** Adds what is missing up to `wanted` benchmark experts, each with 20 free-of-charge sessions over eight weeks, inside the caller's transaction. */
export async function addBenchmarkExperts(client: Client, wanted: number, now: Date): Promise<string> {
  const answer = await client.query<{ present: number }>("SELECT count(*)::int AS present FROM users WHERE email LIKE $1", [`expert.%@${domain}`]);
  const present = answer.rows[0]?.present ?? 0;
  if (present >= wanted) return `${present} benchmark experts are there already; nothing was added.`;
  const password = await hashPassword(demoPassword);
  const visitor = await benchmarkClient(client, password, now);
  const photo = await client.query<{ id: string }>("SELECT id FROM files WHERE key LIKE 'portraits/%' ORDER BY id LIMIT 12");
  for (let from = present; from < wanted; from += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, wanted - from) }, (_, index) => from + index);
    await addBatch(client, numbers, { password, visitor, photos: photo.rows.map((row) => row.id), now });
  }
  return `${wanted - present} benchmark experts added.`;
}

type Setting = { readonly password: string; readonly visitor: string; readonly photos: readonly string[]; readonly now: Date };

async function addBatch(client: Client, numbers: readonly number[], setting: Setting): Promise<void> {
  const made = numbers.map((number) => rowsOf(number, setting));
  await insertRows(client, "users", made.map((one) => one.user));
  await insertRows(client, "calendars", made.map((one) => one.calendar));
  await insertRows(client, "experts", made.map((one) => one.profile));
  await insertRows(client, "offerings", made.flatMap((one) => one.offerings));
  const sessions = made.map((one) => sessionRows(one.bench, setting));
  await insertRows(client, "bookings", sessions.flatMap((one) => one.bookings));
  await insertRows(client, "reservations", sessions.flatMap((one) => one.reservations));
  await insertRows(client, "reviews", sessions.flatMap((one) => one.reviews));
}

async function benchmarkClient(client: Client, password: string, now: Date): Promise<string> {
  const id = randomOf("benchmark client").id();
  await client.query("INSERT INTO users (id, email, name, role, password_hash, email_verified_at, updated_at) VALUES ($1, $2, 'Benchmark Client', 'client', $3, $4, $4) ON CONFLICT DO NOTHING", [id, `client@${domain}`, password, now]);
  return id;
}

function rowsOf(number: number, { password, photos, now }: Setting) {
  const random = randomOf(`benchmark ${number}`);
  const [userId, expertId, calendarId] = [random.id(), random.id(), random.id()];
  const [country, language, currency] = random.pick(markets);
  const tags = random.shuffled(expertiseTags).slice(0, 3);
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const kind = number % 4 === 0 ? "researcher" : number % 4 === 1 ? "mentor" : "coach";
  const prices = Array.from({ length: random.between(1, 3) }, () => priceIn(currency, random));
  const lowest = Math.min(...prices);
  const minutes = prices.map(() => random.pick([30, 45, 60, 60, 90]));
  const offerings = prices.map((price, position): Row & { id: string; duration_minutes: number } => ({
    id: random.id(), expert_id: expertId, title: `Session of ${minutes[position] ?? 60} minutes`, duration_minutes: minutes[position] ?? 60, price_amount: price, currency, cancellation_policy: "flexible", position, updated_at: now,
  }));
  const zone = random.pick(zones);
  const bench: Bench = { number, expertId, userId, calendarId, currency, offerings: offerings.map((one) => ({ id: one.id, minutes: one.duration_minutes })) };
  return {
    bench, offerings,
    user: { id: userId, email: `expert.${number}@${domain}`, name, role: kind, password_hash: password, email_verified_at: now, time_zone: zone, photo_file_id: photos[number % Math.max(1, photos.length)] ?? null, updated_at: now },
    calendar: { id: calendarId, time_zone: zone, hours: { weekly: weeks[random.pick(Object.keys(weeks) as HoursName[])], overrides: [], timeOff: [] }, buffer_after_minutes: 10, notice_minutes: 240, updated_at: now },
    profile: {
      id: expertId, user_id: userId, slug: `${slugPart(name)}-${number}`, kind, headline: `${tags.map((tag) => tag.replaceAll("-", " ")).join(", ")}`, bio: "A made-up person for measuring speed.", languages: [...new Set([language, "en"])],
      countries: [country], expertise: tags, calendar_id: calendarId, published_at: now, price_from_amount: lowest, price_from_currency: currency, comparable_price_cents: comparableEuroCents({ amount: lowest, currency }), updated_at: now,
    },
  };
}

/** Sessions on different days at whole hours: none can overlap. Five are past, three of them reviewed. */
function sessionRows({ number, expertId, calendarId, offerings, currency }: Bench, { visitor, now }: Setting) {
  const random = randomOf(`benchmark sessions ${number}`);
  const today = Math.floor(now.getTime() / 86_400_000);
  const days = [...random.shuffled(range(-20, -2)).slice(0, 5), ...random.shuffled(range(1, 56)).slice(0, sessionsEach - 5)];
  const made = days.map((day, index) => {
    const offering = random.pick(offerings);
    const start = new Date((today + day) * 86_400_000 + random.between(7, 18) * 3_600_000);
    const end = new Date(start.getTime() + offering.minutes * 60_000);
    const id = random.id();
    const booking: Row = {
      id, reference: `BN-${number.toString(36)}-${index.toString(36)}`.toUpperCase(), status: day < 0 ? "completed" : "confirmed", client_id: visitor, expert_id: expertId, offering_id: offering.id, start_at: start, end_at: end,
      hold_expires_at: now, client_time_zone: "UTC", title: "Session", format: "online", buffer_after_minutes: 10, price_amount: 0, tax_amount: 0, total_amount: 0, currency, tax_rate_percent: 0, tax_label: "", cancellation_policy: { name: "flexible", tiers: [] }, confirmed_at: now, updated_at: now,
    };
    const until = new Date(end.getTime() + 600_000);
    const reservation: Row = { id: random.id(), calendar_id: calendarId, booking_id: id, during: `["${start.toISOString()}","${until.toISOString()}")`, start_at: start, end_at: end };
    const review: Row = { id: random.id(), booking_id: id, expert_id: expertId, client_id: visitor, rating: random.between(3, 5), body: random.pick(texts), created_at: end };
    return { booking, reservation, review: index < 3 ? [review] : [] };
  });
  return { bookings: made.map((one) => one.booking), reservations: made.map((one) => one.reservation), reviews: made.flatMap((one) => one.review) };
}

function priceIn(currency: Currency, random: Random): number {
  const euros = random.between(20, 220);
  const perEuro = 100 / comparableEuroCents({ amount: 10 ** minorDigits(currency), currency });
  return Math.round(euros * perEuro) * 10 ** minorDigits(currency);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function slugPart(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", "-");
}
