import path from "node:path";
import { runToEnd } from "./child";
import { demoSignIns, hasPeople, type SignIn } from "./demo-world";
import { faint, heading } from "./progress";
import { usesSandbox, type Settings } from "./settings";
import type { Stack } from "./stack";

/** What the person who started it wants to know next: where it is, and how to get in. */
export async function welcome(stack: Stack, dataDir: string): Promise<string> {
  const { settings } = stack;
  const databaseUrl = settings["DATABASE_URL"] ?? "";
  const lines = ["", row("Colloquy", heading(settings["PUBLIC_URL"] ?? "")), ...sandboxLines(settings)];
  lines.push(row("Logs", path.relative(process.cwd(), path.join(dataDir, "logs"))));
  if (stack.postgresHome !== undefined && !stack.postgresHome.startsWith(dataDir)) lines.push(row("Database", stack.postgresHome));
  lines.push(...((await hasPeople(databaseUrl)) ? signInLines(await demoSignIns(databaseUrl)) : await setUpLines(settings)));
  return [...lines, "", faint("Ctrl-C stops everything."), ""].join("\n");
}

function sandboxLines(settings: Settings): string[] {
  if (!usesSandbox(settings)) return [];
  const sandbox = `http://localhost:${settings["SANDBOX_PORT"]}`;
  return [row("Sandbox", `${sandbox}  ${faint("stands in for payments, mail and Google")}`), row("  mailbox", `${sandbox}/mail`), row("  payments", `${sandbox}/payments`)];
}

function signInLines(signIns: readonly SignIn[]): string[] {
  if (signIns.length === 0) return [];
  const widest = Math.max(...signIns.map((one) => one.email.length));
  return ["", "Demo sign-ins", ...signIns.map((one) => row(`  ${one.role}`, `${one.email.padEnd(widest)}  ${one.password}`))];
}

async function setUpLines(settings: Settings): Promise<string[]> {
  const code = (await runToEnd(["--import", "tsx", "scripts/set-up-code.ts"], settings)).trim();
  if (code === "") return [];
  return ["", "Nobody has an account here yet. Make the first admin:", row("  page", `${settings["PUBLIC_URL"]}/set-up`), row("  code", `${heading(code)}  ${faint("works once")}`)];
}

function row(label: string, text: string): string {
  return `${label.padEnd(16)}${text}`;
}
