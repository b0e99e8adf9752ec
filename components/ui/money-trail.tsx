import { Money, type MoneyValue } from "@/components/ui/money";

export type MoneyTrailItem = {
  /** What this part is: "Session", "Platform fee". */
  label: string;
  amount: MoneyValue;
  /** Where it is now: "with Maya Lindqvist", "held until the session". */
  where: string;
};

type Props = { items: readonly MoneyTrailItem[]; title?: string; total?: MoneyValue };

/** Where each cent of one booking is now: a bar in true proportion, and a line for each part. */
export function MoneyTrail({ items, title = "Where the money is", total }: Props) {
  const whole = items.reduce((sum, item) => sum + Math.max(0, item.amount.amount), 0);
  return (
    <div role="group" aria-label={title} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <p className="font-medium">{title}</p>
        {total && <Money value={total} display className="text-xl" />}
      </div>
      {whole > 0 && (
        <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded">
          {items.map((item, index) => (
            <span
              key={item.label}
              className="bg-accent first:rounded-l last:rounded-r"
              style={{ flexGrow: Math.max(0, item.amount.amount), opacity: Math.max(0.25, 1 - index * 0.3) }}
            />
          ))}
        </div>
      )}
      <dl className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <div key={item.label} className="grid grid-cols-[1fr_auto] gap-x-4 py-2.5">
            <dt>{item.label}</dt>
            <dd>
              <Money value={item.amount} />
            </dd>
            <dd className="col-span-2 text-sm text-faint">{item.where}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
