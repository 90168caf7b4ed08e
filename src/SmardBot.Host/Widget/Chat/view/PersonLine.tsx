import type { Person } from '../connection/person';
import { texts } from '../texts';

/** Says quietly that somebody has the question, or will. */
export function PersonLine({ person }: { person?: Person }) {
  return person?.standing === 'waiting' ? <p class="notice">{texts.personWaits(person.name)} {person.when}</p>
    : person?.standing === 'taken' ? <p class="notice">{texts.personReads(person.name)}</p>
    : null;
}
