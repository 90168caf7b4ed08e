// What stands between the visitor and the conversation: nothing is sent twice, and a reply that takes long is seen to be on its way.

const again = 1500;
const slow = 700;
const waitsAtMost = 30_000;

const isMessage = activity => activity?.type === 'message';
const fromUser = activity => activity?.from?.role === 'user';

/** Web Chat's own actions, by the names that its store gives them. */
export const actions = {
  sendText: text => ({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } }),
  press: (text, value) => ({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { displayText: text, text, value } }),
  fill: text => ({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } }),
  post: activity => ({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'keyboard' }, payload: { activity } }),
};

/** A middleware for Web Chat's store. */
export function outbox({ onThumb }) {
  let last = { key: '', at: -again };
  let waiting = null;
  const retried = new Set();

  return ({ dispatch, getState }) => next => action => {
    const { payload, type } = action;
    if (type === 'DIRECT_LINE/POST_ACTIVITY') {
      // Only a message that is sent anew has a mark already. Web Chat leaves it in its place with its "Retry"; one is enough.
      const mark = payload.activity?.channelData?.clientActivityID;
      if (mark && retried.has(mark)) {
        return undefined;
      }
      retried.add(mark);
    }
    if (type === 'WEB_CHAT/SEND_MESSAGE' || type === 'WEB_CHAT/SEND_MESSAGE_BACK') {
      // A double click, or Enter held down: one message.
      const key = JSON.stringify([payload.text, payload.value]);
      if (key === last.key && performance.now() - last.at < again) {
        return undefined;
      }
      last = { key, at: performance.now() };
    } else if (type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && isMessage(payload.activity)) {
      clearTimeout(waiting);
      waiting = setTimeout(() => dispatch(typing(getState().activities)), slow);
    } else if (type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isMessage(payload.activity) && !fromUser(payload.activity)) {
      clearTimeout(waiting);
    } else if (type === 'DIRECT_LINE/POST_ACTIVITY' && payload.activity?.name === 'webchat:activity-status/feedback') {
      onThumb(payload.activity.entities?.[0]);
    }
    return next(action);
  };
}

/** What a bot sends that is at work. The service answers at once; where it does not, the visitor should see that it will. */
function typing(activities) {
  // The time of the service, not of this device: the reply has to come after it, or it would go on typing.
  const timestamp = activities.map(activity => activity.timestamp ?? '').sort().at(-1);
  return {
    type: 'DIRECT_LINE/INCOMING_ACTIVITY',
    payload: {
      activity: {
        type: 'typing',
        id: `typing-${timestamp}`,
        timestamp,
        from: { id: 'smardbot', role: 'bot' },
        channelData: { webChat: { styleOptions: { typingAnimationDuration: waitsAtMost } } },
      },
    },
  };
}

/** The last message that did not get through, or was not yet known to have: its text, and the mark by which it is found again. */
export function unsent({ sendBoxValue, activities }) {
  const failed = activities.filter(activity => ['sending', 'send failed'].includes(activity.channelData?.['webchat:send-status'])).at(-1);
  return sendBoxValue ? { text: sendBoxValue } : failed ? { text: failed.text, id: failed.channelData.clientActivityID } : null;
}

/**
 * Puts an unsent message into the send box of a new connection, so that nobody has to type it again; and takes it out when
 * the history shows that it had arrived after all, so that nobody sends it twice.
 */
export function restore(store, { text, id }) {
  store.dispatch(actions.fill(text));
  if (!id) {
    return;
  }
  const stop = store.subscribe(() => {
    const { activities, sendBoxValue } = store.getState();
    if (activities.some(activity => activity.channelData?.clientActivityID === id)) {
      stop();
      if (sendBoxValue === text) {
        store.dispatch(actions.fill(''));
      }
    } else if (sendBoxValue !== text) {
      stop();
    }
  });
}
