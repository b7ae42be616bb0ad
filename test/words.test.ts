// The page, the SVG and its title say the same things: their words stand in three places and may not part.
import { SVG_WORDS } from '@stemma/export';
import {
  LANGUAGES,
  RELATION_FAMILIES,
  RELATIONS,
  type Selection,
  selectionSchema,
  WORK_KINDS,
} from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as exported from '../packages/server/export/title-in-words';
import en from '../packages/web/locales/en.json';
import zh from '../packages/web/locales/zh.json';
import * as shown from '../packages/web/words/title-in-words';
import { translator } from '../packages/web/words/translate';
import { wordsOf } from '../packages/web/words/use-words';

const SPOKEN = { en: wordsOf(translator(en, 'en'), 'en'), zh: wordsOf(translator(zh, 'zh'), 'zh') };

test.each(LANGUAGES)('kinds, families, relations and other lines have one name each (%s)', (language) => {
  const { t } = SPOKEN[language];
  const svg = SVG_WORDS[language];
  const pairs = [
    ...WORK_KINDS.map((kind) => [t(`kind.${kind}`), svg.kind[kind]]),
    ...RELATION_FAMILIES.map((family) => [t(`family.${family}`), svg.family[family]]),
    ...RELATIONS.map((relation) => [t(`relation.${relation}`), svg.relation[relation]]),
    [t('link.cites'), svg.cites],
    [t('link.introduced-in'), svg.introducedIn],
    [t('legend.kind'), svg.kinds],
    [t('legend.bridge'), svg.bridge],
    [t('facet.organisation'), svg.organisations],
    [t('gap.stub').toLowerCase(), svg.stub],
    [t('rail.others', { count: 1 }), svg.otherOrganisations(1)],
    [t('rail.others', { count: 12 }), svg.otherOrganisations(12)],
    [t('date.none'), svg.undated],
    [t('date.earlier'), svg.earlier],
    [t('foot.picture'), svg.direction],
    [t('join.comma'), svg.comma],
    [t('evidence.disputedRelation', { relation: 'x' }), `x${svg.comma}${svg.disputed}`],
  ];
  expect(pairs.map(([page]) => page)).toEqual(pairs.map(([, picture]) => picture));
  for (const [word] of pairs) expect(word).not.toMatch(/^$|^\w+\.\w/);
});

const name = fc.constantFrom('llama', 'gan', 'bert', 'org:meta-ai', 'topic:x');
const rule = fc.record({ any: fc.uniqueArray(name), not: fc.uniqueArray(name) });
const steps = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
const year = fc.option(fc.integer({ min: 2010, max: 2012 }), { nil: undefined });
const selections: fc.Arbitrary<Selection> = fc
  .record(
    {
      focus: fc.uniqueArray(name, { maxLength: 2 }),
      back: steps,
      on: steps,
      relations: fc.uniqueArray(fc.constantFrom('cites', 'weights', 'idea'), { maxLength: 2 }),
      facets: fc.dictionary(fc.constantFrom('organisation', 'author', 'topic', 'source'), rule),
      text: fc.constantFrom('web', '词'),
      since: year,
      until: year,
      path: fc.record({ a: name, b: name }),
    },
    { requiredKeys: [] },
  )
  .map((given) => selectionSchema.safeParse(given))
  .filter(({ success }) => success)
  .map(({ data }) => data as Selection);

test.each(LANGUAGES)('a selection has one title and one set of bounds (%s)', (language) => {
  const words = SPOKEN[language];
  const naming = { work: (id: string) => `<${id}>`, value: (_: string, id: string) => `<${id}>` };
  const names = { node: naming.work, facet: naming.value, list: words.list };
  fc.assert(
    fc.property(selections, (selection) => {
      expect(shown.titleInWords(selection, words, naming)).toBe(
        exported.titleInWords(selection, language, names),
      );
      expect(shown.boundsInWords(selection, [2014, 2023], words, naming)).toBe(
        exported.boundsInWords(selection, [2014, 2023], language, names),
      );
    }),
    { numRuns: 300 },
  );
});
