/** Whether a whole text is what a pattern says: `*` is any text, `?` any character, case means nothing. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern.toLowerCase()], [...text.toLowerCase()]];
  let [at, place] = [0, 0];
  // Where the last star stands, and up to where it was taken to reach: it is made longer before anything else is given up.
  let star: { readonly at: number; readonly reach: number } | undefined;
  while (place < given.length) {
    if (wanted[at] === '*') {
      star = { at, reach: place };
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[place])) {
      at += 1;
      place += 1;
    } else if (star === undefined) {
      return false;
    } else {
      star = { at: star.at, reach: star.reach + 1 };
      at = star.at + 1;
      place = star.reach;
    }
  }
  return wanted.slice(at).every((character) => character === '*');
}

export function matchesAny(patterns: readonly string[], text: string | null | undefined): boolean {
  return text != null && patterns.some((pattern) => matchesPattern(pattern, text));
}
