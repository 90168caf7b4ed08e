// The chat button for any page: <script src="https://HOST/widget.js" async></script>
// Before the first click it costs this file alone; after it, a frame from the same HOST holds the chat.
// On the script element: data-title, data-accent="#5a3d7a", data-position="left". A link with data-smardbot opens the chat too.
// Other scripts: SmardBot.open(), SmardBot.close(), SmardBot.ask("…"); "smardbot:ready" is sent on document when they are there.
(() => {
  'use strict';

  const script = document.currentScript;
  if (!script || document.querySelector('smardbot-chat')) {
    return; // Once a page.
  }

  const origin = new URL(script.src).origin;
  const title = script.dataset.title || '{{title}}';
  const side = script.dataset.position === 'left' ? 'left' : 'right';
  const accent = /^#[0-9a-f]{6}$/i.test(script.dataset.accent) ? script.dataset.accent : '';
  const look = new URLSearchParams({ ...(accent && { accent }), ...(script.dataset.title && { title }) });
  const patience = 12000;
  let frame = null;
  let ready = false;
  let opened = false;
  let scrolling = '';
  let opener = null;
  let question = '';

  // A style sheet object, not a style element: the host page's Content-Security-Policy has no say in it.
  const css = `
    :host { all: initial; --accent: #1d5c73; --surface: #fff; --text: #1d2b33; --caution: #7a2f12; --on: #fff;
      font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
    @media (prefers-color-scheme: dark) {
      :host { --accent: #2b7690; --surface: #1a2328; --text: #e8eef1; --caution: #f3bfa6; } }
    [hidden] { display: none !important; }
    button { font: inherit; cursor: pointer; border: 1px solid rgb(255 255 255 / .4); }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
    .launcher { position: fixed; z-index: 2147483000; bottom: 20px; ${side}: 20px; display: flex; align-items: center; gap: 10px;
      min-height: 52px; max-width: calc(100vw - 40px); padding: 10px 20px 10px 16px; border-radius: 26px; background: var(--accent); color: var(--on);
      font-weight: 600; text-align: start; box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 6px 20px rgb(0 0 0 / .16); }
    .panel { position: fixed; z-index: 2147483001; inset: auto; bottom: 20px; ${side}: 20px; width: min(420px, calc(100vw - 40px));
      height: min(760px, calc(100vh - 40px)); max-width: none; max-height: none; margin: 0; padding: 0; border: 0; border-radius: 16px;
      overflow: hidden; background: var(--surface); color: var(--text); box-shadow: 0 4px 12px rgb(0 0 0 / .2), 0 12px 48px rgb(0 0 0 / .28); }
    iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
    .away { position: absolute; inset: 0; padding: 24px; overflow: auto; background: var(--surface); }
    .away p { margin: 0 0 16px; }
    .away .emergency { color: var(--caution); font-weight: 600; }
    .away button { min-height: 44px; margin: 0 8px 16px 0; padding: 8px 18px; border-radius: 22px; background: var(--accent); color: #fff; }
    @media (max-width: 480px) { .launcher { padding: 0 14px; } .launcher span { position: absolute; clip-path: inset(50%); white-space: nowrap; } }
    @media (max-width: 520px), (max-height: 520px) {
      .panel { inset: 0; width: 100%; height: 100%; height: 100dvh; border-radius: 0; } }
    @media (forced-colors: active) { .launcher, .panel { border: 2px solid; } }
    @media print { .launcher, .panel { display: none; } }`;

  const host = document.createElement('smardbot-chat');
  const root = host.attachShadow({ mode: 'open' });
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(element('style', { textContent: css }));
  }

  const launcher = element('button', { className: 'launcher', type: 'button' });
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4a.6.6 0 0 1-1-.5V15.700A2.5 2.5 0 0 1 4 13.500z');
  path.setAttribute('fill', 'currentColor');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true })) {
    picture.setAttribute(name, value);
  }
  picture.append(path);
  launcher.append(picture, element('span', { textContent: title }));
  launcher.setAttribute('aria-expanded', 'false');
  launcher.setAttribute('aria-haspopup', 'dialog');
  if (accent) {
    host.style.setProperty('--accent', accent);
    host.style.setProperty('--on', isLight(accent) ? '#000' : '#fff');
  }

  // Where the chat fills the screen it is a modal dialog: nothing behind it can take the focus.
  const panel = element('dialog', { className: 'panel' });
  panel.setAttribute('aria-label', title);

  // Behind the frame: what stands there when the frame stays empty because the service is away.
  const again = element('button', { type: 'button', textContent: 'Try again' });
  const leave = element('button', { type: 'button', textContent: 'Close' });
  const away = element('div', { className: 'away', hidden: true });
  away.append(
    element('p', { className: 'emergency', textContent: '{{emergency}}' }),
    element('p', { textContent: 'The chat cannot be reached right now.' }),
    again, leave,
    element('p', { textContent: '{{disclaimer}}' }));
  panel.append(away);
  root.append(panel, launcher);

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  /** Whether black is the clearer on a colour, by the relative luminance of WCAG 2. */
  function isLight(colour) {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
  }

  function load() {
    ready = false;
    away.hidden = true;
    frame?.remove();
    frame = element('iframe', { title, src: `${origin}/chat#${look}` });
    panel.prepend(frame);
    setTimeout(() => {
      if (!ready) {
        away.hidden = false;
        if (opened) {
          again.focus();
        }
      }
    }, patience);
  }

  function fillsScreen() {
    return matchMedia('(max-width: 520px), (max-height: 520px)').matches;
  }

  function tell(word, text) {
    frame.contentWindow.postMessage({ smardbot: word, text }, origin);
  }

  function focusChat() {
    frame.focus();
    tell('focus');
  }

  function askWhenReady() {
    if (ready && question) {
      tell('ask', question);
      question = '';
    }
  }

  function open() {
    if (opened) {
      return;
    }
    opened = true;
    opener = root.activeElement ?? document.activeElement;
    if (fillsScreen()) {
      panel.showModal();
      scrolling = document.documentElement.style.overflow;
      document.documentElement.style.overflow = 'hidden';
    } else {
      panel.show();
    }
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    if (!frame) {
      load();
    } else if (ready) {
      focusChat();
    }
  }

  function close() {
    if (!opened) {
      return;
    }
    opened = false;
    panel.close();
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    document.documentElement.style.overflow = scrolling;
    // Back to where the visitor was: a link or button of the page, else the button of the chat.
    (opener && opener !== document.body && opener !== launcher && opener.isConnected ? opener : launcher).focus();
  }

  function ask(text) {
    question = String(text);
    open();
    askWhenReady();
  }

  launcher.addEventListener('click', open);
  leave.addEventListener('click', close);
  again.addEventListener('click', load);
  panel.addEventListener('cancel', event => {
    event.preventDefault();
    close();
  });
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
    }
  });
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-smardbot]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  addEventListener('message', event => {
    if (event.origin !== origin || !frame || event.source !== frame.contentWindow) {
      return;
    }
    if (event.data?.smardbot === 'ready') {
      ready = true;
      away.hidden = true;
      if (opened) {
        focusChat();
      }
      askWhenReady();
    } else if (event.data?.smardbot === 'close') {
      close();
    }
  });

  window.SmardBot = { open, close, ask };
  const show = () => {
    document.body.append(host);
    document.dispatchEvent(new CustomEvent('smardbot:ready'));
  };
  if (document.body) {
    show();
  } else {
    addEventListener('DOMContentLoaded', show);
  }
})();
