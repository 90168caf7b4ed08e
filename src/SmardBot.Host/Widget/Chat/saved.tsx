// Makes a page for the next appointment out of the conversation: what was answered, with its sources, and what is still open.
// It is made here, in the browser, and stored nowhere.

import { render } from 'preact';
import { isOwn, pressed, type Activity } from './connection/activity';
import type { History } from './connection/history';
import { page } from './page';
import { read, isAnswer } from './reading/reply';
import { Answer } from './view/Answer';

const stillOpen = new Set(['fallback', 'suggest', 'personal_advice', 'out_of_scope', 'confirm']);

interface Turn {
  question: string;
  answers: Activity[];
  outcome?: string;
}

/** Question and answer by turns. What was pressed after a question belongs to it: "Yes, show me" answers what was asked before. */
function turns(history: History): Turn[] {
  const all: Turn[] = [];
  for (const message of history.messages) {
    const before = all.at(-1)?.outcome;
    if (!isOwn(message)) {
      const turn = all.at(-1);
      if (turn) {
        turn.outcome = message.channelData?.smardbot?.outcome ?? turn.outcome;
        turn.answers.push(...(isAnswer(message) ? [message] : []));
      }
    } else if (!pressed(message) || (pressed(message) === 'show' && before !== 'confirm' && before !== 'suggest')) {
      all.push({ question: message.text!, answers: [] });
    }
  }
  return all;
}

function Saved({ all, day }: { all: Turn[]; day: string }) {
  const unanswered = all.filter(({ outcome }) => stillOpen.has(outcome ?? ''));
  const answered = all.filter(({ answers }) => answers.length > 0);
  return (
    <>
      <h1>For the next appointment: questions about SMARD1</h1>
      <p>Saved on {day} from the chat “{document.title}”. General information, chosen by a program from prepared answers.</p>
      <p class="no-print"><button id="print" type="button">Print, or save as a file</button></p>
      <h2>Open questions</h2>
      <ul>{unanswered.map(({ question }) => <li>{question}</li>)}</ul>
      <p>{unanswered.length > 0 ? 'Room for more:' : 'None from the chat. Room for your own:'}</p>
      <div class="line" /><div class="line" /><div class="line" />
      <h2>Answers</h2>
      {answered.map(({ question, answers }) => (
        <section><p><strong>You asked: {question}</strong></p>{answers.map(answer => <Answer reply={read(answer)} heading="h3" />)}</section>
      ))}
      <footer>{page.disclaimer}</footer>
    </>
  );
}

/** Opens the page in a tab of its own; a browser that has none for it saves it as a file. */
export function saveConversation(history: History) {
  const place = document.createElement('div');
  const day = new Date().toLocaleDateString(undefined, { dateStyle: 'long' });
  render(<Saved all={turns(history)} day={day} />, place);
  place.querySelectorAll('details').forEach(details => (details.open = true));
  // The chat's own style sheet is the one that its policy lets the page have.
  const style = document.querySelector('style')!.outerHTML;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Questions and answers about SMARD1, ${day}</title>`;
  const html = `<!doctype html><html lang="en"><head>${head}${style}</head><body class="saved">${place.innerHTML}</body></html>`;
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const tab = window.open(address, '_blank');
  if (tab) {
    tab.addEventListener('load', () => tab.document.getElementById('print')?.addEventListener('click', () => tab.print()));
  } else {
    Object.assign(document.createElement('a'), { href: address, download: 'smard1-questions.html' }).click();
  }
}
