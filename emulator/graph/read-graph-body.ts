import type { EmulatorRequest } from '../http/request.js';
import { GraphError } from './graph-error.js';
import { CLASSIFICATIONS, DETERMINATIONS } from './incidents/incident-model.js';

/** The JSON object of a body. Throws the 400. */
export function readObject(request: EmulatorRequest): Readonly<Record<string, unknown>> {
  try {
    const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
    const body: unknown = isJson ? JSON.parse(request.body) : null;
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // Refused below, as every other body.
  }
  throw new GraphError(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set.',
  );
}

/** The object of a body, which must hold something and nothing but these names. Throws the 400. */
function readGraphBody(
  request: EmulatorRequest,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const body = readObject(request);
  const given = Object.keys(body);
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new GraphError(400, 'BadRequest', `The property '${unknown}' does not exist on this type.`);
  if (given.length === 0) throw new GraphError(400, 'BadRequest', 'The request body is empty.');
  return body;
}

/** Properties of an update that are checked, with the rule of each. */
type PropertyRules = Readonly<Record<string, readonly string[] | ((value: unknown) => boolean)>>;

/** The changes of alerts and incidents alike. Accepts values in the documented spelling only. */
export const COMMON_RULES = {
  assignedTo: (value: unknown) => value === null || typeof value === 'string',
  classification: CLASSIFICATIONS,
  determination: DETERMINATIONS,
} as const;

/** The changes in a body. Throws the 400. */
export function readUpdate(
  request: EmulatorRequest,
  rules: PropertyRules,
): Readonly<Record<string, unknown>> {
  const body = readGraphBody(request, Object.keys(rules));
  for (const [name, value] of Object.entries(body)) {
    const rule = rules[name];
    const isGood =
      typeof rule === 'function' ? rule(value) : typeof value === 'string' && rule?.includes(value) === true;
    if (!isGood) throw new GraphError(400, 'BadRequest', `Invalid value specified for property '${name}'.`);
  }
  return body;
}

const COMMENT_TYPE = /^#?microsoft\.graph\.security\.alertComment$/;

/** The text of a new comment. Throws the 400. */
export function readComment(request: EmulatorRequest): string {
  const { '@odata.type': type, comment } = readGraphBody(request, ['@odata.type', 'comment']);
  if (typeof type !== 'string' || !COMMENT_TYPE.test(type))
    throw new GraphError(400, 'BadRequest', "The annotation '@odata.type' must name alertComment.");
  if (typeof comment !== 'string' || comment.trim() === '')
    throw new GraphError(400, 'BadRequest', 'comment is required.');
  return comment;
}
