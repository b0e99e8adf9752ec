"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { AvailabilityPreview } from "@/components/scheduling/availability-preview";
import { documentOf, type Draft, draftOf } from "@/components/scheduling/availability-document";
import { DateOverrides } from "@/components/scheduling/date-overrides";
import { RulesFields } from "@/components/scheduling/rules-fields";
import { TimeOff } from "@/components/scheduling/time-off";
import { WeeklyHours } from "@/components/scheduling/weekly-hours";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";
import { saveAvailabilityAction } from "@/lib/scheduling/actions";
import type { Availability } from "@/lib/scheduling/core/availability";

type Props = {
  readonly availability: Availability;
  readonly version: number;
  readonly timeZones: readonly string[];
  /** The shortest offering, for the preview. */
  readonly offering: { readonly durationMinutes: number; readonly stepMinutes: number };
  /** How many bookings lie outside the hours that are saved. */
  readonly outsideCount: number;
  readonly now: string;
};

type Outcome = { readonly tone: "success" | "error"; readonly title: string; readonly details?: readonly string[] };

/** The whole availability document: changed here freely, saved at once. */
export function AvailabilityEditor({ availability, version, timeZones, offering, outsideCount, now }: Props) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(availability));
  const [savedVersion, setSavedVersion] = useState(version);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, startSaving] = useTransition();
  const today = now.slice(0, 10);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setOutcome(null);
  };
  const save = (): void =>
    startSaving(async () => {
      const answer = await saveAvailabilityAction({ ...documentOf(draft), version: savedVersion });
      if (answer.isDone) setSavedVersion(answer.output.version);
      // The page says anew which bookings lie outside the hours.
      router.refresh();
      setOutcome(answer.isDone ? { tone: "success", title: "Your hours are saved. Clients see them now." } : { tone: "error", title: answer.message, details: answer.errors.map(({ message }) => message) });
    });

  return (
    <div className="flex flex-col gap-10">
      <Panel title="Every week">
        <label className="mb-4 flex max-w-sm flex-col gap-1.5 text-sm font-medium">
          Your time zone
          <select value={draft.timeZone} onChange={(event) => change({ timeZone: event.target.value })} className={`${controlClass} font-normal`}>
            {timeZones.map((zone) => <option key={zone} value={zone}>{zone.replaceAll("_", " ")}</option>)}
          </select>
        </label>
        <WeeklyHours week={draft.week} onChange={(week) => change({ week })} />
      </Panel>
      <Panel title="Dates with hours of their own">
        <DateOverrides overrides={draft.overrides} today={today} onChange={(overrides) => change({ overrides })} />
      </Panel>
      <Panel title="Time off">
        <TimeOff timeOff={draft.timeOff} today={today} onChange={(timeOff) => change({ timeOff })} />
      </Panel>
      <Panel title="Rules">
        <RulesFields rules={draft.rules} onChange={(rules) => change({ rules })} />
      </Panel>
      <Panel title="What clients would see">
        <AvailabilityPreview draft={draft} durationMinutes={offering.durationMinutes} stepMinutes={offering.stepMinutes} now={now} />
      </Panel>
      <SaveBar isSaving={isSaving} outcome={outcome} outsideCount={outsideCount} onSave={save} />
    </div>
  );
}

type SaveBarProps = { readonly isSaving: boolean; readonly outcome: Outcome | null; readonly outsideCount: number; readonly onSave: () => void };

function SaveBar({ isSaving, outcome, outsideCount, onSave }: SaveBarProps) {
  const outside = outsideCount === 1 ? "1 booking lies outside your hours" : `${outsideCount} bookings lie outside your hours`;
  return (
    <div className="sticky bottom-0 flex flex-col gap-3 border-t border-line bg-paper py-4">
      <div role={outcome?.tone === "error" ? "alert" : "status"}>
        {outcome && (
          <Notice tone={outcome.tone} title={outcome.title}>
            {outcome.details?.map((line) => <p key={line}>{line}</p>)}
            {outcome.tone === "success" && outsideCount > 0 && <a href="#outside-hours" className="underline underline-offset-4">{outside}: propose new times</a>}
          </Notice>
        )}
      </div>
      <div><Button variant="primary" disabled={isSaving} onClick={onSave}>{isSaving ? "Saving…" : "Save my hours"}</Button></div>
    </div>
  );
}
