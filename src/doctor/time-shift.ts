const TIME =
  /^(?<date>\d{4}-\d\d-\d\d)(?:(?<between>[T ])(?<clock>\d\d:\d\d:\d\d)(?:\.(?<fraction>\d+))?(?<zone>[^\d.].*)?)?$/;
const TICKS_A_SECOND = 10_000_000n;
const DAY = 86_400n * TICKS_A_SECOND;

/**
 * Shifts all times into the past by the same random amount, 30 days to 3 years, so that intervals are preserved. Precision is
 * 100 ns, as in Defender's times.
 *
 * @returns undefined if the text is not a time between 1950 and 2200
 */
export function createTimeShift(random: bigint): (text: string) => string | undefined {
  const shift = 30n * DAY + (random % (1_065n * DAY));
  return (text) => {
    const {
      date = '',
      between,
      clock = '00:00:00',
      fraction = '',
      zone = '',
    } = TIME.exec(text)?.groups ?? {};
    const seconds = Date.parse(`${date}T${clock}Z`) / 1_000;
    const isReal = new Date(seconds * 1_000 || 0).toISOString().startsWith(`${date}T${clock}`);
    if (!isReal || date < '1950' || date > '2200') return undefined;
    const ticks = BigInt(seconds) * TICKS_A_SECOND + BigInt(fraction.padEnd(7, '0').slice(0, 7)) - shift;
    const part = ((ticks % TICKS_A_SECOND) + TICKS_A_SECOND) % TICKS_A_SECOND;
    const whole = new Date(Number((ticks - part) / TICKS_A_SECOND) * 1_000).toISOString();
    if (between === undefined) return whole.slice(0, 10);
    const digits = String(part).padStart(7, '0').padEnd(9, '0').slice(0, fraction.length);
    return `${whole.slice(0, 10)}${between}${whole.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${zone}`;
  };
}
