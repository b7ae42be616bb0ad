import type { Problem } from '@stemma/model';
import type * as z from 'zod';
import type { Place, SourceText } from '../../record';
import { readYaml, type YamlDocument, type YamlPath } from '../../yaml/yaml-document';
import { didYouMean } from './nearest-name';
import {
  type CanonAuthor,
  type CanonOrganisation,
  type CanonSource,
  type CanonTopic,
  type CanonWork,
  canonAuthorSchema,
  canonFileSchema,
  canonOrganisationSchema,
  canonSourceSchema,
  canonTopicSchema,
  canonWorkSchema,
  neverMergeSchema,
} from './schema';

/** Lists of a canon file, and the schema of an entry of each. */
const LISTS = {
  works: canonWorkSchema,
  organisations: canonOrganisationSchema,
  authors: canonAuthorSchema,
  topics: canonTopicSchema,
  sources: canonSourceSchema,
  neverMerge: neverMergeSchema,
} as const;
type CanonList = keyof typeof LISTS;

/** Fields that say what the source is; each stands in one file. */
const MANIFEST = ['title', 'url', 'licence', 'attribution'] as const;
type Manifest = { [K in (typeof MANIFEST)[number]]?: string };
const FIELDS = [...MANIFEST, ...Object.keys(LISTS)];

/** An entry that passed its schema; `at` finds the place of any part of it. */
export interface CanonEntry<T> {
  readonly value: T;
  readonly at: (path?: YamlPath) => Required<Place>;
}
export interface CanonEntries {
  readonly works: CanonEntry<CanonWork>[];
  readonly organisations: CanonEntry<CanonOrganisation>[];
  readonly authors: CanonEntry<CanonAuthor>[];
  readonly topics: CanonEntry<CanonTopic>[];
  readonly sources: CanonEntry<CanonSource>[];
  readonly neverMerge: CanonEntry<z.infer<typeof neverMergeSchema>>[];
  readonly manifest: Manifest;
  readonly refused: Problem[];
}

/** Every entry of canon files that its schema takes; the others are refused, each with all its faults. */
export function readEntries(files: readonly SourceText[]): CanonEntries {
  const entries: CanonEntries = {
    works: [],
    organisations: [],
    authors: [],
    topics: [],
    sources: [],
    neverMerge: [],
    manifest: {},
    refused: [],
  };
  for (const file of files) readFile(file, entries);
  return entries;
}

function readFile({ path, text }: SourceText, entries: CanonEntries): void {
  const document = readYaml(path, text);
  entries.refused.push(...document.problems);
  if (document.problems.length > 0 || document.value === null || document.value === undefined) return;
  if (typeof document.value !== 'object' || Array.isArray(document.value)) {
    const reason = `a canon file is a map of lists: ${Object.keys(LISTS).join(', ')}`;
    entries.refused.push({ code: 'bad-field', file: path, ...document.position([]), reason });
    return;
  }
  for (const [list, values] of Object.entries(document.value)) {
    if (isManifest(list)) readManifest(path, document, list, values, entries);
    else if (!isList(list)) {
      const reason = `"${list}" is no field of a canon file${didYouMean(list, FIELDS)}`;
      entries.refused.push({ code: 'unknown-field', file: path, ...document.keyPosition([], list), reason });
    } else if (!Array.isArray(values)) {
      const reason = `"${list}" is a list: one entry a dash`;
      entries.refused.push({ code: 'bad-field', file: path, ...document.position([list]), reason });
    } else {
      values.forEach((value, index) => {
        readEntry(path, document, list, index, value, entries);
      });
    }
  }
}

function readManifest(
  file: string,
  document: YamlDocument,
  field: keyof Manifest,
  value: unknown,
  { manifest, refused }: CanonEntries,
): void {
  const result = canonFileSchema.shape[field].safeParse(value);
  const place = { file, ...document.position([field]) };
  if (!result.success)
    refused.push({ code: 'bad-field', ...place, reason: `${field}: ${result.error.issues[0]?.message}` });
  else if (manifest[field] !== undefined)
    refused.push({
      code: 'duplicate-id',
      ...place,
      reason: `another file states "${field}" already; keep one`,
    });
  else manifest[field] = result.data;
}

function readEntry(
  file: string,
  document: YamlDocument,
  list: CanonList,
  index: number,
  value: unknown,
  entries: CanonEntries,
): void {
  const base: YamlPath = [list, index];
  const at = (path: YamlPath = []) => ({ file, ...document.position([...base, ...path]) });
  const result = LISTS[list].safeParse(value);
  if (result.success) {
    (entries[list] as CanonEntry<unknown>[]).push({ value: result.data, at });
    return;
  }
  const problems = result.error.issues.map((issue): Problem => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0] ?? '';
      const place = document.keyPosition([...base, ...path], key);
      return { code: 'unknown-field', file, ...place, reason: unknownField(list, path, key) };
    }
    const given = valueAt(value, path);
    const code = given === undefined && issue.code === 'invalid_type' ? 'missing-field' : 'bad-field';
    return { code, ...at(path), reason: `${path.join('.') || list}: ${message(issue, given)}` };
  });
  const [first, ...more] = problems;
  if (!first) return;
  const others = more.map((problem) => `; line ${problem.line}: ${problem.reason}`).join('');
  entries.refused.push({ ...first, reason: `${first.reason}${others}` });
}

function unknownField(list: CanonList, path: YamlPath, key: string): string {
  const known = path.length === 0 ? Object.keys(LISTS[list].shape) : [];
  return `"${key}" is no field of ${path.length === 0 ? `an entry of ${list}` : path.join('.')}${didYouMean(key, known)}`;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let part = value;
  for (const key of path) part = (part as Record<string | number, unknown> | undefined)?.[key];
  return part;
}

function message(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return `one of ${values.join(', ')}${didYouMean(String(given), values)}`;
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().map((e) => message(e, given));
    return [...new Set(inner)].join(', or ');
  }
  return issue.message;
}

function isManifest(name: string): name is keyof Manifest {
  return (MANIFEST as readonly string[]).includes(name);
}

function isList(name: string): name is CanonList {
  return name in LISTS;
}
