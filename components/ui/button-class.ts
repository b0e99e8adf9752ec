import { cx } from "@/components/ui/cx";

export type ButtonVariant = "primary" | "quiet" | "danger" | "link";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "inline-flex items-center justify-center gap-2 text-center font-medium transition-colors duration-150 " +
  "disabled:opacity-55 aria-disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&_svg]:size-[1.125em] [&_svg]:shrink-0";

const looks: Record<ButtonVariant, string> = {
  primary: "rounded bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "rounded border border-control bg-transparent text-ink hover:border-ink hover:bg-sunk",
  danger: "rounded bg-loss text-on-loss hover:bg-loss-strong",
  link: "text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-9 px-3 py-1 text-sm",
  md: "min-h-11 px-4 py-2 text-base",
  lg: "min-h-13 px-6 py-3 text-lg",
};

const linkSizes: Record<ButtonSize, string> = { sm: "text-sm", md: "text-base", lg: "text-lg" };

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** The classes of a button, for the rare element that is neither `Button`, `ButtonLink` nor `SubmitButton`. */
export function buttonClass({ variant = "primary", size = "md", className }: ButtonLook = {}): string {
  return cx(base, looks[variant], variant === "link" ? linkSizes[size] : sizes[size], className);
}
