import { cx } from "@/components/ui/cx";

export type MoneyValue = { amount: number; currency: string };

/** Writes minor units as an amount with its currency: 9500 EUR → "€95.00"; whole amounts lose their zeros when `short`. */
export function formatMoney({ amount, currency }: MoneyValue, options: { short?: boolean; locale?: string } = {}): string {
  const locale = options.locale ?? "en-GB";
  const format = formatOf(locale, currency);
  const units = amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  return options.short && Number.isInteger(units) ? formatOf(locale, currency, 0).format(units) : format.format(units);
}

const formats = new Map<string, Intl.NumberFormat>();

// Making a format costs more than using it, and a list uses few of them often.
function formatOf(locale: string, currency: string, digits?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: "currency", currency, ...(digits === undefined ? {} : { maximumFractionDigits: digits }) });
  formats.set(key, made);
  return made;
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
