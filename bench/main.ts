import { benchBookings } from "@/bench/bookings";
import { benchJavascript, type PageBudget } from "@/bench/javascript";
import { benchFreeTimes } from "@/bench/free-times";
import { benchFilters, benchPages } from "@/bench/pages";
import { report } from "@/bench/report";
import { benchSlots } from "@/bench/slots";
import { startWorld } from "@/bench/world";

const experts = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 10_000);

const pages = (slug: string): PageBudget[] => [
  { name: "landing", path: "/", kilobytes: 165 },
  { name: "/experts", path: "/experts", kilobytes: 165 },
  { name: "a profile", path: `/experts/${slug}`, kilobytes: 165 },
  { name: "sign-in", path: "/sign-in", kilobytes: 220 },
  { name: "sign-up", path: "/sign-up", kilobytes: 220 },
  { name: "the client's bookings", path: "/client", kilobytes: 220, who: "client@demo.colloquy.example" },
  { name: "the coach's day", path: "/coach", kilobytes: 220, who: "coach@demo.colloquy.example" },
  { name: "the availability editor", path: "/coach/availability", kilobytes: 220, who: "coach@demo.colloquy.example" },
  { name: "settings", path: "/settings", kilobytes: 220, who: "client@demo.colloquy.example" },
  { name: "admin, people", path: "/admin/people", kilobytes: 220, who: "admin@demo.colloquy.example" },
];

let missed = report("Slot core (this process, medians)", benchSlots());
const world = await startWorld(experts);
try {
  const answer = (await (await fetch(`${world.url}/api/v1/experts?limit=1`)).json()) as { items: readonly { slug: string }[] };
  const slug = answer.items[0]?.slug ?? "";
  missed += report("JavaScript at first load (Chromium, compressed)", await benchJavascript(world.url, pages(slug)));
  missed += report(`The list with filters, ${experts.toLocaleString("en")} experts more than the demo`, await benchFilters(world.url));
  missed += report(`The search by free time, while bookings change it 20 times a second`, await benchFreeTimes(world.url));
  missed += report("Pages under load (load generator on the same machine)", await benchPages(world.url, slug));
  missed += report("Bookings", await benchBookings(world.url));
} finally {
  await world.stop();
}
process.stdout.write(missed === 0 ? "\nEvery target is met.\n" : `\n${missed} targets are missed.\n`);
process.exit(missed === 0 ? 0 : 1);
