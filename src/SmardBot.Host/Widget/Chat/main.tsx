// The chat page: takes over what the server drew, and opens the conversation of this browser.

import { render } from 'preact';
import { Conversation } from './connection/conversation';
import { asked, dress, listenToHost } from './host';
import { App } from './view/App';

window.smardbotTakeOver?.();

const place = document.getElementById('chat')!;
const { name = '', title = '', logo, initials = '' } = place.dataset;
const ownTitle = dress();
const conversation = new Conversation(window.smardbotSession);

// What was typed until now, and whether the writer is at it.
const before = place.querySelector('textarea');
const typed = before?.value ?? '';
const hadFocus = before !== null && document.activeElement === before;

render(<App conversation={conversation} mark={{ name: ownTitle ?? name, title: ownTitle ? '' : title, logo, initials }} />, place);

const box = place.querySelector('textarea')!;
if (box !== before) {
  box.value = typed;
  if (hadFocus) {
    box.focus();
  }
}
// At once, not in an effect of the view: the page around has heard that the chat is ready, and what it says meanwhile would be lost.
listenToHost({
  onFocus: () => {
    // Into the box, unless that would bring up a phone's keyboard over the greeting.
    const target = matchMedia('(pointer: coarse)').matches ? null : place.querySelector('textarea');
    (target ?? place.querySelector('h1'))?.focus();
  },
  onAsk: text => conversation.send(text),
});
asked.splice(0).forEach(text => conversation.send(text));
void conversation.connect();
