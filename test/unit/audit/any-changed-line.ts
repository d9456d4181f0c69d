import fc from 'fast-check';

/** Lines of which one has another character at one place. @param count only so many, from the first, may be changed */
export function anyChangedLine(lines: readonly string[], count = lines.length): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.nat({ max: count - 1 }), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }))
    .map(([index, at, character]) => {
      const line = lines[index]!;
      const place = at % line.length;
      return { index, character, line, changed: line.slice(0, place) + character + line.slice(place + 1) };
    })
    .filter(({ line, changed, character }) => changed !== line && character !== '\n')
    .map(({ index, changed }) => lines.with(index, changed));
}
