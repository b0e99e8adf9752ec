import { FreeTable } from "@/lib/experts/core/roster/free-table";
import type { FreeBits, Listed } from "@/lib/experts/core/roster/listed";
import { People } from "@/lib/experts/core/roster/people";
import { indexDays } from "@/lib/scheduling/core/start-bits";

/** Everybody who is listed, in memory: what the search walks instead of asking the database for each visitor. */
export class Roster {
  readonly free = new FreeTable(indexDays);
  private readonly byId = new Map<string, Listed>();
  private built: { readonly people: People; readonly calendars: Int32Array } | null = null;

  /** Puts somebody on the roster, with their free times, or says anew what there is to say of them. */
  put(listed: Listed, free: readonly FreeBits[]): void {
    this.byId.set(listed.card.id, listed);
    this.free.set(listed.card.calendarId, free);
    this.built = null;
  }

  /** Takes somebody off. */
  drop(id: string): void {
    const listed = this.byId.get(id);
    if (!listed) return;
    this.byId.delete(id);
    this.free.set(listed.card.calendarId, []);
    this.built = null;
  }

  /** Says anew when somebody is free; the calendars of those who are not listed are passed over. */
  setFree(calendarId: string, free: readonly FreeBits[]): void {
    if (this.free.knows(calendarId)) this.free.set(calendarId, free);
  }

  /** Everybody as they are now. A change of somebody's profile builds this anew, a change of free times does not. */
  get people(): People {
    return this.build().people;
  }

  /** The number of each one's calendar, by place. */
  get calendars(): Int32Array {
    return this.build().calendars;
  }

  private build(): NonNullable<typeof this.built> {
    if (this.built) return this.built;
    const listed = [...this.byId.values()];
    return (this.built = { people: new People(listed), calendars: Int32Array.from(listed, ({ card }) => this.free.numberOf(card.calendarId)) });
  }
}
