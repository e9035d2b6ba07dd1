import { createContext, useContext } from 'solid-js';
import type { KindOfContent } from './kind.js';

// Contexts carry no type parameters: whoever provides a kind provides everything below it with the same.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
const KindContext = createContext<KindOfContent<any, any>>();
export const KindProvider = KindContext.Provider;

export function useKind(): KindOfContent {
  const kind = useContext(KindContext);
  if (kind === undefined) throw new Error('useKind() outside a page of content');
  return kind as KindOfContent;
}
