import { ApiRefusal } from "@/lib/client/ask-api";
import { readNotes, saveNotes, type Stay } from "@/lib/client/meeting/meeting-api";
import { Store } from "@/lib/client/store";
import { mergeText } from "@/lib/meetings/core/merge-text";
import type { Notes } from "@/lib/meetings/core/notes";

export type NotesState = {
  readonly text: string;
  /** `loading` until the server's text is known; `waiting` while it cannot be reached. */
  readonly status: "loading" | "saved" | "saving" | "waiting";
  readonly trouble: string;
};

type Base = { readonly text: string; readonly version: number };

const restMilliseconds = 300;
const mostMilliseconds = 600;
const againMilliseconds = 2_000;

/** The text that both sides write beside the picture. Whatever is typed is kept in this browser until the server has it, and merged with what the other side typed. */
export class SharedNotes extends Store<NotesState> {
  readonly #bookingId: string;
  readonly #stay: () => Stay | null;
  #base: Base = { text: "", version: -1 };
  #isBusy = false;
  #wanted = 0;
  #typedSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(bookingId: string, stay: () => Stay | null) {
    super({ text: "", status: "loading", trouble: "" });
    this.#bookingId = bookingId;
    this.#stay = stay;
  }

  /** The person typed. */
  edit(text: string): void {
    this.set({ text, status: "saving" });
    this.#keepDraft();
    // After a short rest, but while somebody types on and on not later than this.
    const now = performance.now();
    this.#typedSince ??= now;
    this.#soon(Math.max(0, Math.min(restMilliseconds, this.#typedSince + mostMilliseconds - now)));
  }

  /** The server has this version: look, unless it is known. */
  hear(version: number): void {
    this.#wanted = Math.max(this.#wanted, version);
    if (this.#base.version < this.#wanted) this.#soon(0);
  }

  /** Tries at once, after a drop. */
  wake(): void {
    this.#soon(0);
  }

  #soon(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), milliseconds);
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return this.#soon(restMilliseconds / 2);
    this.#isBusy = true;
    try {
      if (this.#base.version < 0) this.#takeDraft(await readNotes(this.#bookingId));
      else if (this.get().text !== this.#base.text) await this.#save();
      else if (this.#base.version < this.#wanted) this.#take(await readNotes(this.#bookingId), this.#base.text);
      this.set({ trouble: "" });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isBusy = false;
    }
  }

  async #save(): Promise<void> {
    const [stay, { text }] = [this.#stay(), this.get()];
    this.#typedSince = null;
    if (!stay) throw new ApiRefusal(0, "no_answer", "You are not in the room.");
    this.#take(await saveNotes(stay, { version: this.#base.version, base: this.#base.text, text }), text);
  }

  /** The server's text, together with what was typed here since `sent` was the whole of it. */
  #take({ text, version }: Notes, sent: string): void {
    const merged = mergeText(sent, this.get().text, text);
    this.#base = { text, version };
    this.#wanted = Math.max(this.#wanted, version);
    this.set({ text: merged, status: merged === text ? "saved" : "saving" });
    this.#keepDraft();
    if (merged !== text) this.#soon(restMilliseconds);
  }

  /** What this browser could not send any more last time is taken up again. */
  #takeDraft(notes: Notes): void {
    const draft = this.#draft();
    const typed = this.get().text;
    this.#base = { text: draft?.base ?? "", version: 0 };
    this.set({ text: draft ? mergeText("", typed, draft.text) : typed });
    this.#take(notes, this.#base.text);
  }

  #fail(error: unknown): void {
    const isPassing = !(error instanceof ApiRefusal) || error.isPassing || error.status === 409;
    this.set({ status: "waiting", trouble: isPassing ? "" : error.message });
    if (isPassing) this.#soon(againMilliseconds);
  }

  #draft(): { base: string; text: string } | null {
    const kept = localStorage.getItem(this.#memory);
    return kept ? (JSON.parse(kept) as { base: string; text: string }) : null;
  }

  #keepDraft(): void {
    const { text } = this.get();
    if (this.#base.version < 0) return;
    if (text === this.#base.text) localStorage.removeItem(this.#memory);
    else localStorage.setItem(this.#memory, JSON.stringify({ base: this.#base.text, text }));
  }

  get #memory(): string {
    return `colloquy.notes.${this.#bookingId}`;
  }
}
