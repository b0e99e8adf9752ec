const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "FR" → "France"; what is no code reads as itself. */
export function countryName(code: string): string {
  return nameOr(countries, code);
}

/** "fr" → "French"; what is no code reads as itself. */
export function languageName(code: string): string {
  return nameOr(languages, code);
}

function nameOr(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
