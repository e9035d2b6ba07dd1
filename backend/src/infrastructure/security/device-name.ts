import Bowser from 'bowser';

const LONGEST = 120;

/** Browser and system as people call them; what a program calls itself, if it is no browser. */
export function deviceName(userAgent: string): string {
  const { browser, os } = Bowser.parse(userAgent === '' ? 'unknown' : userAgent);
  const program =
    browser.name === undefined || browser.name === ''
      ? (userAgent.split(/[\s(]/u)[0] ?? '')
      : `${browser.name} ${browser.version?.split('.')[0] ?? ''}`.trim();
  const name = os.name === undefined || os.name === '' ? program : `${program} on ${os.name}`;
  return (name === '' ? 'Unknown' : name).slice(0, LONGEST);
}
