import * as z from 'zod';
import { cleanText } from './clean-text';

/** Longer ones are no DOI and no address of a page; an index of a store takes no longer text either. */
const ADDRESS_LENGTH = 4000;

const text = z.string().nullish();
const address = z.string().max(ADDRESS_LENGTH).nullish();

const locationSchema = z.object({ landing_page_url: address, pdf_url: address });

const institutionSchema = z.object({
  display_name: text,
  ror: address,
  country_code: text,
  type: text,
});

const authorshipSchema = z.object({
  author: z.object({ id: address, display_name: text, orcid: address }).nullish(),
  raw_author_name: text,
  institutions: z.array(institutionSchema).nullish(),
});

const topicSchema = z.object({ display_name: text });

/**
 * What is read of a work of OpenAlex (https://docs.openalex.org/api-entities/works/work-object); any field may
 * be absent or null, as in answers to `select=`, and all others are passed over.
 */
export const workSchema = z.object({
  id: address,
  ids: z.object({ openalex: address, doi: address }).nullish(),
  doi: address,
  title: text,
  display_name: text,
  publication_date: text,
  publication_year: z.int().min(1).max(9999).nullish(),
  type: text,
  is_retracted: z.boolean().nullish(),
  is_paratext: z.boolean().nullish(),
  primary_location: locationSchema.nullish(),
  locations: z.array(locationSchema).nullish(),
  authorships: z.array(authorshipSchema).nullish(),
  authors_count: z.int().min(0).nullish(),
  primary_topic: topicSchema.nullish(),
  topics: z.array(topicSchema).nullish(),
  referenced_works: z.array(address.unwrap().unwrap()).nullish(),
});
export type OpenAlexWork = z.infer<typeof workSchema>;
export type OpenAlexAuthorship = z.infer<typeof authorshipSchema>;

/** The title of a work, where it has one. */
export function titleOf({ title, display_name }: OpenAlexWork): string | undefined {
  return cleanText(title) ?? cleanText(display_name);
}
