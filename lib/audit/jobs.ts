import type { TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { verifyAudit } from "@/lib/audit/verify-audit";

/** Once a day the head of the chain goes where the database cannot reach: the log. */
export const auditJobs: TaskList = {
  "audit.anchor": async () => {
    const { isWhole, entries, head, firstBad } = await verifyAudit();
    const said = { entries, head, firstBad };
    if (isWhole) log.info(said, "audit head");
    else log.error(said, "the audit log was tampered with");
  },
};
