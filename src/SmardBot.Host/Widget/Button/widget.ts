// The chat button for any page: <script src="https://HOST/widget.js" async></script>
// Before the first click it costs this file alone; after it, a frame from the same HOST holds the chat.
// On the script element: data-title, data-accent="#5a3d7a", data-position="left", data-button="none". A link with data-smardbot opens the chat too.
// Other scripts: SmardBot.open(), SmardBot.close(), SmardBot.ask("…"); "smardbot:ready" is sent on document when they are there.

import { make, stand } from './element';
import { Panel } from './panel';
import { title, wishes } from './settings';

function picture() {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4a.6.6 0 0 1-1-.5V15.7A2.5 2.5 0 0 1 4 13.5z');
  path.setAttribute('fill', 'currentColor');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '24', height: '24', 'aria-hidden': 'true' })) {
    svg.setAttribute(name, value);
  }
  svg.append(path);
  return svg;
}

function begin() {
  const launcher = make('button', { type: 'button', class: 'launcher', 'aria-expanded': 'false', 'aria-haspopup': 'dialog' }, picture(), make('span', { dir: 'auto' }, title));
  let opener: Element | null = null;
  let scrolling = '';

  const when = wishes.button && wishes.button !== 'none' ? matchMedia(wishes.button) : undefined;
  const showLauncher = () => (launcher.hidden = panel.isOpen || wishes.button === 'none' || when?.matches === false);

  const panel = new Panel(() => {
    document.documentElement.style.overflow = scrolling;
    showLauncher();
    launcher.setAttribute('aria-expanded', 'false');
    // Back to where the visitor was: a link or button of the page, else the button of the chat.
    const back = opener && opener !== document.body && opener.isConnected ? opener : launcher;
    (back as HTMLElement).focus();
  });
  const root = stand(make('div', {}, panel.element, launcher), () => panel.restore());

  const open = () => {
    if (!panel.isOpen) {
      opener = root.activeElement ?? document.activeElement;
      scrolling = document.documentElement.style.overflow;
      if (panel.fillsScreen) {
        document.documentElement.style.overflow = 'hidden';
      }
      panel.open();
      showLauncher();
      launcher.setAttribute('aria-expanded', 'true');
    }
  };

  launcher.onclick = open;
  // A finger that comes down will most likely be lifted there: the network is the slow part.
  launcher.onpointerdown = () => panel.prepare();
  when?.addEventListener('change', showLauncher);
  showLauncher();

  // On the way down, since a dialog of the site may stop the event on its way up.
  addEventListener('click', event => {
    const link = event.composedPath().find(element => element instanceof Element && element.hasAttribute('data-smardbot'));
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  }, true);

  window.SmardBot = {
    open,
    close: () => panel.close(),
    ask: text => {
      open();
      panel.ask(String(text));
    },
  };
}

// Once a page, however often the script is there.
if (!window.SmardBot) {
  begin();
}
