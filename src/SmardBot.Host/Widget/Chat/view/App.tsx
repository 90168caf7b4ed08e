import { useRef, useState } from 'preact/hooks';
import type { Conversation } from '../connection/conversation';
import { isFramed } from '../host';
import { page } from '../page';
import { ownEmergencyNumber } from '../reading/phones';
import { texts } from '../texts';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { Ended } from './Ended';
import { ChatIcon, CloseIcon, MenuIcon } from './Icons';
import { Menu } from './Menu';
import { buttons, Suggestions } from './Suggestions';
import { Transcript } from './Transcript';
import { useConversation } from './useConversation';

/** The whole chat, in the order in which it is read: whom to call, what was said, what to ask next, the box. */
export function App({ conversation, mark }: { conversation: Conversation; mark: { name: string; title: string; logo?: string; initials: string } }) {
  useConversation(conversation);
  const [menu, openMenu] = useState(false);
  const [unfolded, fold] = useState(true);
  const box = useRef<HTMLTextAreaElement>(null);
  const next = buttons(conversation);
  const number = ownEmergencyNumber();

  // The pressed button goes; who uses the keyboard goes on from the conversation.
  const focusSaid = () => document.getElementById('said')?.focus({ preventScroll: true });

  return (
    <>
      <header aria-label={texts.chat}>
        <div class="bar">
          {mark.logo ? <img class="mark" src={mark.logo} alt="" /> : <span class="mark" aria-hidden="true">{mark.initials || <ChatIcon />}</span>}
          <h1 tabIndex={-1}><span>{mark.name}</span>{mark.title && <small>{mark.title}</small>}</h1>
          {number ? <a class="sos" href={`tel:${number}`}>{texts.call(number)}</a> : <span class="sos">{page.emergency}</span>}
          <button type="button" class="icon" id="menu" aria-label={texts.menu} aria-haspopup="dialog" hidden={!!conversation.end} onClick={() => openMenu(true)}><MenuIcon /></button>
          {isFramed && <button type="button" class="icon" id="close" aria-label={texts.close} ><CloseIcon /></button>}
        </div>
        <p class="strip">
          <strong id="emergency">{page.emergency}</strong>
          {number && <a href={`tel:${number}`}>{texts.call(number)}</a>}
        </p>
      </header>
      <main aria-label={texts.conversation}>
        {conversation.end ? <Ended end={conversation.end} /> : (
          <>
            <Transcript conversation={conversation} />
            {next.length > 0 && unfolded && <Suggestions of={next} conversation={conversation} onPressed={focusSaid} />}
            <Composer box={box} onSend={text => conversation.send(text)} unfolded={next.length > 0 ? unfolded : undefined} onFold={() => fold(!unfolded)} />
          </>
        )}
      </main>
      <footer id="disclaimer" aria-label={texts.about}>{page.disclaimer}</footer>
      <Announcer />
      {menu && !conversation.end && <Menu conversation={conversation} onClose={() => openMenu(false)} />}
    </>
  );
}
