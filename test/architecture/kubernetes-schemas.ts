import ts from 'typescript';
import { ROOT } from '../../bench/folders.js';

/** A manifest, as read from YAML. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: ReturnType<typeof JSON.parse>;
}

interface Models {
  readonly [kind: string]: new (manifest: Manifest) => { validate(): void };
}

/** Where the schema of a kind is: Kubernetes' own, or the Prometheus operator's. */
function moduleOf({ apiVersion }: Manifest): string {
  const models = apiVersion.startsWith('monitoring.coreos.com/')
    ? '@kubernetes-models/prometheus-operator'
    : 'kubernetes-models';
  return `${models}/${apiVersion}`;
}

/**
 * The errors of manifests by the schemas of Kubernetes and of the Prometheus operator. Their validators know formats and
 * words; their types know the names of properties.
 */
export async function findSchemaFaults(manifests: readonly Manifest[]): Promise<readonly string[]> {
  const faults = await Promise.all(manifests.map(findInvalid));
  return [...faults.flat(), ...findUnknownProperties(manifests)];
}

async function findInvalid(manifest: Manifest): Promise<readonly string[]> {
  try {
    const models = (await import(moduleOf(manifest))) as Models;
    const Model = models[manifest.kind];
    if (Model === undefined) return [`${manifest.apiVersion} has no ${manifest.kind}`];
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${manifest.kind}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function findUnknownProperties(manifests: readonly Manifest[]): readonly string[] {
  const file = `${ROOT}test/architecture/manifests.ts`;
  const text = manifests.map(
    (manifest, index) =>
      `import type { I${manifest.kind} as T${index} } from '${moduleOf(manifest)}';\n` +
      `export const manifest${index}: T${index} = ${JSON.stringify(manifest)};`,
  );
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2023 },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (name) => name === file || onDisk.fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === file
      ? ts.createSourceFile(name, text.join('\n'), ts.ScriptTarget.ES2023)
      : onDisk.getSourceFile(name, ...more);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
