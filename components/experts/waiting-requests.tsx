"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/lib/client/api";
import { onLiveEvents } from "@/lib/client/live-events";

/** Says how many requests wait for an answer, and keeps saying it right while the page is open. */
export function WaitingRequests({ count }: { readonly count: number }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Waiting count={count} />
    </QueryClientProvider>
  );
}

function Waiting({ count }: { readonly count: number }) {
  const queries = useQueryClient();
  const waiting = useQuery({
    ...api.bookings.list.queryOptions({ input: { side: "host", status: ["awaiting_acceptance"], limit: 1 } }),
    select: (page) => page.total ?? 0,
    staleTime: 30_000,
  });
  useEffect(() => onLiveEvents(() => void queries.invalidateQueries({ queryKey: api.bookings.key() })), [queries]);

  const now = waiting.data ?? count;
  return (
    <div role="status">
      {now > 0 && (
        <Notice
          tone="warning"
          title={now === 1 ? "One request waits for your answer" : `${now} requests wait for your answer`}
          action={<ButtonLink href="/coach/requests" size="sm">Answer</ButtonLink>}
        />
      )}
    </div>
  );
}
