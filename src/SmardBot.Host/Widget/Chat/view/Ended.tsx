import { useEffect, useRef } from 'preact/hooks';
import type { End } from '../connection/conversation';
import { texts } from '../texts';

/** The last page of a conversation that this browser no longer holds. */
export function Ended({ end }: { end: End }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current!.focus(), []);
  return (
    <div id="ended" tabIndex={-1} ref={place}>
      <p>{texts[end === 'forgotten' ? 'forget' : 'leave'].done}</p>
      <button type="button" onClick={() => location.reload()}>{texts.again}</button>
    </div>
  );
}
