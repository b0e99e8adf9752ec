import { Search } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

/** The line to type in, part of the filters' form wherever that stands. */
export function SearchBar({ form, q, className }: { form: string; q: string | undefined; className?: string }) {
  return (
    <div className={cx("flex gap-2", className)}>
      <span className="relative grow">
        <Search aria-hidden strokeWidth={1.5} className="pointer-events-none absolute top-1/2 left-3 size-5 -translate-y-1/2 text-faint" />
        <input
          key={q}
          form={form}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          aria-label="Search by name or subject"
          placeholder="A name or a subject"
          className={cx(controlClass, "pl-10")}
        />
      </span>
      <button type="submit" form={form} className={buttonClass()}>
        Search
      </button>
    </div>
  );
}
