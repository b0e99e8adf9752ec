/** One thing that was said: when it begins and ends (milliseconds) and the words. */
export type Cue = { readonly from: number; readonly to: number; readonly text: string };

const timing = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}\.\d{3})/;

/** What a WebVTT text says; notes, styles and settings of position are left out. */
export function cuesOf(vtt: string): Cue[] {
  return vtt.replaceAll(/\r\n?/g, "\n").split(/\n{2,}/).flatMap((block) => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    const [, from, to] = timing.exec(lines[at] ?? "") ?? [];
    const text = lines.slice(at + 1).join("\n").trim();
    return from && to && text !== "" ? [{ from: millisecondsOf(from), to: millisecondsOf(to), text }] : [];
  });
}

/** The same as WebVTT. */
export function vttOf(cues: readonly Cue[]): string {
  return ["WEBVTT", ...cues.map(({ from, to, text }) => `${stamp(from)} --> ${stamp(to)}\n${text}`)].join("\n\n") + "\n";
}

/** The transcript of a long recording from those of its pieces: the next one's times count from where it began. */
export function appendVtt(soFar: string, next: string, startMilliseconds: number): string {
  const later = cuesOf(next).map(({ from, to, text }) => ({ from: from + startMilliseconds, to: to + startMilliseconds, text }));
  return vttOf([...cuesOf(soFar), ...later]);
}

/** "1:02:07" or "2:07": a place in a recording, for people. */
export function placeWords(milliseconds: number): string {
  const [hours, minutes, seconds] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60, Math.floor(milliseconds / 1_000) % 60];
  const pad = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}

function millisecondsOf(text: string): number {
  return Math.round(text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000);
}

function stamp(milliseconds: number): string {
  const [whole, rest] = [Math.floor(milliseconds / 1_000), milliseconds % 1_000];
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60].map((value) => String(value).padStart(2, "0"));
  return `${parts.join(":")}.${String(rest).padStart(3, "0")}`;
}
