import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { createFileLinks, findMissingPlaces } from './links.js';
import { breakNames } from './names.js';
import { createSidebar } from './sidebar.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES =
  /^(?:README|CHANGELOG|CONTRIBUTING|SECURITY|emulator\/(?:README|reference|differences|kql\/README)|docs\/(?!\.).*)\.md$/;
const links = createFileLinks(root, (path) => PAGES.test(path));

/**
 * The documentation as a static site: `npm run docs:site` writes it to dist/site. It asks no other host for anything, and its
 * search is in it.
 */
export default defineConfig({
  srcDir: root,
  outDir: `${root}dist/site`,
  cacheDir: `${root}dist/site-cache`,
  srcExclude: [
    '{bench,deploy,dist,examples,node_modules,resolvers,schema,src,test}/**',
    '**/node_modules/**',
  ],
  rewrites: { 'README.md': 'index.md' },
  title: 'defender-subgraph',
  description: 'A GraphQL federation subgraph over Microsoft Defender for Endpoint',
  lang: 'en',
  transformHead: ({ siteData }) => [
    ['link', { rel: 'icon', href: `${siteData.base}icon.svg`, type: 'image/svg+xml' }],
  ],
  ignoreDeadLinks: false,
  // Text in angle brackets stays text here, as on the pages that show code.
  markdown: {
    html: false,
    anchor: { slugify },
    config: (markdown) => {
      links.plugin(markdown);
      breakNames(markdown);
    },
  },
  buildEnd({ outDir }) {
    links.copyInto(outDir);
    copyFileSync(`${root}src/server/explorer/page/icon.svg`, `${outDir}/icon.svg`);
    const missing = findMissingPlaces(outDir);
    if (missing.length > 0) throw new Error(`These places aren't there:\n${missing.join('\n')}`);
  },
  themeConfig: {
    logo: '/icon.svg',
    sidebar: createSidebar(root),
    nav: [
      { text: 'Get started', link: '/docs/get-started' },
      { text: 'Console', link: '/docs/console' },
      { text: 'Schema', link: '/docs/schema' },
      { text: 'Errors', link: '/docs/errors' },
      { text: 'Operating', link: '/docs/operating' },
    ],
    outline: { level: [2, 3] },
    search: { provider: 'local' },
  },
});

/** The id of a heading, as GitHub makes it: the links of a page hold in both places. */
function slugify(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
