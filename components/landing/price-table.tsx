const prices = [
  { what: "Search, profiles, free times", client: "Free", expert: "Free" },
  { what: "An account", client: "Free", expert: "Free" },
  { what: "Being listed", client: null, expert: "Free" },
  { what: "A session", client: "The price on the profile, and tax where there is some", expert: "You receive the price without the platform fee" },
  { what: "Platform fee", client: "None on top", expert: "10 % of each paid booking" },
  { what: "Holding a time for 15 minutes", client: "Free", expert: null },
  { what: "Cancelling", client: "By the policy shown before you pay", expert: "The client gets everything back" },
  { what: "The meeting room", client: "Free", expert: "Free" },
] as const;

/** Everything that costs something, and everything that does not. */
export function PriceTable() {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">What things cost for clients and for experts</caption>
      <thead>
        <tr className="border-b border-ink align-bottom">
          <th scope="col" className="py-3 pr-4 font-medium">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="py-3 pr-4 font-display text-lg font-medium">
            Clients
          </th>
          <th scope="col" className="py-3 font-display text-lg font-medium">
            Experts
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {prices.map(({ what, client, expert }) => (
          <tr key={what} className="align-top">
            <th scope="row" className="w-2/5 py-3 pr-4 font-normal">
              {what}
            </th>
            <PriceCell text={client} />
            <PriceCell text={expert} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PriceCell({ text }: { text: string | null }) {
  return <td className="py-3 pr-4 text-soft">{text ?? <span className="text-faint">does not apply</span>}</td>;
}
