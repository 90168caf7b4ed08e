// Brings the official Web Chat bundle from npm, once per version: fetch-webchat.mjs <lock file> <output folder>.
// The package unpacks to 160 MB with its tree of dependencies on top; the bundle needs none of them. So the archive
// alone is fetched, checked against the lock file's integrity, and the bundle is taken out.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const name = 'botframework-webchat';
const [lockFile, output] = process.argv.slice(2);
const { version, integrity } = JSON.parse(readFileSync(lockFile, 'utf8')).packages[`node_modules/${name}`];

const archive = download();
const actual = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
if (actual !== integrity) {
  fail(`${name} ${version} has the integrity ${actual}, but package-lock.json says ${integrity}`);
}

const [bundle] = untar(gunzipSync(archive), ['package/dist/webchat-es5.js']);
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'webchat.js'), bundle);
writeFileSync(join(output, 'webchat.version.txt'), version);

function download() {
  const folder = mkdtempSync(join(tmpdir(), 'webchat-'));
  try {
    const arguments_ = ['pack', `${name}@${version}`, '--silent', '--prefer-offline', '--pack-destination', folder];
    // On Windows npm is a command script, which only a shell can run.
    execFileSync('npm', arguments_, { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
    return readFileSync(join(folder, `${name}-${version}.tgz`));
  } catch (error) {
    return fail(`npm could not fetch ${name} ${version}: ${firstLine(error.stderr) || error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The contents of the named files of a tar archive (POSIX ustar: a header of 512 bytes, then the content in blocks of 512). */
function untar(tar, wanted) {
  const found = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const path = text(tar, at, 100);
    const size = parseInt(text(tar, at + 124, 12), 8);
    if (wanted.includes(path)) {
      found.set(path, tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return wanted.map(path => found.get(path) ?? fail(`${name} ${version} holds no ${path}`));
}

function text(buffer, start, length) {
  return buffer.toString('latin1', start, start + length).split('\0', 1)[0];
}

function firstLine(output) {
  return String(output ?? '').trim().split('\n', 1)[0];
}

function fail(message) {
  // The form that MSBuild shows as one error.
  console.error(`SmardBot.Host.Tests : error SB0002: ${message}`);
  process.exit(1);
}
