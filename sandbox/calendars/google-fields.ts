type Wanted = Map<string, Wanted>;

/** Google's `fields`: only the named parts of an answer, as in `items(id,start),nextPageToken`. */
export function pickFields(value: unknown, fields: string | null): unknown {
  return fields === null || fields === "" || fields === "*" ? value : pick(value, parse(fields));
}

function parse(fields: string): Wanted {
  const whole: Wanted = new Map();
  const open: Wanted[] = [];
  let [here, last] = [whole, whole];
  for (const [token] of fields.matchAll(/[\w*-]+|[(),/]/g)) {
    if (token === "(") {
      open.push(last);
      here = last;
    } else if (token === "/") here = last;
    else if (token === ")") {
      open.pop();
      here = open.at(-1) ?? whole;
    } else if (token === ",") here = open.at(-1) ?? whole;
    else {
      last = new Map();
      here.set(token, last);
    }
  }
  return whole;
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
