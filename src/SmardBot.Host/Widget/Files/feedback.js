// Thumbs below an answer, and the reason that may be given for a thumb down.

import { actions } from './outbox.js';

const form = document.getElementById('reason');
const box = document.getElementById('why');
let about = null;

/** Shows the box for a reason. */
function open(reference) {
  about = reference;
  form.hidden = false;
  box.focus();
}

function close(focusSendBox) {
  about = null;
  box.value = '';
  form.hidden = true;
  focusSendBox();
}

/** The answer that holds a thumb, by the reference that the thumb carries. */
function answerOf(store, reference) {
  return store.getState().activities.find(({ entities = [] }) =>
    entities.some(({ potentialAction = [] }) => potentialAction.some(action => action['@id'] === reference)));
}

/** What is to happen when a thumb is clicked. */
export function onThumb(action) {
  if (action?.['@type'] === 'DislikeAction') {
    // After Web Chat has moved the focus.
    setTimeout(() => open(action['@id']));
  } else {
    form.hidden = true;
  }
}

/** Sends the reason with its thumb. */
export function listen({ store, focusSendBox, say }) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    const feedbackText = box.value.trim();
    const answer = answerOf(store(), about);
    if (feedbackText && answer) {
      store().dispatch(actions.post({
        type: 'event',
        name: 'message/submitAction',
        replyToId: answer.id,
        value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: { feedbackText } } },
      }));
      say('Thank you. That helps to make the answers better.', 6000);
    }
    close(focusSendBox);
  });
  document.getElementById('no-reason').addEventListener('click', () => close(focusSendBox));
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close(focusSendBox);
    }
  });
}
