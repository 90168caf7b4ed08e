// What the service wrote before this script, and what the site wishes.

/** The service puts it in front of the script when it serves it. */
declare const smardbotService: {
  /** Where the service stands, without a slash at its end. */
  address: string;
  title: string;
  /** Such as #1d5b70; empty for the colours of the pages. */
  accent: string;
  emergency: string;
  /** The number to call where the operator has said the place; else empty. */
  number: string;
  disclaimer: string;
};

export const service = smardbotService;

interface Wishes {
  /** Where the service stands, for a script that was copied elsewhere. */
  host?: string;
  title?: string;
  accent?: string;
  /** left or right; else the side where lines end on this page. */
  position?: string;
  /** none, or a media query that says when the button is shown. */
  button?: string;
}

declare global {
  interface Window {
    /** Where no script element tells: for a script that was merged with others, or is loaded by another one. */
    SmardBotSettings?: Wishes;
    SmardBot?: { open(): void; close(): void; ask(text: string): void };
  }
}

const isOurs = (element: Element | null): element is HTMLScriptElement => element instanceof HTMLScriptElement && /\/widget\.js(\?|#|$)/.test(element.src);

// Deferred or loaded by another script, it is not the current one; merged with others, it has no element of its own.
const element = isOurs(document.currentScript) ? document.currentScript : [...document.scripts].find(isOurs);

export const wishes: Wishes = { ...element?.dataset, ...window.SmardBotSettings };

export const host = (wishes.host ?? element?.src.replace(/\/widget\.js.*$/, '') ?? service.address).replace(/\/$/, '');

export const title = wishes.title || service.title;

export const accent = [wishes.accent, service.accent].find(colour => /^#[0-9a-f]{6}$/i.test(colour ?? '')) ?? '';

/** Whether black is the clearer on a colour, by the relative luminance of WCAG 2. */
export function isLight(colour: string) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
