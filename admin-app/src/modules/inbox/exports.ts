import { describeFailure, type Kit } from '@atelier/admin-kit';
import type { AdminRequestQuery } from '@atelier/contracts';

/** The letters that a query finds, as a table for spreadsheets. */
export const saveTable = (kit: Kit, query: Partial<AdminRequestQuery>): Promise<void> =>
  save(kit, 'requests.csv', () => kit.api.requests.csv(query));

/** Everything known about one address, for whoever asks what the studio knows of them (GDPR, article 15). */
export const savePerson = (kit: Kit, email: string): Promise<void> =>
  save(
    kit,
    `${email}.json`,
    async () => new Blob([JSON.stringify(await kit.api.requests.ofPerson(email), null, 2)], { type: 'application/json' }),
  );

async function save(kit: Kit, name: string, read: () => Promise<Blob>): Promise<void> {
  try {
    const url = URL.createObjectURL(await read());
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    // Firefox begins to read after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  } catch (error) {
    const { title, text, reference } = describeFailure(error, 'The file was not made.');
    kit.toasts.show({ text: `${title} ${text}`, reference });
  }
}
