import { useEffect, useState } from 'preact/hooks';

/** A page and the id of its object: `#/machines/0123...`. The query holds its filter: `#/alerts?severity=HIGH`. */
export interface Route {
  /** Empty if the address names none. */
  readonly page: string;
  readonly id: string | undefined;
  readonly query: URLSearchParams;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const follow = () => setRoute(readRoute());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/**
 * A query parameter of the address (empty if absent) and its setter. By default, each change adds a history entry; `replace`
 * doesn't. A change of a filter resets the number of pages.
 */
export function useAddress(
  name: string,
): readonly [value: string, set: (value: string, how?: 'push' | 'replace') => void] {
  const value = useRoute().query.get(name) ?? '';
  const set = (next: string, how: 'push' | 'replace' = 'push') => {
    const [path = '', text = ''] = splitHash();
    const query = new URLSearchParams(text);
    if (name !== 'pages') query.delete('pages');
    if (next === '') query.delete(name);
    else query.set(name, next);
    const hash = query.size === 0 ? path : `${path}?${query.toString()}`;
    if (how === 'push') location.hash = hash;
    else location.replace(hash);
  };
  return [value, set];
}

export function linkTo(page: string, id?: string): string {
  return id === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;
}

function readRoute(): Route {
  const [path = '', text = ''] = splitHash();
  const [, page = '', id] = path.split('/');
  return {
    page,
    id: id === undefined ? undefined : decode(id),
    query: new URLSearchParams(text),
  };
}

/** The path, with `#`, and the query. */
function splitHash(): readonly string[] {
  const [path = '', ...rest] = location.hash.split('?');
  return [path, rest.join('?')];
}

/** Decodes any text of an address. A truncated escape is no error. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
