import { compare } from './compare.js';
import type { Ledger } from './ledger.js';
import type { Place } from './place.js';

/** Does it, and resolves with how the line begins that has to say so. */
type Falsehood = () => Promise<string>;

/**
 * Takes something of every kind away behind the product's back, or doubles it, and resolves with what the comparison does not notice: a comparison that
 * found nothing must be one that can find something.
 */
export async function unseen(place: Place, ledger: Ledger): Promise<string[]> {
  const { lost, doubled } = ledger;
  const missing = Object.values(missingThings(place, ledger));
  const repeated = Object.values(repeatedThings(place, ledger));
  const [taken, twice] = [[] as string[], [] as string[]];
  for (const act of missing) taken.push(await act());
  for (const act of repeated) twice.push(await act());
  await compare(place, ledger);
  const notIn = (list: string[]) => (words: string) => !list.some((line) => line.startsWith(words));
  return [...taken.filter(notIn(lost)), ...twice.filter(notIn(doubled))];
}

/** Each at something of its own. */
function missingThings(place: Place, { photographs, writings, letters, sessions }: Ledger): Record<string, Falsehood> {
  const [first, second, third] = photographs.filter(({ id }) => id !== '');
  return {
    original: async () => {
      await removeObject(place, 'original_key', first?.id);
      return `original of ${first?.id}`;
    },
    rendition: () => removeObject(place, `rendered->'renditions'->0->>'key'`, second?.id),
    image: async () => {
      await place.query(`update atelier.media_assets set checksum = repeat('0', 64) where id = $1`, [third?.id]);
      return `photograph ${third?.checksum}`;
    },
    edit: async () => {
      const sql = `update atelier.content_items set content = jsonb_set(content, '{client}', '"Nobody"') where id = $1`;
      await place.query(sql, [writings[0]?.id]);
      return `${writings[0]?.title}: acknowledged`;
    },
    project: async () => {
      await place.query('delete from atelier.content_items where id = $1', [writings[1]?.id]);
      return `${writings[1]?.title}: 404`;
    },
    request: async () => {
      const reference = letters.find((letter) => letter.reference !== '')?.reference;
      await place.query(`update atelier.collaboration_requests set reference = '0000-0000' where reference = $1`, [reference]);
      return `request ${reference}`;
    },
    thanks: async () => {
      const email = await oneThanked(place, 0);
      await place.query(`delete from atelier.mails where to_address = $1`, [email]);
      return `letters about the request of ${email}`;
    },
    arrival: async () => {
      const email = await oneThanked(place, 1);
      for (const arrived of place.letters) arrived.splice(0, arrived.length, ...arrived.filter(({ to }) => !to.includes(email)));
      return `letter thanks to ${email}`;
    },
    audit: async () => {
      const published = writings.find(({ published }) => published.sure > 0);
      await place.query('alter table atelier.audit_log disable trigger all');
      await place.query(`delete from atelier.audit_log where action = 'project.published' and target_id = $1`, [published?.id]);
      return `audit lines of ${published?.title}: 0`;
    },
    session: () => {
      sessions.unshift('not a session');
      return Promise.resolve('a session: 401');
    },
  };
}

function repeatedThings(place: Place, { writings }: Ledger): Record<string, Falsehood> {
  return {
    project: async () => {
      const sql = `update atelier.content_items set content = jsonb_set(content, '{title}', to_jsonb($2::text)) where id = $1`;
      await place.query(sql, [writings[3]?.id, writings[2]?.title]);
      return `project ${writings[2]?.title}`;
    },
    arrival: async () => {
      const email = await oneThanked(place, 2);
      place.letters.push(place.letters.flat().filter(({ to }) => to.includes(email)));
      return `letter thanks to ${email}`;
    },
  };
}

/** Removes what is kept under the key at this place of the row. Resolves with the key. */
async function removeObject(place: Place, column: string, id: string | undefined): Promise<string> {
  const [row] = await place.query<{ key: string }>(`select ${column} as key from atelier.media_assets where id = $1`, [id]);
  if (row === undefined) throw new Error(`There is no image ${id} to take something from.`);
  for (const bucket of place.storage.buckets.values()) bucket.objects.delete(row.key);
  return row.key;
}

async function oneThanked(place: Place, nth: number): Promise<string> {
  const sql = `select to_address from atelier.mails where template = 'thanks' and status = 'sent' order by to_address offset $1 limit 1`;
  const [row] = await place.query<{ to_address: string }>(sql, [nth]);
  if (row === undefined) throw new Error('Too few letters were sent to take one away.');
  return row.to_address;
}
