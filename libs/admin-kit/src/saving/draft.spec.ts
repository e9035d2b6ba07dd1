import {
  acknowledge,
  begin,
  changesToKeep,
  conflictsOf,
  decide,
  dirtyFields,
  edit,
  patchOf,
  rebase,
  restore,
  same,
  stillDifferent,
} from './draft.js';

interface Values {
  title: string;
  summary: string;
  tags: string[];
  client: string;
  area: number | null;
  credits: { role: string; name: string }[];
}

/** As the editor of projects has it: a credit without a name is in the middle of being written. */
const isComplete = (all: Values, field: keyof Values): boolean =>
  field === 'title' ? all.title.trim() !== '' : field !== 'credits' || all.credits.every(({ name }) => name !== '');

const values = (change: Partial<Values> = {}): Values => ({
  title: 'Grain Depot 14',
  summary: 'A depot becomes a reading room.',
  tags: ['steel'],
  client: '',
  area: 3050,
  credits: [],
  ...change,
});

describe('what is sent', () => {
  it('is the changed fields only', () => {
    const draft = edit(edit(begin(values()), 'summary', 'New'), 'area', 3120);
    expect(patchOf(draft)).toEqual({ summary: 'New', area: 3120 });
  });

  it('is nothing when a change is taken back by hand', () => {
    expect(patchOf(edit(edit(begin(values()), 'tags', ['steel', 'x']), 'tags', ['steel']))).toBeNull();
  });

  it('leaves out a field in the middle of being written, and sends the others', () => {
    const draft = edit(edit(edit(begin(values()), 'title', ' '), 'credits', [{ role: 'Photographs', name: '' }]), 'client', 'City');
    expect(patchOf(draft, isComplete)).toEqual({ client: 'City' });
    expect(dirtyFields(draft)).toEqual(['title', 'client', 'credits']);
  });
});

describe('somebody else saved', () => {
  it('takes their fields where I changed nothing', () => {
    const draft = rebase(edit(begin(values()), 'summary', 'Mine'), values({ area: 3180 }));
    expect(draft.mine.area).toBe(3180);
    expect(draft.mine.summary).toBe('Mine');
    expect(conflictsOf(draft)).toEqual([]);
    expect(patchOf(draft)).toEqual({ summary: 'Mine' });
  });

  it('keeps mine where both changed the same field, and sends only the others', () => {
    const mine = edit(edit(begin(values()), 'summary', 'Mine'), 'client', 'City');
    const draft = rebase(mine, values({ summary: 'Theirs' }));
    expect(draft.mine.summary).toBe('Mine');
    expect(draft.origin.summary).toBe('A depot becomes a reading room.');
    expect(conflictsOf(draft)).toEqual(['summary']);
    expect(patchOf(draft)).toEqual({ client: 'City' });
  });

  it('sees no conflict where both wrote the same', () => {
    const draft = rebase(edit(begin(values()), 'area', 3180), values({ area: 3180 }));
    expect(conflictsOf(draft)).toEqual([]);
    expect(dirtyFields(draft)).toEqual([]);
  });

  it('does not change the field that has the focus, and turns typing there into a conflict', () => {
    const held = rebase(begin(values()), values({ summary: 'Theirs' }), 'summary');
    expect(held.mine.summary).toBe('A depot becomes a reading room.');
    expect(patchOf(held)).toBeNull();
    expect(rebase(held, held.server).mine.summary).toBe('Theirs');
    expect(conflictsOf(edit(held, 'summary', 'A depot becomes a reading room. Mine'))).toEqual(['summary']);
  });

  it('is settled by choosing', () => {
    const clash = rebase(edit(begin(values()), 'summary', 'Mine'), values({ summary: 'Theirs' }));
    const mine = decide(clash, 'summary', 'mine');
    expect(patchOf(mine)).toEqual({ summary: 'Mine' });
    const theirs = decide(clash, 'summary', 'theirs');
    expect(theirs.mine.summary).toBe('Theirs');
    expect(patchOf(theirs)).toBeNull();
  });
});

describe('the server took it', () => {
  it('keeps what was typed, even where the server tidied it', () => {
    const draft = acknowledge(edit(begin(values()), 'client', 'City '), { client: 'City ' }, values({ client: 'City' }));
    expect(draft.mine.client).toBe('City ');
    expect(patchOf(draft)).toBeNull();
  });

  it('keeps what was typed while the answer was on its way, and sends it next', () => {
    const typedOn = edit(edit(begin(values()), 'client', 'Ci'), 'client', 'City');
    const draft = acknowledge(typedOn, { client: 'Ci' }, values({ client: 'Ci' }));
    expect(draft.mine.client).toBe('City');
    expect(patchOf(draft)).toEqual({ client: 'City' });
    expect(conflictsOf(draft)).toEqual([]);
  });
});

describe('kept on this computer', () => {
  it('comes back, and what the server changed since is a conflict', () => {
    const kept = changesToKeep(edit(edit(begin(values()), 'summary', 'Mine'), 'area', 1));
    expect(kept).not.toBeNull();
    if (kept === null) return;
    const draft = restore(begin(values({ summary: 'Theirs' })), kept);
    expect(conflictsOf(draft)).toEqual(['summary']);
    expect(patchOf(draft)).toEqual({ area: 1 });
  });

  it('is not offered when the server has it already', () => {
    const kept = { mine: { area: 1 }, origin: { area: 2 } };
    expect(stillDifferent(values({ area: 1 }), kept)).toEqual([]);
    expect(changesToKeep(begin(values()))).toBeNull();
  });
});

it('compares as JSON', () => {
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same([], {})).toBe(false);
});
