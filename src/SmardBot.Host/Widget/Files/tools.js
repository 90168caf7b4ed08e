// The tools below the chat: save it, have it forgotten, leave this device.

import { actions } from './outbox.js';
import { forget as dropKey } from './session.js';
import { printable } from './saved.js';

const dialog = document.getElementById('sure');
const ended = document.getElementById('ended');
const save = document.getElementById('save');

const wishes = {
  forget: {
    question: 'Forget this chat?',
    text: 'It is deleted on the service and in this browser, now and for good.',
    yes: 'Delete it',
    press: actions.press('Forget me', { smardbot: { action: 'forget' } }),
    done: 'This chat is deleted, here and on the service.',
  },
  leave: {
    question: 'Leave this device?',
    text: 'This browser forgets the chat, and nobody can open it again from here. Choose this on a shared computer or phone.',
    yes: 'Leave',
    press: actions.press('Leave this device', { smardbot: { action: 'leave' } }),
    done: 'This device has forgotten the chat.',
  },
};

/** Asks once more, in a dialog that keeps the focus. Resolves to whether it is wished. */
function sure({ question, text, yes }) {
  dialog.querySelector('h2').textContent = question;
  dialog.querySelector('p').textContent = text;
  dialog.querySelector('[value=yes]').textContent = yes;
  dialog.returnValue = '';
  dialog.showModal();
  dialog.querySelector('[value=no]').focus();
  return new Promise(done => dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), { once: true }));
}

/** Shows the last page of a conversation that this browser no longer holds. */
function showEnd(text, endConversation) {
  endConversation();
  document.body.classList.add('over');
  ended.querySelector('p').textContent = text;
  ended.hidden = false;
  ended.focus();
}

/** Watches for what the service says it has forgotten, also when that was asked for in words. */
export function watchForgetting(endConversation) {
  return () => next => action => {
    const name = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.name;
    const wish = name === 'smardbot/forgotten' ? wishes.forget : name === 'smardbot/left' ? wishes.leave : null;
    if (wish) {
      dropKey();
      setTimeout(() => showEnd(wish.done, endConversation));
    }
    return next(action);
  };
}

/** Makes the buttons work. */
export function listen({ store, isOnline, endConversation, say }) {
  document.getElementById('tools').hidden = false;
  for (const [id, wish] of Object.entries(wishes)) {
    document.getElementById(id).addEventListener('click', async () => {
      if (!(await sure(wish))) {
        return;
      }
      if (id === 'leave') {
        // What lies on the device does not wait for the service.
        dropKey();
      }
      if (isOnline()) {
        store().dispatch(wish.press);
      } else if (id === 'leave') {
        showEnd(wish.done, endConversation);
      } else {
        say('The service cannot be reached, so nothing was deleted yet. Please try again in a minute.');
      }
    });
  }
  document.getElementById('again').addEventListener('click', () => location.reload());
  save.addEventListener('click', () => open(printable(store().getState().activities)));
}

/** There is something to save once something was answered. */
export function allowSaving(activities) {
  save.disabled = !activities.some(({ type, from }) => type === 'message' && from?.role === 'user');
}

/** Opens the page in a tab of its own; a browser that has none for it saves it as a file. */
function open(html) {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  if (!window.open(address, '_blank')) {
    Object.assign(document.createElement('a'), { href: address, download: 'smard1-questions.html' }).click();
  }
}
