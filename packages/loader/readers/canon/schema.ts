import { IDENTIFIER_SCHEMES, partialDateSchema, RELATIONS, WORK_KINDS } from '@stemma/model';
import * as z from 'zod';

const slug = z.string().regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, {
  error: 'lower-case words joined by hyphens',
});
const reference = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}:\\S+$`), {
    error: `a name that begins with "${prefix}:"`,
  });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day is written YYYY-MM-DD' });
const address = z.url({
  protocol: /^https?$/,
  error: 'an http or https address',
});
const text = z.string().trim().min(1);
/** A bare year is a number in YAML. */
const date = z.union([partialDateSchema, z.int().min(1000).max(9999).transform(String)]);
const link = z.strictObject({ label: text, url: address });

/** A person: the name as spelled on the work, alone or with what tells namesakes apart. */
const author = z.union([
  text,
  z.strictObject({
    name: text,
    /** The name that the graph gives to a person whose own is another's too. */
    person: text.optional(),
    orcid: z.string().optional(),
    openalex: z.string().optional(),
  }),
]);

/** One `BUILDS_ON` relationship of the work it stands under. */
const buildsOn = z.strictObject({
  /** Slug of the older work. */
  work: slug,
  relation: z.enum(RELATIONS),
  /** One sentence in our own words. */
  evidence: text,
  /** Where that is said. */
  url: address,
  /** The place inside it: a section, a page, a column. */
  where: text.optional(),
  /** Day on which it was read there. */
  readOn: day.optional(),
  /** True where the cited text, or a faithful copy of it, was read for this link. */
  checked: z.boolean().default(false),
});

/**
 * What a listed source says wrongly of this work. Where `says` is an identifier or address it is
 * replaced in that source's records before resolving; other words are a remark for the reader.
 */
const correction = z.strictObject({
  /** The source that errs. */
  source: reference('source'),
  /** The identifier, address or words that it gives to this work. */
  says: text,
  why: text,
});

/** A work. Its kinds become labels; everything but `id`, `title` and `kinds` may be absent where it is not known. */
export const canonWorkSchema = z.strictObject({
  id: slug,
  /** The short name that people say; the title where absent. */
  name: text.optional(),
  title: text,
  titleZh: text.optional(),
  kinds: z.array(z.enum(WORK_KINDS)).min(1),
  /** Earliest public date: announcement or first version, whichever came first. */
  date: date.optional(),
  /** Date of the paper's first version, where it differs. */
  firstVersion: date.optional(),
  arxiv: z
    .string()
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, {
      error: 'an arXiv id without version',
    })
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI, beginning with 10.' })
    .optional(),
  /** Further identifiers, `scheme:value`. */
  identifiers: z
    .array(
      z.string().regex(new RegExp(`^(${IDENTIFIER_SCHEMES.join('|')}):\\S+$`), {
        error: 'scheme:value',
      }),
    )
    .optional(),
  /** The main address. The arXiv page where absent and `arxiv` is given. */
  url: address.optional(),
  links: z.array(link).optional(),
  /** In the order and spelling of the work. */
  authors: z.array(author).optional(),
  /** Number of authors, where `authors` does not name them all. */
  authorCount: z.int().positive().optional(),
  organisations: z.array(reference('org')).optional(),
  topics: z.array(reference('topic')).optional(),
  aliases: z.array(text).optional(),
  /** One sentence in our own words. */
  summary: text.optional(),
  summaryZh: text.optional(),
  /** Where reading lists name it. */
  listed: z
    .array(
      z.strictObject({
        source: reference('source'),
        section: z.array(text).min(1),
        line: z.int().positive(),
      }),
    )
    .optional(),
  correction: correction.optional(),
  /** Model, data set or software that a separate paper of several introduces: the paper's slug. */
  introducedIn: slug.optional(),
  /** Where the facts above were read: a source, or an address. */
  read: z.array(z.union([reference('source'), address])).min(1),
  /** What is known of doubt: differing dates, missing names. */
  note: text.optional(),
  buildsOn: z.array(buildsOn).optional(),
});
export type CanonWork = z.infer<typeof canonWorkSchema>;

/** A person whom works spell differently. */
export const canonAuthorSchema = z.strictObject({
  name: text,
  /** Spellings of other works. Accents and letter case need none. */
  aliases: z.array(text).min(1),
});
export type CanonAuthor = z.infer<typeof canonAuthorSchema>;

/** A laboratory, university or company. */
export const canonOrganisationSchema = z.strictObject({
  id: reference('org'),
  name: text,
  aliases: z.array(text).optional(),
  ror: z
    .string()
    .regex(/^0[a-z0-9]{6}\d{2}$/, { error: 'nine characters beginning with 0' })
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'two capital letters (ISO 3166)' })
    .optional(),
  type: z.enum(['company', 'university', 'institute', 'nonprofit', 'community', 'government']).optional(),
  partOf: reference('org').optional(),
  /** Slot of the palette, 0 to 7; several organisations may share one. */
  colour: z.int().min(0).max(7).optional(),
});
export type CanonOrganisation = z.infer<typeof canonOrganisationSchema>;

/** A subject, or a section of a reading list. */
export const canonTopicSchema = z.strictObject({
  id: reference('topic'),
  name: text,
  nameZh: text.optional(),
  partOf: reference('topic').optional(),
});
export type CanonTopic = z.infer<typeof canonTopicSchema>;

/** A source that the canon describes: a reading list, or a catalogue that facts were read in. */
export const canonSourceSchema = z.strictObject({
  id: reference('source'),
  title: text,
  url: address.optional(),
  licence: text.optional(),
  attribution: text.optional(),
  format: text,
});
export type CanonSource = z.infer<typeof canonSourceSchema>;

/** Two works that look alike and are not one. */
export const neverMergeSchema = z.strictObject({
  works: z.array(slug).min(2),
  why: text,
});

/** One YAML file of a canon; each file holds any of these. The first four say what the source is, once. */
export const canonFileSchema = z.strictObject({
  title: text.optional(),
  url: address.optional(),
  licence: text.optional(),
  attribution: text.optional(),
  works: z.array(canonWorkSchema).optional(),
  organisations: z.array(canonOrganisationSchema).optional(),
  authors: z.array(canonAuthorSchema).optional(),
  topics: z.array(canonTopicSchema).optional(),
  sources: z.array(canonSourceSchema).optional(),
  neverMerge: z.array(neverMergeSchema).optional(),
});
