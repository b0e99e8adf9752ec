/** The choices of a connection's form: ticks for what is read, one dot for where sessions go. */
export function calendarChoicesFromForm(form: FormData): { id: string; readIds: string[]; writtenId: string | null } {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return { id: texts("id")[0] ?? "", readIds: texts("readIds"), writtenId: texts("writtenId")[0] || null };
}
