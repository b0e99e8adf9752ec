import { issueSetUpCode } from "@/lib/identity/set-up-code";

const code = await issueSetUpCode();
if (code !== null) console.log(code);
process.exit(0);
