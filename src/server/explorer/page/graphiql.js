/** GraphiQL, served from here whole: `graphiql-library.js` has run before. */
import { endpoint, sendMeasured, settings, showNotice } from './bar.js';

const WORKERS = {
  editorWorkerService: 'editor-worker.js',
  json: 'json-worker.js',
  graphql: 'graphql-worker.js',
};

// The library asks for both by these names.
window.fetch = sendMeasured;
window.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => new URL(settings.files + WORKERS[label], location.href).href,
};

if (location.hash === '#sandbox-unreachable') {
  showNotice('Apollo Sandbox could not be reached, so this is GraphiQL, served by the subgraph itself.');
}

window.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('explorer'), {
  endpoint,
  title: 'Graph<em>i</em>QL',
  logo: ' ',
  defaultQuery: settings.document,
  // An example opens in a tab of its own beside those of the last time; without one, they are all there is.
  ...(settings.chosen && {
    query: settings.document,
    variables: JSON.stringify(settings.variables, null, 2),
  }),
  // Tokens stay out of the browser's store, and operations out of the address.
  shouldPersistHeaders: false,
  onEditQuery: () => {},
});
