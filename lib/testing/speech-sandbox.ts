import { afterAll } from "vitest";
import { startSandbox } from "@/sandbox/start-sandbox";

const sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl: "http://localhost:9", webhookSecret: "whsec_none_of_it_here", log: () => undefined });

// Before any product module is loaded: import this first.
process.env["SPEECH_API_BASE"] = `${sandbox.url}/speech/v1`;
process.env["OPENAI_API_KEY"] = "sk-sandbox";

afterAll(() => sandbox.close());

export const speechUrl = sandbox.url;
