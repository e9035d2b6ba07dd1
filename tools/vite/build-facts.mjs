import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
/** Where a build host says which commit it builds. */
export const commit = process.env.SOURCE_VERSION ?? process.env.COMMIT_REF ?? '';
export const built = { version, commit };

/** What the bundles of both apps are told. A DSN that is not set leaves nothing behind. */
export const appFacts = (dsn = '') => ({
  __SENTRY_DSN__: JSON.stringify(dsn),
  __RELEASE__: JSON.stringify(`atelier@${version}${commit === '' ? '' : `+${commit.slice(0, 12)}`}`),
});
