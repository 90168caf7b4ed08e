// What of an activity the chat reads. Everything else in it is left alone.
// https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md

export interface Activity {
  id?: string;
  type: string;
  name?: string;
  text?: string;
  value?: unknown;
  timestamp?: string;
  replyToId?: string;
  from?: { id?: string; role?: string };
  suggestedActions?: { actions?: CardAction[] };
  channelData?: { clientActivityID?: string; smardbot?: Decided };
  entities?: Entity[];
}

/** What the bot decided about a message. */
export interface Decided {
  outcome?: string;
  care?: 'emergency' | 'crisis' | null;
  kind?: string | null;
  /** The role of a person who wrote it. */
  person?: string;
}

/** A button of the bot. */
export interface CardAction {
  type?: string;
  title?: string;
  text?: string;
  displayText?: string;
  value?: unknown;
}

/** A schema.org thing; an answer that may be judged holds one with two actions. */
export interface Entity {
  type?: string;
  '@type'?: string;
  '@id'?: string;
  potentialAction?: Entity[];
}

export const isMessage = (activity: Activity) => activity.type === 'message';
export const isOwn = (activity: Activity) => activity.from?.role === 'user';

/** What pressing one of the bot's buttons does. */
export const press = (action: string, entry?: string) => ({ smardbot: entry ? { action, entry } : { action } });

/** What a pressed button did, or undefined for what was written. */
export const pressed = (activity: { value?: unknown }) =>
  (activity.value as { smardbot?: { action?: string } } | undefined)?.smardbot?.action;
