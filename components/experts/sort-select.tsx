"use client";

type Props = { form: string; value: string; options: readonly { value: string; label: string }[] };

/** The order of a list; takes effect at once, or with the form's button where scripts do not run. */
export function SortSelect({ form, value, options }: Props) {
  return (
    <select
      form={form}
      name="sort"
      aria-label="Order"
      defaultValue={value}
      key={value}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className="min-h-9 rounded border border-line bg-raised py-1 pr-1 pl-2 text-sm text-ink hover:border-ink"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
