import { useEffect, useRef } from 'preact/hooks';
import { press, type CardAction } from '../connection/activity';
import type { Conversation } from '../connection/conversation';
import { page } from '../page';
import { texts } from '../texts';

/** What can be asked next: the buttons of the last reply, or questions to begin with. */
export function buttons({ awaits, history, outbox }: Conversation): CardAction[] {
  if (outbox.items.length > 0 || awaits) {
    return [];
  }
  const { messages } = history;
  return messages.length > 0 ? history.buttons : page.first.map(({ entry, title }) => ({ type: 'messageBack', title, text: title, value: press('show', entry) }));
}

/** One line that scrolls, or two at most. */
export function Suggestions({ of, conversation, onPressed }: { of: CardAction[]; conversation: Conversation; onPressed(): void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.scrollTo(0, 0), [of[0]?.title]);
  return (
    <div class="next" role="group" aria-label={texts.next} ref={line}>
      {of.map(action => (
        <button
          type="button"
          key={action.title}
          onClick={() => {
            conversation.send(action.text ?? action.title ?? '', action.value);
            onPressed();
          }}
        >
          <span>{action.title}</span>
        </button>
      ))}
    </div>
  );
}
