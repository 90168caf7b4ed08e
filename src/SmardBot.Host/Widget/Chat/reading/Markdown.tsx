import type { ComponentChild, ComponentChildren } from 'preact';
import { blocks, type Block } from './blocks';
import { numbersIn } from './phones';

/** Schemes that a text of the bot may lead to. */
const allowed = /^(https?|mailto|tel|sms):/i;

const inline = new RegExp(
  [
    '\\\\([!-/:-@[-`{-~])', // 1 escaped
    '\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\((?:<([^>]*)>|([^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*))\\)', // 2 text, 3 or 4 address
    '<((?:https?|mailto|tel|sms):[^\\s>]+|[^\\s<>@]+@[^\\s<>@]+)>', // 5 address alone
    '\\*\\*((?:[^*]|\\*(?!\\*))+?)\\*\\*', // 6 strong
    '\\*(?=\\S)([^*]*[^\\s*])\\*', // 7 emphasis
    '\\b_(?=[^\\s_])([^_]*[^\\s_])_\\b', // 8 emphasis
    '`([^`]+)`', // 9 code
    '(?: {2,}|\\\\)\\n', // line break
  ].join('|'),
);

/** A text with its marks, links and numbers to call. */
function Inline({ text, around }: { text: string; around: string }) {
  const all: ComponentChild[] = [];
  for (let rest = text; rest;) {
    const match = inline.exec(rest);
    if (!match) {
      all.push(<Numbers text={rest} around={around} />);
      break;
    }
    if (match.index > 0) {
      all.push(<Numbers text={rest.slice(0, match.index)} around={around} />);
    }
    all.push(mark(match, around));
    rest = rest.slice(match.index + match[0].length);
  }
  return <>{all}</>;
}

function mark(match: RegExpExecArray, around: string): ComponentChild {
  const [whole, escaped, label, bracketed, bare, alone, strong, starred, underlined, code] = match;
  const emphasised = starred ?? underlined;
  const address = bracketed ?? bare ?? (alone?.includes(':') ? alone : alone && `mailto:${alone}`);
  return escaped !== undefined ? escaped
    : address !== undefined ? (allowed.test(address) ? <Link to={address}>{label ? <Inline text={label} around="" /> : address.replace(/^\w+:(\/\/)?/, '')}</Link> : label ?? alone)
    : strong !== undefined ? <strong><Inline text={strong} around={around} /></strong>
    : emphasised !== undefined ? <em><Inline text={emphasised} around={around} /></em>
    : code !== undefined ? <code>{code}</code>
    : whole.endsWith('\n') ? <br />
    : whole;
}

/** A link; pages open in a tab of their own that knows nothing of the chat. */
export function Link({ to, children, ...rest }: { to: string; children: ComponentChildren; class?: string }) {
  return /^https?:/i.test(to)
    ? <a href={to} target="_blank" rel="noopener noreferrer" {...rest}>{children}</a>
    : <a href={to} {...rest}>{children}</a>;
}

/** Every number that can be called is a link that calls it. */
function Numbers({ text, around }: { text: string; around: string }) {
  const all: ComponentChild[] = [];
  let from = 0;
  for (const number of numbersIn(text, around)) {
    all.push(text.slice(from, number.from), <a class="tel" href={`tel:${number.dialled}`}>{number.text}</a>);
    from = number.to;
  }
  all.push(text.slice(from));
  return <>{all}</>;
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'rule':
      return <hr />;
    case 'heading':
      return <h3><Inline text={block.text} around={block.text} /></h3>;
    case 'paragraph':
      return <p><Inline text={block.text} around={block.text} /></p>;
    case 'list': {
      const around = block.items.join('\n');
      const items = block.items.map(item => <li><Inline text={item} around={around} /></li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

/** Markdown as elements: nothing in it can become markup. */
export function Blocks({ of }: { of: Block[] }) {
  return <>{of.map(block => <OneBlock block={block} />)}</>;
}

export function Markdown({ text }: { text: string }) {
  return <Blocks of={blocks(text)} />;
}
