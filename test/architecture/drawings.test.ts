import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../bench/folders.js';

const FOLDER = `${ROOT}docs/images/`;
/** The width of a page of text on a phone of 390 pixels, and the smallest letters that people read there. */
const PHONE = 358;
const SMALLEST = 10;

describe('a drawing', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.svg')))(
    'has its own size, is whole and readable on a phone: %s',
    (name) => {
      const text = readFileSync(FOLDER + name, 'utf8');
      const [, width, height] = /<svg [^>]*\bwidth="(\d+)" height="(\d+)"/.exec(text) ?? [];
      // Without a size, browsers take 300 by 150 pixels or stretch it.
      expect(width).toBeDefined();
      const [, box] = /viewBox="([^"]*)"/.exec(text) ?? [];
      if (box !== undefined) expect(box).toBe(`0 0 ${width} ${height}`);
      const sizes = [...text.matchAll(/font-size[:=] ?"?(\d+)/g)].map(([, size]) => Number(size));
      const scale = Math.min(1, PHONE / Number(width));
      expect(Math.min(...sizes) * scale).toBeGreaterThanOrEqual(SMALLEST);
    },
  );
});
