import { buildApp } from "./stack/build";
import { generateClient } from "./stack/generate-client";

await generateClient();
console.log((await buildApp()) ? "Built." : "Nothing changed since the last build.");
