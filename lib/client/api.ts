import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { Router } from "@/lib/api/router";

const link = new RPCLink({ url: () => new URL("/api/rpc", window.location.origin) });

const client: RouterClient<Router> = createORPCClient(link);

/** Every operation as TanStack Query takes it: `useQuery(api.bookings.list.queryOptions({ input }))`. For desk pages, where looking again pays. */
export const api = createTanstackQueryUtils(client);
