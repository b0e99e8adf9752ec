"use client";

import { CircleCheck, CircleDashed, Loader, OctagonAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useMeeting } from "@/components/meetings/meeting-context";
import { useIsLive } from "@/components/meetings/use-is-live";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { callWords, type CheckResult, type CheckStep, checkSteps, liveWords, serverWords, summaryWords, waysWords } from "@/lib/meetings/core/check-words";

type Results = Partial<Record<CheckStep, CheckResult>>;

const tones = { good: "success", fair: "warning", poor: "error" } as const;
const marks = {
  good: { Icon: CircleCheck, word: "Good", tone: "text-confirmed" },
  fair: { Icon: TriangleAlert, word: "Fair", tone: "text-running" },
  poor: { Icon: OctagonAlert, word: "Poor", tone: "text-loss" },
};

/** Finds out whether a session can take place from here: our server, the open line, the ways between networks, and a call to oneself. */
export function ConnectionCheck() {
  const { meeting } = useMeeting();
  const [results, setResults] = useState<Results>({});
  const [running, setRunning] = useState<CheckStep | null>(null);
  const isLive = useIsLive();
  const found = checkSteps.flatMap(({ step }) => results[step] ?? []);
  const summary = found.length === checkSteps.length ? summaryWords(found) : null;
  return (
    <section aria-labelledby="connection-check" className="flex flex-col gap-4">
      <h2 id="connection-check" className="text-xl">
        Connection
      </h2>
      {summary && (
        <Notice tone={tones[summary.verdict]} title={summary.title}>
          {summary.detail}
        </Notice>
      )}
      <ol className="flex flex-col border-y border-line">
        {checkSteps.map(({ step, name }) => (
          <Step key={step} name={name} result={results[step]} isRunning={running === step} />
        ))}
      </ol>
      <Button className="self-start" variant={summary ? "quiet" : "primary"} disabled={!isLive || running !== null} onClick={() => void check()}>
        {running ? "Checking…" : summary ? "Check again" : "Check the connection"}
      </Button>
    </section>
  );

  async function check(): Promise<void> {
    setResults({});
    const { checkCall, checkLive, checkServer, checkWays } = await import("@/lib/client/meeting/connection-check");
    const servers = meeting.iceServers as RTCIceServer[];
    await note("server", async () => serverWords(await checkServer(meeting.bookingId)));
    await note("live", async () => liveWords(await checkLive()));
    let isRelayed = false;
    await note("ways", async () => {
      const ways = await checkWays(servers);
      isRelayed = ways.kinds.includes("relay");
      return waysWords(ways);
    });
    await note("call", async () => callWords(await checkCall(servers, isRelayed)));
    setRunning(null);
  }

  async function note(step: CheckStep, measure: () => Promise<CheckResult>): Promise<void> {
    setRunning(step);
    const result = await measure();
    setResults((known) => ({ ...known, [step]: result }));
  }
}

function Step({ name, result, isRunning }: { name: string; result: CheckResult | undefined; isRunning: boolean }) {
  const mark = result && marks[result.verdict];
  const Icon = mark?.Icon ?? (isRunning ? Loader : CircleDashed);
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-b-0">
      <Icon aria-hidden strokeWidth={1.5} className={`mt-0.5 size-5 shrink-0 ${mark?.tone ?? (isRunning ? "breathe text-accent" : "text-faint")}`} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span className="font-medium">{result ? result.title : name}</span>
          {mark && <span className={mark.tone}>{mark.word}</span>}
        </p>
        <p className="text-sm text-soft">{result ? result.detail : isRunning ? "Looking…" : "Not checked yet"}</p>
      </div>
    </li>
  );
}
