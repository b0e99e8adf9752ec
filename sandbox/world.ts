import type { Database } from "@/sandbox/database";
import type { Log } from "@/sandbox/log";

/** What one running sandbox is told from outside. */
export type SandboxConfig = {
  /** The product's own address, without a trailing slash. */
  readonly publicUrl: string;
  /** Where signed Stripe events are delivered. */
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  readonly merchantName: string;
  /** When present, sign-in accepts exactly this client; otherwise any. */
  readonly googleClient: { readonly id: string; readonly secret: string } | null;
  /** The same for Microsoft. */
  readonly microsoftClient: { readonly id: string; readonly secret: string } | null;
  readonly zoom: ZoomConfig;
};

/** The one account that the stand-in for Zoom knows, and where its signed events go. */
export type ZoomConfig = { readonly accountId: string; readonly clientId: string; readonly clientSecret: string; readonly webhookUrl: string; readonly webhookSecret: string };

/** What every room of the sandbox leans on. */
export type World = {
  readonly config: SandboxConfig;
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Date;
};
