/** Where the documentation is: its folder in the package and the repository. A published site replaces it with a URL. */
const DOCS = 'docs/';

/** The entry of a setting or an error code, under the heading of its name: `docs/errors.md#not_found`. */
export function docsLink(page: 'errors' | 'settings', name: string): string {
  return `${DOCS}${page}.md#${name.toLowerCase()}`;
}
