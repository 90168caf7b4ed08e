import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entity } from '../connection/activity';
import type { Conversation } from '../connection/conversation';
import type { Reply } from '../reading/reply';
import { texts } from '../texts';
import { announce } from './Announcer';
import { DownIcon, UpIcon } from './Icons';

/** "Was this helpful?", and what was wrong if somebody wants to say it. */
export function Thumbs({ reply, conversation }: { reply: Reply; conversation: Conversation }) {
  const [chosen, choose] = useState<string>();
  const [asks, ask] = useState(false);
  const down = useRef<HTMLButtonElement>(null);
  const actions = reply.activity.entities?.flatMap(({ potentialAction }) => potentialAction ?? []) ?? [];
  const like = actions.find(action => action['@type'] === 'LikeAction');
  const dislike = actions.find(action => action['@type'] === 'DislikeAction');
  if (!like || !dislike) {
    return null;
  }
  const given = chosen ?? conversation.history.thumbs.filter(reference => reference === like['@id'] || reference === dislike['@id']).at(-1);
  const judge = async (action: Entity) => {
    choose(action['@id']);
    ask(action === dislike);
    if (!(await conversation.judge(action))) {
      choose(undefined);
      ask(false);
      announce(texts.notTaken);
    }
  };
  const done = () => {
    ask(false);
    down.current?.focus();
  };
  return (
    <>
      <div class="thumbs" role="group" aria-label={texts.wasHelpful}>
        <span aria-hidden="true">{texts.wasHelpful}</span>
        <button type="button" class="icon" aria-label={texts.helpful} aria-pressed={given === like['@id']} onClick={() => judge(like)}><UpIcon /></button>
        <button type="button" class="icon" aria-label={texts.notHelpful} aria-pressed={given === dislike['@id']} ref={down} onClick={() => judge(dislike)}><DownIcon /></button>
      </div>
      {asks && <Reason onDone={done} onSay={text => conversation.explain(reply.activity, text)} />}
    </>
  );
}

function Reason({ onSay, onDone }: { onSay: (text: string) => Promise<boolean>; onDone: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    const text = box.current!.value.trim();
    if (text && !(await onSay(text))) {
      announce(texts.notTaken);
      return;
    }
    announce(text ? texts.thanks : '');
    onDone();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    }
  };
  return (
    <form class="reason" autocomplete="off" onSubmit={submit} onKeyDown={leave}>
      <label>{texts.why} <span>{texts.ifYouLike}</span><textarea rows={2} maxLength={500} ref={box} /></label>
      <button type="submit">{texts.send}</button>
      <button type="button" class="plain" onClick={onDone}>{texts.noThanks}</button>
    </form>
  );
}
