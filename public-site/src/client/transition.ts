const NAME = 'plate';

const pictureIn = (root: ParentNode | null | undefined): HTMLElement | null => root?.querySelector<HTMLElement>('img') ?? null;
/** The work that leads to an address. The index shows its picture only on demand, so there is nothing to move. */
const workFor = (path: string): HTMLElement | null =>
  pictureIn(document.querySelector(`:is(.work, .hero, .turn) a[href="${path}"], .turn > a[href="${path}"]`));
const plateOne = (): HTMLElement | null => pictureIn(document.querySelector('.project .first'));

/**
 * Changes the page; the picture of a work becomes the first plate of its project, and back. Only the two pictures concerned are named,
 * for as long as it takes: a name on every picture would lift all of them out of the page.
 */
export async function change(from: string, to: string, clicked: Element | null, update: () => void): Promise<void> {
  if (
    !('startViewTransition' in document) ||
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.visibilityState === 'hidden'
  ) {
    update();
    return;
  }
  const before = pictureIn(clicked) ?? (workFor(to) || plateOne());
  if (before && inView(before)) before.style.setProperty('view-transition-name', NAME);
  let after: HTMLElement | null = null;
  const transition = document.startViewTransition(() => {
    before?.style.removeProperty('view-transition-name');
    update();
    after = document.querySelector('.project') ? plateOne() : workFor(from);
    if (after && inView(after)) after.style.setProperty('view-transition-name', NAME);
  });
  await transition.updateCallbackDone;
  void transition.finished.catch(() => undefined).then(() => after?.style.removeProperty('view-transition-name'));
  transition.ready.catch(() => undefined);
}

function inView(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}
