import { posix } from 'node:path';
import ts from 'typescript';

/** One place where a file names another module: `import`, `export from`, `import()` or `typeof import()`. */
export interface ImportStatement {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** Erased by the compiler, so it orders nothing at run time. */
  readonly typeOnly: boolean;
}

/** The input of the architecture rules about a TypeScript file. Paths are relative to the repository root. */
export interface ParsedSource {
  readonly file: string;
  readonly imports: readonly ImportStatement[];
  /** Lines that read `process.env`, or import it by name. */
  readonly environmentReads: readonly number[];
  /** Lines that export something as `default`. */
  readonly defaultExports: readonly number[];
}

/** Reads the imports, environment reads and default exports of one file from its syntax tree, without type-checking it. */
export function parseSource(file: string, text: string): ParsedSource {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const imports: ImportStatement[] = [];
  const environmentReads: number[] = [];
  const defaultExports: number[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const addImport = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ file, line: lineOf(node), specifier: specifier.text, typeOnly });
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      addImport(node, node.moduleSpecifier, typeOnly);
      if (importsEnvironment(node)) environmentReads.push(lineOf(node));
    } else if (ts.isExportDeclaration(node)) {
      addImport(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      addImport(node, node.arguments[0], false);
    } else if (ts.isImportTypeNode(node)) {
      addImport(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (isProcessEnvironment(node)) {
      environmentReads.push(lineOf(node));
    }
    if (exportsDefault(node)) defaultExports.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, imports, environmentReads, defaultExports };
}

/**
 * The file that a relative specifier means, or null where there is none. Specifiers end in `.js`, as Node wants
 * them, and mean the `.ts` file of that name.
 */
export function resolveImport(statement: ImportStatement, files: ReadonlySet<string>): string | null {
  const path = posix.join(posix.dirname(statement.file), statement.specifier);
  const candidates = path.endsWith('.js')
    ? [`${path.slice(0, -3)}.ts`, `${path.slice(0, -3)}.tsx`, path]
    : [path];
  return candidates.find((candidate) => !candidate.endsWith('/') && files.has(candidate)) ?? null;
}

function importsEnvironment(node: ts.ImportDeclaration): boolean {
  const { moduleSpecifier, importClause } = node;
  if (!ts.isStringLiteral(moduleSpecifier) || !/^(node:)?process$/.test(moduleSpecifier.text)) return false;
  const bindings = importClause?.namedBindings;
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.some((element) => (element.propertyName ?? element.name).text === 'env')
  );
}

function isProcessEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node)) {
    return (
      isProcess(node.expression) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      node.argumentExpression.text === 'env'
    );
  }
  return (
    ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    isProcess(node.initializer) &&
    ts.isObjectBindingPattern(node.name) &&
    node.name.elements.some((element) => (element.propertyName ?? element.name).getText() === 'env')
  );
}

/** `process`, and `globalThis.process`. */
function isProcess(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node)
    ? node.name.text === 'process'
    : ts.isIdentifier(node) && node.text === 'process';
}

function exportsDefault(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  );
}
