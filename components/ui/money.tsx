import { cx } from "@/components/ui/cx";

export type MoneyValue = { amount: number; currency: string };

/** Writes minor units as an amount with its currency: 9500 EUR → "€95.00"; whole amounts lose their zeros when `short`. */
export function formatMoney({ amount, currency }: MoneyValue, options: { short?: boolean; locale?: string } = {}): string {
  const format = new Intl.NumberFormat(options.locale ?? "en-GB", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const units = amount / 10 ** digits;
  if (!options.short || !Number.isInteger(units)) return format.format(units);
  return new Intl.NumberFormat(options.locale ?? "en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(units);
}

type Props = {
  value: MoneyValue;
  /** Leaves out ".00". */
  short?: boolean;
  /** Sets it in the display face, for sums that stand by themselves. */
  display?: boolean;
  className?: string;
};

/** An amount of money, always with its currency, in figures that stand in columns. */
export function Money({ value, short, display, className }: Props) {
  return <span className={cx("whitespace-nowrap tabular-nums", display && "font-display", className)}>{formatMoney(value, short ? { short } : {})}</span>;
}
