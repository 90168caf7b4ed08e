// A question that a family left for a person: where it stands, and the code that opens the chat on another device.

import { request } from './requests';
import type { Session } from './session';

/** Where the question stands. */
export interface Person {
  standing: 'none' | 'can-be-asked' | 'waiting' | 'taken' | 'answered';
  /** Whether somebody reads along, so that the program says nothing. */
  withPerson: boolean;
  /** Who they are. */
  name: string;
  /** A sentence that says when somebody is there. */
  when: string;
}

const askAgain = 30_000;

/** Looks now and then, as long as somebody is expected. */
export class PersonWatch {
  now?: Person;
  private timer?: number;

  constructor(private readonly onChange: () => void) {}

  async look(session: Session) {
    clearTimeout(this.timer);
    try {
      this.now = await request<Person>('/api/widget/person', { token: session.token });
      this.onChange();
    } catch {
      // It is only a line; the next look may get through.
    }
    if (this.now?.standing === 'waiting' || this.now?.standing === 'taken') {
      this.timer = window.setTimeout(() => void this.look(session), askAgain);
    }
  }

  stop() {
    clearTimeout(this.timer);
    this.now = undefined;
  }
}

/** A new code in the place of the old one. */
export const newCode = async ({ token }: Session) => (await request<{ code: string }>('/api/widget/code', { method: 'POST', token })).code;

/** Opens the conversation of a code, for as long as the page is open. Rejects with Refused for a code that opens none. */
export async function enter(code: string): Promise<Session> {
  const { token, conversationId } = await request<{ token: string; conversationId: string }>('/api/widget/return', { method: 'POST', body: { code } });
  return { token, conversationId, resume: '', resumed: true };
}
