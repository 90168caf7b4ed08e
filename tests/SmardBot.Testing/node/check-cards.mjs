// Reads [{name, card}] and fails when the official parser finds anything wrong with one of them.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
const cards = JSON.parse(readFileSync(0, 'utf8'));
const newest = new Version(1, 5);
const faults = [];
for (const { name, card } of cards) {
  const context = new SerializationContext(Version.parse(card.version, new SerializationContext()));
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  for (let i = 0; i < context.eventCount; i++) faults.push(`${name}: ${context.getEventAt(i).message}`);
  for (const result of parsed.validateProperties().validationEvents) faults.push(`${name}: ${result.message}`);
  if (newest.compareTo(parsed.version) < 0) faults.push(`${name}: version ${card.version} is newer than Teams shows everywhere`);
  if (parsed.getItemCount() !== card.body.length) faults.push(`${name}: only ${parsed.getItemCount()} of ${card.body.length} elements were understood`);
}

console.log(`${cards.length} cards`);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
