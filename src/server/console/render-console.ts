import { createAppRoles } from '../../authorization/app-roles.js';
import type { Config } from '../../config/config.js';
import { tablesAllowedBy } from '../../hunting/check-query.js';
import type { ConsoleConfig } from '../../config/console-settings.js';
import type { ConsoleOperations } from './console-documents.js';

/**
 * Allows no other hosts, no inline content, and no text as HTML or script. With Entra sign-in, the page may request tokens
 * from its host.
 */
export function policyOfConsole({ signIn }: ConsoleConfig): string {
  const entra = signIn === undefined ? '' : ` ${new URL(signIn.authority).origin}`;
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': `'self'${entra}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  };
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** Links are relative, so that the page works behind a proxy that adds a path. */
export function renderConsole(
  { server: { explorer, explorerDemo }, tenantsFile, hunting }: Config,
  { signIn }: ConsoleConfig,
  { sentAs, texts }: ConsoleOperations,
): string {
  const settings = {
    endpoint: './graphql',
    ...(explorer !== 'none' && { explorer: './explorer' }),
    roles: createAppRoles().map(({ value, description }) => ({ name: value, opens: description })),
    huntingTables: tablesAllowedBy(hunting.tables),
    callers: explorerDemo?.callers ?? [],
    operations: texts,
    operationsSentAs: sentAs,
    namesTenant: tenantsFile !== undefined,
    ...(signIn !== undefined && { signIn }),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>defender-subgraph</title>
<link rel="icon" href="./console/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./console/main.css">
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script src="./console/main.js" type="module"></script>
</head>
<body>
<div id="root"><noscript>The console needs JavaScript.</noscript></div>
</body>
</html>
`;
}
