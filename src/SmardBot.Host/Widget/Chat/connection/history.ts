// What was said, in the order of the service, whatever way and order it arrived in.

import { isMessage, isOwn, type Activity, type CardAction } from './activity';

/** How long a reply is waited for before the dots give up. */
const longestWait = 45_000;

export class History {
  private byId = new Map<string, Activity>();
  private postedAt = new Map<string, number>();

  /** Oldest first. Ids of one conversation grow (D7 of the sequence number), so they sort as text. */
  all: readonly Activity[] = [];

  /** Adds what is new; says whether there was any. */
  add(activities: Activity[]) {
    const news = activities.filter(({ id, type }) => id && type !== 'typing' && (!this.byId.has(id) || !this.byId.get(id)!.timestamp));
    for (const activity of news) {
      this.byId.set(activity.id!, activity);
    }
    if (news.length > 0) {
      this.all = [...this.byId.values()].sort((a, b) => (a.id! < b.id! ? -1 : 1));
    }
    return news.length > 0;
  }

  /** Notes that a message of this page was accepted. It is there at once, not only when it comes back. */
  posted(activity: Activity) {
    this.postedAt.set(activity.id!, Date.now());
    this.add([activity]);
  }

  clear() {
    this.byId.clear();
    this.postedAt.clear();
    this.all = [];
  }

  get messages() {
    return this.all.filter(activity => isMessage(activity) && activity.text);
  }

  /** Whether this mark is among what the service has. */
  holds(mark: string) {
    return this.all.some(({ channelData }) => channelData?.clientActivityID === mark);
  }

  /** Whether a message of this page waits for its reply: seen in the order of the conversation, so a reply that comes early counts. */
  get awaits() {
    return [...this.postedAt].some(([id, at]) => Date.now() - at < longestWait && !this.isAnswered(id));
  }

  /** Whether somebody has waited so long that it should be said. */
  get isLate() {
    return [...this.postedAt].some(([id, at]) => Date.now() - at >= longestWait && !this.isAnswered(id));
  }

  /** Whether it came because of something that was sent from this page. */
  answersThisPage({ replyToId }: Activity) {
    return replyToId !== undefined && this.postedAt.has(replyToId);
  }

  /** What may be pressed now: the buttons of the last message, as long as nothing was said after it. */
  get buttons(): CardAction[] {
    const last = this.messages.at(-1);
    return last && !isOwn(last) ? last.suggestedActions?.actions ?? [] : [];
  }

  /** The thumbs that were given, by the reference of the action: the last one counts. Found again after a reload, since they are part of the history. */
  get thumbs() {
    return this.all.filter(activity => isOwn(activity) && activity.name === 'webchat:activity-status/feedback')
      .map(activity => activity.entities?.[0]?.['@id'])
      .filter(reference => reference !== undefined);
  }

  // Messages are answered in their order: what a person was told and the program left alone is done with when a later one is answered.
  private isAnswered(id: string) {
    return this.all.some(activity => isMessage(activity) && !isOwn(activity) && (activity.replyToId ? activity.replyToId >= id : activity.id! > id));
  }
}
