import type { WireAlert } from '../defender-api/models/alerts.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { Connection, PageArguments } from './paging/connection.js';
import type { ListOfParent } from './paging/page-of-list.js';

/** Pages of rows that hang on a parent of another family: what the loaders of the one lend those of the other. */
export interface RelatedPages {
  /** Newest first. Complete rows are remembered by id. */
  readonly alertPageOf: (
    list: ListOfParent<WireAlert>,
    page: PageArguments,
  ) => Promise<Connection<WireAlert>>;
  /** Last seen first. Rows are remembered by id. */
  readonly machinePageOf: (
    list: ListOfParent<WireMachine>,
    page: PageArguments,
  ) => Promise<Connection<WireMachine>>;
}
