/** A path such as `/api/machines/{id}/alerts`, ready to be matched. */
export interface PathPattern {
  readonly template: string;
  /** The parameters of a path, decoded; null when the path is another. */
  match(path: PathSegments): Record<string, string> | null;
}

/** The segments of a path, decoded; null where the percent-encoding is broken. */
export type PathSegments = readonly (string | null)[];

export function readSegments(path: string): PathSegments {
  return path.split('/').map(decodeSegment);
}

/**
 * Compiles a template. `{name}` is one segment, or a part of one; literal text is compared without regard to case, as the
 * documents write both /api and /API. A path whose percent-encoding is broken matches nothing.
 */
export function compilePath(template: string): PathPattern {
  const segments = template.split('/').map(compileSegment);
  return {
    template,
    match(path) {
      if (path.length !== segments.length) return null;
      const parameters: Record<string, string> = {};
      for (let index = 0; index < segments.length; index += 1) {
        const text = path[index] ?? null;
        const found = text === null ? null : (segments[index]?.exec(text) ?? null);
        if (found === null) return null;
        if (found.groups !== undefined) Object.assign(parameters, found.groups);
      }
      return parameters;
    },
  };
}

function compileSegment(segment: string): RegExp {
  const source = segment
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.+?)` : part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 'is');
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
