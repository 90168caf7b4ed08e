import { useEffect, useState } from 'preact/hooks';
import type { Conversation } from '../connection/conversation';

/** Draws anew whenever the conversation has changed. */
export function useConversation(conversation: Conversation) {
  const [, draw] = useState({});
  useEffect(() => conversation.subscribe(() => draw({})), [conversation]);
}
