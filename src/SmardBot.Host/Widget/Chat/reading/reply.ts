// The parts of a reply. The bot sends one Markdown text; an answer in it reads title, text, who reviewed it, sources.

import { isMessage, type Activity } from '../connection/activity';
import { page } from '../page';
import { blocks, emphasisAlone, plain, strongAlone, type Block } from './blocks';
import { phones } from './phones';

/** One answer, or any other text. */
export interface Part {
  title?: string;
  body: Block[];
  /** Who has reviewed it. */
  review?: string;
  sources: string[];
}

export interface Reply {
  id: string;
  activity: Activity;
  kind: 'emergency' | 'crisis' | 'ordinary';
  /** The contacts above an answer. */
  care?: { level: 'emergency' | 'crisis'; text: string };
  parts: Part[];
  hasDisclaimer: boolean;
}

/** Reads a message of the bot. */
export function read(activity: Activity): Reply {
  const { outcome, care } = activity.channelData?.smardbot ?? {};
  const text = (activity.text ?? '').replace(page.disclaimer, '').trimEnd();
  const kind = outcome === 'emergency' || outcome === 'crisis' ? outcome : 'ordinary';
  const sections = split(blocks(text));
  const withCare = kind === 'ordinary' && care ? contactsOf(sections) : undefined;
  return {
    id: activity.id!,
    activity,
    kind,
    care: withCare && { level: care!, text: withCare.text },
    parts: (withCare?.rest ?? sections).filter(section => section.length > 0).map(part),
    hasDisclaimer: (activity.text ?? '').includes(page.disclaimer),
  };
}

/** All that a reply says, to be read aloud once. */
export const spoken = ({ text }: Activity) => plain((text ?? '').replace(/^\s*([-*_])(\s*\1){2,}\s*$/gm, '')).replace(/\n{2,}/g, '\n');

/** Whether something the bot said can be kept for an appointment. */
export const isAnswer = (activity: Activity) => isMessage(activity) && ['answer', 'human'].includes(activity.channelData?.smardbot?.outcome ?? '');

/** At the lines between two answers. */
function split(all: Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of all) {
    if (block.kind === 'rule') {
      sections.push([]);
    } else {
      sections.at(-1)!.push(block);
    }
  }
  return sections;
}

/** What stands above the answer and names a number to call: all before the first line, or the first paragraph. */
function contactsOf(sections: Block[][]) {
  const [first, ...others] = sections;
  const above = others.length > 0 && !strongAlone(first[0]) ? first : first.slice(0, 1);
  const text = above.map(source).join('\n\n');
  return phones(text).length > 0 ? { text, rest: [first.slice(above.length), ...others] } : undefined;
}

/** A block as it was written. */
export const source = (block: Block) => block.kind === 'list' ? block.items.map(item => `- ${item}`).join('\n') : block.kind === 'rule' ? '---' : block.text;

function part(all: Block[]): Part {
  let body = all;
  const title = strongAlone(body[0]) ?? (body[0]?.kind === 'heading' ? body[0].text : undefined);
  if (title) {
    body = body.slice(1);
  }
  let sources: string[] = [];
  const [label, list] = body.slice(-2);
  if (list?.kind === 'list' && label?.kind === 'paragraph' && label.text.trim() === page.sources) {
    sources = list.items;
    body = body.slice(0, -2);
  }
  const review = emphasisAlone(body.at(-1));
  return { title, body: review ? body.slice(0, -1) : body, review, sources };
}
