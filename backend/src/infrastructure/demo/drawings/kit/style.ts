export interface Style {
  fill?: string;
  stroke?: string;
  w?: number;
  o?: number;
  dash?: string;
  round?: boolean;
}

export const num = (n: number): string => String(Math.round(n * 10) / 10);

export function attrs(st: Style): string {
  let s = ` fill="${st.fill ?? 'none'}"`;
  if (st.stroke !== undefined) s += ` stroke="${st.stroke}" stroke-width="${num(st.w ?? 2)}"`;
  if (st.round) s += ' stroke-linecap="round" stroke-linejoin="round"';
  if (st.dash !== undefined) s += ` stroke-dasharray="${st.dash}"`;
  // Not the opacity attribute: that makes the renderer allocate a layer for each mark.
  const o = st.o === undefined || st.o === 1 ? '' : String(Math.round(st.o * 1000) / 1000);
  if (o !== '' && st.fill !== undefined) s += ` fill-opacity="${o}"`;
  if (o !== '' && st.stroke !== undefined) s += ` stroke-opacity="${o}"`;
  return s;
}
