import { type Expansion, FACETS, type FacetName, type Selection } from './selection';

/** A selection as text: names and values in order, the form of both URL query and flags. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/**
 * One field of a selection on the wire. `values` writes it; `read` takes the texts that were given
 * and answers the part of a selection they state, still to be checked by the schema.
 */
export interface WireField {
  /** URL parameter, and `--name` of the flag. */
  readonly name: string;
  /** What the flag's help calls a value. */
  readonly value: string;
  readonly help: string;
  /** True where it may be given more than once. */
  readonly many: boolean;
  readonly values: (selection: Selection) => readonly string[];
  readonly read: (texts: readonly string[]) => Readonly<Record<string, unknown>>;
}

/** The facet `relation` filters links that are there; `--relation` says what is traced. */
export const FACET_PARAMETER: Readonly<Record<FacetName, string>> = {
  organisation: 'organisation',
  author: 'author',
  topic: 'topic',
  kind: 'kind',
  source: 'source',
  relation: 'link',
};

const facetHelp: Record<FacetName, string> = {
  organisation: 'from this laboratory (a leading ! excludes)',
  author: 'by this person (a leading ! excludes)',
  topic: 'about this topic (a leading ! excludes)',
  kind: 'of this kind, such as model or paper (a leading ! excludes)',
  source: 'said by this source (a leading ! excludes)',
  relation: 'joined by a link of this relation (a leading ! excludes)',
};

const facetFields: WireField[] = FACETS.map((facet) => ({
  name: FACET_PARAMETER[facet],
  value: facet.toUpperCase(),
  help: facetHelp[facet],
  many: true,
  values: (s) => {
    const rule = s.facets[facet];
    return rule ? [...rule.any.map(escapeAny), ...rule.not.map((value) => `!${value}`)] : [];
  },
  read: (texts) => ({
    facets: {
      [facet]: {
        any: texts.filter((text) => !text.startsWith('!')).map(unescapeAny),
        not: texts.filter((text) => text.startsWith('!')).map((text) => text.slice(1)),
      },
    },
  }),
}));

const list = (
  name: string,
  key: 'focus' | 'relations' | 'exclude',
  value: string,
  help: string,
): WireField => ({
  name,
  value,
  help,
  many: true,
  values: (s) => s[key],
  read: (texts) => ({ [key]: texts }),
});

const number = (name: 'back' | 'on' | 'since' | 'until' | 'cap', value: string, help: string): WireField => ({
  name,
  value,
  help,
  many: false,
  values: (s) => (s[name] === undefined ? [] : [String(s[name])]),
  read: ([text]) => ({
    [name]: text !== undefined && /^\d+$/.test(text) ? Number(text) : text,
  }),
});

const words = (name: 'text' | 'cypher', value: string, help: string): WireField => ({
  name,
  value,
  help,
  many: false,
  values: (s) => (s[name] === undefined ? [] : [s[name]]),
  read: ([text]) => ({ [name]: text }),
});

const pair = (name: 'path' | 'compare', help: string): WireField => ({
  name,
  value: 'A,B',
  help,
  many: false,
  values: (s) => (s[name] ? [`${escapeComma(s[name].a)},${escapeComma(s[name].b)}`] : []),
  read: ([text = '']) => {
    const [a, b, ...rest] = text.split(',').map((part) => part.replace(/%2C/g, ',').replace(/%25/g, '%'));
    return { [name]: rest.length > 0 ? text : { a, b } };
  },
});

const gaps: WireField = {
  name: 'gaps',
  value: 'GAP',
  help: 'undated, one-source or stub: only these (a leading ! leaves them out)',
  many: true,
  values: (s) => Object.entries(s.gaps).map(([gap, rule]) => (rule === 'only' ? gap : `!${gap}`)),
  read: (texts) => ({
    gaps: Object.fromEntries(
      texts.map((text) => (text.startsWith('!') ? [text.slice(1), 'without'] : [text, 'only'])),
    ),
  }),
};

const expand: WireField = {
  name: 'expand',
  value: 'STEP',
  help: 'one step more, back::: or on::: and the work; collapse:N takes back step N',
  many: true,
  values: (s) => s.expand.map(writeExpansion),
  read: (texts) => ({ expand: texts.map(readExpansion) }),
};

/** Every field of a selection, in the order in which it is written. */
export const SELECTION_FIELDS: readonly WireField[] = [
  list('work', 'focus', 'WORK', 'a work to trace from, by id, name or alias'),
  number('back', 'N', 'steps to what it builds on'),
  number('on', 'N', 'steps to what builds on it'),
  list('relation', 'relations', 'RELATION', 'relations to trace (cites adds citations)'),
  expand,
  list('exclude', 'exclude', 'WORK', 'a work to hide'),
  ...facetFields,
  number('since', 'YEAR', 'from this year on'),
  number('until', 'YEAR', 'up to this year'),
  gaps,
  words('text', 'WORDS', 'every word occurs in name, title, aliases or summary'),
  pair('path', 'the shortest paths from A to B'),
  pair('compare', 'A, B and the ancestors they share'),
  words('cypher', 'QUERY', 'the works and links that a Cypher query returns'),
  number('cap', 'N', 'most works in the answer'),
];

function writeExpansion(entry: Expansion): string {
  if ('collapse' in entry) return `collapse:${entry.collapse}`;
  return [entry.direction, entry.relations.join('+'), entry.first ?? '', entry.work].join(':');
}

function readExpansion(text: string): unknown {
  const [head = '', relations = '', first = '', ...work] = text.split(':');
  if (head === 'collapse') return { collapse: /^\d+$/.test(relations) ? Number(relations) : text };
  return {
    work: work.join(':'),
    direction: head,
    relations: relations === '' ? [] : relations.split('+'),
    ...(first === '' ? {} : { first: Number(first) }),
  };
}

const escapeComma = (text: string) => text.replace(/%/g, '%25').replace(/,/g, '%2C');
const escapeAny = (text: string) => (/^[!\\]/.test(text) ? `\\${text}` : text);
const unescapeAny = (text: string) => (text.startsWith('\\') ? text.slice(1) : text);
