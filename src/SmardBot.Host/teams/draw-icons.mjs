// Draws color.png and outline.png from the .svg files beside this script, with Chromium: node draw-icons.mjs [chromium]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const chromium = process.argv[2] ?? 'chromium';
const scratch = mkdtempSync(join(tmpdir(), 'icons-'));
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = join(scratch, `${name}.html`);
  writeFileSync(page, `<style>*{margin:0}svg{display:block}</style>${readFileSync(join(here, `${name}.svg`), 'utf8')}`);
  const drawn = spawnSync(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--default-background-color=00000000', '--force-device-scale-factor=1',
    `--window-size=${size},${size}`, `--screenshot=${join(here, `${name}.png`)}`, `file://${page}`,
  ], { stdio: 'inherit' });
  if (drawn.status !== 0) process.exit(1);
}
