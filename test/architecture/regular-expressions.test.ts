import { describe, expect, it } from 'vitest';
import { findPatterns, findSlowText } from './attack-patterns.js';
import { listTypeScriptFiles, readSource } from './source-files.js';

describe('the regular expressions', () => {
  it.each(['src', 'resolvers'])(
    'of %s take time in proportion to the text',
    (folder) => {
      const patterns = listTypeScriptFiles()
        .filter((file) => file.startsWith(`${folder}/`))
        .flatMap((file) => findPatterns(file, readSource(file)));
      expect(patterns.length).toBeGreaterThan(2);
      const seen = new Map(patterns.map((pattern) => [`${pattern.flags} ${pattern.source}`, pattern]));
      const slow = [...seen.values()]
        .map((pattern) => ({ ...pattern, attack: findSlowText(pattern) }))
        .filter(({ attack }) => attack !== undefined);
      expect(slow).toEqual([]);
    },
    60_000,
  );

  it.each([
    [/eyJ[\w-]{5,}\.[\w-]+/g, 'each place where it could begin'],
    [/\/+$/, 'its end'],
    [/.* at "(?<place>\w+)"; /s, 'a greedy start'],
    [/^(a+)+$/, 'ways without number'],
    [/^(.*)\{(.*)\}(.*)$/, 'three ways to divide'],
  ])('that do not are found out: %s', (pattern) => {
    expect(findSlowText({ source: pattern.source, flags: pattern.flags })).toBeDefined();
  });
});
