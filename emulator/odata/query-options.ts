import type { EntityModel } from './entity-model.js';
import { ODataQueryError, UnsupportedOptionError } from './odata-error.js';

/** The options of a query, read but not yet carried out. */
export interface QueryOptions {
  readonly filter: string | null;
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
  readonly expand: readonly string[];
  readonly orderBy: readonly OrderBy[];
  /** Null: whole rows. */
  readonly select: readonly string[] | null;
}

/** One key of `$orderby`. */
export interface OrderBy {
  readonly property: string;
  readonly descending: boolean;
}

/** The options that an operation supports. */
export interface AllowedOptions {
  readonly options: readonly SystemOption[];
  readonly expand?: readonly string[] | undefined;
  readonly model: EntityModel;
  readonly maxTop: number;
}

/** The system query options that some operation takes. */
export type SystemOption = '$filter' | '$top' | '$skip' | '$count' | '$expand' | '$orderby' | '$select';

/** Throws UnsupportedOptionError for any system query option. */
export function refuseOptions(query: URLSearchParams): void {
  for (const name of query.keys()) if (name.startsWith('$')) throw unsupported(name);
}

/**
 * Reads the system query options. Throws UnsupportedOptionError for a `$` option that the operation does not take and
 * ODataQueryError for a value it does not take. Names without `$` aren't OData's and are ignored, as the service does.
 */
export function readQueryOptions(query: URLSearchParams, allowed: AllowedOptions): QueryOptions {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !(allowed.options as readonly string[]).includes(name)) {
      throw unsupported(name);
    }
    if (name.startsWith('$') && query.getAll(name).length > 1) {
      throw new ODataQueryError(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      );
    }
  }
  const top = readCount(query, '$top');
  if (top !== null && top > allowed.maxTop) {
    throw new ODataQueryError(
      `The limit of '${allowed.maxTop}' for Top query has been exceeded. The value from the incoming request is '${top}'.`,
    );
  }
  return {
    filter: readFilter(query),
    top,
    skip: readCount(query, '$skip') ?? 0,
    count: readFlag(query, '$count'),
    expand: readExpand(query, allowed),
    orderBy: readOrderBy(query, allowed.model),
    select: readSelect(query, allowed.model),
  };
}

function unsupported(name: string): UnsupportedOptionError {
  return new UnsupportedOptionError(`The query parameter '${name}' is not supported.`);
}

function readFilter(query: URLSearchParams): string | null {
  const text = query.get('$filter');
  if (text !== null && text.trim() === '') {
    throw new ODataQueryError("The value for OData query '$filter' cannot be empty.");
  }
  return text;
}

function readCount(query: URLSearchParams, name: '$top' | '$skip'): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    throw new ODataQueryError(
      `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  }
  return number;
}

function readFlag(query: URLSearchParams, name: '$count'): boolean {
  const text = query.get(name);
  if (text !== null && text !== 'true' && text !== 'false') {
    throw new ODataQueryError(
      `Invalid value '${text}' for ${name} query option found. Valid values are 'true' and 'false'.`,
    );
  }
  return text === 'true';
}

function readExpand(query: URLSearchParams, { expand = [], model }: AllowedOptions): string[] {
  const names = splitNames(query.get('$expand'), '$expand');
  for (const name of names) {
    if (!expand.includes(name)) throw unknownProperty(name, model);
  }
  return names;
}

function readOrderBy(query: URLSearchParams, model: EntityModel): OrderBy[] {
  return splitNames(query.get('$orderby'), '$orderby').map((key) => {
    const found = /^(\w+)(?: +(asc|desc))?$/.exec(key);
    const name = found?.[1];
    if (found === null || name === undefined) throw new ODataQueryError(`Syntax error in $orderby '${key}'.`);
    if (!model.properties.has(name)) throw unknownProperty(name, model);
    if (!model.orderable.includes(name)) {
      throw new ODataQueryError(`The property '${name}' cannot be used in the $orderby query option.`);
    }
    return { property: name, descending: found[2] === 'desc' };
  });
}

function readSelect(query: URLSearchParams, model: EntityModel): string[] | null {
  if (!query.has('$select')) return null;
  const names = splitNames(query.get('$select'), '$select');
  for (const name of names) {
    if (!model.properties.has(name)) throw unknownProperty(name, model);
  }
  return names;
}

function splitNames(text: string | null, option: SystemOption): string[] {
  if (text === null) return [];
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new ODataQueryError(`The value for OData query '${option}' cannot be empty.`);
  return names;
}

function unknownProperty(name: string, model: EntityModel): ODataQueryError {
  return new ODataQueryError(
    `Could not find a property named '${name}' on type 'microsoft.windowsDefenderATP.api.${model.name}'.`,
  );
}
