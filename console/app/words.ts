/** A value of an enum, such as IN_PROGRESS, for people. */
export function inWords(value: string | null | undefined): string {
  if (value == null) return 'Unknown';
  if (value === 'OK') return value;
  const words = value
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace('cancelled', 'canceled')
    .replace('anti virus', 'antivirus')
    .replace(/\bdefender\b/, 'Defender');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name in mixed case, such as LIST_ALERTS or OpenAlertStates, as words. */
export function nameInWords(name: string): string {
  return inWords(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_'));
}

/** A category of alerts, which Defender spells CredentialAccess. Other spellings stay as they are. */
export function categoryInWords(category: string | null): string | null {
  return category !== null && /^(?:[A-Z][a-z]+)+$/.test(category) ? nameInWords(category) : category;
}

/** A name that Defender writes as one word: `WindowsServer2022`, `WindowsDefenderAtp`, `RegistryKey`, `Ip`. */
export function wordInWords(word: string | null): string | null {
  if (word === 'Ip') return 'IP address';
  if (word === 'Url') return 'URL';
  if (word === 'WindowsDefenderAtp') return 'Defender for Endpoint';
  return word?.replace(/(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)/g, ' ') ?? null;
}

/** A level of something, such as `High risk` and `No risk`. */
export function levelInWords(level: string, name: string): string {
  return `${level === 'NONE' ? 'No' : inWords(level)} ${name}`;
}

/** The requestor of an action, and the reason. */
export function requestInWords(
  action: { readonly requestedBy: string | null; readonly reason: string | null } | null,
): string {
  return [action?.requestedBy, action?.reason].filter(Boolean).join(': ');
}

/** Parts of a Windows name, such as `CORP\\adm-1` and `C:\\Temp\\a.exe`. */
export function joinPath(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\\');
}

export function count(number: number, noun: string, ending = 's'): string {
  return `${formatNumber(number)} ${noun}${number === 1 ? '' : ending}`;
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en');
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'short' });

/** How long ago, such as `4 min. ago`. */
export function ago(moment: string, now: number): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return 'just now';
}

export function formatMoment(moment: string): string {
  return new Date(moment).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' });
}

/** The name of a person or an object that may have none. */
export function nameOf(machine: { readonly id: string; readonly computerDnsName: string | null }): string {
  return orElse(machine.computerDnsName, machine.id.slice(0, 12));
}

/** The text, or the other one if it has no visible characters: a link needs a text. */
export function orElse(text: string | null | undefined, otherwise: string): string {
  return text == null || text.trim() === '' ? otherwise : text;
}
