import { hash } from 'node:crypto';
import type { WriteInput } from '../sequence/roles-on-targets.js';

/** A mutation and the part of its input that determines its effect. */
export interface BoundWrite {
  readonly tenantId: string;
  readonly mutation: string;
  readonly input: WriteInput;
  readonly libraryFiles: Readonly<Record<string, string>>;
}

/** Fields that don't change the effect: they may differ between the approved and the sent input. */
const UNBOUND: ReadonlySet<string> = new Set([
  'idempotencyKey',
  'dryRun',
  'resend',
  'approvalId',
  'breakGlassReason',
  // Bound separately: an approval is valid in its tenant only.
  'tenantId',
]);

/** Case-insensitive ids; commands read them in lower case. */
const EITHER_CASE: ReadonlySet<string> = new Set(['machineId', 'machineIds', 'machineActionId', 'sha1']);

/**
 * The part of an input that an approval binds: without fields that don't change the effect, ids in lower case, the comment
 * as sent, the content of a file by its SHA-256, fields sorted. A null field differs from a missing one, because some
 * inputs distinguish them.
 */
export function bindInput(mutation: string, input: WriteInput): WriteInput {
  const fields = Object.entries(FORMS[mutation]?.(input) ?? input).filter(
    ([name, value]) => value !== undefined && !UNBOUND.has(name),
  );
  return sortedObject(fields.map(([name, value]) => [name, spell(name, value)]));
}

/** Readable replacements for binary content, bound and shown to approvers. Idempotent. */
const FORMS: Readonly<Record<string, (input: WriteInput) => WriteInput>> = {
  uploadDefenderLibraryFile: ({ content, ...input }) => {
    if (typeof content !== 'string') return input;
    const bytes = Buffer.from(content, 'base64');
    return { ...input, size: bytes.length, sha256: hash('sha256', bytes, 'hex') };
  },
};

/** The digest of everything that an approval binds, independent of the order of fields. */
export function digestOfWrite({ tenantId, mutation, input, libraryFiles }: BoundWrite): string {
  const text = JSON.stringify(sorted([tenantId, mutation, input, libraryFiles]));
  return hash('sha256', text, 'hex');
}

/** The first differing field by name, such as `input.machineId`; undefined if there is none. */
export function firstDifference(approved: WriteInput, given: WriteInput): string | undefined {
  return differenceAt('input', sorted(approved), sorted(given));
}

export function textOf(input: WriteInput): string {
  return JSON.stringify(sorted(input));
}

function spell(name: string, value: unknown): unknown {
  if (name === 'comment' && typeof value === 'string') return value.trim();
  if (!EITHER_CASE.has(name)) return sorted(value);
  return Array.isArray(value) ? value.map(lowerCase) : lowerCase(value);
}

function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return sortedObject(fields.map(([name, field]) => [name, sorted(field)]));
}

/** Without a prototype, so that a field may have any name. */
function sortedObject(fields: readonly (readonly [string, unknown])[]): WriteInput {
  const object = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of [...fields].sort(([one], [other]) => (one < other ? -1 : 1))) {
    object[name] = value;
  }
  return object;
}

function differenceAt(path: string, one: unknown, other: unknown): string | undefined {
  if (Array.isArray(one) && Array.isArray(other)) {
    const longest = Math.max(one.length, other.length);
    return firstOf(
      Array.from({ length: longest }, (_, index) => [`${path}[${String(index)}]`, one[index], other[index]]),
    );
  }
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
    return firstOf(names.map((name) => [`${path}.${name}`, one[name], other[name]]));
  }
  return one === other ? undefined : path;
}

function firstOf(pairs: readonly [path: string, one: unknown, other: unknown][]): string | undefined {
  for (const [path, one, other] of pairs) {
    const found = differenceAt(path, one, other);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is WriteInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
