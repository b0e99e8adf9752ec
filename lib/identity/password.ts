import { hash, verify } from "@node-rs/argon2";

// The package's own default algorithm is Argon2id; its enum cannot be imported under verbatimModuleSyntax.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];
let dummy: Promise<string> | undefined;

/** The Argon2id hash that is stored of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, settings));
}

/** Whether the password is the stored one; takes as long when nothing is stored, so that time tells nobody who has an account. */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const compared = storedHash ?? (await dummy);
  const isSame = await inTurn(() => verify(compared, password, settings));
  return isSame && storedHash !== null;
}

/** At most four hashes are in memory at once; the rest wait their turn. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
