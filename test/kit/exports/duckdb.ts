import { DuckDBInstance } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';

/** Runs SQL in a new DuckDB. EXPORT is replaced with the path of the export. */
export async function queryDuckdb(sql: string, path: string) {
  const instance = await DuckDBInstance.create(':memory:');
  onTestFinished(() => {
    instance.closeSync();
  });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql.replaceAll('EXPORT', `'${path}'`));
    return reader.getRowsJson();
  } finally {
    connection.closeSync();
  }
}
