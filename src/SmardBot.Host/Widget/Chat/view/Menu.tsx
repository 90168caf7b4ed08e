import { useState } from 'preact/hooks';
import { press } from '../connection/activity';
import type { Conversation } from '../connection/conversation';
import { base } from '../connection/requests';
import { page } from '../page';
import { isAnswer } from '../reading/reply';
import { saveConversation } from '../saved';
import { texts } from '../texts';
import { CodeAsked, CodeShown } from './CodeSheet';
import { Sheet } from './Sheet';

type Wish = 'forget' | 'leave';
type Code = 'shown' | 'asked';

/** The tools of the chat, and for what cannot be undone the question whether it is meant. */
export function Menu({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const [wish, ask] = useState<Wish>();
  const [code, openCode] = useState<Code>();
  const [problem, report] = useState('');
  const { history } = conversation;
  if (code) {
    return code === 'shown' ? <CodeShown conversation={conversation} onClose={onClose} /> : <CodeAsked conversation={conversation} onClose={onClose} />;
  }
  if (wish) {
    const { question, text, yes } = texts[wish];
    const confirm = () => {
      if (wish === 'leave') {
        conversation.leave(page.leave);
      } else if (conversation.reach === 'online') {
        conversation.forget(page.forget);
      } else {
        report(texts.cannotForget);
        return;
      }
      onClose();
    };
    return (
      <Sheet key={wish} title={question} onClose={onClose}>
        <p>{problem || text}</p>
        <div class="choice">
          <button type="button" class="plain" autoFocus onClick={onClose}>{texts.back}</button>
          <button type="button" onClick={confirm}>{yes}</button>
        </div>
      </Sheet>
    );
  }

  const standing = conversation.person?.standing ?? 'none';
  const isWaited = standing === 'waiting' || standing === 'taken' || standing === 'answered';
  const isOpenToAll = standing !== 'none';
  const talk = () => {
    conversation.send(page.person, press('person'));
    onClose();
  };
  return (
    <Sheet key="menu" title={texts.menu} onClose={onClose}>
      <ul class="menu">
        <li><button type="button" onClick={talk}>{page.person}</button></li>
        <li>
          <button type="button" disabled={!history.messages.some(isAnswer)} onClick={() => saveConversation(history)}>
            {texts.save}<small>{texts.saveHint}</small>
          </button>
        </li>
        {isWaited && <li><button type="button" onClick={() => openCode('shown')}>{texts.elsewhere}</button></li>}
        {isOpenToAll && <li><button type="button" onClick={() => openCode('asked')}>{texts.haveCode}</button></li>}
        <li><button type="button" onClick={() => ask('forget')}>{page.forget}</button></li>
        <li><button type="button" onClick={() => ask('leave')}>{page.leave}</button></li>
        <li><a href={`${base}/faq`} target="_blank" rel="noopener">{texts.all}</a></li>
        <li><a href={`${base}/privacy`} target="_blank" rel="noopener">{texts.privacy}</a></li>
      </ul>
      <button type="button" class="plain" onClick={onClose}>{texts.back}</button>
    </Sheet>
  );
}
