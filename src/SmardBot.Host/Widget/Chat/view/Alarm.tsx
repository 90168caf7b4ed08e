import { phones, emergencyNumbers, likeliestFirst } from '../reading/phones';
import { Blocks } from '../reading/Markdown';
import { source, type Reply } from '../reading/reply';
import type { Block } from '../reading/blocks';
import { texts } from '../texts';
import { Calls } from './Calls';
import { Note } from './Note';

/** What stands where someone is in danger: the numbers first and alone, then what else was said. */
export function Alarm({ reply }: { reply: Reply }) {
  const said = reply.parts.flatMap(({ title, body }) => [...(title ? [{ kind: 'paragraph', text: `**${title}**` } as Block] : []), ...body]);
  const all = phones(said.map(source).join('\n'));
  const shown = likeliestFirst(all);
  const others = emergencyNumbers().filter(({ dialled }) => !all.some(phone => phone.dialled === dialled));
  if (reply.kind === 'emergency') {
    // The sentence that names the numbers is what the buttons say.
    const rest = said.filter(block => !isOnlyCall(block));
    return (
      <article class="alarm" aria-label={texts.callNow}>
        <h2>{texts.callNow}</h2>
        <Calls phones={shown} />
        <OtherPlaces numbers={others} />
        <Blocks of={rest} />
        <Note of={reply} />
      </article>
    );
  }

  const [first, ...rest] = said;
  const lines = said.filter(block => block.kind === 'list').flatMap(block => phones(source(block)));
  const firstly = lines.length > 0 ? likeliestFirst(lines) : shown;
  return (
    <article class="alarm calm" data-kind={reply.activity.channelData?.smardbot?.kind}>
      {first && !isOnlyCall(first) && <Blocks of={[first]} />}
      <Calls phones={isOnlyCall(first) ? shown : firstly} calm />
      <Links of={rest} />
      <Blocks of={rest.filter(block => block.kind !== 'list' || phones(source(block)).length === 0)} />
      <Note of={reply} />
    </article>
  );
}

/** Whether a block says "Call NUMBER now" and nothing else. */
const isOnlyCall = (block: Block | undefined) => block?.kind === 'paragraph' && /^\*\*call .*\*\*$/is.test(block.text.trim());

/** Lines of a list without a number, such as where centres of other countries are listed. */
function Links({ of }: { of: Block[] }) {
  const items = of.flatMap(block => (block.kind === 'list' && phones(source(block)).length > 0 ? block.items.filter(item => phones(item).length === 0) : []));
  return items.length > 0 ? <Blocks of={[{ kind: 'list', ordered: false, items }]} /> : null;
}

function OtherPlaces({ numbers }: { numbers: ReturnType<typeof emergencyNumbers> }) {
  return numbers.length > 0 ? (
    <details class="others">
      <summary>{texts.otherPlace}</summary>
      <Calls phones={numbers} />
    </details>
  ) : null;
}
