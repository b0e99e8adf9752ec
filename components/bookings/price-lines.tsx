import { Money } from "@/components/ui/money";
import type { Money as MoneyValue } from "@/lib/kernel/money";

type Props = { readonly price: MoneyValue; readonly tax: MoneyValue; readonly total: MoneyValue; readonly taxLabel: string; readonly label?: string };

/** What a session costs, line by line. */
export function PriceLines({ price, tax, total, taxLabel, label = "Session" }: Props) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
      <dt className="text-soft">{label}</dt>
      <dd className="text-right">
        <Money value={price} />
      </dd>
      <dt className="text-soft">{taxLabel}</dt>
      <dd className="text-right">
        <Money value={tax} />
      </dd>
      <dt className="border-t border-line pt-3 font-medium">Total</dt>
      <dd className="border-t border-line pt-3 text-right">
        <Money value={total} display className="text-xl" />
      </dd>
    </dl>
  );
}
