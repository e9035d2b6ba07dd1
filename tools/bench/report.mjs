/** One JSON line for each figure, as docs/budgets expects: `ok` is whether the budget is kept. */
export function report({ what, value, yardstick = null, budget, ok, unit = '', ...more }) {
  const ratio = yardstick === null ? null : Number((value / yardstick).toFixed(3));
  console.log(
    JSON.stringify({
      what,
      value: round(value),
      yardstick: yardstick === null ? null : round(yardstick),
      ratio,
      unit,
      budget,
      ok: ok(ratio ?? value),
      ...more,
    }),
  );
}

const round = (value) => Number(value.toFixed(value < 10 ? 3 : 1));
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
