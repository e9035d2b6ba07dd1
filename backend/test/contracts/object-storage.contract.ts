import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ObjectStorage } from '../../src/application/ports/object-storage.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = { bytes: 5, contentType: 'image/avif' };

/** What every object storage does. `open` gives one that is empty. */
export function objectStorageContract(name: string, open: () => Promise<ObjectStorage>): void {
  describe(name, () => {
    let storage: ObjectStorage;
    beforeEach(async () => (storage = await open()));

    const read = async (key: string): Promise<string | null> => {
      const stream = await storage.get(key);
      return stream === null ? null : (await buffer(stream)).toString();
    };
    const keys = async (prefix: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key } of storage.list(prefix)) found.push(key);
      return found.sort();
    };

    it('gives back what was put, bytes or stream', async () => {
      await storage.put('a/one', bytes('12345'), TEXT);
      await storage.put('a/two', Readable.from([Buffer.from('678'), Buffer.from('90')]), TEXT);
      expect([await read('a/one'), await read('a/two')]).toEqual(['12345', '67890']);
    });

    it('keeps the first of two objects of one key', async () => {
      await storage.put('a/one', bytes('first'), TEXT);
      await storage.put('a/one', bytes('other'), TEXT);
      await storage.put('a/one', Readable.from([Buffer.from('third')]), TEXT);
      expect(await read('a/one')).toBe('first');
    });

    it('takes the same key from many at once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => storage.put('a/one', Readable.from([Buffer.from('equal')]), TEXT)));
      expect(await read('a/one')).toBe('equal');
      expect(await keys('a/')).toEqual(['a/one']);
    });

    it('knows what there is and what there is not', async () => {
      await storage.put('a/one', bytes('12345'), TEXT);
      const known = await storage.stat('a/one');
      expect(known).toMatchObject({ key: 'a/one', ...TEXT });
      expect(Math.abs(Date.now() - Number(known?.modifiedAt))).toBeLessThan(60_000);
      expect([await storage.stat('a/none'), await storage.stat('a')]).toEqual([null, null]);
      expect(await storage.get('a/none')).toBeNull();
    });

    it.each([
      ['ends early', ['123']],
      ['is longer than announced', ['123', '45678']],
    ])('leaves nothing of a stream that %s', async (_what, chunks) => {
      await expect(storage.put('a/one', Readable.from(chunks.map((chunk) => Buffer.from(chunk))), TEXT)).rejects.toThrow();
      expect([await storage.stat('a/one'), await keys('')]).toEqual([null, []]);
    });

    it('leaves nothing of a stream that fails', async () => {
      const failing = Readable.from(
        (async function* () {
          yield await Promise.resolve(Buffer.from('123'));
          throw new Error('the visitor hung up');
        })(),
      );
      await expect(storage.put('a/one', failing, TEXT)).rejects.toThrow();
      expect([await storage.stat('a/one'), await keys('')]).toEqual([null, []]);
    });

    it('moves an object, and again without harm', async () => {
      await storage.put('incoming/one', bytes('12345'), TEXT);
      expect(await storage.move('incoming/one', 'originals/one')).toBe(true);
      expect([await read('originals/one'), await keys('')]).toEqual(['12345', ['originals/one']]);
      expect(await storage.stat('originals/one')).toMatchObject(TEXT);
      expect(await storage.move('incoming/one', 'originals/one')).toBe(true);
      expect(await storage.move('incoming/none', 'originals/none')).toBe(false);
    });

    it('keeps what is at the place an object is moved to', async () => {
      await storage.put('originals/one', bytes('first'), TEXT);
      await storage.put('incoming/one', bytes('other'), TEXT);
      expect(await storage.move('incoming/one', 'originals/one')).toBe(true);
      expect([await read('originals/one'), await keys('')]).toEqual(['first', ['originals/one']]);
    });

    it('removes what is there and minds nothing that is not', async () => {
      await storage.put('a/one', bytes('12345'), TEXT);
      await storage.put('a/two', bytes('12345'), TEXT);
      await storage.remove(['a/one', 'a/none']);
      await storage.remove([]);
      expect(await keys('')).toEqual(['a/two']);
    });

    it('lists a folder and all below it, beyond one page, with size and type', async () => {
      const many = Array.from({ length: 130 }, (_, n) => `images/${String(n % 3)}/${String(n).padStart(3, '0')}`);
      await Promise.all(many.map((key) => storage.put(key, bytes('12345'), TEXT)));
      await storage.put('originals/one', bytes('12345'), TEXT);
      expect(await keys('images/')).toEqual([...many].sort());
      expect(await keys('images/1/')).toHaveLength(43);
      expect(await keys('nothing/')).toEqual([]);
      for await (const object of storage.list('originals/'))
        expect(object).toMatchObject({ key: 'originals/one', bytes: 5, contentType: 'image/avif' });
    });

    it.each(['../one', 'a/../b', '/a', 'a/', 'a//b', '', 'a?b', 'a#b', 'a%2fb', 'A', '.hidden', `a/${'x'.repeat(600)}`])(
      'refuses the key %j before anything is asked',
      async (key) => {
        await expect(storage.put(key, bytes('12345'), TEXT)).rejects.toThrow(RangeError);
        await expect(storage.get(key)).rejects.toThrow(RangeError);
        await expect(storage.stat(key)).rejects.toThrow(RangeError);
        await expect(storage.move(key, 'a/one')).rejects.toThrow(RangeError);
        await expect(storage.move('a/one', key)).rejects.toThrow(RangeError);
        await expect(storage.remove([key])).rejects.toThrow(RangeError);
        expect(() => storage.publicUrl(key)).toThrow(RangeError);
      },
    );

    it('has an address for visitors and says that it answers', async () => {
      await storage.check();
      expect(storage.publicUrl('images/one')).toMatch(/\/images\/one$/u);
      for (const key of ['originals/one', 'incoming/one', 'a/one']) expect(() => storage.publicUrl(key)).toThrow(RangeError);
    });
  });
}
