import { formatMoney } from "@/components/ui/money";
import type { Money } from "@/lib/kernel/money";

type Shares = { readonly refund: Money; readonly platform: Money; readonly expert: Money; readonly tax: Money };

type Props = {
  readonly shares: Shares;
  /** Only set aside on the card, and let go. */
  readonly letGo?: Money;
  /** Who reads it; null for neither of the two. */
  readonly side: "client" | "host" | null;
  readonly clientName: string;
  readonly expertName: string;
};

/** The three amounts of an ending: what comes back, what the platform keeps, what the expert gets. */
export function EndingAmounts({ shares: { refund, platform, expert, tax }, letGo, side, clientName, expertName }: Props) {
  return (
    <dl aria-label="Where the money goes" className="divide-y divide-line border-y border-line text-sm">
      <Line label={side === "client" ? "You get back" : `${clientName} gets back`} amount={refund} />
      <Line label="Fee that Colloquy keeps" amount={platform} />
      <Line label={side === "host" ? "You get" : `${expertName} gets`} amount={expert} />
      {tax.amount > 0 && <Line label="Tax" amount={tax} />}
      {letGo && letGo.amount > 0 && <Line label="Set aside on the card, and let go" amount={letGo} />}
    </dl>
  );
}

function Line({ label, amount }: { readonly label: string; readonly amount: Money }) {
  return (
    <div className="flex items-baseline justify-between gap-6 py-2">
      <dt className="text-soft">{label}</dt>
      <dd className="tabular-nums">{formatMoney(amount)}</dd>
    </div>
  );
}
