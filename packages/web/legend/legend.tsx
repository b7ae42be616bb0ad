import { familyOf, RELATION_FAMILIES, RELATIONS, type Relation, WORK_KINDS } from '@stemma/model';
import { KindShape } from '../glyph/kind-shape';
import { RelationLine } from '../glyph/relation-line';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { standingOf } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import styles from './legend.module.css';
import { LegendEntry } from './legend-entry';
import { LegendGroup } from './legend-group';

/** Lines that no relation has, and that are no filter. */
const OTHER_LINES = ['introduced-in', 'cites', 'bridge'] as const;

/** What shapes and lines mean, only those on the picture, each with its count and each a filter. */
export function Legend() {
  const { t } = useWords();
  const { facets, scene } = useScene();
  const selection = useChoice((choice) => choice.selection);
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
  })).filter(({ members }) => members.length > 0);
  const others = OTHER_LINES.map((line) => ({
    line,
    drawn: scene.links.filter(({ type }) => type === line).length,
  })).filter(({ drawn }) => drawn > 0);
  return (
    <section className={styles.legend} aria-label={t('legend.label')}>
      <LegendGroup title={t('legend.kind')}>
        {kinds.map((kind) => (
          <LegendEntry key={kind} facet="kind" value={kind} count={count('kind', kind)}>
            <KindShape kind={kind} colour="ink" />
          </LegendEntry>
        ))}
      </LegendGroup>
      {families.map(({ family, members }) => (
        <LegendGroup key={family} title={t(`family.${family}`)}>
          {members.map((relation) => (
            <LegendEntry key={relation} facet="relation" value={relation} count={count('relation', relation)}>
              <RelationLine kind={relation} />
            </LegendEntry>
          ))}
        </LegendGroup>
      ))}
      {others.length > 0 && (
        <LegendGroup title={t('legend.other')}>
          {others.map(({ line, drawn }) => (
            <li key={line} className={styles.plain}>
              <RelationLine kind={line} />
              <span>{line === 'bridge' ? t('legend.bridge') : t(`link.${line}`)}</span>
              <span className={styles.count}>{drawn}</span>
            </li>
          ))}
        </LegendGroup>
      )}
    </section>
  );
}
