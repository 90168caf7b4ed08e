import { useEffect, useState } from 'preact/hooks';
import type { History } from '../connection/history';
import { texts } from '../texts';

/** Dots as long as a reply is waited for: what is waited for is read from the conversation, so they end with the answer. */
export function Waiting({ history }: { history: History }) {
  const [, draw] = useState({});
  const { awaits, isLate } = history;
  useEffect(() => {
    const timer = awaits ? setInterval(() => draw({}), 5000) : undefined;
    return () => clearInterval(timer);
  }, [awaits]);
  return awaits ? <p class="dots" aria-label={texts.typing} role="img"><i /><i /><i /></p>
    : isLate ? <p class="notice">{texts.late}</p>
    : null;
}
