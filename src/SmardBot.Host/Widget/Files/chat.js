// The page in the frame: gets a token, loads the official Web Chat and keeps it connected.
import { watchSockets } from './connection.js';
import { strings, styleOptions } from './look.js';
import { getToken, markStarted } from './session.js';

const { nonce } = document.querySelector('script[nonce]');
const place = document.getElementById('chat');
const heading = document.querySelector('h1');
const state = document.getElementById('state');
const status = { online: 2, expired: 3 }; // Of DirectLineJS; 4 is failed to connect, 5 ended.
const longestPause = 30;

let direct = null;
let store = null;
let polling = false;
let failures = 0;
let retry = null;
let steady = null;

/** Shows or clears the line that says how the connection is. */
function say(text) {
  if (state.textContent !== text) {
    state.textContent = text;
  }
  state.hidden = !text;
}

/** The bundle is large, so it is loaded by this page alone, and only once. */
function loadWebChat() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.webchat;
    script.nonce = nonce;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error('not loaded'));
    };
    document.head.append(script);
  });
}

/** Opens the conversation of this browser, or opens it again after its token or its transport failed. */
async function connect() {
  clearTimeout(retry);
  retry = null;
  try {
    const [conversation] = await Promise.all([getToken(), window.WebChat ?? loadWebChat()]);
    show(conversation);
  } catch {
    waitAndRetry();
  }
}

/** Once at once (a token that expired while a laptop slept), then later and later, not all browsers at the same moment. */
function waitAndRetry() {
  if (retry) {
    return;
  }
  if (failures > 0) {
    say('The chat cannot be reached right now. It tries again by itself.');
  }
  const seconds = failures === 0 ? 0 : Math.min(longestPause, 2 ** failures) * (0.5 + Math.random() / 2);
  failures++;
  retry = setTimeout(connect, 1000 * seconds);
}

function show(conversation) {
  const unsent = store && textNotSent(store.getState());
  const before = direct;
  direct = null; // So that its end is not taken for the end of the conversation.
  before?.end();

  const line = window.WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token: conversation.token,
    // An empty watermark asks for everything again: the history reappears after a reload.
    ...(conversation.started ? { conversationId: conversation.conversationId, watermark: '' } : {}),
    webSocket: !polling,
  });
  direct = line;
  let lost = false;
  line.connectionStatus$.subscribe(value => {
    if (line !== direct || lost) {
      return;
    }
    if (value === status.online) {
      steady = setTimeout(() => (failures = 0), 10_000);
      say('');
      markStarted(conversation);
    } else if (value >= status.expired) {
      // Expired, failed or ended: the resume secret opens the same conversation again, and where that is gone a new one.
      lost = true;
      clearTimeout(steady);
      waitAndRetry();
    }
  });

  store = window.WebChat.createStore();
  if (unsent) {
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
  }
  window.WebChat.renderWebChat(
    {
      directLine: line,
      store,
      userID: conversation.userId,
      locale: 'en-US',
      nonce,
      overrideLocalizedStrings: strings,
      styleOptions,
    },
    place,
  );
  if (!conversation.started) {
    showGreetingFromItsBeginning();
  }
}

/** Web Chat scrolls to the end of what it shows first; on a small phone that hides how the greeting begins. */
function showGreetingFromItsBeginning() {
  const here = store;
  const messages = () => here.getState().activities.filter(({ type }) => type === 'message').length;
  const stop = here.subscribe(() => {
    if (messages() > 0) {
      stop();
      setTimeout(() => {
        if (messages() === 1) {
          place.querySelector('.webchat__basic-transcript__scrollable')?.scrollTo(0, 0);
        }
      }, 300);
    }
  });
}

/** What stands in the send box; else a message that did not get through, so that nobody has to type it again. */
function textNotSent({ sendBoxValue, activities }) {
  const failed = activities.filter(activity => ['sending', 'send failed'].includes(activity.channelData?.['webchat:send-status']));
  return sendBoxValue || failed.at(-1)?.text;
}

/**
 * Puts the focus into the chat when it opens: into the send box as soon as there is one, unless that would bring up
 * a phone's keyboard over the greeting.
 */
function takeFocus() {
  heading.focus();
  if (matchMedia('(pointer: coarse)').matches) {
    return;
  }
  const toSendBox = () => {
    const box = place.querySelector('[data-id="webchat-sendbox-input"]');
    box?.focus();
    return box;
  };
  if (!toSendBox()) {
    const observer = new MutationObserver(() => {
      if (document.activeElement !== heading || toSendBox()) {
        observer.disconnect();
      }
    });
    observer.observe(place, { childList: true, subtree: true });
  }
}

/** The host page and this frame say three words to each other: ready, close, focus. None of them tells anything. */
function talkToHost() {
  if (window.parent === window) {
    return;
  }
  const tell = word => window.parent.postMessage({ smardbot: word }, '*');
  const close = document.getElementById('close');
  close.hidden = false;
  close.addEventListener('click', () => tell('close'));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      tell('close');
    }
  });
  window.addEventListener('message', event => {
    if (event.source === window.parent && event.data?.smardbot === 'focus') {
      takeFocus();
    }
  });
  tell('ready');
}

talkToHost();
watchSockets(() => {
  polling = true;
  connect();
});
window.addEventListener('online', () => retry && connect());
if (document.body.dataset.webchat) {
  connect();
} else {
  place.textContent = '';
  say('The chat is not part of this installation: it was built without Web Chat.');
}
