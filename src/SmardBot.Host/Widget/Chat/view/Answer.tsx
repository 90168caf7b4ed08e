import type { Conversation } from '../connection/conversation';
import { Blocks, Markdown } from '../reading/Markdown';
import { phones, withoutNumbers } from '../reading/phones';
import type { Part, Reply } from '../reading/reply';
import { texts } from '../texts';
import { Alarm } from './Alarm';
import { Calls } from './Calls';
import { Note } from './Note';
import { Thumbs } from './Thumbs';

/** A message of the bot. */
export function Answer({ reply, conversation, heading = 'h2' }: { reply: Reply; conversation?: Conversation; heading?: 'h2' | 'h3' }) {
  if (reply.kind !== 'ordinary') {
    return <Alarm reply={reply} />;
  }
  const { person } = reply.activity.channelData?.smardbot ?? {};
  return (
    <>
      {reply.care && (
        <aside class={`care ${reply.care.level}`} aria-label={texts.contacts}>
          <Markdown text={withoutNumbers(reply.care.text)} />
          <Calls phones={phones(reply.care.text)} calm />
        </aside>
      )}
      <article class={person ? 'bot person' : 'bot'}>
        {person && <p class="who">{texts.personWrote(person)}</p>}
        {reply.parts.map(part => <OnePart part={part} Heading={heading} />)}
        {conversation && <Thumbs reply={reply} conversation={conversation} />}
        <Note of={reply} />
      </article>
    </>
  );
}

function OnePart({ part: { title, body, review, sources }, Heading }: { part: Part; Heading: 'h2' | 'h3' }) {
  return (
    <section>
      {title && <Heading>{title}</Heading>}
      <Blocks of={body} />
      {(sources.length > 0 || review) && (
        <div class="meta">
          {review && <p>{review}</p>}
          {sources.length > 0 && (
            <details>
              <summary>{sources.length} {sources.length === 1 ? texts.source : texts.sources}</summary>
              <Blocks of={[{ kind: 'list', ordered: false, items: sources }]} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}
