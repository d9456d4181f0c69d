import { hash } from 'node:crypto';

/** SHA-256 of a value's JSON in base64url. Identifies values in keys and cursors without disclosing them. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}

/** JSON of a value that may contain large integers. */
export function toKeyText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'bigint' ? `${String(part)}n` : part,
  );
}
