import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TagPicker } from "@/components/ui/tag-picker";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { saveProfileAction } from "@/lib/experts/actions";
import { expertiseLabel, expertiseTags } from "@/lib/experts/core/expertise";
import type { Profile } from "@/lib/experts/core/profile";
import { countryCodes, languageCodes } from "@/lib/geography/core/codes";
import { countryName, languageName } from "@/lib/geography/core/names";

const byLabel = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label);
const languages = languageCodes.map((value) => ({ value, label: languageName(value) })).toSorted(byLabel);
const countries = countryCodes.map((value) => ({ value, label: countryName(value) })).toSorted(byLabel);
const expertise = expertiseTags.map((value) => ({ value, label: expertiseLabel(value) })).toSorted(byLabel);

/** What an expert says of themselves. */
export function OwnProfileForm({ profile }: { readonly profile: Profile }) {
  return (
    <ActionForm action={saveProfileAction} values={{ headline: profile.headline, bio: profile.bio }} aria-label="Your profile" className="max-w-prose">
      <Field name="headline" label="Headline" hint="One sentence that says for whom you are the right person; up to 120 characters.">
        <TextInput maxLength={120} />
      </Field>
      <Field name="bio" label="About you" hint="A few paragraphs. **bold**, *italic*, lists with - and empty lines between paragraphs work.">
        <Textarea rows={12} maxLength={6_000} />
      </Field>
      <TagPicker name="expertise" label="Expertise" hint="Up to eight; people filter by these." options={expertise} initial={profile.expertise} most={8} />
      <TagPicker name="languages" label="Languages" hint="Those you can hold a session in." options={languages} initial={profile.languages} most={8} />
      <TagPicker name="countries" label="Countries" hint="Those you know well or work in." options={countries} initial={profile.countries} most={8} />
      <div>
        <SubmitButton pendingLabel="Saving">Save profile</SubmitButton>
      </div>
    </ActionForm>
  );
}
