// The official Direct Line client against a running service: node client.mjs ADDRESS SCENARIO
// Ends with code 0 when the scenario held, else with 1 and what was wrong.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sockets = [];
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends require('ws') {
  constructor(...parameters) {
    super(...parameters);
    sockets.push(this);
  }
};
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [address, scenario] = process.argv.slice(2);
const domain = `${address}/v3/directline`;
const disclaimer =
  'Medical disclaimer: This information is for educational purposes only and does not constitute professional medical advice, diagnosis, or treatment.';
const patience = 20_000;

const call = async (method, path, body, token) => {
  const response = await fetch(address + path, {
    method,
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text && JSON.parse(text);
};
const pageToken = body => call('POST', '/api/widget/token', body);

/** The official client, and what it has told its page. */
function open(options) {
  // The shortest pause before a broken connection is opened again: three seconds.
  const line = new DirectLine({ domain, random: () => 0, ...options });
  const seen = [];
  const states = [];
  line.connectionStatus$.subscribe(state => states.push(ConnectionStatus[state]));
  line.activity$.subscribe(activity => seen.push(activity), () => {});
  const until = async (what, condition) => {
    const end = performance.now() + patience;
    while (!condition()) {
      assert.ok(performance.now() < end, `${what}: not within ${patience / 1000} s; seen ${JSON.stringify(seen)}, states ${states}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };
  const messages = () => seen.filter(({ type }) => type === 'message');
  const post = (text, clientActivityID) =>
    line.postActivity({ type: 'message', from: { id: 'a-page' }, text, channelData: { clientActivityID } }).toPromise();
  return { line, seen, states, until, messages, post, state: () => states.at(-1) };
}

/** Says something and sees its echo and the reply to it, each once and in this order. */
async function talk(chat, text) {
  const clientActivityID = `client-${text}`;
  const id = await chat.post(text, clientActivityID);
  assert.notEqual(id, 'retry');
  await chat.until(`a reply to "${text}"`, () => chat.messages().some(({ replyToId }) => replyToId === id));
  const echo = chat.messages().filter(activity => activity.id === id);
  assert.equal(echo.length, 1);
  assert.equal(echo[0].channelData.clientActivityID, clientActivityID);
  assert.equal(echo[0].text, text);
  const reply = chat.messages().find(({ replyToId }) => replyToId === id);
  assert.ok(chat.messages().indexOf(echo[0]) < chat.messages().indexOf(reply));
  assert.ok(new Date(echo[0].timestamp) < new Date(reply.timestamp));
  assert.ok(reply.text.includes(disclaimer));
  return reply;
}

const once = messages => assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length, 'an activity came twice');

const scenarios = {
  async talks() {
    const { token, userId } = await pageToken();
    const chat = open({ token });
    await chat.until('a greeting', () => chat.messages().length === 1);
    const reply = await talk(chat, 'Hi');
    await talk(chat, 'Again');
    once(chat.seen);
    assert.deepEqual(chat.states, ['Uninitialized', 'Connecting', 'Online']);
    assert.equal(chat.messages()[1].from.id, userId);
    assert.equal(reply.from.role, 'bot');
    assert.equal(await chat.line.getSessionId().toPromise(), '');
  },

  async answers() {
    const { token } = await pageToken();
    const chat = open({ token });
    const reply = await talk(chat, 'what causes SMARD1?');
    assert.match(reply.text, /IGHMBP2/);
    const emergency = await talk(chat, 'my baby has stopped breathing');
    assert.doesNotMatch(emergency.text, /IGHMBP2/);
    assert.match(emergency.text, /emergency number/i);
  },

  async reconnects() {
    const { token, conversationId } = await pageToken();
    const chat = open({ token });
    await talk(chat, 'before');
    sockets.at(-1).terminate();
    await call('POST', `/v3/directline/conversations/${conversationId}/activities`, { type: 'message', text: 'from another window' }, token);
    await chat.until('what was said while the connection was broken', () => chat.messages().length === 5);
    await talk(chat, 'after');
    once(chat.seen);
    assert.equal(sockets.length, 2);
  },

  async replays() {
    const { token, conversationId, resume } = await pageToken();
    const first = open({ token });
    await talk(first, 'before the page was loaded again');
    first.line.end();

    // The page is loaded again: it has the conversation's id and the resume secret, and asks for everything.
    const again = await pageToken({ conversationId, resume });
    const all = open({ token: again.token, conversationId, watermark: '' });
    await all.until('the history', () => all.messages().length === 3);
    await talk(all, 'after');
    assert.deepEqual(all.messages().slice(0, 3).map(({ id }) => id), first.messages().map(({ id }) => id));
    once(all.seen);

    const rest = open({ token: again.token, conversationId, watermark: first.line.watermark });
    await rest.until('the rest', () => rest.messages().length === 2);
    assert.equal(rest.messages()[0].text, 'after');
  },

  async refreshes() {
    const { token } = await pageToken();
    const chat = open({ token });
    await talk(chat, 'with the first token');
    await call('POST', '/test/clock/29');
    const fresh = await chat.line.refreshToken().toPromise();
    assert.ok(fresh && fresh !== token);
    chat.line.token = fresh;
    await call('POST', '/test/clock/29');
    await talk(chat, 'with the refreshed token');
    assert.equal(chat.state(), 'Online');
  },

  async 'survives-sleep'() {
    const { token, conversationId, resume } = await pageToken();
    const chat = open({ token });
    await talk(chat, 'before the laptop slept');
    await call('POST', '/test/clock/600');
    assert.equal(await chat.post('too late', '1'), 'retry');
    assert.equal(chat.state(), 'ExpiredToken');

    const again = await pageToken({ conversationId, resume });
    const { streamUrl } = await call('GET', `/v3/directline/conversations/${conversationId}?watermark=${chat.line.watermark}`, undefined, again.token);
    chat.line.reconnect({ token: again.token, streamUrl });
    assert.equal(chat.state(), 'Online');
    const id = await chat.post('awake', '2');
    // This client opens one more socket at every change of its state, so here it may see an activity twice.
    await chat.until('a reply', () => chat.messages().some(({ replyToId }) => replyToId === id));
    chat.line.end();

    // What the chat page does: a new client for the same conversation.
    const renewed = open({ token: again.token, conversationId, watermark: '' });
    await renewed.until('the history', () => renewed.messages().length === 5);
    await talk(renewed, 'awake again');
    once(renewed.seen);
  },

  async polls() {
    const { token } = await pageToken();
    const chat = open({ token, webSocket: false, pollingInterval: 200 });
    await chat.until('a greeting', () => chat.messages().length === 1);
    await talk(chat, 'Hi');
    await talk(chat, 'Again');
    once(chat.seen);
    assert.equal(sockets.length, 0);

    await call('POST', '/test/clock/600');
    await chat.until('the end of the token', () => chat.state() === 'ExpiredToken');
  },

  async 'learns-that-it-is-forgotten'() {
    const { token, conversationId } = await pageToken();
    const chat = open({ token, webSocket: false, pollingInterval: 200 });
    await talk(chat, 'forget me');
    await call('POST', `/test/forget/${conversationId}`);
    await chat.until('the end of the conversation', () => chat.state() === 'Ended');
  },

  async 'talks-with-a-secret'() {
    const chat = open({ secret: process.env.DIRECTLINE_SECRET });
    await talk(chat, 'Hi');
    assert.equal(chat.messages().find(({ text }) => text === 'Hi').from.id, 'a-page');
  },
};

try {
  await scenarios[scenario]();
  process.exit(0);
} catch (error) {
  console.error(error.stack ?? error);
  process.exit(1);
}
