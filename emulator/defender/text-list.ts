import { DefenderError } from './defender-error.js';

/** A list of texts that a body must hold. Throws the service's 400. */
export function requireTexts(body: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const texts = body[name];
  if (texts === undefined || texts === null || (Array.isArray(texts) && texts.length === 0)) {
    throw new DefenderError(400, 'MissingRequiredParameter', `Missing required parameter: ${name}`);
  }
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      `Request body is incorrect: '${name}' must be a list of strings`,
    );
  }
  return texts;
}
