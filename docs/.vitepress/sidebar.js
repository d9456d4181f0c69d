import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where a reader looks for what. A page that is named nowhere stands under "More", a folder of pages under its own name. */
const GROUPS = [
  ['Tutorial', ['get-started']],
  [
    'How-to',
    [
      ...[
        'console',
        'explorer',
        'hunting',
        'after-2027',
        'response-actions',
        'live-response',
        'indicators',
        'approvals',
        'exports',
      ],
      ...['register-app', 'front-end', 'clients', 'supergraph', 'tenants', 'persisted-documents', 'agents'],
    ],
  ],
  [
    'Reference',
    [
      ...[
        'schema',
        'schema-policy',
        'operations',
        'errors',
        'roles',
        'settings',
        'limits',
        'command-line',
        'guard-rails',
      ],
      ...['permissions', 'permission-sets', 'coverage', 'conformance'],
    ],
  ],
  [
    'Explanations',
    ['concepts', 'what-queries-cost', 'quota', 'changes', 'writes-once', 'state', 'federation'],
  ],
  [
    'Operating',
    [
      ...[
        'operating',
        'deploy',
        'audit',
        'metrics',
        'traces',
        'runbook',
        'performance',
        'soak',
        'dependencies',
      ],
    ],
  ],
];

const PROJECT = [
  'CHANGELOG',
  'CONTRIBUTING',
  'SECURITY',
  'emulator/README',
  'emulator/reference',
  'emulator/differences',
  'emulator/kql/README',
];

/** The sidebar, of the pages that there are now. */
export function createSidebar(root) {
  const docs = join(root, 'docs');
  const entries = readdirSync(docs, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).flatMap(({ name }) => withoutEnding(name));
  const named = new Set(GROUPS.flatMap(([, pages]) => pages));
  const groups = [...GROUPS, ['More', names.filter((name) => !named.has(name))]];
  const items = ([text, pages]) => ({
    text,
    items: pages.filter((name) => names.includes(name)).map((name) => pageItem(root, `docs/${name}`)),
  });
  return [
    ...groups.map(items),
    ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => folderItem(root, `docs/${name}`)),
    { text: 'Project', items: PROJECT.map((path) => pageItem(root, path)) },
  ].filter((group) => group.items.length > 0);
}

function folderItem(root, path) {
  const pages = readdirSync(join(root, path)).flatMap(withoutEnding);
  const name = basename(path);
  return {
    text: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    collapsed: true,
    items: pages.map((page) => pageItem(root, `${path}/${page}`)),
  };
}

function pageItem(root, path) {
  const file = join(root, `${path}.md`);
  const [, title = path] = existsSync(file) ? (/^# (.+)$/m.exec(readFileSync(file, 'utf8')) ?? []) : [];
  return { text: title.replaceAll('`', ''), link: `/${path}` };
}

function withoutEnding(name) {
  return name.endsWith('.md') ? [name.slice(0, -3)] : [];
}
