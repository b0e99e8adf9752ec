import type { Config } from "tailwindcss";

/** Names for the tokens in app/styles/tokens.css. Anything not named here is not part of the look. */
const config = {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      paper: "var(--paper)",
      raised: "var(--raised)",
      sunk: "var(--sunk)",
      ink: "var(--ink)",
      soft: "var(--soft)",
      faint: "var(--faint)",
      line: "var(--line)",
      control: "var(--control)",
      accent: { DEFAULT: "var(--accent)", strong: "var(--accent-strong)", wash: "var(--accent-wash)" },
      "on-accent": "var(--on-accent)",
      running: { DEFAULT: "var(--running)", fill: "var(--running-fill)", wash: "var(--running-wash)" },
      loss: { DEFAULT: "var(--loss)", strong: "var(--loss-strong)", wash: "var(--loss-wash)" },
      "on-loss": "var(--on-loss)",
      confirmed: { DEFAULT: "var(--confirmed)", wash: "var(--confirmed-wash)" },
    },
    fontFamily: {
      sans: ["var(--font-geist-sans)", "ui-sans-serif", "system-ui", "sans-serif"],
      display: ["var(--font-newsreader-ext)", "var(--font-newsreader)", "Georgia", "serif"],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "monospace"],
    },
    fontSize: {
      sm: ["0.875rem", { lineHeight: "1.25rem" }],
      base: ["1rem", { lineHeight: "1.5rem" }],
      lg: ["1.1875rem", { lineHeight: "1.75rem" }],
      xl: ["1.5rem", { lineHeight: "2rem" }],
      "2xl": ["clamp(1.875rem, 1.6rem + 1.3vw, 2.5rem)", { lineHeight: "1.14" }],
      "3xl": ["clamp(2.625rem, 1.7rem + 3.9vw, 4.5rem)", { lineHeight: "1.04" }],
    },
    borderRadius: {
      none: "0",
      DEFAULT: "var(--radius)",
      sm: "var(--radius)",
      md: "var(--radius)",
      lg: "var(--radius)",
      xl: "var(--radius)",
      full: "9999px",
    },
    boxShadow: { none: "none", lift: "var(--shadow-lift)" },
    extend: {
      maxWidth: { page: "72rem", prose: "66ch", form: "28rem" },
      transitionTimingFunction: { DEFAULT: "cubic-bezier(0.2, 0, 0, 1)" },
    },
  },
} satisfies Config;

export default config;
