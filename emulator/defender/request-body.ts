import type { EmulatorRequest } from '../http/request.js';
import type { Switches } from '../switches.js';
import { DefenderError } from './defender-error.js';

/**
 * The JSON object of a request body. Names are case sensitive; an unknown name is rejected, and so is a
 * name in the wrong case (Learn: common-errors.md, InvalidRequestBody).
 */
export function readBody(
  request: EmulatorRequest,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new DefenderError(
      415,
      'InvalidRequestBody',
      'The content type of the request must be application/json',
    );
  }
  const body = parse(request.body);
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown !== undefined) throw unexpectedProperty(unknown);
  return body;
}

/** A text the body must hold. */
export function requireText(body: Readonly<Record<string, unknown>>, name: string): string {
  const text = optionalText(body, name);
  if (text === null || text.trim() === '') {
    throw new DefenderError(400, 'MissingRequiredParameter', `Missing required parameter: ${name}`);
  }
  return text;
}

/** A text the body may hold; null when it does not. */
export function optionalText(body: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      `Request body is incorrect: '${name}' must be a string`,
    );
  }
  return value;
}

/** The client's own id for a request: by the switch `externalId` stored, ignored, or rejected as an unknown name. */
export function readExternalId(
  body: Readonly<Record<string, unknown>>,
  name: string,
  { externalId }: Pick<Switches, 'externalId'>,
): string | null {
  if (externalId === 'refused' && name in body) throw unexpectedProperty(name);
  const id = optionalText(body, name);
  return externalId === 'kept' ? id : null;
}

export function unexpectedProperty(name: string): DefenderError {
  return new DefenderError(
    400,
    'InvalidRequestBody',
    `Request body is incorrect: unexpected property '${name}'`,
  );
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      'Request body is incorrect: a JSON object was expected',
    );
  }
  return value as Record<string, unknown>;
}
