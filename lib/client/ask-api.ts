/** A refusal of the API, with its sentence for the person. `status` 0 means that no answer came. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "ApiRefusal";
    this.status = status;
    this.code = code;
  }

  /** Whether the same request may well succeed a little later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

type Ask = { readonly method?: "GET" | "POST" | "PUT" | "DELETE"; readonly body?: object | FormData; /** Goes out even when the page is closing. */ readonly isLast?: boolean };

/** Asks this app's own API (`path` begins behind /api/v1). Throws `ApiRefusal`. */
export async function askApi<T>(path: `/${string}`, { method = "GET", body, isLast = false }: Ask = {}): Promise<T> {
  const sent: RequestInit = body instanceof FormData ? { body } : body ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {};
  const request: RequestInit = { method, keepalive: isLast, ...sent };
  const response = await fetch(`/api/v1${path}`, request).catch(() => null);
  if (!response) throw new ApiRefusal(0, "no_answer", "We could not reach the server.");
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { code = "unknown", detail = "That did not work." } = answer as { code?: string; detail?: string };
  throw new ApiRefusal(response.status, code, detail);
}
