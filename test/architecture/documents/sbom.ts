import { isDeepStrictEqual } from 'node:util';

/** A package of package-lock.json, by the path that it is installed at. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly engines?: { readonly node?: string };
  readonly dev?: boolean;
  /** A workspace of this repository, not a package of a registry. */
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The packages that come from a registry, by path. */
export function installedPackages(packages: LockedPackages): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && link !== true,
  );
}

/** Those of them that are installed for production. */
export function productionPackages(packages: LockedPackages): readonly (readonly [string, LockedPackage])[] {
  return installedPackages(packages).filter(([, { dev }]) => dev !== true);
}

/**
 * The software bill of materials (CycloneDX 1.5) of what is installed for production. By package-lock.json alone, so that
 * it is the same everywhere: `npm sbom --omit dev` leaves out what development needs too, and adds the time and an id.
 */
export function renderSbom(packages: LockedPackages): string {
  const root = packages[''] ?? {};
  const installed = productionPackages(packages);
  const components = installed.map(([path, locked]) => componentOf(path, locked));
  const distinct = components.filter(
    (component, index) => components.findIndex((other) => isDeepStrictEqual(other, component)) === index,
  );
  const dependsOn = new Map<string, Set<string>>();
  for (const [path, locked] of [['', root] as const, ...installed]) {
    const reference = referenceOf(path, locked);
    const known = dependsOn.get(reference) ?? new Set<string>();
    for (const needed of neededBy(path, locked, packages)) known.add(needed);
    dependsOn.set(reference, known);
  }
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': referenceOf('', root),
        type: 'application',
        name: root.name,
        version: root.version,
        purl: purlOf(root.name ?? '', root.version ?? ''),
        licenses: licensesOf(root),
      },
    },
    components: distinct.toSorted((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1)),
    dependencies: [...dependsOn]
      .map(([ref, needed]) => ({ ref, dependsOn: [...needed].sort() }))
      .sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(path: string, locked: LockedPackage) {
  const [name, version] = [nameOf(path, locked), locked.version ?? ''];
  return {
    'bom-ref': referenceOf(path, locked),
    type: 'library',
    name,
    version,
    purl: purlOf(name, version),
    hashes: hashesOf(locked),
    licenses: licensesOf(locked),
  };
}

/** As Node finds them: the innermost folder of packages that has one of the name. */
function neededBy(path: string, locked: LockedPackage, packages: LockedPackages): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = locked;
  const names = Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies });
  return names.flatMap((name) => {
    for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      const found = packages[at];
      if (found !== undefined) return found.dev === true ? [] : [referenceOf(at, found)];
      if (folder === '') return [];
    }
  });
}

function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.split('node_modules/').at(-1) ?? '';
}

function referenceOf(path: string, locked: LockedPackage): string {
  return `${nameOf(path, locked)}@${locked.version ?? ''}`;
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** `sha512-` and base64, as in the lock, is hex in CycloneDX. */
function hashesOf({ integrity = '' }: LockedPackage) {
  const [algorithm = '', content = ''] = integrity.split('-');
  return [
    {
      alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
      content: Buffer.from(content, 'base64').toString('hex'),
    },
  ];
}

function licensesOf({ license = 'NOASSERTION' }: LockedPackage) {
  return [license.includes(' ') ? { expression: license } : { license: { id: license } }];
}
