import { ODataQueryError } from '../../odata/odata-error.js';
import { endOf, windowMs } from '../../tenants/exports/window.js';

/** A position inside one stored snapshot, as tokens of the service hold it. */
export interface SkipToken {
  readonly window: number;
  /** The next slot, or of a delta the next row. */
  readonly position: number;
}

/** `2021-01-25/0600/`: where the files of a snapshot are. */
export function timePath(window: number): string {
  const iso = new Date(endOf(window)).toISOString();
  return `${iso.slice(0, 10)}/${iso.slice(11, 13)}00/`;
}

/** The window of such a path; null when there is none that ends then. */
export function windowOfPath(path: string): number | null {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)\/(\d\d)00\/$/.exec(path) ?? [];
  const time = Date.parse(`${day}T${hour}:00:00Z`);
  return time % windowMs === 0 ? time / windowMs : null;
}

/** Base64 of what a decoded token of the documents shows. */
export function writeSkipToken({ window, position }: SkipToken): string {
  const token = {
    ExportDefinition: { TimePath: timePath(window) },
    ExportFileIndex: 0,
    LineStoppedAt: position,
  };
  return Buffer.from(JSON.stringify(token)).toString('base64');
}

/** Throws ODataQueryError for an invalid token and for an expired snapshot. */
export function readSkipToken(text: string, newest: number): SkipToken {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as {
      ExportDefinition: { TimePath: string };
      LineStoppedAt: unknown;
    };
    const window = windowOfPath(token.ExportDefinition.TimePath);
    const position = Number(token.LineStoppedAt);
    if (window !== null && window <= newest && window > newest - 4 && Number.isSafeInteger(position)) {
      if (position >= 0 && writeSkipToken({ window, position }) === text) return { window, position };
    }
  } catch {
    // Falls through to the error.
  }
  throw new ODataQueryError("The value of '$skiptoken' is not valid.");
}
