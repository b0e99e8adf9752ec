/** The payment page's own rules: the order beside the form, above it on a phone. */
export const CHECKOUT_STYLE = `
main.checkout { max-width: none; padding: 0; display: grid; }
.order, .pay { padding: 36px 20px; width: 100%; max-width: 560px; margin: 0 auto; }
.order { padding-bottom: 8px; }
.order h1 { margin: 6px 0 20px; font-size: clamp(2.25rem, 1.8rem + 2vw, 3rem); }
.order .currency { font-family: var(--sans); font-size: 1rem; font-weight: 400; letter-spacing: 0; color: var(--ink-3); }
.items li { display: flex; justify-content: space-between; gap: 20px; padding: 14px 0; } .items .item { font-weight: 550; }
.sum { display: flex; justify-content: space-between; gap: 20px; padding: 14px 0 0; max-width: none; }
.known { display: flex; justify-content: space-between; gap: 16px; border-block: 1px solid var(--line); padding: 12px 0; max-width: none; overflow-wrap: anywhere; }
.back { text-align: center; max-width: none; } .pay h2 { margin-bottom: 4px; } .alert:focus { outline: none; }
@media (min-width: 900px) {
  main.checkout { grid-template-columns: 1fr 1fr; }
  .order { background: var(--sunken); border-right: 1px solid var(--line); max-width: none; padding: 72px 56px 72px max(40px, calc(50vw - 540px)); }
  .pay { margin: 0; max-width: 540px; padding: 72px 20px 72px 64px; }
}
`;
