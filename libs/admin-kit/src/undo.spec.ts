import { UndoStack } from './undo.js';

describe('undo', () => {
  it('takes acts back in reverse order and does them again', async () => {
    const log: string[] = [];
    const stack = new UndoStack();
    for (const name of ['a', 'b'])
      stack.push({ label: name, undo: () => void log.push(`-${name}`), again: () => void log.push(`+${name}`) });
    await stack.undo();
    await stack.undo();
    await stack.redo();
    expect(log).toEqual(['-b', '-a', '+a']);
    expect(await stack.undo()).toMatchObject({ label: 'a' });
    expect(await stack.undo()).toBeUndefined();
  });

  it('merges quick acts on the same thing into one', async () => {
    let now = 0;
    let text = '';
    const stack = new UndoStack(undefined, () => now);
    const type = (next: string): void => {
      const before = text;
      text = next;
      stack.push({ label: 'Title', mergeKey: 'title', undo: () => void (text = before), again: () => void (text = next) });
    };
    type('A');
    now = 500;
    type('AB');
    now = 3000;
    type('ABC');
    await stack.undo();
    expect(text).toBe('AB');
    await stack.undo();
    expect(text).toBe('');
    await stack.redo();
    expect(text).toBe('AB');
  });

  it('forgets what was undone when something new is done', async () => {
    const stack = new UndoStack();
    stack.push({ label: 'a', undo: () => {}, again: () => {} });
    await stack.undo();
    stack.push({ label: 'b', undo: () => {} });
    expect(stack.canRedo).toBe(false);
  });
});
