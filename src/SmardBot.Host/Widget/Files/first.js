// What the frame shows before Web Chat is there: the greeting, questions to begin with, and a box that can be used at once.

import { actions } from './outbox.js';

const first = document.getElementById('first');
const form = document.getElementById('first-ask');
const box = form.querySelector('textarea');
const questions = document.getElementById('first-questions');
const sent = document.getElementById('sent');

let pending = null;
let composing = false;

/** Takes a question now and keeps it until the conversation is open. */
function take(action, text) {
  pending = action;
  sent.textContent = text;
  sent.hidden = false;
  questions.hidden = true;
  box.value = '';
  sent.scrollIntoView({ block: 'nearest' });
}

/** Listens to the box and the questions. Without this, or without scripts at all, both are ordinary forms. */
export function listen() {
  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = box.value.trim();
    if (text) {
      take(actions.sendText(text), text);
    }
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  box.addEventListener('compositionstart', () => (composing = true));
  box.addEventListener('compositionend', () => (composing = false));
  questions.addEventListener('submit', event => {
    event.preventDefault();
    const { dataset, value } = event.submitter;
    take(actions.press(value, { smardbot: { action: 'show', entry: dataset.entry } }), value);
  });
}

/** Whether it is still what the visitor sees. */
export const isShown = () => first.isConnected && !first.hidden;

/** The box, for the focus. */
export const input = box;

/** Asks in the visitor's name, as a page that embeds the chat may. */
export function ask(text) {
  take(actions.sendText(text), text);
}

/** Without Web Chat the forms go to the page that answers without scripts, in a tab of its own. */
export function answerElsewhere() {
  for (const each of [form, questions]) {
    each.target = '_blank';
    each.replaceWith(each.cloneNode(true));
  }
}

/** Gives its place to Web Chat, with what has been typed and asked so far. */
export function handOver(store, focusSendBox) {
  if (!isShown()) {
    return;
  }
  if (composing) {
    box.addEventListener('compositionend', () => setTimeout(() => handOver(store, focusSendBox)), { once: true });
    return;
  }
  const hadFocus = first.contains(document.activeElement);
  if (box.value) {
    store.dispatch(actions.fill(box.value));
  }
  if (pending) {
    store.dispatch(pending);
    pending = null;
  }
  document.body.classList.add('ready');
  first.remove();
  if (hadFocus) {
    focusSendBox();
  }
}
