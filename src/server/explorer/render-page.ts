import type { Config, Explorer, ExplorerDemo } from '../../config/config.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { SANDBOX_SCRIPT } from './content-security-policy.js';
import { FIRST_DOCUMENT, type Example } from './example-operations.js';

export interface ExplorerPage {
  readonly explorer: Exclude<Explorer, 'none'>;
  /** The relative path from the page to the server's root: `./` or `../`. */
  readonly root: string;
  readonly example?: string;
}

/** Creates a renderer. Pages differ only in their explorer and the opened example. */
export function createPageRenderer(
  { explorer: chosen, explorerDemo }: Config['server'],
  examples: readonly Example[],
  names: ServedNames,
): (page: ExplorerPage) => string {
  return ({ explorer, root, example: name }) => {
    const example = examples.find((candidate) => candidate.name === name);
    const settings = {
      endpoint: `${root}graphql`,
      files: `${root}explorer/`,
      graphiql: `${root}graphiql`,
      sandboxScript: SANDBOX_SCRIPT,
      quota: names.rootFieldOf('defenderUpstreamQuota'),
      document: example?.document ?? renameDocument(FIRST_DOCUMENT, names),
      chosen: example !== undefined,
      variables: example === undefined ? {} : variablesOf(example, explorerDemo),
    };
    const file = (fileName: string) => `${root}explorer/${fileName}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${example === undefined ? '' : `${escape(example.title)} · `}defender-subgraph</title>
<link rel="icon" href="${file('icon.svg')}" type="image/svg+xml">
${explorer === 'graphiql' ? `<link rel="stylesheet" href="${file('graphiql-library.css')}">` : ''}
<link rel="stylesheet" href="${file('explorer.css')}">
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
${explorer === 'graphiql' ? `<script src="${file('editor-environment.js')}" defer></script>\n<script src="${file('graphiql-library.js')}" defer></script>` : ''}
<script src="${file(`${explorer}.js`)}" type="module"></script>
</head>
<body>
<header class="bar">
<h1><a href="${root}"><img src="${file('icon.svg')}" alt="" width="22" height="22"><span>defender-subgraph</span></a></h1>
${renderExamples(examples, example)}
${explorerDemo === undefined ? TOKEN_FIELD : renderCallers(explorerDemo)}
<label class="explain" title="Estimates the cost of an operation without running it or calling upstream"><input id="explain" type="checkbox"><span>Explain<span class="wide"> only</span></span></label>
${renderOther(explorer, chosen, root)}
</header>
<p id="notice" class="notice" role="status" hidden></p>
<main id="explorer" aria-label="Explorer"><noscript>The explorer needs JavaScript.</noscript></main>
<footer class="bar" aria-label="Upstream calls">
<details class="cost"><summary><span id="cost" role="status">Run an operation to see its cost.</span></summary>
<div><table id="operations" hidden><caption>Upstream calls</caption><thead><tr><th>Operation<th>Estimated<th>Taken</thead><tbody id="compared"></tbody></table>
<p id="difference">Defender limits upstream calls. The service estimates an operation before it runs and counts its calls.</p></div>
</details>
<details id="quota" hidden>
<summary><meter id="left" aria-hidden="true"></meter><span id="least"></span></summary>
<div><table><caption>Calls left in Defender’s rate limits</caption><thead><tr><th>Operation<th>Minute<th>Hour</thead><tbody id="windows"></tbody></table></div>
</details>
</footer>
</body>
</html>
`;
  };
}

/** Stored in this tab only, and masked against onlookers. */
const TOKEN_FIELD = `<label class="caller"><span class="wide">Access token</span> <input aria-label="Access token" id="caller" type="password" autocomplete="off" spellcheck="false" placeholder="eyJ… of the caller"></label>`;

function renderCallers({ callers }: ExplorerDemo): string {
  const options = callers.map(
    ({ name, token }) => `<option value="${escape(token)}">${escape(name)}</option>`,
  );
  return `<label class="caller"><span class="wide">Caller</span> <select id="caller" aria-label="Caller">${options.join('')}</select></label>`;
}

/** Links and not a select: each has a description and can open in a new tab. */
function renderExamples(examples: readonly Example[], current: Example | undefined): string {
  const items = examples.map(
    (
      example,
    ) => `<li><a href="?example=${encodeURIComponent(example.name)}"${example === current ? ' aria-current="page"' : ''}>
<strong>${escape(example.title)}</strong> ${escapeProse(example.purpose)} <small>${escapeProse(example.terms)}</small></a></li>`,
  );
  return `<details class="examples"><summary>Examples</summary><ul>${items.join('')}</ul></details>`;
}

/** The link to the other explorer, if both are offered. */
function renderOther(shown: ExplorerPage['explorer'], chosen: Explorer, root: string): string {
  if (chosen !== 'sandbox') return '';
  return shown === 'sandbox'
    ? `<a class="other" href="${root}graphiql">GraphiQL</a>`
    : `<a class="other" href="${root}explorer"><span class="wide">Apollo </span>Sandbox</a>`;
}

function variablesOf({ name, variables }: Example, demo: ExplorerDemo | undefined): object {
  const empty = Object.fromEntries(variables.map((variable) => [variable, '']));
  return { ...empty, ...demo?.variables[name] };
}

/** Renders names in backticks as code. */
function escapeProse(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
