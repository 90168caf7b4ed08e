import { useEffect, useState } from 'preact/hooks';
import type { Conversation } from '../connection/conversation';
import { texts } from '../texts';

/** Dots as long as a reply is waited for: what is waited for is read from the conversation, so they end with the answer. */
export function Waiting({ conversation }: { conversation: Conversation }) {
  const [, draw] = useState({});
  const { awaits } = conversation;
  const isLate = conversation.history.isLate && !conversation.person?.withPerson;
  useEffect(() => {
    const timer = awaits ? setInterval(() => draw({}), 5000) : undefined;
    return () => clearInterval(timer);
  }, [awaits]);
  return awaits ? <p class="dots" aria-label={texts.typing} role="img"><i /><i /><i /></p>
    : isLate ? <p class="notice">{texts.late}</p>
    : null;
}
