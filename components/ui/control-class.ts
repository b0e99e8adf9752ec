/** The look of every control one types or chooses in; 44 px high, so that a thumb can hit it. */
export const controlClass =
  "w-full min-h-11 rounded border border-control bg-raised px-3 py-2 text-base text-ink transition-colors duration-150 " +
  "hover:border-ink aria-invalid:border-loss aria-invalid:ring-1 aria-invalid:ring-loss disabled:bg-sunk disabled:text-faint disabled:hover:border-control";
