import { monthWindow } from "@/lib/scheduling/core/month";

/** The free starts of a month, in epoch milliseconds, asked of the API; throws when the answer does not come. */
export async function fetchStarts(slug: string, offeringId: string, month: string): Promise<number[]> {
  const { start, end } = monthWindow(month);
  const query = new URLSearchParams({ offering: offeringId, from: new Date(start).toISOString(), to: new Date(end).toISOString() });
  const answer = await fetch(`/api/v1/experts/${slug}/slots?${query}`);
  if (!answer.ok) throw new Error(`The slots answered ${answer.status}.`);
  const { items } = (await answer.json()) as { items: { startAt: string }[] };
  return items.map(({ startAt }) => Date.parse(startAt));
}
