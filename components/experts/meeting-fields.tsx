import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextInput } from "@/components/ui/text-input";
import { PlaceField } from "@/components/experts/place-field";
import { type MeetingProvider, meetingProviders, providerChoices } from "@/lib/experts/core/meeting-providers";

type Props = { readonly format: "online" | "in_person"; readonly provider: MeetingProvider; readonly hasZoom: boolean };

/** Where a session takes place. What the choice does not need is out of sight, and what was typed there stays. */
export function MeetingFields({ format, provider, hasZoom }: Props) {
  const offered = meetingProviders.filter((value) => value !== "zoom" || hasZoom);
  const options = offered.map((value) => ({ value, ...providerChoices[value] }));
  return (
    <div className="group/where flex flex-col gap-5">
      <RadioCards
        name="format"
        legend="Where"
        defaultValue={format}
        options={[
          { value: "online", label: "Online", detail: "By video, wherever you both are." },
          { value: "in_person", label: "In person", detail: "At a place that you name." },
        ]}
      />
      <div className="hidden flex-col gap-5 group-has-[[name=format][value=online]:checked]/where:flex">
        <RadioCards name="meetingProvider" legend="Which room" columns={options.length === 3 ? 3 : 2} defaultValue={offered.includes(provider) ? provider : "built_in"} options={options} />
        <div className="hidden group-has-[[name=meetingProvider][value=link]:checked]/where:block">
          <Field name="meetingLink" label="Your link" hint="The same for everybody who books, and shown to them alone."><TextInput type="url" inputMode="url" placeholder="https://" maxLength={500} /></Field>
        </div>
      </div>
      <div className="hidden group-has-[[name=format][value^=in]:checked]/where:block"><PlaceField /></div>
    </div>
  );
}
