import type { Conversation } from '../connection/conversation';
import type { Outgoing } from '../connection/outbox';
import { texts } from '../texts';

/** What the visitor wrote and the service has. */
export const Own = ({ text }: { text: string }) => (
  <div class="me"><span class="aloud">{texts.you} </span>{text}</div>
);

/** What the visitor wrote and the service does not have yet: it says so. */
export function Unsent({ item, conversation }: { item: Outgoing; conversation: Conversation }) {
  const time = new Date(item.at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return (
    <div class="unsent">
      <Own text={item.text} />
      {item.fate === 'asking' ? (
        <div class="fate asking">
          <p>{texts.asking(time)}</p>
          <button type="button" onClick={() => conversation.sendLate(item)}>{texts.send}</button>
          <button type="button" class="plain" onClick={() => conversation.discard(item)}>{texts.discard}</button>
        </div>
      ) : (
        <p class="fate">{texts[item.fate]}</p>
      )}
    </div>
  );
}
