// Stands at the top of the page: makes the page usable while the chat itself still comes, and has a token on its way.

import { open } from './connection/session';
import { asked, dress, isFramed, tell } from './host';

const early = open();
early.catch(() => {}); // Whoever takes it hears of it.
window.smardbotSession = early;

/** A question that comes before the chat waits for it; it is seen to have been taken. */
function take(text: string) {
  asked.push(text);
  const mine = document.createElement('div');
  mine.className = 'turn mine';
  const bubble = document.createElement('div');
  bubble.className = 'me';
  bubble.textContent = text;
  mine.append(bubble);
  const said = document.getElementById('said')!;
  said.append(mine);
  said.scrollTop = said.scrollHeight;
}

function onSubmit(event: SubmitEvent) {
  event.preventDefault();
  const box = document.querySelector('textarea')!;
  const text = ((event.submitter as HTMLButtonElement | null)?.value || box.value).trim();
  if (text) {
    box.value = '';
    take(text);
  }
}

function onKey(event: KeyboardEvent) {
  if (event.key === 'Escape') {
    tell('close');
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form!.requestSubmit();
  }
}

function onMessage({ source, data }: MessageEvent) {
  if (source === window.parent && data?.smardbot === 'ask' && typeof data.text === 'string' && data.text.trim()) {
    take(data.text.trim());
  } else if (source === window.parent && data?.smardbot === 'focus' && !matchMedia('(pointer: coarse)').matches) {
    document.querySelector('textarea')!.focus();
  }
}

/** The chat takes over. */
window.smardbotTakeOver = () => {
  document.removeEventListener('submit', onSubmit, true);
  document.removeEventListener('keydown', onKey, true);
  window.removeEventListener('message', onMessage);
  window.smardbotTakeOver = undefined;
};

document.addEventListener('submit', onSubmit, true);
document.addEventListener('keydown', onKey, true);
if (isFramed) {
  window.addEventListener('message', onMessage);
}

// As soon as there is something to use.
const observer = new MutationObserver(() => {
  const close = document.getElementById('close');
  if (close && document.querySelector('#ask button')) {
    observer.disconnect();
    close.hidden = !isFramed;
    const title = dress();
    if (title) {
      document.querySelector('h1')!.textContent = title;
    }
    tell('ready');
  }
});
observer.observe(document, { childList: true, subtree: true });

document.addEventListener('click', event => (event.target as Element).closest('#close') && tell('close'));

window.addEventListener('load', () => {
  if (window.smardbotTakeOver) {
    // The chat did not come, or this browser is too old for it: the forms lead to the page that answers without scripts.
    window.smardbotTakeOver();
    const box = document.querySelector('textarea')!;
    if (asked.length > 0) {
      box.value = asked[0];
      box.form!.submit();
    }
  }
});
