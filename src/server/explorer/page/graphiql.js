/** GraphiQL, served from here whole: `graphiql-library.js` has run before. */
import { endpoint, sendMeasured, settings, showNotice } from './bar.js';

// The library asks for it by this name.
window.fetch = sendMeasured;
// Comments say what an operation needs and costs: they are broken, and never cut.
window.monaco.editor.onDidCreateEditor((editor) => editor.updateOptions({ wordWrap: 'on' }));

if (location.hash === '#sandbox-unreachable') {
  showNotice('Apollo Sandbox is unreachable. This is GraphiQL, served by the subgraph.');
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
