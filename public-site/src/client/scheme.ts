export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
const KEY = 'paper';

/** Runs in the head, before anything is painted; its hash stands in the page's content security policy. */
export const SCHEME_SCRIPT = `try{var s=localStorage.getItem('${KEY}');if(s==='light'||s==='dark')document.documentElement.dataset.theme=s}catch(e){}`;

export function storedScheme(): Scheme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

export function chooseScheme(scheme: Scheme): void {
  const { dataset } = document.documentElement;
  if (scheme === 'auto') delete dataset['theme'];
  else dataset['theme'] = scheme;
  try {
    if (scheme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}
