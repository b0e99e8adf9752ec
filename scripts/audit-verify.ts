import { parseArgs } from "node:util";
import { holdsHead, verifyAudit } from "@/lib/audit/verify-audit";
import { db } from "@/lib/platform/db";

const { values } = parseArgs({ options: { head: { type: "string" } } });
const { isWhole, entries, head, firstBad } = await verifyAudit();
const isKept = values.head === undefined || (await holdsHead(values.head));
const lines = [
  `${entries} entries, head ${head || "none yet"}`,
  firstBad ? `Row ${firstBad.id} is bad: ${firstBad.problem}.` : "Every row is as it was written.",
  ...(isKept ? [] : ["The head that you noted is gone: rows were cut off."]),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = isWhole && isKept ? 0 : 1;
await db.$disconnect();
