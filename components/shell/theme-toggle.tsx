"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { themeCookie, type Theme } from "@/components/shell/theme";

const choices = [
  { theme: "system", label: "System", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;

/** Light, dark or as the system says; kept in a cookie that the server reads, so that no page flashes. */
export function ThemeToggle({ theme }: { theme: Theme }) {
  return (
    <fieldset className="flex rounded border border-control">
      <legend className="sr-only">Theme</legend>
      {choices.map(({ theme: choice, label, Icon }) => (
        <label
          key={choice}
          className="flex min-h-9 items-center gap-1.5 px-3 text-soft first-of-type:rounded-l last-of-type:rounded-r hover:text-ink has-checked:bg-accent-wash has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input type="radio" name="theme" value={choice} defaultChecked={choice === theme} onChange={() => keep(choice)} className="sr-only" />
          <Icon aria-hidden strokeWidth={1.5} className="size-4" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const yearSeconds = 31_536_000;

function keep(theme: Theme) {
  const page = document.documentElement;
  if (theme === "system") delete page.dataset.theme;
  else page.dataset.theme = theme;
  const age = theme === "system" ? 0 : yearSeconds;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax`;
}
