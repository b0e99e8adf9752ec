import { execFile } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { root } from "@/lib/testing/source-text";

const ReportSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }),
});

/** What dependency-cruiser says of the files under `folder` by this house's rules: every module seen, and each broken rule as one line. */
export async function checkImports(folder: string, sources: readonly string[]): Promise<{ modules: string[]; violations: string[] }> {
  const command = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [command, "--config", path.join(root, ".dependency-cruiser.cjs"), "--output-type", "json", ...sources];
  const report = ReportSchema.parse(JSON.parse(await run(args, folder)));
  return {
    modules: report.modules.map((module) => module.source),
    violations: report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/** The exit code counts violations, so only the printed report matters. */
function run(args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.startsWith("{")) resolve(stdout);
      else reject(new Error(stderr || stdout || error?.message || "dependency-cruiser said nothing"));
    });
  });
}
