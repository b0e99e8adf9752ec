import { Money } from "@/components/ui/money";
import type { Money as MoneyValue } from "@/lib/kernel/money";

type Props = { readonly price: MoneyValue; readonly tax: MoneyValue; readonly total: MoneyValue; readonly taxLabel: string; readonly label?: string };

/** What a session costs, line by line. */
export function PriceLines({ price, tax, total, taxLabel, label = "Session" }: Props) {
  return (
    <dl className="flex flex-col gap-2">
      <Line label={label} value={price} />
      <Line label={taxLabel} value={tax} />
      <div className="flex items-baseline justify-between gap-6 border-t border-line pt-3">
        <dt className="font-medium">Total</dt>
        <dd>
          <Money value={total} display className="text-xl" />
        </dd>
      </div>
    </dl>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: MoneyValue }) {
  return (
    <div className="flex items-baseline justify-between gap-6">
      <dt className="text-soft">{label}</dt>
      <dd>
        <Money value={value} />
      </dd>
    </div>
  );
}
