import { here, media, originals, type Break } from './break.js';

/** What the key that stands in every page may do at Supabase. */
export const SUPABASE: Break[] = [
  {
    ...{ what: 'a public key of another project', only: 'supabase', failed: ['supabase.key'], says: /refuses it \(401\)/u },
    act: () => {
      here.place.storage.anon.known = false;
      return () => (here.place.storage.anon.known = true);
    },
  },
  {
    ...{
      what: 'a bucket that is not the studio’s',
      only: 'supabase',
      failed: ['supabase.bucket'],
      says: /pictures come from .*\/atelier-media\/, not .*\/photographs\//u,
    },
    args: ['--bucket', 'photographs'],
    act: () => () => undefined,
  },
  {
    ...{
      what: 'a private bucket that is not the studio’s',
      only: 'supabase',
      failed: ['supabase.bucket'],
      says: /uploads go to atelier-originals/u,
    },
    args: ['--private-bucket', 'secrets'],
    act: () => () => undefined,
  },
  {
    ...{
      what: 'originals public',
      only: 'media,supabase',
      failed: ['media.original-private', 'supabase.private-bucket'],
      says: /atelier-originals is public/u,
    },
    act: () => {
      originals().public = true;
      return () => (originals().public = false);
    },
  },
  {
    ...{ what: 'row level security off', only: 'supabase', failed: ['supabase.tables'], says: /atelier\.staff_users gives its rows away/u },
    act: () => {
      here.place.storage.anon.rows = true;
      return () => (here.place.storage.anon.rows = false);
    },
  },
  {
    ...{ what: 'buckets listed to anybody', only: 'supabase', failed: ['supabase.buckets-listed'], says: /atelier-media is listed/u },
    act: () => {
      here.place.storage.anon.list = true;
      media().objects.set('images/x.jpg', {
        body: Buffer.from('x'),
        contentType: 'image/jpeg',
        cacheControl: '',
        createdAt: new Date().toISOString(),
      });
      return () => {
        here.place.storage.anon.list = false;
        media().objects.delete('images/x.jpg');
      };
    },
  },
  {
    ...{
      what: 'buckets written by anybody',
      only: 'supabase',
      failed: ['supabase.buckets-written'],
      says: /atelier-originals took a file/u,
    },
    act: () => {
      here.place.storage.anon.write = true;
      return () => (here.place.storage.anon.write = false);
    },
  },
];
