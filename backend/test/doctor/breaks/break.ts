import type { Deployment } from '../deployment.js';
import type { Fault, Proxy } from '../proxy.js';

/** Set before the first break. `elsewhere`: the site at a host of its own that passes requests on. */
export const here = {} as { place: Deployment; elsewhere: Proxy };

export const media = () => here.place.storage.buckets.get('atelier-media')!;
export const originals = () => here.place.storage.buckets.get('atelier-originals')!;

export type Undo = () => unknown;
export interface Break {
  what: string;
  /** Checks that look at this and around it. */
  only: string;
  act: () => Promise<Undo> | Undo;
  failed: string[];
  warned?: string[];
  says: RegExp;
  targets?: () => object;
  args?: string[];
}

export const OUTSIDE = 'api,site,admin';

/** At the proxy in front of the deployment. */
export const fault = (one: Fault) => (): Undo => here.place.proxy.fault({ ...one });

/** The server anew, with another setting. */
export const settings =
  (change: Record<string, string>, also: () => Promise<unknown> = () => Promise.resolve()) =>
  async (): Promise<Undo> => {
    const { atelier } = here.place;
    const old = Object.fromEntries(Object.keys(change).map((name) => [name, atelier.env[name]]));
    Object.assign(atelier.env, change);
    await atelier.restart();
    await also();
    return async () => {
      Object.assign(atelier.env, old);
      for (const [name, value] of Object.entries(old)) if (value === undefined) delete atelier.env[name];
      await atelier.restart();
    };
  };

/** The other host with another certificate, at the address it has. */
export function certified(which: 'ending' | 'foreign'): Undo {
  here.elsewhere.certify(here.place.certificates[which]);
  return () => here.elsewhere.certify(here.place.certificates.good);
}
