const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const texts = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === "string");

/** The other times that somebody proposes. */
export function proposalFromForm(form: FormData): { id: string; times: string[]; message: string; insteadOf?: string } {
  const insteadOf = text(form, "insteadOf");
  return { id: text(form, "id"), times: texts(form, "times"), message: text(form, "message"), ...(insteadOf ? { insteadOf } : {}) };
}

/** Which of the proposed times somebody takes. */
export function timeChoiceFromForm(form: FormData): { id: string; n: string; proposalId: string } {
  return { id: text(form, "id"), n: text(form, "n"), proposalId: text(form, "proposalId") };
}

/** That somebody takes none of the proposed times, or takes their own back. */
export function closeFromForm(form: FormData): { id: string; proposalId: string; message: string } {
  return { id: text(form, "id"), proposalId: text(form, "proposalId"), message: text(form, "message") };
}

/** An answer by the link of a letter. */
export function linkAnswerFromForm(form: FormData): { token: string; answer: string; n?: string; times?: string[]; message: string } {
  const [n, times] = [text(form, "n"), texts(form, "times")];
  const answer = text(form, "answer");
  return { token: text(form, "token"), answer, message: text(form, "message"), ...(n ? { n } : {}), ...(answer === "propose" ? { times } : {}) };
}
