/** Whether the process answers at all; touches nothing. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
