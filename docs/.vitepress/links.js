import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/**
 * Links of pages to what is no page: a file of the repository is copied into the site, a folder's link is text alone. Throws for
 * what isn't there; VitePress does so for pages.
 */
export function createFileLinks(root, isPage) {
  const linked = new Set();
  return {
    plugin(markdown) {
      // Marks for programs that write into a page.
      markdown.core.ruler.before('normalize', 'no-comments', (state) => {
        state.src = state.src.replaceAll(/<!-- [a-z:]+ -->\n/g, '');
      });
      markdown.core.ruler.push('file-links', (state) => {
        const page = relative(root, state.env.realPath ?? state.env.path);
        for (const { children } of state.tokens) dropFolderLinks(children ?? [], page);
      });
    },
    copyInto(outDir) {
      for (const path of linked) {
        mkdirSync(dirname(join(outDir, path)), { recursive: true });
        cpSync(join(root, path), join(outDir, path));
      }
    },
  };

  function dropFolderLinks(tokens, page) {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'link_open') continue;
      const href = token.attrGet('href') ?? '';
      if (/^(?:[a-z]+:|#)/.test(href)) continue;
      const path = posix.join(posix.dirname(page), href.split('#')[0]);
      if (isPage(path)) continue;
      if (!existsSync(join(root, path))) throw new Error(`${page} links to ${path}, which isn't there`);
      if (statSync(join(root, path)).isFile()) {
        linked.add(path);
        token.attrSet('target', '_self');
      } else {
        const end = tokens.findIndex((other, place) => place > index && other.type === 'link_close');
        for (const place of [index, end])
          Object.assign(tokens[place], { type: 'text', content: '', nesting: 0 });
      }
    }
  }
}

/** Places on pages that links name and that aren't there: VitePress looks for pages only. */
export function findMissingPlaces(outDir) {
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const texts = new Map(pages.map((path) => [path, readFileSync(join(outDir, path), 'utf8')]));
  const idsOf = (text) => new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const ids = new Map([...texts].map(([path, text]) => [path, idsOf(text)]));
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/<a [^>]*href="([^"#:]*)#([^"]+)"/g)].flatMap(([, page, place]) => {
      const target = page === '' ? path : posix.join(page.startsWith('/') ? '' : posix.dirname(path), page);
      const known = ids.get(target.replace(/^\//, ''));
      return known?.has(decodeURIComponent(place)) === false ? [`${path}: ${page}#${place}`] : [];
    }),
  );
}
