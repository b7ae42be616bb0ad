import { familyOf, RELATION_FAMILIES, RELATIONS, type Relation, WORK_KINDS } from '@stemma/model';
import { KindShape } from '../glyph/kind-shape';
import { RelationLine } from '../glyph/relation-line';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { standingOf } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import { DrawnLines, useDrawnLines } from './drawn-lines';
import styles from './legend.module.css';
import { LegendEntry } from './legend-entry';
import { LegendGroup } from './legend-group';

/** What shapes and lines mean, only those on the picture, each with its count and each a filter. */
export function Legend() {
  const { t } = useWords();
  const { facets } = useScene();
  const selection = useChoice((choice) => choice.selection);
  const references = useDrawnLines('introduced-in', 'cites');
  const bridges = useDrawnLines('bridge');
  if (!facets) return <div className={styles.legend} />;
  const count = (facet: 'kind' | 'relation', value: string) =>
    facets.facets[facet].find((entry) => entry.value === value)?.count ?? 0;
  const isThere = (facet: 'kind' | 'relation') => (value: string) =>
    count(facet, value) > 0 || standingOf(selection, facet, value) !== 'free';
  const kinds = WORK_KINDS.filter(isThere('kind'));
  const relations = RELATIONS.filter(isThere('relation'));
  const families = RELATION_FAMILIES.map((family) => ({
    family,
    members: relations.filter((relation: Relation) => familyOf(relation) === family),
    lines: family === 'reference' ? references : [],
  })).filter(({ members, lines }) => members.length + lines.length > 0);
  return (
    <section className={styles.legend} aria-label={t('legend.label')}>
      <LegendGroup title={t('legend.kind')}>
        {kinds.map((kind) => (
          <LegendEntry key={kind} facet="kind" value={kind} count={count('kind', kind)}>
            <KindShape kind={kind} colour="ink" />
          </LegendEntry>
        ))}
      </LegendGroup>
      {families.map(({ family, members, lines }) => (
        <LegendGroup key={family} title={t(`family.${family}`)}>
          {members.map((relation) => (
            <LegendEntry key={relation} facet="relation" value={relation} count={count('relation', relation)}>
              <RelationLine kind={relation} />
            </LegendEntry>
          ))}
          <DrawnLines lines={lines} />
        </LegendGroup>
      ))}
      {bridges.length > 0 && (
        <LegendGroup title={t('legend.other')}>
          <DrawnLines lines={bridges} />
        </LegendGroup>
      )}
    </section>
  );
}
