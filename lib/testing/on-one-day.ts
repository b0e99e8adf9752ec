import { DAY } from "@/lib/kernel/zone";

const today = (): number => Math.floor(Date.now() / DAY);

/** Tries what is true of one day (UTC); should midnight have come in between, it is tried on the new day. */
export async function onOneDay<T>(look: () => Promise<T>): Promise<T> {
  const day = today();
  return look().catch((error: unknown) => {
    if (today() === day) throw error;
    return look();
  });
}
