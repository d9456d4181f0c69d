/** A family of metrics in an exposition. */
export interface MetricFamily {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly MetricSample[];
}

export interface MetricSample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
  readonly exemplar?: { readonly labels: ReadonlyMap<string, string>; readonly value: number };
}

/** Suffixes of sample names, by type. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  counter: ['_total', '_created'],
  gauge: [''],
  histogram: ['_bucket', '_count', '_sum', '_created'],
  summary: ['', '_count', '_sum', '_created'],
  unknown: [''],
};
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|Inf|NaN)`;
const LABELS = String.raw`\{(?:[^"{}]*"(?:[^"\\\n]|\\[\\"n])*")*\}`;
const SAMPLE = new RegExp(
  `^([a-zA-Z_:][a-zA-Z0-9_:]*)(${LABELS})? (${NUMBER})(?: ${NUMBER})?(?: # (${LABELS}) (${NUMBER})(?: ${NUMBER})?)?$`,
  'i',
);
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(,|$)/y;
const META = /^# (TYPE|HELP|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)$/;
const MAX_EXEMPLAR_LENGTH = 128;

/**
 * Parses an exposition strictly by the standard of OpenMetrics 1.0.
 * https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md
 *
 * @throws Error that names the line and the rule
 */
export function readOpenMetrics(text: string): readonly MetricFamily[] {
  if (!text.endsWith('\n# EOF\n')) throw new Error('The last line is not # EOF');
  const families = new Map<string, Family>();
  let family: Family | undefined;
  for (const line of text.slice(0, -'# EOF\n'.length - 1).split('\n')) {
    const fail = (rule: string) => new Error(`${rule}: ${line}`);
    const [, keyword, name = '', rest = ''] = META.exec(line) ?? [];
    if (keyword !== undefined) {
      if (family?.name !== name) {
        if (families.has(name)) throw fail('A family comes twice');
        family = { name, type: 'unknown', help: '', samples: [], keywords: new Set() };
        families.set(name, family);
      }
      if (family.keywords.has(keyword) || family.samples.length > 0)
        throw fail('Metadata comes twice or late');
      family.keywords.add(keyword);
      if (keyword === 'TYPE' && ENDINGS[rest] === undefined) throw fail('No such type');
      if (keyword === 'TYPE') family.type = rest;
      if (keyword === 'UNIT' && !name.endsWith(`_${rest}`)) throw fail('The name lacks its unit');
      if (keyword === 'HELP' && !/^(?:[^\\"]|\\[\\n"])*$/.test(rest)) throw fail('A help is not escaped');
      if (keyword === 'HELP') family.help = rest;
      continue;
    }
    const sample = readSample(line, fail);
    if (family === undefined) throw fail('A sample has no family');
    checkSample(family, sample, fail);
    family.samples.push(sample);
  }
  checkNames([...families.values()]);
  for (const each of families.values()) if (each.type === 'histogram') checkHistogram(each);
  return [...families.values()];
}

interface Family extends MetricFamily {
  type: string;
  help: string;
  readonly samples: MetricSample[];
  readonly keywords: Set<string>;
}

type Fail = (rule: string) => Error;

function readSample(line: string, fail: Fail): MetricSample {
  const [, name, labels, value, exemplarLabels, exemplarValue] = SAMPLE.exec(line) ?? [];
  if (name === undefined || value === undefined) throw fail('Neither metadata nor a sample');
  const sample = { name, labels: readLabels(labels, fail), value: numberOf(value) };
  if (exemplarLabels === undefined || exemplarValue === undefined) return sample;
  return {
    ...sample,
    exemplar: { labels: readLabels(exemplarLabels, fail), value: numberOf(exemplarValue) },
  };
}

function readLabels(text = '{}', fail: Fail): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const inner = text.slice(1, -1);
  for (let at = 0; at < inner.length; at = LABEL.lastIndex) {
    LABEL.lastIndex = at;
    const [, name = '', value = '', end] = LABEL.exec(inner) ?? [];
    if (name === '' || (end === ',' && LABEL.lastIndex === inner.length)) throw fail('No list of labels');
    if (labels.has(name)) throw fail('A label comes twice');
    labels.set(
      name,
      value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
    );
  }
  return labels;
}

function numberOf(text: string): number {
  return Number(text.replace(/inf$/i, 'Infinity'));
}

function checkSample(family: Family, { name, labels, value, exemplar }: MetricSample, fail: Fail): void {
  const ending = name.slice(family.name.length);
  if (!name.startsWith(family.name) || !ENDINGS[family.type]?.includes(ending)) {
    throw fail(`No name of a ${family.type} ${family.name}`);
  }
  const key = keyOf(name, labels);
  if (family.samples.some((other) => keyOf(other.name, other.labels) === key)) {
    throw fail('A sample comes twice');
  }
  if (family.type === 'counter' && !(value >= 0)) throw fail('A counter is below 0, or no number');
  if (exemplar === undefined) return;
  if (ending !== '_total' && ending !== '_bucket') throw fail('No place for an exemplar');
  const length = [...exemplar.labels].reduce((sum, [label, text]) => sum + label.length + text.length, 0);
  if (length > MAX_EXEMPLAR_LENGTH) throw fail('An exemplar is too long');
  if (ending === '_bucket' && exemplar.value > numberOf(labels.get('le') ?? '')) {
    throw fail('An exemplar is not of its bucket');
  }
}

/** No sample of a family may have a name that belongs to another family. */
function checkNames(families: readonly Family[]): void {
  const owners = new Map<string, string>();
  for (const { name, type } of families) {
    for (const ending of new Set(['', ...(ENDINGS[type] ?? [])])) {
      const owner = owners.get(name + ending);
      if (owner !== undefined) throw new Error(`${name} and ${owner} share the name ${name}${ending}`);
      owners.set(name + ending, name);
    }
  }
}

/** For each label set: buckets are cumulative up to the infinite one, whose count equals the histogram's. */
function checkHistogram({ name, samples }: Family): void {
  const counts = new Map<string, { last: number; bound: number }>();
  for (const { name: sample, labels, value } of samples) {
    const key = keyOf('', labels);
    const seen = counts.get(key) ?? { last: 0, bound: -Infinity };
    if (sample === `${name}_bucket`) {
      const bound = numberOf(labels.get('le') ?? '');
      if (!(bound > seen.bound) || value < seen.last) {
        throw new Error(`Buckets of ${name} do not rise: ${key}`);
      }
      counts.set(key, { last: value, bound });
    }
    if (sample === `${name}_count` && !(seen.bound === Infinity && seen.last === value)) {
      throw new Error(`The count of ${name} is not that of its last bucket: ${key}`);
    }
  }
}

/** The label set without the bucket's bound. */
function keyOf(name: string, labels: ReadonlyMap<string, string>): string {
  const named = [...labels].filter(([label]) => name !== '' || label !== 'le');
  return JSON.stringify([name, ...named.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
