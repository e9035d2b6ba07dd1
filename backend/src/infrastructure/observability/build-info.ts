import type { Config } from '../config/config.js';

/** Put in by the build. */
declare const __BUILD__: { version: string; commit: string } | undefined;
const built = typeof __BUILD__ === 'undefined' ? { version: '0', commit: '' } : __BUILD__;

export interface BuildInfo {
  version: string;
  /** Of the source, where whoever builds or runs it says so. */
  commit: string | null;
}
export const buildInfo = ({ SOURCE_VERSION, HEROKU_SLUG_COMMIT }: Pick<Config, 'SOURCE_VERSION' | 'HEROKU_SLUG_COMMIT'>): BuildInfo => ({
  version: built.version,
  commit: SOURCE_VERSION ?? HEROKU_SLUG_COMMIT ?? (built.commit || null),
});
export const releaseOf = ({ version, commit }: BuildInfo): string =>
  `atelier@${version}${commit === null ? '' : `+${commit.slice(0, 12)}`}`;
