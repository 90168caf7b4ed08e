// Remembers which conversation this browser is in, and gets tokens for it.
// What is kept: the conversation's id and the secret that lets this browser resume it. No text, no name.

const key = 'smardbot.conversation';
let inMemory = null;

/** The stores that this browser allows, best first; a frame may be forbidden to touch any of them. */
function* stores() {
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      yield window[name];
    } catch {
      // Blocked: the next one, at last the memory of this page.
    }
  }
}

function recall() {
  for (const store of stores()) {
    try {
      const kept = JSON.parse(store.getItem(key));
      if (kept?.conversationId && kept.resume) {
        return kept;
      }
    } catch {
      // Unreadable is as good as nothing.
    }
  }
  return inMemory;
}

/** Keeps the conversation for the next visit. */
function remember(conversation) {
  inMemory = conversation;
  for (const store of stores()) {
    try {
      store.setItem(key, JSON.stringify(conversation));
      return;
    } catch {
      // Full or blocked.
    }
  }
}

/** Lets go of the conversation: the next token is for a new one. */
export function forget() {
  inMemory = null;
  for (const store of stores()) {
    try {
      store.removeItem(key);
    } catch {
      // It could not be written either.
    }
  }
}

/**
 * A token for the conversation of this browser, or for a new one where there is none or it is gone.
 * Resolves to { token, conversationId, userId, resume, started }; rejects when the service is away.
 */
export async function getToken() {
  const kept = recall();
  if (kept) {
    const response = await post({ conversationId: kept.conversationId, resume: kept.resume });
    if (response.ok) {
      return hold(await response.json(), kept);
    }
    if (response.status === 429 || response.status >= 500) {
      throw new Error(`The service answered ${response.status}.`);
    }
    forget();
  }

  const response = await post();
  if (!response.ok) {
    throw new Error(`The service answered ${response.status}.`);
  }
  return hold(await response.json(), null);
}

function hold({ token, conversationId, userId, resume }, kept) {
  const conversation = { conversationId, resume: resume ?? kept?.resume, started: kept?.started === true };
  remember(conversation);
  return { token, userId, ...conversation };
}

/** Notes that the conversation has begun: from now on it is resumed, not started. */
export function markStarted({ conversationId, resume }) {
  remember({ conversationId, resume, started: true });
}

function post(body) {
  return fetch('/api/widget/token', {
    method: 'POST',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
    cache: 'no-store',
  });
}
