import type { EmulatorRequest } from '../../http/request.js';
import { GraphError } from '../graph-error.js';

/** The JSON object of a body, which must hold something and nothing but these names. Throws the 400. */
export function readGraphBody(
  request: EmulatorRequest,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const body = parse(request.body);
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (body === null || !isJson) {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set.',
    );
  }
  const given = Object.keys(body);
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new GraphError(400, 'BadRequest', `The property '${unknown}' does not exist on this type.`);
  if (given.length === 0) throw new GraphError(400, 'BadRequest', 'The request body is empty.');
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

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
