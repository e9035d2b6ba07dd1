import { describeFailure, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { Account, SignedInDevice } from '@atelier/contracts';
import { useQuery } from '@tanstack/solid-query';
import { onCleanup } from 'solid-js';

/** The account of whoever is signed in, and where else they are. */
export function createAccount() {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['account'], queryFn: () => kit.api.account.get() }),
    () => queryClient,
  );
  const devices = useQuery(
    () => ({ queryKey: ['account', 'devices'], queryFn: async () => (await kit.api.account.devices()).items }),
    () => queryClient,
  );
  const account = (): Account | undefined => (query.isPending ? undefined : query.data);
  const deviceList = (): readonly SignedInDevice[] => (devices.isPending ? [] : (devices.data ?? []));
  const refresh = (): void => void queryClient.invalidateQueries({ queryKey: ['account'] });
  const mine = (id: string): void => {
    if (id === kit.session.user()?.id) refresh();
  };
  onCleanup(kit.events.on('session.ended', ({ userId }) => mine(userId)));
  onCleanup(kit.events.on('staff.changed', ({ id }) => mine(id)));
  onCleanup(kit.events.onReconnect(refresh));

  /** Does it, shows what is now, and says what went wrong. Resolves with whether it was done. */
  async function act(run: () => Promise<unknown>, failed: string, done?: string): Promise<boolean> {
    try {
      await run();
      refresh();
      if (done !== undefined) kit.toasts.show({ text: done });
      return true;
    } catch (error) {
      const { title, text, reference } = describeFailure(error, failed);
      kit.toasts.show({ text: `${title} ${text}`, reference });
      return false;
    }
  }
  return { query, devices, account, deviceList, others: () => deviceList().filter(({ current }) => !current), refresh, act };
}
export type AccountData = ReturnType<typeof createAccount>;
