// What was written and has not been accepted by the service yet. It lies in the browser, so that closing the page loses nothing.

import { drop, keep, recall } from './storage';

const key = 'smardbot.unsent';
const goesOutAlone = 5 * 60_000;

/**
 * sending: on its way; waiting: tried again by itself; asking: so old that the writer decides;
 * refused: the service does not take it.
 */
export type Fate = 'sending' | 'waiting' | 'asking' | 'refused';

export interface Outgoing {
  /** The client's own name of a message: sent twice, it is taken once. */
  mark: string;
  text: string;
  value?: unknown;
  /** When it was written, in milliseconds of this device's clock. */
  at: number;
  fate: Fate;
}

export class Outbox {
  private kept: Outgoing[];

  constructor() {
    const kept = recall<Outgoing[]>(key);
    this.kept = Array.isArray(kept) ? kept.filter(item => item?.mark && item.text).map(item => ({ ...item, fate: 'waiting' })) : [];
    this.age();
  }

  /** All that has not gone out, oldest first. */
  get items(): readonly Outgoing[] {
    return this.kept;
  }

  /** The next that may go out by itself. */
  get next() {
    this.age();
    return this.kept.find(({ fate }) => fate === 'sending' || fate === 'waiting');
  }

  add(text: string, value?: unknown) {
    this.kept = [...this.kept, { mark: mark(), text, value, at: Date.now(), fate: 'sending' }];
    this.save();
  }

  set(item: Outgoing, fate: Fate) {
    this.kept = this.kept.map(each => (each.mark === item.mark ? { ...each, fate } : each));
    this.save();
  }

  /** Sends it after all: from now on it counts as written just now. */
  renew(item: Outgoing) {
    this.kept = this.kept.map(each => (each.mark === item.mark ? { ...each, at: Date.now(), fate: 'sending' } : each));
    this.save();
  }

  remove({ mark }: { mark: string }) {
    this.kept = this.kept.filter(each => each.mark !== mark);
    this.save();
  }

  clear() {
    this.kept = [];
    drop(key);
  }

  /** What is older than five minutes is no longer sent without asking: its moment may be over. */
  age() {
    const tooOld = ({ at, fate }: Outgoing) => fate === 'waiting' && Math.abs(Date.now() - at) > goesOutAlone;
    if (this.kept.some(tooOld)) {
      this.kept = this.kept.map(item => (tooOld(item) ? { ...item, fate: 'asking' } : item));
    }
  }

  private save() {
    const unsent = this.kept.filter(({ fate }) => fate !== 'refused');
    if (unsent.length > 0) {
      keep(key, unsent.map(({ mark, text, value, at }) => ({ mark, text, value, at })));
    } else {
      drop(key);
    }
  }
}

const mark = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');
