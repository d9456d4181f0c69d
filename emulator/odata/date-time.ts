const shape = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)?)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * A time with zone as ticks of 100 ns since 1970, so that seven fraction digits compare exactly.
 * Null when it is no such time (a 30th of February, an hour 25, no zone).
 */
export function readTicks(text: string): bigint | null {
  const found = shape.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = found;
  const milliseconds = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const back = new Date(milliseconds);
  if (back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ticks = BigInt(milliseconds) * 10_000n + BigInt(fraction.padEnd(7, '0').slice(0, 7));
  return ticks - BigInt(zoneMinutes(zone)) * 600_000_000n;
}

function zoneMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
