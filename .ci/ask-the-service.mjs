// Starts the service as the README says and asks it a question over Direct Line, as any client would.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const disclaimer =
  'Medical disclaimer: This information is for educational purposes only and does not constitute professional medical advice, diagnosis, or treatment.';
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const base = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), 'smardbot-'));
const service = spawn('dotnet', ['run', '--project', 'src/SmardBot.Host'], {
  env: { ...process.env, ASPNETCORE_URLS: base, Storage__ConnectionString: `Data Source=${join(data, 'smardbot.db')}` },
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (what, seconds, attempt) => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const result = await attempt().catch(() => undefined);
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await pause(250);
  }
};
const call = async (method, path, token, body) => {
  const response = await fetch(base + path, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
};
const ask = async (token, conversation, text) => {
  const { id } = await call('POST', `/v3/directline/conversations/${conversation}/activities`, token, {
    type: 'message',
    from: { id: 'visitor' },
    text,
  });
  return until(`an answer to "${text}"`, 20, async () => {
    const { activities } = await call('GET', `/v3/directline/conversations/${conversation}/activities`, token);
    const replies = activities.filter((activity) => activity.replyToId === id && activity.type === 'message');
    return replies.length > 0 && replies.map((reply) => reply.text).join('\n');
  });
};

let code = 0;
try {
  await until('the service to be ready', 180, async () => (await fetch(`${base}/health/ready`)).ok);
  const { token } = await call('POST', '/api/widget/token');
  const { conversationId } = await call('POST', '/v3/directline/conversations', token);
  const answer = await ask(token, conversationId, 'what causes SMARD1?');
  if (!answer.includes('IGHMBP2') || !answer.includes(disclaimer)) throw new Error(`not the curated answer:\n${answer}`);
  const emergency = await ask(token, conversationId, 'my baby has stopped breathing');
  if (emergency.includes('IGHMBP2') || !/emergency number/i.test(emergency) || !emergency.includes(disclaimer)) {
    throw new Error(`not the emergency reply:\n${emergency}`);
  }
  console.log('The service answered the question and the emergency as it should.');
} catch (error) {
  console.error(String(error));
  code = 1;
} finally {
  try {
    process.kill(-service.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
  rmSync(data, { recursive: true, force: true });
}
process.exit(code);
