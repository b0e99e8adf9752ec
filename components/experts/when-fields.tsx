import { FilterSelect } from "@/components/experts/filter-select";
import { toLines } from "@/components/experts/option-lines";
import { controlClass } from "@/components/ui/control-class";
import { zoneName } from "@/components/ui/time";
import { momentIn, quickTimeLabels } from "@/lib/experts/core/free-window";
import { type ExpertSearch, quickTimes } from "@/lib/experts/core/search";
import { localIso } from "@/lib/scheduling/core/local-iso";

const lengths = [["", "Any length"], ...[30, 45, 60, 90, 120].map((minutes) => [String(minutes), `${minutes} minutes or longer`] as const)] as const;
const times = toLines([["", "Any time"], ...quickTimes.map((when) => [when, quickTimeLabels[when]] as const)]);

/** When it should be: a usual time, or from one moment to another on the visitor's own clock, and how long. */
export function WhenFields({ search }: { search: ExpertSearch }) {
  const { when = "", durationMinutes, freeFrom, freeTo, timeZone = "UTC" } = search;
  const clock = (value: string | undefined): string | undefined => value && localIso(momentIn(value, timeZone), timeZone).slice(0, 16);
  const length = durationMinutes === undefined ? "" : String(durationMinutes);
  const known = lengths.some(([value]) => value === length);
  return (
    <>
      <FilterSelect name="when" label="When" value={when} options={times} />
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="pb-1 text-sm font-medium">
          Between two moments <span className="font-normal text-faint">({zoneName(timeZone)})</span>
        </legend>
        <Moment name="freeFrom" label="Free from" value={clock(freeFrom)} />
        <Moment name="freeTo" label="Free until" value={clock(freeTo)} />
        <input type="hidden" name="timeZone" value={timeZone} />
      </fieldset>
      <FilterSelect name="durationMinutes" label="How long" value={length} options={toLines(known ? lengths : [...lengths, [length, `${length} minutes or longer`]])} />
    </>
  );
}

function Moment({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="flex flex-col gap-1 text-sm text-soft">
      {label}
      <input key={value} type="datetime-local" name={name} defaultValue={value} className={controlClass} />
    </label>
  );
}
