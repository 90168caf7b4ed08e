// Markdown as the bot writes it, in blocks. Not all of CommonMark: what the FAQ and the replies use, and every other text as it stands.

export type Block =
  | { kind: 'paragraph' | 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'rule' };

const listItem = /^\s{0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;

/** Cuts a text into blocks. */
export function blocks(markdown: string): Block[] {
  const all: Block[] = [];
  let open: Block | undefined;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const item = listItem.exec(line);
    if (!line.trim()) {
      open = undefined;
    } else if (/^\s{0,3}([-*_])(\s*\1){2,}\s*$/.test(line)) {
      all.push({ kind: 'rule' });
      open = undefined;
    } else if (item) {
      const last = all.at(-1);
      const ordered = item[1] !== undefined;
      if (last?.kind === 'list' && last.ordered === ordered) {
        last.items.push(item[2]);
        open = last;
      } else {
        open = { kind: 'list', ordered, items: [item[2]] };
        all.push(open);
      }
    } else if (/^#{1,6}\s/.test(line)) {
      all.push({ kind: 'heading', text: line.replace(/^#+\s+|\s+#*\s*$/g, '') });
      open = undefined;
    } else if (open?.kind === 'list') {
      open.items[open.items.length - 1] += `\n${line.trim()}`;
    } else if (open?.kind === 'paragraph') {
      open.text += `\n${line}`;
    } else {
      open = { kind: 'paragraph', text: line };
      all.push(open);
    }
  }
  return all;
}

/** A block's whole text if all of it is strong: the bot's way of writing a title. */
export const strongAlone = (block: Block | undefined) => (block?.kind === 'paragraph' ? /^\*\*([^*]+)\*\*$/.exec(block.text.trim())?.[1] : undefined);

/** A block's whole text if all of it is emphasised: the bot's way of writing who has reviewed an answer. */
export const emphasisAlone = (block: Block | undefined) => (block?.kind === 'paragraph' ? /^\*([^*]+)\*$/.exec(block.text.trim())?.[1] : undefined);

/** A text without its marks, to be said aloud. */
export const plain = (markdown: string) => markdown
  .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  .replace(/<((?:https?|mailto|tel|sms):[^>]*)>/g, '$1')
  .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  .replace(/(\*\*|\*)(?=\S)(.*?\S)\1/g, '$2')
  .replace(/^\s*[-*+]\s+/gm, '')
  .trim();
