import { type ReactNode, useId } from "react";
import { AppLink } from "@/components/ui/app-link";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";

type Props = { path: string; label: string; children: ReactNode };

/** Search and filters of a list; what is asked stands in the address. */
export function FilterBar({ path, label, children }: Props) {
  return (
    <form method="get" action={path} role="search" aria-label={label} className="flex flex-wrap items-end gap-3 pb-5">
      {children}
      <button type="submit" className={buttonClass({ variant: "quiet" })}>
        Show
      </button>
      <AppLink href={path} className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4">
        Clear
      </AppLink>
    </form>
  );
}

type InputProps = { name: string; label: string; type: "search" | "date"; value: string | undefined; placeholder?: string };

/** One thing to type into a filter bar. */
export function FilterInput({ name, label, type, value, placeholder }: InputProps) {
  const id = useId();
  return (
    <div className={type === "search" ? "min-w-56 grow basis-72" : "w-44"}>
      <label htmlFor={id} className="mb-1 block text-sm text-faint">
        {label}
      </label>
      <input key={value} id={id} name={name} type={type} defaultValue={value} placeholder={placeholder} maxLength={200} className={controlClass} />
    </div>
  );
}

type SelectProps = { name: string; label: string; any: string; value: string | undefined; options: readonly { value: string; label: string }[] };

/** One choice in a filter bar; the first is none. */
export function FilterSelect({ name, label, any, value, options }: SelectProps) {
  const id = useId();
  return (
    <div className="w-44">
      <label htmlFor={id} className="mb-1 block text-sm text-faint">
        {label}
      </label>
      <select key={value} id={id} name={name} defaultValue={value ?? ""} className={controlClass}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
