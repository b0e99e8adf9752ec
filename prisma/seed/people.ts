import { hashPassword } from "@/lib/identity/password";
import type { Role } from "@/lib/kernel/actor";
import type { Row } from "./insert";
import { randomOf } from "./random";

export const demoDomain = "demo.colloquy.example";
export const demoPassword = "colloquy-demo";

/** Somebody with an account in the demo world. */
export type Person = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role; readonly timeZone: string; readonly look: Look };

export type Look = "long" | "short" | "scarf" | "turban";

type Sketch = readonly [name: string, look: Look, zone: string, email?: string];

const clientSketches: readonly Sketch[] = [
  ["Clara Winterfeld", "long", "Europe/Berlin", "client"],
  ["Babak Moradi", "short", "Europe/Berlin"],
  ["Estelle Fontanier", "long", "Europe/Paris"],
  ["Kofi Amankwah", "short", "Africa/Accra"],
  ["Lucía Herrero", "long", "Europe/Madrid"],
  ["Jasper Holloway", "short", "Europe/London"],
  ["Mina Takahara", "long", "Asia/Tokyo"],
  ["Roberto Nascimento", "short", "America/Sao_Paulo"],
  ["Sanne Kuipers", "long", "Europe/Amsterdam"],
  ["Devika Pillai", "long", "Asia/Kolkata"],
  ["Tyrone Beaumont", "short", "America/New_York"],
  ["Halima Yusuf", "scarf", "Africa/Nairobi"],
  ["Erik Sundqvist", "short", "Europe/Stockholm"],
];

const staffSketches: readonly (readonly [...Sketch, Role])[] = [
  ["Margarethe Lindenhof", "long", "Europe/Berlin", "studio", "studio_owner"],
  ["Teodor Ashgrove", "short", "Europe/London", "admin", "admin"],
  ["Ifeoma Castellan", "long", "Europe/Lisbon", "admin.two", "admin"],
];

/** The people who book. */
export function demoClients(): Person[] {
  return clientSketches.map(([name, look, timeZone, email]) => person(name, look, timeZone, email ?? mailName(name), "client"));
}

/** The studio owner and the admins. */
export function demoStaff(): Person[] {
  return staffSketches.map(([name, look, timeZone, email, role]) => person(name, look, timeZone, email ?? mailName(name), role));
}

/** A person whose id follows from the name. */
export function person(name: string, look: Look, timeZone: string, mailbox: string, role: Role): Person {
  return { id: randomOf(`person ${name}`).id(), name, email: `${mailbox}@${demoDomain}`, role, timeZone, look };
}

/** "Dr. Leonie Achterberg" → "leonie.achterberg": plain letters only. */
export function mailName(name: string): string {
  return plainWords(name).join(".");
}

/** The address of a profile, from a name. */
export function slugOf(name: string): string {
  return plainWords(name).join("-");
}

/** Account rows, verified, all with the one demo password. */
export async function userRows(people: readonly Person[], now: Date): Promise<Row[]> {
  const password = await hashPassword(demoPassword);
  return people.map(({ id, name, email, role, timeZone }) => {
    const joined = new Date(now.getTime() - randomOf(`joined ${name}`).between(150, 420) * 86_400_000);
    return { id, name, email, role, time_zone: timeZone, password_hash: password, email_verified_at: joined, created_at: joined, updated_at: joined };
  });
}

function plainWords(name: string): string[] {
  const plain = name.replace(/^(Dr|Prof)\. /, "").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ð", "d").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ı", "i");
  return plain.toLowerCase().replace(/[^a-z ]+/g, "").split(" ");
}
