import { cx } from "@/components/ui/cx";

const sizes = {
  sm: { box: "size-8 text-sm", pixels: 32 },
  md: { box: "size-12 text-base", pixels: 48 },
  lg: { box: "size-18 text-xl", pixels: 72 },
  xl: { box: "size-32 text-2xl", pixels: 128 },
};

type Props = { name: string; photoUrl?: string | null | undefined; size?: keyof typeof sizes; className?: string };

/** A person's face, or initials over a pattern of their own. The name stands beside it, so the picture is silent. */
export function Avatar({ name, photoUrl, size = "md", className }: Props) {
  const { box, pixels } = sizes[size];
  if (photoUrl) {
    return (
      <img
        src={photoUrl}
        alt=""
        width={pixels}
        height={pixels}
        loading="lazy"
        decoding="async"
        className={cx(box, "shrink-0 rounded bg-sunk object-cover", className)}
      />
    );
  }
  const seed = seedOf(name);
  const hue = seed % 360;
  return (
    <span
      aria-hidden
      style={{
        backgroundColor: `light-dark(oklch(0.9 0.04 ${hue}), oklch(0.32 0.04 ${hue}))`,
        color: `light-dark(oklch(0.32 0.06 ${hue}), oklch(0.93 0.04 ${hue}))`,
      }}
      className={cx(box, "relative grid shrink-0 place-items-center overflow-hidden rounded font-display font-medium", className)}
    >
      <svg viewBox="0 0 40 40" className="absolute inset-0 size-full opacity-15" fill="currentColor">
        {quarters(seed).map((transform) => (
          <path key={transform} d="M0 0H20A20 20 0 0 1 0 20Z" transform={transform} />
        ))}
      </svg>
      <span className="relative pt-[0.12em] leading-none">{initialsOf(name)}</span>
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
function quarters(seed: number): string[] {
  return [0, 1].map((row) => {
    const column = (seed >>> 9) % 2 === row ? 0 : 1;
    const turn = (seed >>> (row * 2 + 3)) % 4;
    return `translate(${column * 20} ${row * 20}) rotate(${turn * 90} 10 10)`;
  });
}
