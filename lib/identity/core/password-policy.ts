export type PasswordOwner = { readonly email: string; readonly name: string };

const looksLike: Record<string, string> = { "@": "a", "4": "a", "3": "e", "1": "l", "!": "i", "0": "o", "5": "s", $: "s", "7": "t" };

/** What is wrong with a password that somebody chooses, as a sentence for them; null when nothing is. */
export function passwordProblem(password: string, owner: PasswordOwner, common: ReadonlySet<string>): string | null {
  const length = [...password].length;
  if (length < 10) return "Please use at least 10 characters.";
  if (length > 200) return "Please use at most 200 characters.";
  if (new Set(password.toLowerCase()).size < 5) return "That repeats itself too much. Please mix more characters.";
  if (isCommonPassword(password, common)) return "That is one of the passwords that are guessed first. Please choose another.";
  if (isAboutOwner(password, owner)) return "Please leave your name and address out of the password.";
  return null;
}

/** Whether a list of leaked passwords knows it, also with up to four digits or signs around it or letters written as figures. */
export function isCommonPassword(password: string, common: ReadonlySet<string>): boolean {
  const plain = password.toLowerCase();
  const heads = [plain, plain.replace(/^[^a-z]{1,4}/, "")];
  const bare = heads.flatMap((form) => [form, form.replace(/[^a-z]{1,4}$/, "")]);
  const read = bare.map((form) => [...form].map((letter) => looksLike[letter] ?? letter).join(""));
  return [...bare, ...read].some((form) => form.length > 3 && common.has(form));
}

function isAboutOwner(password: string, { email, name }: PasswordOwner): boolean {
  const plain = password.toLowerCase();
  const local = (email.split("@")[0] ?? "").toLowerCase();
  const whole = [local, name.toLowerCase(), name.toLowerCase().replaceAll(/\s/g, "")];
  if (whole.some((part) => part.length >= 5 && plain.includes(part))) return true;
  const words = [...local.split(/[^\p{L}\p{N}]+/u), ...name.toLowerCase().split(/\s+/)].filter((word) => word.length >= 3);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest.length < plain.length && rest.length < 8;
}

/** How hard a password is to guess, roughly: 0 (too short) to 3 (strong). For the hint beside the field only. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 {
  const length = [...password].length;
  if (length < 10) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const variety = new Set(password.toLowerCase()).size;
  const score = Math.min(length, 24) + kinds * 2 + Math.min(variety, 14);
  if (variety < 5 || score < 28) return 1;
  return score < 34 ? 2 : 3;
}
