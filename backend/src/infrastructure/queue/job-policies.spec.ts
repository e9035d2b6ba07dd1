import { JOB_POLICIES } from './job-policies.js';

const DAY = 24 * 60 * 60 * 1000;

it('tries to send a letter for more than a day', () => {
  const { attempts, backoffMs } = JOB_POLICIES['send-mail'];
  const pauses = Array.from({ length: attempts - 1 }, (_, n) => backoffMs * 2 ** n);
  const inAll = pauses.reduce((sum, pause) => sum + pause, 0);
  expect(inAll).toBeGreaterThan(DAY);
  expect(inAll).toBeLessThan(2 * DAY);
});
