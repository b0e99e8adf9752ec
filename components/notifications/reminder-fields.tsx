import { Checkbox } from "@/components/ui/checkbox";
import { leadName } from "@/lib/notifications/core/lead-words";

const offered = [10_080, 4_320, 2_880, 1_440, 720, 180, 60, 30, 15];

/** How long before a session an expert and their clients are reminded. */
export function ReminderFields({ chosen }: { readonly chosen: readonly number[] }) {
  const all = [...new Set([...offered, ...chosen])].toSorted((a, b) => b - a);
  return (
    <fieldset>
      <legend className="mb-3 max-w-prose text-soft">You and your clients are reminded this long before a session, also of those that are booked already. At most five.</legend>
      <input type="hidden" name="hasReminders" value="1" />
      <div className="grid max-w-3xl gap-x-8 gap-y-1 sm:grid-cols-3">
        {all.map((minutes) => (
          <Checkbox key={minutes} name="reminderMinutes" value={minutes} defaultChecked={chosen.includes(minutes)} label={`${sentenceCase(leadName(minutes))} before`} />
        ))}
      </div>
    </fieldset>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
