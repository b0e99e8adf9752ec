import type { CSSProperties } from "react";
import { cx } from "@/components/ui/cx";

const sizes = { sm: "size-8 text-sm", md: "size-12 text-base", lg: "size-18 text-xl", xl: "size-32 text-2xl" };

type Props = { name: string; photoUrl?: string | null | undefined; size?: keyof typeof sizes; className?: string };

/** A person's face, or initials over a pattern of their own (`.avatar` in app/styles/base.css). The name stands beside it, so the picture is silent. */
export function Avatar({ name, photoUrl, size = "md", className }: Props) {
  const look = cx("avatar", sizes[size], className);
  if (photoUrl) return <img src={photoUrl} alt="" loading="lazy" decoding="async" className={look} />;
  const seed = seedOf(name);
  return (
    <span aria-hidden style={{ "--hue": seed % 360 } as CSSProperties} className={look}>
      <svg viewBox="0 0 40 40">
        <path d={quarters(seed)} />
      </svg>
      {initialsOf(name)}
    </span>
  );
}

function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => !word.endsWith("."));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** Two quarter circles in opposite corners, each turned by the seed. */
function quarters(seed: number): string {
  return [0, 1].map((row) => {
    const column = (seed >>> 9) % 2 === row ? 0 : 1;
    return `M${column * 20} ${row * 20}${turned[(seed >>> (row * 2 + 3)) % 4]}`;
  }).join("");
}

/** A quarter circle from the corner of its square of 20, turned clockwise. */
const turned = ["h20a20 20 0 0 1-20 20z", "h20v20a20 20 0 0 1-20-20z", "m20 0v20h-20a20 20 0 0 1 20-20z", "a20 20 0 0 1 20 20h-20z"] as const;
