import type { SiteView } from '@atelier/contracts';
import { SiteSettings } from '../../application/ports/read-models.js';
import type { Database } from './database.js';

/** What a site shows before its studio has said anything. */
export const blankSite: Omit<SiteView, 'updatedAt'> = {
  name: 'Studio',
  wordmark: { left: 'Studio', right: '', between: '' },
  tagline: '',
  invitation: '',
  about: { type: 'doc', content: [] },
  people: [],
  offices: [],
  email: '',
  social: [],
  accent: { light: '#0B5D3B', dark: '#74C69D' },
  language: 'en',
  seo: { title: '', description: '' },
};

export class PostgresSiteSettings extends SiteSettings {
  constructor(private readonly database: Database) {
    super();
  }

  override async read(): Promise<SiteView> {
    const [row] = await this.database.read<{ settings: Omit<SiteView, 'updatedAt'>; updated_at: Date }>(
      'select settings, updated_at from atelier.site_settings',
    );
    return { ...blankSite, ...row?.settings, updatedAt: (row?.updated_at ?? new Date(0)).toISOString() };
  }

  override async write(site: Omit<SiteView, 'updatedAt'>): Promise<void> {
    await this.database.execute(
      `insert into atelier.site_settings (id, settings, updated_at) values (1, ?::jsonb, now())
       on conflict (id) do update set settings = excluded.settings, updated_at = excluded.updated_at`,
      [JSON.stringify(site)],
    );
  }
}
