import { DefenderError } from './defender-error.js';

type Body = Readonly<Record<string, unknown>>;

/** A list of texts that a body must hold, and that must hold one. Throws the service's 400. */
export function requireTexts(body: Body, name: string): readonly string[] {
  const texts = readTexts(body, name);
  if (texts.length === 0) throw missing(name);
  return texts;
}

/** A list of texts that a body must hold; it may be empty. Throws the service's 400. */
export function readTexts(body: Body, name: string): readonly string[] {
  const texts = body[name];
  if (texts === undefined || texts === null) throw missing(name);
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      `Request body is incorrect: '${name}' must be a list of strings`,
    );
  }
  return texts;
}

function missing(name: string): DefenderError {
  return new DefenderError(400, 'MissingRequiredParameter', `Missing required parameter: ${name}`);
}
