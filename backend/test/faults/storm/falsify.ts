import { compare } from './compare.js';
import type { Ledger } from './ledger.js';
import type { Place } from './place.js';

/**
 * Takes something of every kind away behind the product's back, or doubles it, and resolves with what the comparison does not notice: a comparison that
 * found nothing must be one that can find something.
 */
export async function unseen(place: Place, ledger: Ledger): Promise<string[]> {
  const { writings, letters, lost, doubled } = ledger;
  const photographs = ledger.photographs.filter(({ id }) => id !== '');
  const reference = letters.find((letter) => letter.reference !== '')?.reference;
  const expected: [what: string, list: string[], words: string][] = [
    ['an original', lost, `original of ${photographs[0]?.id}`],
    ['a rendition', lost, await withoutRendition(place, photographs[1]?.id)],
    ['an image', lost, `photograph ${photographs[2]?.checksum}`],
    ['an edit', lost, `${writings[0]?.title}: acknowledged`],
    ['a project', lost, `${writings[1]?.title}: 404`],
    ['a project made twice', doubled, `project ${writings[2]?.title}`],
    ['a request', lost, `request ${reference}`],
    ['a letter of thanks', lost, 'letters about the request'],
    ['a letter sent twice', doubled, 'letter '],
    ['a session', lost, 'a session: 401'],
  ];
  const [original] = await place.query<{ original_key: string }>('select original_key from atelier.media_assets where id = $1', [
    photographs[0]?.id,
  ]);
  for (const bucket of place.storage.buckets.values()) bucket.objects.delete(original?.original_key ?? '');
  await place.query(`update atelier.media_assets set checksum = repeat('0', 64) where id = $1`, [photographs[2]?.id]);
  await place.query(`update atelier.content_items set content = jsonb_set(content, '{client}', '"Nobody"') where id = $1`, [
    writings[0]?.id,
  ]);
  await place.query(`delete from atelier.content_items where id = $1`, [writings[1]?.id]);
  await place.query(`update atelier.content_items set content = jsonb_set(content, '{title}', to_jsonb($2::text)) where id = $1`, [
    writings[3]?.id,
    writings[2]?.title,
  ]);
  await place.query(`update atelier.collaboration_requests set reference = '0000-0000' where reference = $1`, [reference]);
  await place.query(
    `delete from atelier.mails where id = (select id from atelier.mails where template = 'thanks' and status = 'sent' limit 1)`,
  );
  const [kept] = await place.query<{ id: string }>(`select id from atelier.mails where status = 'sent' limit 1`);
  const again = place.letters.flat().find(({ mail }) => mail.messageId?.includes(kept?.id ?? 'none') === true);
  if (again !== undefined) place.letters.push([again]);
  ledger.sessions.splice(-1, 0, 'not a session');
  await compare(place, ledger);
  return expected.flatMap(([what, list, words]) => (list.some((line) => line.startsWith(words)) ? [] : [what]));
}

async function withoutRendition(place: Place, id: string | undefined): Promise<string> {
  const [row] = await place.query<{ key: string }>(
    `select rendered->'renditions'->0->>'key' as key from atelier.media_assets where id = $1`,
    [id],
  );
  for (const bucket of place.storage.buckets.values()) bucket.objects.delete(row?.key ?? '');
  return row?.key ?? 'nothing';
}
