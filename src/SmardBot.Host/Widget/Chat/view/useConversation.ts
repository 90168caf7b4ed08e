import { useLayoutEffect, useState } from 'preact/hooks';
import type { Conversation } from '../connection/conversation';

/** Draws anew whenever the conversation has changed. From the first moment on: what changes before the first paint is drawn too. */
export function useConversation(conversation: Conversation) {
  const [, draw] = useState({});
  useLayoutEffect(() => conversation.subscribe(() => draw({})), [conversation]);
}
