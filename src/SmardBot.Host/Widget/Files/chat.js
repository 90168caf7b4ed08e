// The page in the frame: gets a token, loads the official Web Chat and keeps it connected.
import { watchSockets } from './connection.js';
import * as feedback from './feedback.js';
import * as first from './first.js';
import { dress, talkToHost } from './host.js';
import { strings, styleOptions } from './look.js';
import { actions, outbox, restore, unsent } from './outbox.js';
import { getToken, markStarted } from './session.js';
import * as tools from './tools.js';

const { nonce } = document.querySelector('script[nonce]');
const place = document.getElementById('chat');
const heading = document.querySelector('h1');
const state = document.getElementById('state');
const status = { online: 2, expired: 3 }; // Of DirectLineJS; 4 is failed to connect, 5 ended.
const longestPause = 30;

let direct = null;
let store = null;
let online = false;
let over = false;
let polling = false;
let failures = 0;
let retry = null;
let steady = null;
let asked = null;
let unsaid = null;

/** Shows or clears the line that says how things are. */
function say(text, forMilliseconds) {
  clearTimeout(unsaid);
  if (state.textContent !== text) {
    state.textContent = text;
  }
  state.hidden = !text;
  if (forMilliseconds) {
    unsaid = setTimeout(() => say(''), forMilliseconds);
  }
}

const withoutNetwork = 'You are offline. The chat goes on by itself when the connection is back.';

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
    if (!over) {
      show(conversation);
    }
  } catch {
    waitAndRetry();
  }
}

/** Once at once (a token that expired while a laptop slept), then later and later, not all browsers at the same moment. */
function waitAndRetry() {
  if (retry || over) {
    return;
  }
  online = false;
  if (failures > 0) {
    say(navigator.onLine ? 'The chat cannot be reached right now. It tries again by itself.' : withoutNetwork);
  }
  const seconds = failures === 0 ? 0 : Math.min(longestPause, 2 ** failures) * (0.5 + Math.random() / 2);
  failures++;
  retry = setTimeout(connect, 1000 * seconds);
}

function show(conversation) {
  const left = store && unsent(store.getState());
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
    online = value === status.online;
    if (online) {
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

  store = window.WebChat.createStore({}, outbox(feedback), tools.watchForgetting(endConversation));
  if (left) {
    restore(store, left);
  }
  watchTranscript(store, !conversation.started);
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
}

/** When the first message is there, Web Chat takes its place; a greeting is shown from its beginning. */
function watchTranscript(here, isNew) {
  here.subscribe(() => {
    const { activities } = here.getState();
    tools.allowSaving(activities);
    if (here !== store || !activities.some(({ type }) => type === 'message')) {
      return;
    }
    if (asked && online) {
      const text = asked;
      asked = null;
      setTimeout(() => here.dispatch(actions.sendText(text)));
    }
    if (first.isShown() && online) {
      // After Web Chat has drawn it.
      setTimeout(() => first.handOver(here, focusSendBox));
      if (isNew && activities.length === 1) {
        showFromItsBeginning(here);
      }
    }
  });
}

/** Web Chat scrolls to the end of what it shows first; on a small phone that hides how the greeting begins. */
function showFromItsBeginning(here) {
  const until = performance.now() + 1500;
  const touched = new AbortController();
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    place.addEventListener(event, () => touched.abort(), { once: true, passive: true });
  }
  const hold = () => {
    if (touched.signal.aborted || performance.now() > until || here.getState().activities.length > 1) {
      return;
    }
    place.querySelector('.webchat__basic-transcript__scrollable')?.scrollTo(0, 0);
    requestAnimationFrame(hold);
  };
  requestAnimationFrame(hold);
}

/** Lets go of the conversation: its messages leave the page. */
function endConversation() {
  over = true;
  clearTimeout(retry);
  direct?.end();
  direct = null;
  say('');
  place.replaceChildren();
}

function focusSendBox() {
  const box = first.isShown() ? first.input : place.querySelector('[data-id="webchat-sendbox-input"]');
  box?.focus();
}

/** Puts the focus into the chat when it opens: into the box, unless that would bring up a phone's keyboard over the greeting. */
function takeFocus() {
  if (over) {
    document.getElementById('ended').focus();
  } else if (matchMedia('(pointer: coarse)').matches) {
    heading.focus();
  } else {
    focusSendBox();
  }
}

/** Asks what the page around wants asked. */
function ask(text) {
  if (first.isShown()) {
    first.ask(text);
  } else if (online) {
    store.dispatch(actions.sendText(text));
  } else {
    asked = text;
  }
}

dress();
feedback.listen({ store: () => store, focusSendBox, say });
window.addEventListener('offline', () => say(withoutNetwork));
window.addEventListener('online', () => (retry ? connect() : online && say('')));
if (document.body.dataset.webchat) {
  first.listen();
  tools.listen({ store: () => store, isOnline: () => online, endConversation, say });
  watchSockets({
    onBlocked: () => {
      polling = true;
      connect();
    },
    onLost: () => direct && !over && say(navigator.onLine ? 'The connection was lost. The chat is connecting again …' : withoutNetwork),
    onOpen: () => say(''),
  });
  connect();
} else {
  first.answerElsewhere();
  say('The chat is not part of this installation. Questions are answered on a page of their own.');
}
talkToHost({ onFocus: takeFocus, onAsk: ask });
