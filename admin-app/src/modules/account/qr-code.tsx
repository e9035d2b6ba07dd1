import type { JSX } from 'solid-js';
import { encode } from 'uqr';

/** One path, a rectangle for every run of dark squares. Dark on light whatever the scheme: cameras expect it so. */
export function QrCode(props: { text: string }): JSX.Element {
  const code = () => encode(props.text, { ecc: 'M', border: 3 });
  const path = (): string =>
    code()
      .data.flatMap((row, y) =>
        [
          ...row
            .map((dark) => (dark ? '1' : '0'))
            .join('')
            .matchAll(/1+/gu),
        ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
      )
      .join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label="QR code for your authenticator app"
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
    >
      <path d={path()} />
    </svg>
  );
}
