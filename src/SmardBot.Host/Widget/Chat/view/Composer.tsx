import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { texts } from '../texts';
import { FoldIcon, SendIcon } from './Icons';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  onSend(text: string): void;
  /** Whether what can be asked next is shown; undefined where there is nothing. */
  unfolded?: boolean;
  onFold(): void;
}

/** The box for a question. The page brought it, so what was typed before this script came is still in it. */
export function Composer({ box, onSend, unfolded, onFold }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    const text = box.current!.value.trim();
    if (text) {
      box.current!.value = '';
      grow(box.current!);
      onSend(text);
    }
    box.current!.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      submit(event);
    }
  };
  useEffect(() => grow(box.current!), []);
  return (
    <form id="ask" method="post" action="ask" autocomplete="off" onSubmit={submit}>
      {unfolded !== undefined && (
        <button type="button" class="icon fold" aria-expanded={unfolded} aria-label={unfolded ? texts.hideNext : texts.showNext} onClick={onFold}>
          <FoldIcon open={unfolded} />
        </button>
      )}
      <textarea
        name="question" rows={1} required placeholder="Type your question" aria-label="Your question" enterkeyhint="send"
        ref={box} onKeyDown={key} onInput={event => grow(event.currentTarget)}
      />
      <button type="submit" class="send" aria-label={texts.send}><SendIcon /></button>
    </form>
  );
}

/** As high as its text, up to what the style allows. */
function grow(box: HTMLTextAreaElement) {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
