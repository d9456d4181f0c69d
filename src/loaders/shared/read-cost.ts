/** Which sources respond for now. */
export interface SourceState {
  /** Whether the second source answers an operation. */
  readonly isSecond: (operation: string) => boolean;
  /** Whether Graph doesn't sort alerts. */
  readonly isUnsorted: boolean;
}

/** The objects that a field is read for. */
export interface ReadPosition extends Pick<SourceState, 'isUnsorted'> {
  /** The maximum number of objects. */
  readonly parents: number;
  /** The maximum number of rows per object; 1 for a single object. */
  readonly rows: number;
  /** The type whose field returned the objects, as the schema files name it; undefined for root fields. */
  readonly owner: string | undefined;
  /** Empty if they are invalid. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** The calls of a read that `@cost` can't express. */
interface ReadCost {
  /** Fields that share the calls: those of the same objects, or all of the GraphQL operation. */
  readonly sharedBy?: 'objects' | 'operation';
  /** The maximum number of calls to Defender's API, or to the second source. Default: by the weight of the field. */
  readonly calls?: (position: ReadPosition, isSecond: boolean) => number | undefined;
  /** While the second source responds, up to 50 objects share a hunt. */
  readonly isHuntedTogether?: boolean;
  /** Of several operations of a field, the one that its arguments choose. Default: the first. */
  readonly operation?: (args: ReadPosition['args']) => string | undefined;
  /** Names the shared calls. Default: all fields with the same type and operation share calls. */
  readonly read?: string;
}

/**
 * By the type of the objects and the operation of the catalog, `Machine listMachineActions`, by field, `Machine.actions`, or,
 * for entities and root fields that read one by its key, `Machine by key`.
 */
export type ReadCosts = Readonly<Record<string, ReadCost>>;

/** A list of one machine at Defender's API, which hunts find for many machines at once. */
export const LIST_OF_MACHINE = { sharedBy: 'objects', isHuntedTogether: true } as const;
