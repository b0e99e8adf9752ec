const TOKENS = `
:root {
  color-scheme: light dark;
  --paper: oklch(97.5% 0.009 85); --raised: oklch(99.4% 0.004 85); --sunken: oklch(94.6% 0.012 85);
  --ink: oklch(23% 0.012 70); --ink-2: oklch(41% 0.013 70); --ink-3: oklch(50% 0.013 70);
  --line: oklch(87% 0.013 80); --edge: oklch(60% 0.014 80);
  --accent: oklch(41% 0.07 205); --on-accent: oklch(98% 0.008 200); --accent-soft: oklch(94% 0.02 200);
  --loss: oklch(46% 0.16 28); --loss-soft: oklch(95% 0.02 28); --good: oklch(43% 0.09 152); --good-soft: oklch(94.5% 0.03 152);
  --time: oklch(46% 0.09 70); --time-soft: oklch(95% 0.035 85);
  --serif: "Newsreader Variable", Newsreader, "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Times New Roman", serif;
  --sans: "Geist Variable", Geist, Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: "Geist Mono", ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: oklch(20% 0.008 80); --raised: oklch(24.5% 0.009 80); --sunken: oklch(17% 0.008 80);
    --ink: oklch(94% 0.01 85); --ink-2: oklch(80% 0.012 85); --ink-3: oklch(70% 0.012 85);
    --line: oklch(34% 0.01 80); --edge: oklch(56% 0.012 80);
    --accent: oklch(79% 0.085 195); --on-accent: oklch(19% 0.025 200); --accent-soft: oklch(29% 0.032 200);
    --loss: oklch(76% 0.13 28); --loss-soft: oklch(27% 0.045 28); --good: oklch(79% 0.11 152); --good-soft: oklch(27% 0.035 152);
    --time: oklch(82% 0.11 80); --time-soft: oklch(28% 0.035 80);
  }
}`;

const GROUND = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); min-height: 100dvh; display: flex; flex-direction: column; -webkit-text-size-adjust: 100%; }
h1, h2, h3 { font-family: var(--serif); font-weight: 500; line-height: 1.15; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); letter-spacing: -0.012em; }
h2 { font-size: 1.375rem; } h3 { font-size: 1.125rem; }
p { margin: 0; max-width: 68ch; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, .mono { font-family: var(--mono); font-size: 0.875em; }
.num { font-variant-numeric: tabular-nums; }
.quiet { color: var(--ink-3); } .second { color: var(--ink-2); } .small { font-size: 0.875rem; }
.stack { display: grid; gap: 16px; align-content: start; } .stack.tight { gap: 6px; } .stack.wide { gap: 40px; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; } .between { justify-content: space-between; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 12px; top: -60px; background: var(--raised); padding: 10px 14px; border-radius: 8px; z-index: 2; } .skip:focus { top: 12px; }
main { flex: 1; width: 100%; max-width: 1080px; margin: 0 auto; padding: 40px 24px 72px; }
main.narrow { max-width: 560px; }
@media (max-width: 600px) { main { padding: 28px 18px 56px; } }
`;

const FRAME = `
.notice { background: var(--time-soft); color: var(--time); font-size: 0.875rem; text-align: center; padding: 7px 16px; border-bottom: 1px solid var(--line); }
.notice strong { font-weight: 600; }
.bar { border-bottom: 1px solid var(--line); }
.bar > div { max-width: 1080px; margin: 0 auto; padding: 14px 24px; display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: baseline; }
.bar .mark { font-family: var(--serif); font-size: 1.25rem; color: var(--ink); text-decoration: none; }
.bar nav { display: flex; gap: 4px 20px; flex-wrap: wrap; }
.bar nav a { color: var(--ink-2); text-decoration: none; padding: 2px 0; border-bottom: 2px solid transparent; }
.bar nav a:hover { color: var(--ink); } .bar nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
@media (max-width: 600px) { .bar > div { padding: 12px 18px; } }
footer { border-top: 1px solid var(--line); color: var(--ink-3); font-size: 0.875rem; padding: 16px 24px; text-align: center; }
`;

const CONTROLS = `
button, .button { font: inherit; font-weight: 550; cursor: pointer; border-radius: 8px; border: 1px solid var(--edge); background: var(--raised); color: var(--ink); padding: 8px 14px; min-height: 40px; display: inline-flex; align-items: center; justify-content: center; gap: 8px; text-decoration: none; transition: background 140ms ease-out, border-color 140ms ease-out; }
button:hover, .button:hover { background: var(--sunken); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); min-height: 48px; padding: 12px 20px; }
button.primary:hover { background: color-mix(in oklch, var(--accent) 88%, var(--ink)); }
button.wide { width: 100%; } button.small { min-height: 32px; padding: 3px 10px; font-size: 0.875rem; }
label, legend { font-weight: 550; } fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { padding: 0; margin-bottom: 10px; }
.field { display: grid; gap: 6px; }
input[type=text], input[type=email], input[type=search] { font: inherit; width: 100%; min-height: 46px; padding: 10px 12px; border-radius: 8px; border: 1px solid var(--edge); background: var(--raised); color: var(--ink); }
input[aria-invalid=true] { border-color: var(--loss); box-shadow: 0 0 0 1px var(--loss); }
.error { color: var(--loss); font-size: 0.9375rem; }
.alert { border-left: 3px solid var(--loss); background: var(--loss-soft); padding: 12px 16px; border-radius: 0 8px 8px 0; }
.alert.good { border-color: var(--good); background: var(--good-soft); }
.alert.time { border-color: var(--time); background: var(--time-soft); }
.tag { display: inline-block; font-family: var(--sans); vertical-align: 0.1em; margin-left: 4px; font-size: 0.875rem; line-height: 1.4; padding: 1px 9px; border-radius: 99px; background: var(--sunken); color: var(--ink-2); white-space: nowrap; }
.tag.good { background: var(--good-soft); color: var(--good); } .tag.loss { background: var(--loss-soft); color: var(--loss); } .tag.time { background: var(--time-soft); color: var(--time); }
.choices { display: grid; border: 1px solid var(--edge); border-radius: 10px; overflow: clip; background: var(--raised); }
.choice { display: grid; grid-template-columns: auto 1fr auto; gap: 2px 12px; align-items: center; padding: 13px 16px; cursor: pointer; font-weight: 400; position: relative; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice:has(:checked) { background: var(--accent-soft); } .choice:hover { background: var(--sunken); } .choice:has(:checked):hover { background: var(--accent-soft); }
.choice:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: -2px; } .choice input:focus-visible { outline: none; }
.choice input { accent-color: var(--accent); width: 18px; height: 18px; margin: 0; } .choice .mono { color: var(--ink-2); white-space: nowrap; }
.choice .name { font-weight: 550; } .choice .why { grid-column: 2 / -1; color: var(--ink-2); font-size: 0.9375rem; }
@media (max-width: 480px) { .choice { grid-template-columns: auto 1fr; } .choice .mono { grid-column: 2; } .choice .why { grid-column: 2; } }
.typed { display: none; } form:has([value=typed]:checked) .typed { display: grid; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

const LISTS = `
.lines { list-style: none; margin: 0; padding: 0; } .lines > li { border-top: 1px solid var(--line); } .lines > li:last-child { border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th { text-align: left; font-weight: 550; color: var(--ink-3); font-size: 0.875rem; } th, td { padding: 10px 18px 10px 0; border-bottom: 1px solid var(--line); vertical-align: top; } td.num, th.num { text-align: right; }
.empty { border: 1px dashed var(--edge); border-radius: 10px; padding: 28px 20px; color: var(--ink-2); text-align: center; } .empty p { margin: 0 auto; }
`;

/** The one stylesheet of every sandbox page: warm paper, ink, a deep green-blue for what one can do; dark by the system's wish. */
export const STYLESHEET = [TOKENS, GROUND, FRAME, CONTROLS, LISTS].join("\n");
