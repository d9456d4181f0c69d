/** The query is wrong: the service's 400 with code ODataError. */
export class ODataQueryError extends Error {
  override readonly name = 'ODataQueryError';
}

/** A `$` option that the operation does not take: the service's 400 with an empty code. */
export class UnsupportedOptionError extends Error {
  override readonly name = 'UnsupportedOptionError';
}
