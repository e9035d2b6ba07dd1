import type { Check } from './check.js';
import { authChecks } from './checks/auth.js';
import { cachingChecks } from './checks/caching.js';
import { corsChecks } from './checks/cors.js';
import { eventChecks } from './checks/events.js';
import { headerChecks } from './checks/headers.js';
import { letterChecks } from './checks/letter.js';
import { mediaChecks } from './checks/media.js';
import { publishChecks } from './checks/publish.js';
import { reachChecks, systemClock } from './checks/reach.js';
import { siteState } from './checks/site-state.js';
import { supabaseChecks } from './checks/supabase.js';
import { systemChecks } from './checks/system.js';
import { tlsChecks } from './checks/tls.js';

/** All there are, in the order of the report: what others stand on comes first. Anew for each run, because some remember what they made. */
export function allChecks(): Check[] {
  const pictures = mediaChecks();
  return [
    ...tlsChecks,
    ...reachChecks,
    ...authChecks,
    systemClock,
    ...headerChecks,
    ...cachingChecks,
    ...corsChecks,
    ...siteState,
    ...systemChecks,
    ...eventChecks,
    ...pictures.slice(0, -1),
    ...supabaseChecks,
    ...publishChecks(),
    ...pictures.slice(-1),
    ...letterChecks(),
  ];
}

/** Those that are named, by id or by topic, and whatever they stand on. `null`: a name that is none. */
export function choose(checks: readonly Check[], names: readonly string[]): Check[] | string {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const chosen = new Set<string>();
  const take = (id: string): void => {
    const check = byId.get(id);
    if (check === undefined || chosen.has(id)) return;
    chosen.add(id);
    for (const ground of [...(check.needs ?? []), ...(check.unless ?? [])]) take(ground);
  };
  for (const name of names) {
    const fitting = checks.filter(({ id }) => id === name || id.startsWith(`${name}.`));
    if (fitting.length === 0) return name;
    for (const { id } of fitting) take(id);
  }
  return checks.filter(({ id }) => chosen.has(id));
}
