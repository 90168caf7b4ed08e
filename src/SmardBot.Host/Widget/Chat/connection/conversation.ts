// One conversation with the bot: what was said, what is on its way, and whether the service can be reached.

import type { Activity, Entity } from './activity';
import { press } from './activity';
import { History } from './history';
import { Outbox, type Outgoing } from './outbox';
import { Refused, request } from './requests';
import { forget, open, type Session } from './session';
import { Stream } from './stream';

/** online: heard and sent; connecting: first try; away: the service cannot be reached; offline: this device has no network. */
export type Reach = 'connecting' | 'online' | 'away' | 'offline';

/** How a conversation ended in this browser. */
export type End = 'forgotten' | 'left';

const doublePress = 1500;
const longestPause = 20_000;
/** A connection that holds for so long counts as mended. */
const steadyAfter = 10_000;

export class Conversation {
  readonly history = new History();
  readonly outbox = new Outbox();
  reach: Reach = 'connecting';
  end?: End;
  /** Whether an earlier conversation of this page was deleted on the service meanwhile. */
  isNew = false;

  private session?: Session;
  private readonly stream: Stream;
  private readonly listeners = new Set<() => void>();
  private connecting = false;
  private sending = false;
  private failures = 0;
  private retry?: number;
  private steady?: number;
  private last = { key: '', at: -doublePress };

  constructor(private early?: Promise<Session>) {
    this.stream = new Stream({
      onActivities: activities => this.take(activities),
      onHeard: () => {
        this.steady = window.setTimeout(() => (this.failures = 0), steadyAfter);
        this.setReach('online');
      },
      onLost: reason => this.lose(reason),
    });
    addEventListener('online', () => this.connect());
    addEventListener('offline', () => this.setReach('offline'));
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
  }

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens the conversation of this browser, or opens it again after its token or its transport failed. */
  async connect() {
    clearTimeout(this.retry);
    this.retry = undefined;
    if (this.end || this.connecting) {
      return;
    }
    this.connecting = true;
    try {
      const session = await (this.early ?? open());
      this.early = undefined;
      if (this.end) {
        return;
      }
      if (this.session && this.session.conversationId !== session.conversationId) {
        this.history.clear();
        this.isNew = true;
      }
      this.session = session;
      void this.stream.open(session);
      void this.sendAll();
    } catch (error) {
      this.early = undefined;
      this.lose(error);
    } finally {
      this.connecting = false;
    }
  }

  /** Sends what was written, or a button that was pressed. A double click, or Enter held down, is one message. */
  send(text: string, value?: unknown) {
    const key = JSON.stringify([text, value]);
    if (this.end || (key === this.last.key && performance.now() - this.last.at < doublePress)) {
      return;
    }
    this.last = { key, at: performance.now() };
    this.outbox.add(text, value);
    this.changed();
    void this.sendAll();
  }

  /** Sends after all what was asked about. */
  sendLate(item: Outgoing) {
    this.outbox.renew(item);
    this.changed();
    void this.sendAll();
  }

  discard(item: Outgoing) {
    this.outbox.remove(item);
    this.changed();
  }

  /** Gives a thumb. Resolves to whether the service has it. */
  judge(action: Entity) {
    return this.post({ type: 'event', name: 'webchat:activity-status/feedback', entities: [action] });
  }

  /** Says why a thumb points down. */
  explain(answer: Activity, feedbackText: string) {
    return this.post({
      type: 'event',
      name: 'message/submitAction',
      replyToId: answer.id,
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: { feedbackText } } },
    });
  }

  /** Deletes the conversation; only the service can, so it has to be reached. */
  forget(words: string) {
    this.send(words, press('forget'));
  }

  /** Lets this browser forget at once; the service hears of it when it can. */
  leave(words: string) {
    forget();
    this.outbox.clear();
    if (this.session && this.reach === 'online') {
      void this.post({ type: 'message', text: words, value: press('leave') });
    }
    this.finish('left');
  }

  private async sendAll() {
    if (this.sending || !this.session) {
      return;
    }
    this.sending = true;
    try {
      for (let item = this.outbox.next; item && this.session; item = this.outbox.next) {
        this.outbox.set(item, 'sending');
        await this.sendOne(item, this.session);
      }
    } catch (error) {
      for (const item of this.outbox.items.filter(({ fate }) => fate === 'sending')) {
        this.outbox.set(item, 'waiting');
      }
      this.outbox.age();
      this.lose(error);
    } finally {
      this.sending = false;
      this.changed();
    }
  }

  private async sendOne(item: Outgoing, { conversationId, token }: Session) {
    const activity: Activity = {
      type: 'message',
      text: item.text,
      from: { id: 'visitor', role: 'user' },
      channelData: { clientActivityID: item.mark },
      ...(item.value !== undefined && { value: item.value }),
    };
    try {
      const { id } = await request<{ id: string }>(`/v3/directline/conversations/${conversationId}/activities`, { method: 'POST', token, body: activity, outlivesPage: true });
      this.failures = 0;
      this.outbox.remove(item);
      this.history.posted({ ...activity, id });
      this.stream.hurry(this.history.awaits);
    } catch (error) {
      if (error instanceof Refused && !error.mayPass && ![401, 403, 404].includes(error.status)) {
        this.outbox.set(item, 'refused');
      } else {
        throw error;
      }
    }
    this.changed();
  }

  private async post(activity: Activity) {
    const { session } = this;
    try {
      const { id } = await request<{ id: string }>(`/v3/directline/conversations/${session!.conversationId}/activities`, {
        method: 'POST', token: session!.token, body: { ...activity, from: { id: 'visitor', role: 'user' } }, outlivesPage: true,
      });
      this.history.add([{ ...activity, id, from: { role: 'user' } }]);
      this.changed();
      return true;
    } catch {
      return false;
    }
  }

  private take(activities: Activity[]) {
    for (const { name } of activities) {
      if (name === 'smardbot/forgotten' || name === 'smardbot/left') {
        forget();
        this.outbox.clear();
        this.finish(name === 'smardbot/forgotten' ? 'forgotten' : 'left');
        return;
      }
    }
    if (this.history.add(activities)) {
      // What was sent may come back before the answer to its sending does.
      for (const item of this.outbox.items.filter(({ mark }) => this.history.holds(mark))) {
        this.history.posted(this.history.all.find(({ channelData }) => channelData?.clientActivityID === item.mark)!);
        this.outbox.remove(item);
      }
      this.stream.hurry(this.history.awaits);
      this.changed();
    }
  }

  /** Tries again: at once for the first time (a token that expired while a laptop slept), then later and later, not all browsers at the same moment. */
  private lose(reason: unknown) {
    if (this.end || this.retry !== undefined) {
      return;
    }
    if (reason instanceof Refused && reason.status === 404) {
      forget();
    }
    clearTimeout(this.steady);
    this.stream.close();
    if (this.failures > 0 || !navigator.onLine) {
      this.setReach(navigator.onLine ? 'away' : 'offline');
    }
    const pause = this.failures === 0 ? 0 : Math.min(longestPause, 1000 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures++;
    this.retry = window.setTimeout(() => void this.connect(), pause);
    this.outbox.age();
    this.changed();
  }

  private wake() {
    this.stream.check();
    if (this.retry !== undefined) {
      void this.connect();
    }
  }

  private finish(end: End) {
    this.end = end;
    clearTimeout(this.retry);
    this.stream.close();
    this.history.clear();
    this.changed();
  }

  private setReach(reach: Reach) {
    if (this.reach !== reach) {
      this.reach = reach;
      this.changed();
    }
  }

  private changed() {
    this.listeners.forEach(listener => listener());
  }
}
