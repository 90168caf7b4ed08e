// Which conversation this browser is in, and tokens for it.
// Kept: the conversation's id and the secret that opens it again. No text, no name.

import { Refused, request } from './requests';
import { drop, keep, recall } from './storage';

const key = 'smardbot.conversation';

interface Kept {
  conversationId: string;
  resume: string;
}

/** Leave to take part in one conversation, for half an hour. */
export interface Session extends Kept {
  token: string;
  /** Whether the conversation had been there before. */
  resumed: boolean;
}

const known = () => {
  const kept = recall<Kept>(key);
  return kept?.conversationId && kept.resume ? kept : undefined;
};

const ask = (body?: Kept) => request<Kept & { token: string }>('/api/widget/token', { method: 'POST', body });

/** A token for the conversation of this browser, or for a new one where there is none or it is gone. Rejects while the service is away. */
export async function open(): Promise<Session> {
  const kept = known();
  if (kept) {
    try {
      const { token } = await ask({ conversationId: kept.conversationId, resume: kept.resume });
      return { ...kept, token, resumed: true };
    } catch (error) {
      if (!(error instanceof Refused) || error.mayPass) {
        throw error;
      }
      forget();
    }
  }
  const { token, conversationId, resume } = await ask();
  keep(key, { conversationId, resume });
  return { token, conversationId, resume, resumed: false };
}

/** Lets go of the conversation: the next token is for a new one. */
export const forget = () => drop(key);
