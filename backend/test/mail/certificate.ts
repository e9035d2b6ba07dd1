import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const [sequence, set, octets] = [0x30, 0x31, 0x04].map(
  (tag) =>
    (...parts: Uint8Array[]) =>
      der(tag, ...parts),
) as [Build, Build, Build];
type Build = (...parts: Uint8Array[]) => Buffer;
const id = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date): Buffer => der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/gu, '')}Z`));

const ECDSA_WITH_SHA256 = sequence(id('2a8648ce3d040302'));
const COMMON_NAME = id('550403');
const ALTERNATIVE_NAME = id('551d11');
const BASIC_CONSTRAINTS = id('551d13');
const YES = der(0x01, Buffer.from([0xff]));
const DAY = 86_400_000;

/**
 * A key and a certificate (RFC 5280) for 127.0.0.1 and localhost, or for another host alone, that vouches for itself, both as PEM. Made anew, so no key
 * lies in the repository.
 */
export function selfSigned({ days = 1, host }: { days?: number; host?: string } = {}): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // A name of its own: who trusts several looks for the issuer by it.
  const name = sequence(set(sequence(COMMON_NAME, der(0x0c, Buffer.from(`server of a test ${randomUUID()}`)))));
  const here = [der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from('localhost'))];
  const names = sequence(...(host === undefined ? here : [der(0x82, Buffer.from(host))]));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(Date.now() - DAY)), time(new Date(Date.now() + days * DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(BASIC_CONSTRAINTS, YES, octets(sequence(YES))), sequence(ALTERNATIVE_NAME, octets(names)))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const base64 = sequence(body, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
