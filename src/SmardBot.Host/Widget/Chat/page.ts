// What the server wrote into the page for its script.

import type { Session } from './connection/session';

declare global {
  interface Window {
    /** A token that was asked for at the top of the page. */
    smardbotSession?: Promise<Session>;
    /** What was asked before the chat was there. */
    smardbotAsked?: string[];
    /** There as long as the top of the page looks after everything: hands over to the chat. */
    smardbotTakeOver?: () => void;
  }
}

/** Whom to call in one place, as faq/en/safety/contacts.yaml has it. */
export interface Place {
  /** Such as "us"; empty for everywhere else. */
  region: string;
  name: string;
  emergency: string;
  /** Markdown. */
  crisis: string;
}

export interface PageData {
  /** Where the operator works, or nothing. */
  region: string;
  places: Place[];
  /** Further numbers that can be called: the operator's. */
  phones: string[];
  disclaimer: string;
  emergency: string;
  /** The line above the list of sources of an answer. */
  sources: string;
  /** The greeting until the bot's own arrives, Markdown. */
  greeting: string;
  first: { entry: string; title: string }[];
  person: string;
  forget: string;
  leave: string;
}

export const page = JSON.parse(document.getElementById('page')!.textContent!) as PageData;
