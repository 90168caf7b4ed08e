import type { Phone } from '../reading/phones';
import { texts } from '../texts';
import { PhoneIcon, TextIcon } from './Icons';

/** Numbers as large buttons that call, and write where a line takes texts. */
export function Calls({ phones, calm }: { phones: Phone[]; calm?: boolean }) {
  return (
    <ul class={calm ? 'calls calm' : 'calls'}>
      {phones.map(phone => (
        <li>
          <a class="call" href={`tel:${phone.dialled}`}>
            <PhoneIcon />
            <span>{texts.call(phone.text)}{phone.places && <small> {phone.places}</small>}</span>
          </a>
          {phone.takesTexts && (
            <a class="call write" href={`sms:${phone.dialled}`}><TextIcon /><span>{texts.text(phone.text)}</span></a>
          )}
        </li>
      ))}
    </ul>
  );
}
