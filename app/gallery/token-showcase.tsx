import { Row, Specimen } from "@/app/gallery/specimen";
import { Mark } from "@/components/shell/wordmark";

const grounds = ["paper", "raised", "sunk", "line", "control", "accent", "accent-wash", "running-fill", "running-wash", "loss", "loss-wash", "confirmed", "confirmed-wash"];
const sizes = [
  ["3xl", "text-3xl font-display font-medium"],
  ["2xl", "text-2xl font-display font-medium"],
  ["xl", "text-xl font-display font-medium"],
  ["lg", "text-lg"],
  ["base", "text-base"],
  ["sm", "text-sm"],
] as const;

export function TokenShowcase() {
  return (
    <>
      <Specimen name="colours">
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {grounds.map((name) => (
            <div key={name} className="text-sm">
              <span className="block h-10 rounded border border-line" style={{ background: `var(--${name})` }} />
              {name}
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen name="text">
        <p>
          Ink for what matters. <span className="text-soft">Soft for what explains.</span> <span className="text-faint">Faint for what one may skip.</span>{" "}
          <span className="text-accent">Accent acts.</span> <span className="text-running">Running out.</span> <span className="text-loss">Lost.</span>{" "}
          <span className="text-confirmed">Confirmed.</span>
        </p>
      </Specimen>
      <Specimen name="sizes">
        {sizes.map(([name, look]) => (
          <p key={name} className={look}>
            An hour well spent, Łukasz Šimić
          </p>
        ))}
      </Specimen>
      <Specimen name="mark">
        <Row>
          <Mark className="size-5" />
          <Mark />
          <Mark className="size-16" />
        </Row>
      </Specimen>
    </>
  );
}
