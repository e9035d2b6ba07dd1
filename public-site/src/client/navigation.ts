import { freshPage, pageAt, pathOf } from './data.js';
import type { PageData } from '../model.js';
import { addRules } from './rules.js';
import type { Site } from './site.js';
import { change } from './transition.js';

interface Place {
  scroll?: number;
}

/**
 * Follows links within the site by fetching the JSON beside the page. Which page it is, the JSON says: there is no table of routes to
 * keep in step with the server's, and an address without JSON is simply loaded as a document.
 */
export function startNavigation(site: Site): void {
  let path = pathOf(location.pathname);
  let wanted = path;
  history.scrollRestoration = 'manual';
  restore(history.state as Place | null);

  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    const to = pathOf(url.pathname);
    if (to === path && url.hash) return;
    event.preventDefault();
    remember();
    void go(to, url, link, true);
  });
  addEventListener('popstate', (event) => {
    const to = pathOf(location.pathname);
    if (to !== path) void go(to, new URL(location.href), null, false, event.state as Place | null);
  });
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(
      type,
      (event) => {
        const link = linkOf(event);
        if (link) void pageAt(pathOf(link.pathname));
      },
      { passive: true },
    );
  addEventListener('pagehide', remember);
  // A preview has no file beside it that could be newer.
  if (!site.data().preview) freshen();

  async function go(to: string, url: URL, clicked: Element | null, push: boolean, place?: Place | null): Promise<void> {
    wanted = to;
    const data = await pageAt(to);
    if (wanted !== to) return;
    // The form is HTML, which only a document may bring (ADR 0016).
    if (!data || data.page.kind === 'contact' || data.page.kind === 'lost') return load(url, push);
    if (push) history.pushState({}, '', url);
    addRules(data.rules);
    const from = path;
    path = to;
    await change(from, to, clicked, () => {
      site.show(data);
      document.title = data.title;
      if (!restore(place ?? null) && !scrollToHash(url.hash)) scrollTo(0, 0);
    });
    arrive(data.title);
    freshen();
  }

  /** As a document. One gone back to keeps the place that was remembered for it. */
  function load(url: URL, push: boolean): void {
    if (push) location.href = url.href;
    else {
      removeEventListener('pagehide', remember);
      location.reload();
    }
  }

  /** Pages are files: a visitor who keeps one open, or whose browser kept it, is brought up to date without being asked. */
  function freshen(): void {
    const shown = path;
    const look = () => void freshPage(shown).then((data) => data && shown === path && renew(data));
    const later = (call: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(call) : setTimeout(call, 200));
    const start = () => later(look);
    if (document.readyState === 'complete') start();
    else addEventListener('load', start, { once: true });
  }

  function renew(data: PageData): void {
    if (data.path === path) return site.freshen(data);
    if (data.page.kind !== 'lost') return location.replace(data.path);
    addRules(data.rules);
    site.show(data);
    document.title = data.title;
  }
}

/** Tells where one is: the title is announced, and the focus stands before it. */
function arrive(title: string): void {
  const region = document.getElementById('announcement');
  const count = document.querySelector('main [role=status]')?.textContent;
  if (region) region.textContent = count ? `${title}. ${count}` : title;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

function remember(): void {
  history.replaceState({ ...(history.state as Place | null), scroll: scrollY }, '');
}

function restore(place: Place | null): boolean {
  if (place?.scroll === undefined) return false;
  scrollTo(0, place.scroll);
  return true;
}

function scrollToHash(hash: string): boolean {
  const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  target?.scrollIntoView();
  return target !== null;
}

/** A link to a page of this site: not a file, not another window, not only another place on this page. */
function linkOf(event: Event): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null;
  if (/\.\w+$/.test(link.pathname)) return null;
  return pathOf(link.pathname) === pathOf(location.pathname) && link.hash ? null : link;
}
