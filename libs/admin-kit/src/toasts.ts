import { createSignal } from 'solid-js';

export interface Toast {
  id: number;
  text: string;
  /** Small print after the sentence: a reference to look up in the log. */
  reference?: string;
  action?: { label: string; run: () => void };
  /** Seconds until it goes by itself; it stays while pointer or focus are on it. */
  seconds: number;
}

export type ToastInput = Omit<Toast, 'id' | 'seconds'> & { seconds?: number };

/** Sentences about something just done. With an act to take back they stay half a minute, otherwise eight seconds. */
export function createToasts() {
  const [list, setList] = createSignal<readonly Toast[]>([]);
  let serial = 0;
  const dismiss = (id: number): void => void setList((toasts) => toasts.filter((toast) => toast.id !== id));
  return {
    list,
    dismiss,
    show: (toast: ToastInput): number => {
      const id = (serial += 1);
      setList((toasts) => [...toasts.slice(-2), { seconds: toast.action === undefined ? 8 : 30, ...toast, id }]);
      return id;
    },
  };
}

export type Toasts = ReturnType<typeof createToasts>;
