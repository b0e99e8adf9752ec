"use client";

import { Signal, SignalLow, SignalMedium } from "lucide-react";
import { useRoom } from "@/components/meetings/meeting-context";
import { qualityWords } from "@/lib/meetings/core/quality";

const signs = { good: { Icon: Signal, tone: "text-confirmed" }, fair: { Icon: SignalMedium, tone: "text-running" }, poor: { Icon: SignalLow, tone: "text-loss" } };

/** How well the connection does: bars and words. */
export function QualitySign() {
  const { health } = useRoom();
  if (!health) return null;
  const { Icon, tone } = signs[health.quality];
  return (
    <span className="flex items-center gap-1">
      <Icon aria-hidden strokeWidth={2} className={`size-4 ${tone}`} />
      <span className="text-soft">
        {qualityWords(health.quality).title.split(" ")[0]}
        <span className="max-sm:sr-only"> connection</span>
      </span>
    </span>
  );
}

/** The same with its figures and with what helps. */
export function QualityDetails() {
  const { health } = useRoom();
  if (!health) return <p className="text-soft">Measured while you are connected.</p>;
  const { roundTrip, lossPercent, incoming } = health.measure;
  return (
    <div className="flex flex-col gap-1">
      <QualitySign />
      <p className="text-soft">{qualityWords(health.quality).detail}</p>
      <p className="text-sm text-faint tabular-nums">
        {roundTrip === null ? "" : `${roundTrip} ms there and back, `}
        {lossPercent.toFixed(1)} % lost, {incoming} kbit/s coming in
      </p>
    </div>
  );
}
