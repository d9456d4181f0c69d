import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';

/** Defaults of the explorer for callers of an emulated tenant: the demo's tokens and ids. */
export interface ExplorerDemo {
  /** The callers in the explorer's menu; the first is the default. */
  readonly callers: readonly { readonly name: string; readonly token: string }[];
  /** Example operation -> its variables. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const demoSchema = z.object({
  callers: z.array(z.object({ name: z.string(), token: z.string() })).min(1),
  variables: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The demo sets this setting; people don't. */
export function explorerDemo(name: string): z.ZodType<ExplorerDemo, string> {
  return z.string().transform((text, context): ExplorerDemo => {
    const parsed = demoSchema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: `${name} must be JSON with callers and variables` });
    return z.NEVER;
  });
}
