// The page that embeds the chat and this frame say a few words to each other: ready, close, focus, ask. None tells what was said here.

/** Whether the chat stands on somebody's page. */
export const isFramed = window.parent !== window;

/** Says a word to the page around. */
export function tell(word: 'ready' | 'close') {
  if (isFramed) {
    // To whatever page it is: who may frame the chat is said by its Content-Security-Policy, and the word tells nothing.
    window.parent.postMessage({ smardbot: word }, '*');
  }
}

/** What was asked before the chat was there. */
export const asked: string[] = (window.smardbotAsked ??= []);

/** Listens to the page around, and to Escape. */
export function listenToHost({ onFocus, onAsk }: { onFocus(): void; onAsk(text: string): void }) {
  if (!isFramed) {
    return;
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
      tell('close');
    }
  });
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) {
      return;
    }
    if (data?.smardbot === 'focus') {
      onFocus();
    } else if (data?.smardbot === 'ask' && typeof data.text === 'string' && data.text.trim()) {
      onAsk(data.text.trim());
    }
  });
}

/** The site's own name for the chat, and its colour for the header with whichever of black and white is the clearer on it. */
export function dress(): string | undefined {
  const wishes = new URLSearchParams(location.hash.slice(1));
  const accent = /^#[0-9a-f]{6}$/i.exec(wishes.get('accent') ?? '')?.[0];
  if (accent) {
    const [red, green, blue] = [1, 3, 5]
      .map(at => parseInt(accent.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    // Relative luminance as WCAG 2 has it; at 0.179 black and white are equally clear.
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
    document.documentElement.style.setProperty('--header', accent);
    document.documentElement.style.setProperty('--on-header', light ? '#000' : '#fff');
  }
  const title = wishes.get('title') ?? undefined;
  if (title) {
    document.title = title;
  }
  return title;
}
