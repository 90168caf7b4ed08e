// Makes the two scripts and the style sheet of the widget: build-chat.mjs <folder with node_modules> <output folder>.
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [packages, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(packages, 'package.json'));
const { build } = require('esbuild');

const oldest = ['safari15.4', 'chrome98', 'firefox98'];
const common = {
  bundle: true, minify: true, charset: 'utf8', legalComments: 'eof', logLevel: 'silent', outdir: output, target: oldest,
  nodePaths: [join(packages, 'node_modules')], jsx: 'automatic', jsxImportSource: 'preact', tsconfig: join(here, 'Chat', 'tsconfig.json'),
};

try {
  execFileSync(process.execPath, [join(packages, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'Chat')], { encoding: 'utf8' });
  await build({ ...common, format: 'iife', entryPoints: { widget: join(here, 'Button', 'widget.ts') } });
  await build({ ...common, format: 'iife', entryPoints: { early: join(here, 'Chat', 'early.ts') } });
  await build({ ...common, format: 'iife', banner: { js: '/*! Preact, MIT licence: see /chat/licence.txt */' }, entryPoints: { chat: join(here, 'Chat', 'main.tsx') } });
  copyFileSync(join(packages, 'node_modules', 'preact', 'LICENSE'), join(output, 'licence.txt'));
  await build({ ...common, entryPoints: { look: join(here, 'Chat', 'styles', 'chat.css') } });
} catch (error) {
  // The form that MSBuild shows as one error for each.
  const found = (error.errors ?? []).map(({ text, location }) => `${location?.file}(${location?.line},${location?.column}): error SB0003: ${text}`);
  console.error([error.stdout?.trim(), ...found].filter(Boolean).join('\n') || `SmardBot.Host : error SB0003: ${error.message}`);
  process.exit(1);
}
