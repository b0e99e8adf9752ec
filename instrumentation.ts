import type { Instrumentation } from "next";

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startServer } = await import("@/lib/platform/start-server");
  startServer();
}

/** What a page could not answer for: written down with the request's id and the digest that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { reportPageError } = await import("@/lib/platform/start-server");
  reportPageError(error, { route: context.routePath, requestId: request.headers["x-request-id"] });
};
