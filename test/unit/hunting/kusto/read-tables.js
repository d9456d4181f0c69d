// Reads a JSON array of queries from stdin, and writes for each whether Microsoft's parser accepts it and which tables and
// functions of the database it refers to. A process of its own, because the parser changes global objects.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
const { Bridge, Kusto, System } = globalThis;
const { GlobalState, KustoCode, Symbols, Syntax } = Kusto.Language;

const { tables, savedFunction, columns, queries } = JSON.parse(readFileSync(0, 'utf8'));
const members = [
  ...tables.map((name) => Symbols.TableSymbol.From(columns).WithName(name)),
  // The constructor that takes a name, parameters, and a body as text.
  new Symbols.FunctionSymbol.$ctor12(savedFunction, '()', `{ ${tables.at(-1)} }`, null),
];
const database = new Symbols.DatabaseSymbol.ctor('db', System.Array.init(members, Symbols.Symbol));
const globals = GlobalState.Default.WithDatabase(database);
const LEAVING = /^(?:adx|arg|cluster|database|external_table|workspace)$/i;

function readTables(query) {
  const code = KustoCode.ParseAndAnalyze(query, globals);
  const found = new Set();
  const add = (symbol) => {
    if (members.includes(symbol)) found.add(symbol.Name);
    if (symbol instanceof Symbols.GroupSymbol) for (const one of Bridge.toArray(symbol.Members)) add(one);
    if (symbol instanceof Symbols.FunctionSymbol && LEAVING.test(symbol.Name)) found.add(`${symbol.Name}()`);
  };
  Syntax.SyntaxElement.WalkNodes(code.Syntax, (node) => {
    add(node.ReferencedSymbol);
    add(node.ResultType);
    if (node instanceof Syntax.ExternalDataExpression) found.add('externaldata');
  });
  const isValid = !Bridge.toArray(code.GetDiagnostics()).some(({ Severity }) => Severity === 'Error');
  return { isValid, tables: [...found] };
}

/** The parser itself fails on a few texts, such as graph-match on rows that are no graph. */
function tryToRead(query) {
  try {
    return readTables(query);
  } catch {
    return { isValid: false, tables: [] };
  }
}

process.stdout.write(JSON.stringify(queries.map(tryToRead)));
