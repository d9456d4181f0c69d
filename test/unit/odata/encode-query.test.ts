import { describe, expect, it } from 'vitest';
import { encodeQuery } from '../../../src/defender-api/odata/encode-query.js';
import { EVERYTHING, NOTHING, eq } from '../../../src/defender-api/odata/filter.js';
import { dateTimeValue, stringValue } from '../../../src/defender-api/odata/literal.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';

describe('encodeQuery', () => {
  it('is empty without options', () => {
    expect(encodeQuery({})).toBe('');
    expect(encodeQuery({ expand: [], orderBy: [], parameters: {} })).toBe('');
  });

  it('keeps keys readable and encodes values once', () => {
    expect(
      encodeQuery({
        filter: eq('severity', stringValue('High')),
        expand: ['evidence'],
        orderBy: [
          { property: 'lastSeen', direction: 'desc' },
          { property: 'id', direction: 'asc' },
        ],
        top: 100,
        skip: 0,
      }),
    ).toBe(
      '$filter=severity%20eq%20%27High%27&$expand=evidence&$orderby=lastSeen%20desc%2Cid%20asc&$top=100&$skip=0',
    );
  });

  it.each([
    ["&$top=1#x%27+?='", '%26%24top%3D1%23x%2527%2B%3F%3D%27%27'],
    ['Zürich 🛡️', 'Z%C3%BCrich%20%F0%9F%9B%A1%EF%B8%8F'],
    ['a/b\\c;d', 'a%2Fb%5Cc%3Bd'],
    ['%', '%25'],
    ['%26', '%2526'],
  ])('encodes %s so that it can neither end nor split the parameter', (value, encoded) => {
    expect(encodeQuery({ filter: eq('p', stringValue(value)) })).toBe(`$filter=p%20eq%20%27${encoded}%27`);
  });

  it('encodes the plus of a time zone, but not numbers', () => {
    expect(encodeQuery({ filter: eq('t', dateTimeValue('2025-06-01T12:00:00+02:00')) })).toBe(
      '$filter=t%20eq%202025-06-01T12%3A00%3A00%2B02%3A00',
    );
    expect(encodeQuery({ filter: eq('n', { kind: 'number', value: 1.5 }) })).toBe('$filter=n%20eq%201.5');
  });

  it('is not changed by the URL parser', () => {
    const query = encodeQuery({ filter: eq('p', stringValue("100% 'a' & b+c")) });
    const url = new URL(`http://localhost/api/machines?${query}`);
    expect(url.search).toBe(`?${query}`);
    expect(url.searchParams.get('$filter')).toBe("p eq '100% ''a'' & b+c'");
  });

  it('sends parameters that are not OData', () => {
    expect(encodeQuery({ parameters: { tag: 'a&b', useStartsWithFilter: true, days: 30 }, top: 5 })).toBe(
      'tag=a%26b&useStartsWithFilter=true&days=30&$top=5',
    );
    expect(() => encodeQuery({ parameters: { tag: 'a\u0000' } })).toThrow(BadUserInputError);
    expect(() => encodeQuery({ parameters: { 'a&b': 'x' } })).toThrow(TypeError);
  });

  it('omits the filter only if every row matches', () => {
    expect(encodeQuery({ filter: EVERYTHING, top: 1 })).toBe('$top=1');
    expect(() => encodeQuery({ filter: NOTHING })).toThrow(TypeError);
  });

  it.each([{ top: 0 }, { top: -1 }, { top: 1.5 }, { top: NaN }, { skip: -1 }, { skip: 1e300 }])(
    'rejects %o',
    (options) => {
      expect(() => encodeQuery(options)).toThrow(RangeError);
    },
  );

  it('rejects invalid names in $expand and $orderby', () => {
    expect(() => encodeQuery({ expand: ['evidence,machine'] })).toThrow(TypeError);
    expect(() => encodeQuery({ orderBy: [{ property: 'a b', direction: 'asc' }] })).toThrow(TypeError);
  });
});
