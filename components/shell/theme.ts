export type Theme = "system" | "light" | "dark";

export const themeCookie = "theme";

/** Reads the cookie's word; anything unknown means the system's choice. */
export function themeFrom(word: string | undefined): Theme {
  return word === "light" || word === "dark" ? word : "system";
}
