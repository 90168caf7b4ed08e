// Makes a page for the next appointment out of the conversation: what was answered, with its sources, and what is still open.
// It is made here, in the browser, and stored nowhere.

const { nonce } = document.querySelector('script[nonce]');
const open = new Set(['fallback', 'suggest', 'personal_advice', 'out_of_scope', 'confirm']);

const escape = text => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

/** The replies as Web Chat shows them, without its icons; they stand in the page in the order of the messages. */
function shown() {
  return [...document.querySelectorAll('#chat .webchat__basic-transcript__activity .webchat__bubble__content')].map(bubble => {
    const copy = bubble.cloneNode(true);
    copy.querySelectorAll('svg, img, button, style').forEach(element => element.remove());
    for (const element of copy.querySelectorAll('*')) {
      for (const { name } of [...element.attributes]) {
        if (name !== 'href') {
          element.removeAttribute(name);
        }
      }
    }
    return copy.innerHTML;
  });
}

/** Question and answer by turns. What was pressed after a question belongs to it: "Yes, show me" answers what was asked before. */
function turns(activities) {
  const messages = activities.filter(({ type, text }) => type === 'message' && text);
  const html = shown();
  const all = [];
  messages.forEach((message, i) => {
    if (message.from?.role === 'user') {
      const pressed = message.value?.smardbot?.action;
      if (!pressed || (pressed === 'show' && all.at(-1)?.outcome !== 'confirm' && all.at(-1)?.outcome !== 'suggest')) {
        all.push({ question: message.text, answers: [], outcome: null });
      }
    } else if (all.length > 0) {
      const turn = all.at(-1);
      turn.outcome = message.channelData?.smardbot?.outcome ?? turn.outcome;
      if (turn.outcome === 'answer' || turn.outcome === 'human') {
        turn.answers.push(html.length === messages.length ? html[i] : `<p>${escape(message.text)}</p>`);
      }
    }
  });
  return all;
}

/** The whole page, as HTML. */
export function printable(activities) {
  const all = turns(activities);
  const answered = all.filter(({ answers }) => answers.length > 0);
  const unanswered = all.filter(({ outcome }) => open.has(outcome));
  const disclaimer = document.getElementById('disclaimer').textContent;
  const day = new Date().toLocaleDateString(undefined, { dateStyle: 'long' });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Questions and answers about SMARD1, ${escape(day)}</title>
<style nonce="${nonce}">
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1d2b33; background: #fff; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
  h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.2rem; border-bottom: 1px solid #999; }
  article { margin: 1rem 0 1.5rem; } h3 { margin: 0 0 .25rem; font-size: 1.05rem; }
  .line { height: 2.2rem; border-bottom: 1px solid #999; } footer { margin-top: 2rem; font-size: .9rem; }
  a { color: #1d5c73; } button { min-height: 44px; padding: 0 1.5rem; font: inherit; }
  @media print { button { display: none; } body { margin: 0; max-width: none; font-size: 11pt; } h3, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
    a { color: inherit; } li a::after { content: " (" attr(href) ")"; font-size: .85em; } }
</style>
</head>
<body>
<h1>For the next appointment: questions about SMARD1</h1>
<p>Saved on ${escape(day)} from the chat &ldquo;${escape(document.title)}&rdquo;. General information, chosen by a program from prepared answers.</p>
<p><button id="print">Print, or save as a file</button></p>
<h2>Open questions</h2>
<ul>${unanswered.map(({ question }) => `<li>${escape(question)}</li>`).join('')}</ul>
${unanswered.length === 0 ? '<p>None from the chat. Room for your own:</p>' : '<p>Room for more:</p>'}
<div class="line"></div><div class="line"></div><div class="line"></div>
<h2>Answers</h2>
${answered.map(({ question, answers }) => `<article><h3>You asked: ${escape(question)}</h3>${answers.join('')}</article>`).join('\n') || '<p>None yet.</p>'}
<footer>${escape(disclaimer)}</footer>
<script nonce="${nonce}">document.getElementById('print').addEventListener('click', () => print());</script>
</body>
</html>`;
}
