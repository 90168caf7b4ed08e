// Requests to the service that served this page, wherever it stands behind a proxy.

/** How long a request may take before it counts as lost: long enough for a phone at the edge of its network. */
const patience = 20_000;

/** Where the service is: everything before /chat, without a slash at its end. */
export const base = new URL(location.href).pathname.replace(/\/chat\/?$/, '');

/** The service answered, but not with what was asked for. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`The service answered ${status}.`);
  }

  /** Whether the same request may succeed later. */
  get mayPass() {
    return this.status === 429 || this.status === 408 || this.status >= 500;
  }
}

export interface Wish {
  method?: string;
  token?: string;
  body?: unknown;
  /** Goes on when the page is closed. */
  outlivesPage?: boolean;
}

/** Asks the service. Rejects with Refused for what is not 2xx, with another error where nothing came back. */
export async function request<T>(path: string, { method = 'GET', token, body, outlivesPage }: Wish = {}): Promise<T> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      keepalive: outlivesPage,
      signal: giveUp.signal,
    });
    if (!response.ok) {
      throw new Refused(response.status);
    }
    return (await response.json()) as T;
  } finally {
    clearTimeout(timer);
  }
}
