/** Decimals that count: printed means have two; a spreadsheet that computed its own has many more. */
const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 6;

/**
 * Sum of points behind a printed mean of `count` sheets: the one whole number that, divided by the count and cut or rounded at the
 * last digit, gives what was typed; of an exact fraction ("249/5") the sum itself. Undefined when there is none, or more than one.
 */
export function sumBehind(mean: string, count: number): number | undefined {
  const fraction = /^(\d+)\/(\d+)$/.exec(mean);
  if (fraction) {
    const [over, under] = [Number(fraction[1]), Number(fraction[2])];
    return under > 0 && (over * count) % under === 0 ? (over * count) / under : undefined;
  }
  const [whole = '', printed = ''] = mean.split('.');
  const decimals = printed.padEnd(FEWEST_DECIMALS, '0').slice(0, MOST_DECIMALS);
  const scale = 10 ** decimals.length;
  const typed = Number(whole) * scale + Number(decimals);
  const nearest = Math.round((typed * count) / scale);
  const fitting = [nearest - 1, nearest, nearest + 1].filter((sum) => {
    const cut = Math.floor((sum * scale) / count);
    const rounded = 2 * (sum * scale - cut * count) >= count ? cut + 1 : cut;
    return sum >= 0 && (typed === cut || typed === rounded);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The whole sums whose means lie next to what was typed, below and above. */
export function sumsNear(mean: string, count: number): number[] {
  const [over = '0', under] = mean.split('/');
  const value = under === undefined ? Number(over) : Number(over) / Number(under);
  const below = Math.floor(value * count);
  return [below, below + 1];
}
