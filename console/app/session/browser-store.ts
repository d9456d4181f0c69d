type Place = 'localStorage' | 'sessionStorage';

/** This page stores no longer texts. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads what this page stored in the browser: undefined if nothing, or if the browser doesn't allow it. Other pages of this origin
 * can write anything, so callers validate the value.
 */
export function readStored(place: Place, key: string): unknown {
  try {
    const text = window[place].getItem(key);
    return text === null || text.length > MAX_LENGTH ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Stores a value; undefined removes it.
 *
 * @returns whether the browser allowed it
 */
export function store(place: Place, key: string, value: unknown): boolean {
  try {
    if (value === undefined) window[place].removeItem(key);
    else window[place].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
