import { type AnyProcedure, call, type InferRouterInputs, type InferRouterOutputs } from "@orpc/server";
import { parseFormData } from "@orpc/openapi-client/helpers";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { toOrpcError, type RefusalData } from "@/lib/platform/refusal";
import { assertSameOrigin } from "@/lib/platform/same-origin";
import { actionContext } from "@/lib/platform/request-context";

/** What the form shows, or where the person goes, once the operation is done. */
export type Done = { readonly message?: string; readonly redirectTo?: string; readonly keepValues?: boolean };

export type FormActionOptions<Output> = {
  /** The operation's input from the form; bracket notation (`offering[price]`) unless told otherwise. */
  readonly parse?: (form: FormData) => unknown;
  readonly done?: (output: Output, form: FormData) => Done | Promise<Done>;
};

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** An operation as the action of a form: same gate, errors beside the fields, nothing typed is lost. */
export function formAction<P extends AnyProcedure>(procedure: P, options: FormActionOptions<InferRouterOutputs<P>> = {}): FormAction {
  return async (_state, form) => {
    const answer = await run(procedure, options.parse ? options.parse(form) : fieldsOf(form));
    if (!answer.isDone) {
      const { message, code, help, errors } = answer;
      return { status: "refused", message, code, help, errors, values: textOf(form) };
    }
    const done = (await options.done?.(answer.output as InferRouterOutputs<P>, form)) ?? {};
    if (done.redirectTo) redirect(done.redirectTo as "/");
    return { status: "ok", errors: [], values: done.keepValues ? textOf(form) : {}, ...(done.message ? { message: done.message } : {}) };
  };
}

export type ButtonActionOptions<Output> = FormActionOptions<Output> & {
  /** The page that explains a refusal; without one it is the error page's matter. */
  readonly refusedTo?: (form: FormData) => string;
};

/** An operation as the action of a plain form whose buttons say everything. */
export function buttonAction<P extends AnyProcedure>(procedure: P, options: ButtonActionOptions<InferRouterOutputs<P>> = {}): (form: FormData) => Promise<void> {
  return async (form) => {
    const answer = await run(procedure, options.parse ? options.parse(form) : fieldsOf(form));
    if (!answer.isDone && options.refusedTo) redirect(options.refusedTo(form) as "/");
    if (!answer.isDone) throw new Error(answer.message);
    const done = (await options.done?.(answer.output as InferRouterOutputs<P>, form)) ?? {};
    if (done.redirectTo) redirect(done.redirectTo as "/");
  };
}

export type ActionAnswer<T> =
  | { readonly isDone: true; readonly output: T }
  | { readonly isDone: false; readonly code: string; readonly message: string; readonly errors: { path: string; message: string }[]; readonly help: Record<string, unknown> };

/** An operation as a plain call from the browser: answers the output or a refusal, never throws one. */
export function serverAction<P extends AnyProcedure>(procedure: P): (input: InferRouterInputs<P>) => Promise<ActionAnswer<InferRouterOutputs<P>>> {
  return (input) => run(procedure, input);
}

async function run<P extends AnyProcedure>(procedure: P, input: unknown): Promise<ActionAnswer<InferRouterOutputs<P>>> {
  try {
    await assertSameOrigin();
    const context = await actionContext();
    return { isDone: true, output: (await call(procedure, input, { context } as never)) as InferRouterOutputs<P> };
  } catch (error) {
    const refused = toOrpcError(error, "action");
    const { domainCode, errors = [], help = {} }: RefusalData = refused.data;
    return { isDone: false, code: domainCode, message: refused.message, errors: errors.map((one) => ({ ...one })), help: { ...help } };
  }
}

function fieldsOf(form: FormData): unknown {
  const own = new FormData();
  for (const [name, value] of form) if (!name.startsWith("$ACTION")) own.append(name, value);
  return parseFormData(own);
}

function textOf(form: FormData): Record<string, string> {
  const entries = [...form].filter(([name, value]) => typeof value === "string" && !name.startsWith("$ACTION") && !/password/i.test(name));
  return Object.fromEntries(entries as [string, string][]);
}
