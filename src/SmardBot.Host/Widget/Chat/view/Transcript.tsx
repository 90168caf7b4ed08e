import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isOwn, type Activity } from '../connection/activity';
import type { Conversation } from '../connection/conversation';
import { Markdown } from '../reading/Markdown';
import { read, spoken } from '../reading/reply';
import { page } from '../page';
import { texts } from '../texts';
import { announce } from './Announcer';
import { Answer } from './Answer';
import { PersonLine } from './PersonLine';
import { Own, Unsent } from './Own';
import { Standing } from './Standing';
import { Waiting } from './Waiting';

/** The conversation, oldest first. */
export function Transcript({ conversation }: { conversation: Conversation }) {
  const { history, outbox } = conversation;
  const place = useRef<HTMLElement>(null);
  const { messages } = history;
  const last = messages.at(-1);
  useReading(place, conversation, last);
  return (
    <section class="said" id="said" ref={place} tabIndex={0} aria-label={texts.said}>
      {!messages.some(activity => !isOwn(activity)) && <Greeting />}
      {conversation.isNew && <p class="notice">{texts.isNew}</p>}
      {messages.map(activity => (
        <div key={activity.id} id={activity.id} class={isOwn(activity) ? 'turn mine' : 'turn'}>
          {isOwn(activity) ? <Own text={activity.text!} /> : <Answer reply={read(activity)} conversation={conversation} />}
        </div>
      ))}
      {outbox.items.map(item => <div key={item.mark} class="turn mine"><Unsent item={item} conversation={conversation} /></div>)}
      <Standing conversation={conversation} />
      <PersonLine person={conversation.person} last={last} />
      <Waiting conversation={conversation} />
    </section>
  );
}

/** What stands there until the bot's own greeting has arrived; the page brought it. */
const Greeting = () => (
  <div class="turn" key="greeting">
    <article class="bot">
      <Markdown text={page.greeting} />
      <p class="note">{page.disclaimer}</p>
    </article>
  </div>
);

/** Shows a new reply from its first line, and has it read aloud once. */
function useReading(place: { current: HTMLElement | null }, conversation: Conversation, last: Activity | undefined) {
  const seen = useRef(new Set<string>());
  const { items } = conversation.outbox;
  // How things stand with what was not sent; empty for nothing.
  const waiting = items.length > 0 ? items.length + conversation.reach + items.at(-1)!.fate : '';
  useLayoutEffect(() => {
    const box = place.current!;
    if (waiting) {
      show(box, end);
    } else if (last) {
      show(box, last.id!);
    }
  }, [last?.id, waiting]);

  useEffect(() => {
    const box = place.current!;
    // A phone that is turned, or whose keyboard opens, goes on showing what was read; so does a conversation that gets the room of the suggestions.
    const observer = new ResizeObserver(() => box.dataset.reads ? show(box, box.dataset.reads) : keepForm(box));
    observer.observe(box);
    const touched = () => delete box.dataset.reads;
    // Who writes in a form of the conversation stays there when the keyboard comes up.
    box.addEventListener('focusin', ({ target }) => target instanceof HTMLTextAreaElement && (touched(), keepForm(box)));
    for (const event of ['wheel', 'touchmove', 'keydown'] as const) {
      box.addEventListener(event, touched, { passive: true });
    }
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const news = conversation.history.messages.filter(activity => !seen.current.has(activity.id!));
    for (const activity of news) {
      seen.current.add(activity.id!);
    }
    const replies = news.filter(activity => !isOwn(activity) && (conversation.history.answersThisPage(activity) || isNews(activity)));
    if (replies.length > 0) {
      const isAlarm = replies.some(activity => ['emergency', 'crisis'].includes(activity.channelData?.smardbot?.outcome ?? ''));
      announce(replies.map(spoken).join('\n'), isAlarm);
    }
  });
}

const edge = 12;
const opened = Date.now() - performance.now();

/** Whether a person wrote it just now, and not before this page was opened. */
const isNews = ({ channelData, timestamp }: Activity) => channelData?.smardbot?.person !== undefined && Date.parse(timestamp ?? '') > opened;

/** In the place of a message: the last of all that stands there, as long as something was not sent. */
const end = 'end';

/** As much as there is room for, but the first line of the message in any case; with the question above it if both fit. */
function show(box: HTMLElement, id: string) {
  const turn = document.getElementById(id);
  if (turn) {
    showTurn(box, turn);
  } else if (id === end) {
    box.style.paddingBottom = '';
    box.scrollTop = box.scrollHeight;
  } else {
    return;
  }
  box.dataset.reads = id;
}

/** The form that is being written in, whole, or at least its box. */
function keepForm(box: HTMLElement) {
  const writes = box.querySelector('textarea:focus');
  writes?.closest('form')!.scrollIntoView({ block: 'nearest' });
  writes?.scrollIntoView({ block: 'nearest' });
}

function showTurn(box: HTMLElement, turn: HTMLElement) {
  const question = turn.previousElementSibling;
  const top = (element: Element) => element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const lower = top(turn) + turn.getBoundingClientRect().height;
  const fitsWithQuestion = question !== null && lower - top(question) <= box.clientHeight - 2 * edge;
  // Room below a short reply, so that its first line can be the first that is seen.
  box.style.paddingBottom = fitsWithQuestion ? '' : `${Math.max(edge, box.clientHeight - turn.getBoundingClientRect().height - edge)}px`;
  box.scrollTop = fitsWithQuestion ? box.scrollHeight : top(turn) - edge;
}
