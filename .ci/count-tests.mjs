// Sums the counters of the .trx files below a folder; failed steps of the build count as failures too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
const sum = { total: 0, passed: 0, failed: 0 };
for (const file of readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.trx'))) {
  const counters = readFileSync(join(folder, String(file)), 'utf8').match(/<Counters ([^>]*)\/>/)?.[1] ?? '';
  const count = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  sum.total += count('total');
  sum.passed += count('passed');
  sum.failed += count('failed') + count('error') + count('timeout') + count('aborted');
}

const skipped = Math.max(0, sum.total - sum.passed - sum.failed);
const failed = sum.failed + Number(failedSteps || 0) * (sum.failed === 0 ? 1 : 0);
console.log(`${sum.passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || sum.passed === 0 || Number(failedSteps) > 0 ? 1 : 0);
