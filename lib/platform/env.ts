import { z } from "zod";

const optional = z.string().min(1).optional().catch(undefined);
const secret = z.string().min(32, "must be at least 32 characters");
const isLoopback = (address: string): boolean => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
const sandboxAddress = z.url().refine(isLoopback, "a stand-in may only be on this machine").optional();

const iceServer = z.object({ urls: z.union([z.string(), z.array(z.string())]), username: z.string().optional(), credential: z.string().optional() });
const iceServers = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: 'must be JSON such as [{"urls":"stun:stun.example:3478"}]' });
      return z.NEVER;
    }
  })
  .pipe(z.array(iceServer))
  .default([]);

const EnvSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1),
  DATABASE_PATIENCE: z.coerce.number().int().min(1).max(100).default(1),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  AUTH_SECRET: secret,
  SECRETS_KEY: secret,
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(16),
  STRIPE_PUBLISHABLE_KEY: optional,
  STRIPE_API_BASE: sandboxAddress,
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: sandboxAddress,
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Colloquy <hello@colloquy.example>"),
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GOOGLE_ISSUER: sandboxAddress,
  GOOGLE_API_BASE: sandboxAddress,
  MICROSOFT_CLIENT_ID: optional,
  MICROSOFT_CLIENT_SECRET: optional,
  MICROSOFT_LOGIN_BASE: sandboxAddress,
  MICROSOFT_GRAPH_BASE: sandboxAddress,
  ZOOM_ACCOUNT_ID: optional,
  ZOOM_CLIENT_ID: optional,
  ZOOM_CLIENT_SECRET: optional,
  ZOOM_WEBHOOK_SECRET: optional,
  ZOOM_API_BASE: sandboxAddress,
  ZOOM_LOGIN_BASE: sandboxAddress,
  STORAGE_DIR: z.string().default(".data/files"),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  ICE_SERVERS: iceServers,
  TURN_URLS: z.string().optional(),
  TURN_SECRET: optional,
  RECORDING_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  OPENAI_API_KEY: optional,
  SPEECH_API_BASE: z.url().optional(),
  SPEECH_MODEL: z.string().default("whisper-1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  METRICS_TOKEN: optional,
  OUTBOUND_LOOPBACK_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
}).superRefine((settings, context) => {
  const { OUTBOUND_LOOPBACK_PORT: port, STRIPE_API_BASE, RESEND_BASE_URL, GOOGLE_ISSUER, GOOGLE_API_BASE, MICROSOFT_GRAPH_BASE, ZOOM_API_BASE } = settings;
  const standIns = [STRIPE_API_BASE, RESEND_BASE_URL, GOOGLE_ISSUER, GOOGLE_API_BASE, MICROSOFT_GRAPH_BASE, ZOOM_API_BASE].map((address) => address && new URL(address).port);
  // Addresses that people give may reach the sandbox on this machine, and no other service on it.
  if (port !== undefined && !standIns.includes(String(port))) context.addIssue({ code: "custom", path: ["OUTBOUND_LOOPBACK_PORT"], message: "may only be the port of the sandbox that another setting names" });
});

export type Env = z.infer<typeof EnvSchema>;

let known: Env | undefined;

/** The settings of this installation, read once at run time. Throws one sentence that names what is missing; the process must not start then. */
export function env(): Env {
  known ??= readEnv();
  return known;
}

/** The absolute address of a path of this installation. */
export function publicUrl(path: string): string {
  return new URL(path, env().PUBLIC_URL).toString();
}

/** Whether the public address is https: cookies are then `Secure` and `__Host-`. */
export function isHttps(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** Whether meetings can be made at Zoom: an app of one's own account is configured. */
export function isZoomConfigured(): boolean {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = env();
  return Boolean(ZOOM_ACCOUNT_ID && ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET);
}

function readEnv(): Env {
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = EnvSchema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Error(`Settings are missing or wrong (see .env.example): ${wrong}`);
}
