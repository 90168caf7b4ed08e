// Takes the pictures of the README and its pages from the running product: node src/docs/pictures/take.mjs [ADDRESS]
// Without an address it starts the service from this checkout. Needs Chromium. Run again whenever the product looks different.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'smardbot-pictures-'));
const children = [];
const start = (program, args, options = {}) => {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true, ...options });
  children.push(child);
  return child;
};
const until = async (what, seconds, attempt) => {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
    const result = await attempt().catch(() => undefined);
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what}: not within ${seconds} s`);
};

/** Chromium over its debugging pipe: commands as JSON ended by a zero byte. */
const browse = () => {
  const chromium = start('chromium', ['--headless=new', '--no-sandbox', '--hide-scrollbars',
    '--remote-debugging-pipe', `--user-data-dir=${join(scratch, 'profile')}`]);
  const waiting = new Map();
  let id = 0;
  let rest = '';
  chromium.stderr.resume();
  chromium.stdio[4].on('data', (bytes) => {
    const parts = (rest + bytes).split('\0');
    rest = parts.pop();
    for (const part of parts) {
      const message = JSON.parse(part);
      waiting.get(message.id)?.(message.error ? Promise.reject(new Error(message.error.message)) : message.result);
      waiting.delete(message.id);
    }
  });
  return (method, params = {}, sessionId) => new Promise((resolve) => {
    waiting.set(++id, resolve);
    chromium.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
};

const take = async (send, name, address, { width, height, act }) => {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => send(method, params, sessionId);
  const evaluate = async (expression) => (await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await page('Page.navigate', { url: address });
  await until(`${address} is there`, 30, () => evaluate('document.readyState === "complete"'));
  if (act) await act(evaluate, page);
  const { data } = await page('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(here, name), Buffer.from(data, 'base64'));
  console.log(join(here, name));
};

/** Types a question into the first box of the page that takes one, as a person would, and waits for the answer. */
const ask = (question) => async (evaluate, page) => {
  const box = '(document.querySelector("textarea, input[type=text], input:not([type])"))';
  await until('the question box is there', 30, () => evaluate(`Boolean(${box}) && !${box}.disabled`));
  await evaluate(`${box}.focus()`);
  await page('Input.insertText', { text: question });
  for (const type of ['keyDown', 'keyUp']) {
    await page('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: type === 'keyDown' ? '\r' : undefined });
  }
  let seen = 0;
  // A few looks in a row: the answer has come, and what slides into its place has done so.
  await until('the answer is there', 120, async () => {
    seen = (await evaluate('document.body.innerText.includes("IGHMBP2")')) ? seen + 1 : 0;
    return seen > 6;
  });
};

try {
  let base = process.argv[2];
  if (!base) {
    base = 'http://127.0.0.1:3997';
    start('dotnet', ['run', '--project', 'src/SmardBot.Host'], {
      cwd: top,
      env: { ...process.env, ASPNETCORE_URLS: base, Storage__Provider: 'Memory' },
    }).stderr.resume();
  }
  await until('the service is ready', 600, async () => (await fetch(`${base}/health/ready`)).ok);
  const send = browse();
  await take(send, 'chat.png', `${base}/chat`, { width: 420, height: 860, act: ask('what causes SMARD1?') });
  await take(send, 'page.png', `${base}/faq/causes`, { width: 900, height: 760 });
} finally {
  for (const child of children) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      process.kill(-child.pid);
      await ended;
    } catch {
      // It has ended already.
    }
  }
  rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
