/** GraphiQL, served from here whole: `graphiql-library.js` has run before. */
import { endpoint, sendMeasured, settings, showNotice } from './bar.js';

// The library asks for it by this name.
window.fetch = sendMeasured;
// Comments say what an operation needs and costs: they are broken, and never cut.
const { editor: editors } = window.monaco;
editors.onDidCreateEditor((editor) => editor.updateOptions({ wordWrap: 'on' }));

/**
 * Text in the editors that GraphiQL's themes give a contrast below 4.5 to 1.
 *
 * @type {Record<string, Pick<EditorTheme, 'rules' | 'colors'>>}
 */
const READABLE = {
  vs: {
    rules: [],
    colors: {
      'editorBracketHighlight.foreground2': '#22701f',
      'editorLineNumber.dimmedForeground': '#237893',
    },
  },
  'vs-dark': {
    rules: [{ token: 'comment', foreground: '8fbf78' }],
    colors: {
      'editorBracketHighlight.foreground2': '#e899e4',
      'editorBracketHighlight.foreground3': '#5cb8ff',
      'editorLineNumber.foreground': '#a3aec4',
      'editorLineNumber.dimmedForeground': '#a3aec4',
    },
  },
};
const defineTheme = editors.defineTheme;
/**
 * @param {string} name
 * @param {EditorTheme} theme
 */
editors.defineTheme = (name, theme) => {
  const { rules = [], colors = {} } = READABLE[theme.base] ?? {};
  defineTheme(name, {
    ...theme,
    rules: [...theme.rules, ...rules],
    colors: { ...theme.colors, ...colors },
  });
};

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
