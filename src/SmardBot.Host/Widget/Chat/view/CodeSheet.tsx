import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conversation } from '../connection/conversation';
import { Refused } from '../connection/requests';
import { texts } from '../texts';
import { Sheet } from './Sheet';

/** Shows the code that opens this chat on another device: once. */
export function CodeShown({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const [code, set] = useState('');
  const [problem, report] = useState('');
  const [isCopied, note] = useState(false);
  useEffect(() => void conversation.newCode().then(set, () => report(texts.notTaken)), []);
  const copy = () => navigator.clipboard.writeText(code).then(() => note(true), () => report(texts.notCopied));
  return (
    <Sheet title={texts.elsewhere} onClose={onClose}>
      <p>{texts.elsewhereText}</p>
      {(code || !problem) && <p class="code" role="status">{code || texts.oneMoment}</p>}
      <p class="problem" role="alert">{problem}</p>
      <div class="choice">
        {code && 'clipboard' in navigator && <button type="button" onClick={() => void copy()}>{isCopied ? texts.copied : texts.copy}</button>}
        <button type="button" class="plain" onClick={onClose}>{texts.back}</button>
      </div>
    </Sheet>
  );
}

/** Opens the chat of a code. */
export function CodeAsked({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const [problem, report] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await conversation.enter(box.current!.value.trim());
      onClose();
    } catch (error) {
      report(error instanceof Refused && error.status === 403 ? texts.wrongCode : texts.notTaken);
      box.current!.focus();
    }
  };
  return (
    <Sheet title={texts.haveCode} onClose={onClose}>
      <form onSubmit={submit} autocomplete="off">
        <label>{texts.codeLabel}<input ref={box} required autoFocus autocapitalize="characters" spellcheck={false} aria-describedby="code-problem" /></label>
        <p id="code-problem" class="problem" role="alert">{problem}</p>
        <div class="choice">
          <button type="submit">{texts.openIt}</button>
          <button type="button" class="plain" onClick={onClose}>{texts.back}</button>
        </div>
      </form>
    </Sheet>
  );
}
