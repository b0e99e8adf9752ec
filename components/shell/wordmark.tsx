import { AppLink } from "@/components/ui/app-link";

/** Two speech marks that share an hour: the mark of Colloquy. */
export function Mark({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="3 3 22 22" className={className} fill="none">
      <path d="M3 6.5A3.5 3.5 0 0 1 6.5 3H14v11a8 8 0 0 1-8 8H3z" className="fill-accent" />
      <path d="M25 21.5a3.5 3.5 0 0 1-3.5 3.5H14V14a8 8 0 0 1 8-8h3z" className="fill-running-fill" />
    </svg>
  );
}

/** The name of the product, which leads home. */
export function Wordmark() {
  return (
    <AppLink href="/" className="flex min-h-11 items-center gap-2.5 font-display text-xl font-medium tracking-tight">
      <Mark />
      Colloquy
    </AppLink>
  );
}
