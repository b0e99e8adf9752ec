"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { controlClass } from "@/components/ui/control-class";
import { FieldError } from "@/components/ui/field";
import { useFormContext } from "@/components/ui/form-context";

export type Tag = { readonly value: string; readonly label: string };

type Props = {
  /** The field's name; sent once for each chosen tag. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Tag[];
  readonly initial: readonly string[];
  readonly most: number;
};

/** Several of a long list: type to find, choose to add, press a chip to remove. */
export function TagPicker({ name, label, hint, options, initial, most }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(initial);
  const [typed, setTyped] = useState("");
  const form = useFormContext();
  const id = useId();
  const wrong = form?.state.errors.find((each) => each.path === name || each.path.startsWith(`${name}.`))?.message;
  const isFull = chosen.length >= most;

  const add = (text: string): void => {
    const found = options.find((option) => option.label.toLowerCase() === text.trim().toLowerCase());
    setTyped(found ? "" : text);
    if (found && !chosen.includes(found.value) && !isFull) setChosen([...chosen, found.value]);
  };
  const onEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add(typed);
  };

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">{label}</label>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={`${label} chosen`}>
          {chosen.map((value) => <Chosen key={value} name={name} tag={tagOf(options, value)} onRemove={() => setChosen(chosen.filter((each) => each !== value))} />)}
        </ul>
      )}
      <input
        id={id}
        list={`${id}-list`}
        value={typed}
        disabled={isFull}
        autoComplete="off"
        placeholder={isFull ? `${most} are chosen` : "Type to find"}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined}
        onChange={(event) => add(event.target.value)}
        onKeyDown={onEnter}
        className={controlClass}
      />
      <datalist id={`${id}-list`}>
        {options.filter((option) => !chosen.includes(option.value)).map((option) => <option key={option.value} value={option.label} />)}
      </datalist>
      {wrong && <FieldError id={`${id}-error`} message={wrong} />}
      {hint && <p id={`${id}-hint`} className="text-sm text-faint">{hint}</p>}
    </div>
  );
}

function Chosen({ name, tag, onRemove }: { readonly name: string; readonly tag: Tag; readonly onRemove: () => void }) {
  return (
    <li>
      <input type="hidden" name={name} value={tag.value} />
      <button type="button" onClick={onRemove} className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-accent bg-accent-wash px-3 text-sm text-ink hover:border-ink">
        {tag.label}
        <X aria-hidden strokeWidth={1.5} className="size-4" />
        <span className="sr-only">Remove</span>
      </button>
    </li>
  );
}

function tagOf(options: readonly Tag[], value: string): Tag {
  return options.find((option) => option.value === value) ?? { value, label: value };
}
