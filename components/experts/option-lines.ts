export type Option = readonly [value: string, words: string];

/** Options as one text, a line each: two hundred pairs cost a page more than their words. */
export function toLines(options: readonly Option[]): string {
  return options.map((option) => option.join("\t")).join("\n");
}

/** The options of such a text again. */
export function fromLines(text: string): Option[] {
  return text.split("\n").map((line) => {
    const tab = line.indexOf("\t");
    return [line.slice(0, tab), line.slice(tab + 1)];
  });
}
