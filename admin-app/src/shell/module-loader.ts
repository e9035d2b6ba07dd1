import { isCompatible, KIT_VERSION, type Kit, type ModuleManifest } from '@atelier/admin-kit';
import account from '../modules/account/manifest.js';
import audit from '../modules/audit/manifest.js';
import inbox from '../modules/inbox/manifest.js';
import media from '../modules/media/manifest.js';
import news from '../modules/news/manifest.js';
import pages from '../modules/pages/manifest.js';
import projects from '../modules/projects/manifest.js';
import settings from '../modules/settings/manifest.js';
import staff from '../modules/staff/manifest.js';
import system from '../modules/system/manifest.js';
import tokens from '../modules/tokens/manifest.js';

/** Modules of this build. Only their manifests are here, together, because a dozen small files cost more; pages come when they are opened. */
const LOCAL: readonly ModuleManifest[] = [projects, news, inbox, pages, media, staff, audit, tokens, system, settings, account];

interface RemoteEntry {
  id: string;
  url: string;
  /** Kit version the remote was built against; checked before anything of it is fetched, if given. */
  kit?: string;
}

export interface LoadReport {
  id: string;
  reason: string;
}

const sentence = (id: string, wanted: string): LoadReport => ({
  id,
  reason: `It was made for version ${wanted || 'unknown'} of the admin; this one offers ${KIT_VERSION}.`,
});

function accept(manifest: ModuleManifest | undefined, id: string): ModuleManifest | LoadReport {
  if (manifest === undefined || !Array.isArray(manifest.routes)) return { id, reason: 'Its file holds no module.' };
  return isCompatible(manifest.kit) ? manifest : sentence(id, manifest.kit);
}

const isReport = (result: ModuleManifest | LoadReport): result is LoadReport => 'reason' in result;

async function remoteEntries(): Promise<RemoteEntry[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}modules.json`, { cache: 'no-cache' });
  if (!response.ok) return [];
  const entries: unknown = await response.json();
  return Array.isArray(entries) ? (entries as RemoteEntry[]) : [];
}

async function loadRemote(entry: RemoteEntry): Promise<ModuleManifest | LoadReport> {
  if (entry.kit !== undefined && !isCompatible(entry.kit)) return sentence(entry.id, entry.kit);
  try {
    const loaded = (await import(/* @vite-ignore */ new URL(entry.url, location.href).href)) as { default?: ModuleManifest };
    return accept(loaded.default, entry.id);
  } catch {
    return { id: entry.id, reason: 'Its address did not answer with a module.' };
  }
}

/**
 * Takes every manifest. A remote one that is missing, broken or too new is reported and left out; the others are not kept waiting by a slow
 * one: the list grows when it arrives.
 */
export async function loadModules(kit: Kit, report: (problem: LoadReport) => void): Promise<void> {
  const add = (result: ModuleManifest | LoadReport): void => {
    if (isReport(result)) report(result);
    else if (kit.session.may(result.permission)) kit.setModules([...kit.modules().filter(({ id }) => id !== result.id), result]);
  };
  LOCAL.forEach(add);
  const entries = await remoteEntries().catch(() => []);
  await Promise.all(entries.map(async (entry) => add(await loadRemote(entry))));
}
