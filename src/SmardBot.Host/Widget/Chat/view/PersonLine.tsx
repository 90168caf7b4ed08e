import { useEffect, useRef } from 'preact/hooks';
import type { Activity } from '../connection/activity';
import type { Person } from '../connection/person';
import { texts } from '../texts';
import { announce } from './Announcer';

/** Says quietly that somebody has the question, or will; unless the bot has just said so. */
export function PersonLine({ person, last }: { person?: Person; last?: Activity }) {
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(person?.standing);
  const isTaken = person?.standing === 'taken';
  useEffect(() => {
    if (isTaken && before.current === 'waiting') {
      announce(texts.personReads(person.name));
      // Who has scrolled elsewhere reads there.
      if (line.current?.parentElement?.dataset.reads) {
        line.current.scrollIntoView({ block: 'nearest' });
      }
    }
    before.current = person?.standing;
  }, [person?.standing]);
  return isTaken ? <p class="notice" ref={line}>{texts.personReads(person.name)}</p>
    : person?.standing === 'waiting' && last?.channelData?.smardbot?.outcome !== 'human' ? <p class="notice">{texts.personWaits(person.name)} {person.when}</p>
    : null;
}
