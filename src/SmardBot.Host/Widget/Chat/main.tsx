// The chat page: takes over what the server drew, and opens the conversation of this browser.

import { render } from 'preact';
import { Conversation } from './connection/conversation';
import { dress } from './host';
import { App } from './view/App';

const place = document.getElementById('chat')!;
const { name = '', title = '', logo, initials = '' } = place.dataset;
const ownTitle = dress();
const conversation = new Conversation(window.smardbotSession);

// What was typed until now, and where the writer is in it.
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
void conversation.connect();
