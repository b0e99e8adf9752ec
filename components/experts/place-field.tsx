import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** The address of an in-person session; shown to those who book it. */
export function PlaceField() {
  return (
    <Field name="place" label="Place" required={false} hint="For sessions in person: the address, and how to find the door.">
      <TextInput maxLength={200} />
    </Field>
  );
}
