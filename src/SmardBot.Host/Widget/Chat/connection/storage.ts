// What this browser keeps between two visits. A frame may be forbidden to keep anything: then it lasts as long as the page.

const inMemory = new Map<string, string>();

function* stores(): Generator<Storage> {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      yield window[name];
    } catch {
      // Blocked: the next one.
    }
  }
}

/** What was kept under a name; undefined for nothing that can be read. */
export function recall<T>(key: string): T | undefined {
  for (const store of stores()) {
    try {
      const kept = store.getItem(key);
      if (kept) {
        return JSON.parse(kept) as T;
      }
    } catch {
      // Unreadable is as good as nothing.
    }
  }
  const kept = inMemory.get(key);
  return kept ? (JSON.parse(kept) as T) : undefined;
}

export function keep(key: string, value: unknown) {
  const text = JSON.stringify(value);
  for (const store of stores()) {
    try {
      store.setItem(key, text);
      inMemory.delete(key);
      return;
    } catch {
      // Full or blocked: the next one.
    }
  }
  inMemory.set(key, text);
}

export function drop(key: string) {
  inMemory.delete(key);
  for (const store of stores()) {
    try {
      store.removeItem(key);
    } catch {
      // It could not be written either.
    }
  }
}
