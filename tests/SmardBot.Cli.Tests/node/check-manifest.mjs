// Reads a manifest and fails when the published schema of its version finds anything wrong with it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default ?? require('ajv-draft-04');
const addFormats = require('ajv-formats').default ?? require('ajv-formats');
const manifest = JSON.parse(readFileSync(0, 'utf8'));
const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const schema = JSON.parse(readFileSync(join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8').replace(/^\uFEFF/, ''));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
if (!ajv.validate(schema, manifest)) {
  console.error(JSON.stringify(ajv.errors, null, 2));
  process.exit(1);
}

console.log(`valid by the schema of version ${manifest.manifestVersion}`);
