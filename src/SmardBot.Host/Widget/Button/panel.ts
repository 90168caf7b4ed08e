// The panel: at once a header, whom to call and a way to close it; then the frame with the chat over it.

import { make } from './element';
import { accent, host, service, title, wishes } from './settings';
import { small } from './style';

/** How long the frame may take on a slow network before it is said that something is wrong. */
const patience = 12_000;
/** How long after a frame has loaded it may take to say a word; a page that the browser refused never says any. */
const grace = 1000;

export class Panel {
  readonly element: HTMLDialogElement;
  isOpen = false;

  private frame?: HTMLIFrameElement;
  private timer?: number;
  private isReady = false;
  private question = '';
  private readonly news = make('p', { role: 'status' });
  private readonly again = make('button', { type: 'button', class: 'again' }, 'Try again');

  constructor(private readonly onClosed: () => void) {
    const close = make('button', { type: 'button', 'aria-label': 'Close the chat' }, '\u2715');
    const sos = make('p', { class: 'sos' }, service.emergency);
    if (service.number) {
      sos.append(make('a', { href: `tel:${service.number}` }, `Call ${service.number}`));
    }
    const shell = make('div', { class: 'shell' },
      make('div', { class: 'bar' }, make('b', {}, title), close), sos, this.news, this.again, make('p', { class: 'note' }, service.disclaimer));
    this.element = make('dialog', { class: 'panel', 'aria-label': title }, shell);
    close.onclick = () => this.close();
    this.again.onclick = () => this.load();
    this.element.addEventListener('cancel', event => {
      event.preventDefault();
      this.close();
    });
    this.element.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.close();
      }
    });
    addEventListener('message', event => this.hear(event));
    for (const event of ['resize', 'scroll']) {
      visualViewport?.addEventListener(event, () => this.fit());
    }
  }

  /** Fetches the chat, if that has not been done. */
  prepare() {
    if (!this.frame) {
      this.load();
    }
  }

  open() {
    if (this.isOpen) {
      return;
    }
    this.isOpen = true;
    this.prepare();
    if (this.fillsScreen || isUnderModal()) {
      // Nothing behind it can take the focus, and nothing of the site lies over it.
      this.element.showModal();
    } else {
      this.element.show();
    }
    this.fit();
    this.focusChat();
  }

  close() {
    if (this.isOpen) {
      this.isOpen = false;
      this.element.close();
      this.onClosed();
    }
  }

  ask(text: string) {
    this.question = text;
    this.open();
    this.pass();
  }

  /** After the element was taken out of the page and put back: a dialog is closed by that, and a frame loads again. */
  restore() {
    if (this.isOpen) {
      this.isOpen = false;
      this.element.close();
      this.load();
      this.open();
    }
  }

  get fillsScreen() {
    return matchMedia(small).matches;
  }

  private load() {
    this.become(false);
    this.say('The chat is opening \u2026', false);
    this.frame?.remove();
    const look = new URLSearchParams({ ...(accent && accent !== service.accent && { accent }), ...(wishes.title && { title }) });
    this.frame = make('iframe', { title, allow: 'clipboard-write', src: `${host}/chat#${look}` });
    this.frame.onload = () => this.await(grace);
    this.element.append(this.frame);
    this.await(patience);
  }

  private await(time: number) {
    clearTimeout(this.timer);
    if (!this.isReady) {
      this.timer = window.setTimeout(() => this.giveUp(), time);
    }
  }

  private giveUp() {
    this.say('The chat cannot be reached right now. Please try again in a minute.', true);
    if (this.isOpen) {
      this.again.focus();
    }
    console.warn(`SmardBot: ${host}/chat did not load into this page. Either it cannot be reached, or the browser refused the frame: `
      + `Widget:AllowedOrigins of the service has to name ${location.origin}, and a Content-Security-Policy of this page has to allow "frame-src ${new URL(host).origin}".`);
  }

  private say(text: string, failed: boolean) {
    this.news.textContent = text;
    this.again.hidden = !failed;
  }

  private hear({ origin, source, data }: MessageEvent) {
    if (origin !== new URL(host).origin || !this.frame || source !== this.frame.contentWindow) {
      return;
    }
    if (data?.smardbot === 'ready') {
      clearTimeout(this.timer);
      this.become(true);
      if (this.isOpen) {
        this.focusChat();
      }
      this.pass();
    } else if (data?.smardbot === 'close') {
      this.close();
    }
  }

  private become(ready: boolean) {
    this.isReady = ready;
    this.element.classList.toggle('ready', ready);
  }

  private pass() {
    if (this.isReady && this.question) {
      this.tell('ask', this.question);
      this.question = '';
    }
  }

  private focusChat() {
    if (this.isReady) {
      this.frame!.focus();
      this.tell('focus');
    }
  }

  private tell(word: string, text?: string) {
    this.frame!.contentWindow!.postMessage({ smardbot: word, text }, new URL(host).origin);
  }

  /** Above a phone's keyboard: what is seen is less than the window then. Not while somebody magnifies the page. */
  private fit() {
    const { style } = this.element;
    const seen = visualViewport;
    if (this.isOpen && this.fillsScreen && seen && seen.scale < 1.01) {
      style.height = `${seen.height}px`;
      style.top = `${seen.offsetTop}px`;
    } else {
      style.height = style.top = '';
    }
  }
}

/** Whether the site shows a dialog that makes everything else unusable. */
function isUnderModal() {
  try {
    return document.querySelector('dialog:modal, [aria-modal=true]') !== null;
  } catch {
    return document.querySelector('dialog[open], [aria-modal=true]') !== null; // Older browsers do not know :modal.
  }
}
