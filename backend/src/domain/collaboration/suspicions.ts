/** What is known of how a request came in. */
export interface Arrival {
  /** The field that people do not see was filled in. */
  trapped: boolean;
  /** `none`: sent without JavaScript. `bad`: forged, expired or used before. */
  proof: 'good' | 'none' | 'bad';
  /** Between asking for the challenge and sending; null without one. */
  secondsTaken: number | null;
  /** Requests from the same address within the hour before. */
  recentFromAddress: number;
  name: string;
  message: string;
}

/** Nobody reads, thinks and types faster. */
export const QUICKEST_SECONDS = 3;
/** An office behind one address may write some of these in an hour. */
const MANY_WITH_PROOF = 10;
const MANY_WITHOUT_PROOF = 3;
const LINKS = 4;

/** Why it looks as if no person had written it; empty if it does not. Nothing of it is told to the sender. */
export function suspicionsOf({ trapped, proof, secondsTaken, recentFromAddress, name, message }: Arrival): string[] {
  const links = message.match(/https?:\/\//giu)?.length ?? 0;
  const many = proof === 'good' ? MANY_WITH_PROOF : MANY_WITHOUT_PROOF;
  return [
    ...(trapped ? ['The hidden field was filled in.'] : []),
    ...(proof === 'bad' ? ['The proof of work was forged, expired or used before.'] : []),
    ...(secondsTaken !== null && secondsTaken < QUICKEST_SECONDS ? ['It was filled in faster than a person can.'] : []),
    ...(recentFromAddress >= many ? ['Many came from the same address within an hour.'] : []),
    ...(links >= LINKS ? [`It has ${links} links.`] : []),
    ...(/:\/\/|\bwww\./iu.test(name) ? ['The name is a link.'] : []),
    ...(/\[url=|<a\s+href/iu.test(message) ? ['It has links as programs write them.'] : []),
  ];
}
