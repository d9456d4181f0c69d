import { z } from 'zod';

/**
 * The JSON Schema of a YAML file of operators, with which editors complete its keys. It allows what the file may contain;
 * rules between keys are checked by the service alone.
 */
export function renderJsonSchema(title: string, file: z.ZodObject): string {
  const marked = file
    .extend({ version: z.literal(1).optional(), end: z.literal(true).optional() })
    .meta({ title });
  return JSON.stringify(z.toJSONSchema(marked, { io: 'input' }));
}
