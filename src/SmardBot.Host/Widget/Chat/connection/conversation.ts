// One conversation with the bot: what was said, what is on its way, and whether the service can be reached.

import type { Activity, Entity } from './activity';
import { press } from './activity';
import { History } from './history';
import { enter, newCode, PersonWatch } from './person';
import { Outbox, type Outgoing } from './outbox';
import { Refused, request } from './requests';
import { Retry } from './retry';
import { forget, open, type Session } from './session';
import { Stream } from './stream';

/** online: heard and sent; connecting: first try; away: the service cannot be reached; offline: this device has no network. */
export type Reach = 'connecting' | 'online' | 'away' | 'offline';

/** How a conversation ended in this browser. */
export type End = 'forgotten' | 'left';

const doublePress = 1500;

export class Conversation {
  readonly history = new History();
  readonly outbox = new Outbox();
  private readonly personWatch = new PersonWatch(() => this.changed());
  reach: Reach = 'connecting';
  end?: End;
  /** Whether an earlier conversation of this page was deleted on the service meanwhile. */
  isNew = false;

  private session?: Session;
  private code?: string;
  private readonly stream: Stream;
  private readonly listeners = new Set<() => void>();
  private connecting = false;
  private sending = false;
  private readonly retry = new Retry(() => void this.connect());
  private last = { key: '', at: -doublePress };

  constructor(private early?: Promise<Session>) {
    this.stream = new Stream({
      onActivities: activities => this.take(activities),
      onHeard: () => {
        this.retry.succeed(false);
        this.setReach('online');
      },
      onLost: reason => this.lose(reason),
    });
    addEventListener('online', () => this.connect());
    addEventListener('offline', () => this.setReach('offline'));
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
  }

  /** How a question to a person stands, as far as it is known. */
  get person() {
    return this.personWatch.now;
  }

  /** Whether the program's answer to a message is awaited; where a person reads along, it says nothing. */
  get awaits() {
    return this.history.awaits && !this.person?.withPerson;
  }

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens the conversation of this browser, or opens it again after its token or its transport failed. */
  async connect() {
    this.retry.cancel();
    if (this.end || this.connecting) {
      return;
    }
    this.connecting = true;
    try {
      const session = await (this.early ?? (this.code ? enter(this.code) : open()));
      this.early = undefined;
      if (this.end) {
        return;
      }
      if (this.session && this.session.conversationId !== session.conversationId) {
        this.history.clear();
        this.isNew = true;
      }
      this.begin(session);
      void this.sendAll();
    } catch (error) {
      this.early = undefined;
      this.lose(error);
    } finally {
      this.connecting = false;
    }
  }

  /** A code that opens this chat on another device. Rejects where there is none to be had. */
  async newCode() {
    if (!this.session) {
      throw new Error('There is no conversation yet.');
    }
    return newCode(this.session);
  }

  /** Opens the chat of a code in the place of this one, for as long as the page is open. */
  async enter(code: string) {
    const session = await enter(code);
    this.code = code;
    this.history.clear();
    this.begin(session);
    this.changed();
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

  private begin(session: Session) {
    this.session = session;
    void this.stream.open(session);
    void this.personWatch.look(session);
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
      this.retry.succeed(true);
      this.outbox.remove(item);
      this.history.posted({ ...activity, id });
      this.stream.hurry(this.history.awaits);
      this.lookForPerson();
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
      if (this.session && activities.some(({ channelData }) => channelData?.smardbot?.outcome === 'human' || channelData?.smardbot?.person)) {
        void this.personWatch.look(this.session);
      }
      this.changed();
    }
  }

  /** Whoever has taken the question answers in the place of the program: known before anybody waits for the program in vain. */
  private lookForPerson() {
    if (this.session && (this.person?.standing === 'waiting' || this.person?.standing === 'taken')) {
      void this.personWatch.look(this.session);
    }
  }

  private lose(reason: unknown) {
    if (this.end || this.retry.isPending) {
      return;
    }
    if (reason instanceof Refused && reason.status === 404) {
      forget();
    }
    this.stream.close();
    if (this.retry.isRepeated || !navigator.onLine) {
      this.setReach(navigator.onLine ? 'away' : 'offline');
    }
    this.retry.plan();
    this.outbox.age();
    this.changed();
  }

  private wake() {
    this.stream.check();
    this.lookForPerson();
    if (this.retry.isPending) {
      void this.connect();
    }
  }

  private finish(end: End) {
    this.end = end;
    this.retry.cancel();
    this.personWatch.stop();
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
