// Without I, L, O and U: nothing that is misheard or misread, no words by accident.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What people read out on the phone, from eight random bytes: `CQ-7F3K-9Q2M`. */
export function referenceFrom(bytes: Uint8Array): string {
  const signs = [...bytes.slice(0, 8)].map((byte) => letters[byte % letters.length]).join("");
  return `CQ-${signs.slice(0, 4)}-${signs.slice(4, 8)}`;
}
