import { text } from "node:stream/consumers";
import { answerSlots } from "@/scripts/slots-answer";

/** `npm run -s slots`: questions as JSON on standard input, free starts as JSON on standard output; exit status 2 on bad input. */
const answer = answerSlots(await text(process.stdin));
if (answer.status === 0) process.stdout.write(`${answer.output}\n`);
else process.stderr.write(`${answer.error}\n`);
process.exitCode = answer.status;
