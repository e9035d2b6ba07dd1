import type { Command, Finding, Kit, ModuleManifest } from '@atelier/admin-kit';

export interface PaletteOption {
  id: string;
  group: string;
  label: string;
  detail?: string;
  thumbnail?: string;
  icon?: string;
  keys?: string;
  run: () => void;
}

const matches = (label: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word));

/** What can be done without asking the server: going somewhere, and the modules' own acts. */
export function localOptions(
  modules: readonly ModuleManifest[],
  words: string,
  go: (path: string) => void,
  own: readonly Command[],
): PaletteOption[] {
  const places = modules.flatMap((module) =>
    (module.navigation ?? []).map((item): PaletteOption => ({
      id: `go-${item.path}`,
      group: 'Go to',
      label: item.label,
      icon: item.icon,
      ...(item.key !== undefined && { keys: `G ${item.key.toUpperCase()}` }),
      run: () => go(item.path),
    })),
  );
  const commands = [...modules.flatMap((module) => module.commands ?? []), ...own].map((command): PaletteOption => ({
    id: command.id,
    group: 'Do',
    label: command.label,
    ...(command.icon !== undefined && { icon: command.icon }),
    ...(command.keys !== undefined && { keys: command.keys }),
    run: () => command.run(go),
  }));
  return [...places, ...commands].filter((option) => words === '' || matches(option.label, words));
}

/** Asks every module that can look. One that fails or is slow leaves the others' findings alone. */
export async function findEverywhere(kit: Kit, words: string, signal: AbortSignal): Promise<Finding[]> {
  const searches = kit.modules().flatMap((module) => (module.find === undefined ? [] : [module.find(kit.api, words, signal)]));
  const results = await Promise.allSettled(searches);
  if (results.length > 0 && results.every((result) => result.status === 'rejected')) throw new Error('Nobody answered');
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

/** Splits a label around the words looked for, so that they can be set bold. */
export function emphasise(label: string, words: string): { text: string; hit: boolean }[] {
  const wanted = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return [{ text: label, hit: false }];
  return label
    .split(new RegExp(`(${wanted.join('|')})`, 'gi'))
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
