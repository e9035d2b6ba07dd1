import { createContext } from 'solid-js';

export interface Sorting {
  edge: (id: string) => 'before' | 'after' | null;
  isSource: (id: string) => boolean;
  disabled: () => boolean;
}

const SortingContext = createContext<Sorting>();
export const SortingProvider = SortingContext.Provider;
export { SortingContext };
