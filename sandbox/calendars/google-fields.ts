type Wanted = Map<string, Wanted>;

/** Google's `fields`: only the named parts of an answer, as in `items(id,start),nextPageToken`. */
export function pickFields(value: unknown, fields: string | null): unknown {
  return fields === null || fields === "" || fields === "*" ? value : pick(value, parse(fields));
}

function parse(fields: string): Wanted {
  const stack: Wanted[] = [new Map()];
  let last: Wanted = new Map();
  for (const [token] of fields.matchAll(/[\w*-]+|[(),/]/g)) {
    if (token === "(") stack.push(last);
    else if (token === ")") stack.pop();
    else if (token === "/") stack.push(last);
    else if (token !== ",") {
      last = new Map();
      stack.at(-1)?.set(token, last);
    }
  }
  return stack[0] ?? new Map();
}

function pick(value: unknown, wanted: Wanted): unknown {
  if (wanted.size === 0 || wanted.has("*")) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, wanted));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => {
    const inner = wanted.get(name);
    return inner ? [[name, pick(part, inner)]] : [];
  }));
}
