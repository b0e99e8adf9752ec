import { startSandbox } from "@/sandbox/start-sandbox";

const DEFAULT_PORT = 3900;

async function main(): Promise<void> {
  const env = process.env;
  const sandbox = await startSandbox({
    port: Number(env.SANDBOX_PORT || DEFAULT_PORT),
    host: env.SANDBOX_HOST || "127.0.0.1",
    dataFile: env.SANDBOX_DATA || ".data/sandbox.db",
    publicUrl: env.PUBLIC_URL || "http://localhost:3000",
    webhookSecret: env.STRIPE_WEBHOOK_SECRET || "whsec_sandbox",
    ...(env.SANDBOX_WEBHOOK_URL ? { webhookUrl: env.SANDBOX_WEBHOOK_URL } : {}),
    ...(env.GOOGLE_CLIENT_ID ? { googleClient: { id: env.GOOGLE_CLIENT_ID, secret: env.GOOGLE_CLIENT_SECRET ?? "" } } : {}),
    ...(env.MICROSOFT_CLIENT_ID ? { microsoftClient: { id: env.MICROSOFT_CLIENT_ID, secret: env.MICROSOFT_CLIENT_SECRET ?? "" } } : {}),
    zoom: {
      ...(env.ZOOM_WEBHOOK_SECRET ? { webhookSecret: env.ZOOM_WEBHOOK_SECRET } : {}),
      ...(env.ZOOM_CLIENT_ID ? { accountId: env.ZOOM_ACCOUNT_ID ?? "", clientId: env.ZOOM_CLIENT_ID, clientSecret: env.ZOOM_CLIENT_SECRET ?? "" } : {}),
    },
  });
  const stop = () => {
    sandbox.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`The sandbox did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
