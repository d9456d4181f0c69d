import { useEffect, useState } from 'preact/hooks';

/** A page, and of what: `#/machines/0123...` is `machines` of `0123...`. */
export interface Route {
  readonly page: string;
  readonly id: string | undefined;
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

export function linkTo(page: string, id?: string): string {
  return id === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;
}

function readRoute(): Route {
  const [, page = '', id] = location.hash.split('/');
  return { page: page === '' ? 'alerts' : page, id: id === undefined ? undefined : decode(id) };
}

/** Whatever stands in an address: a cut escape is no reason to fail. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
