import type { WorkAnswer } from '@stemma/lineage';
import type { GraphNode } from '@stemma/model';
import { useState } from 'react';
import { addressOfChoice, type Transition } from '../state/choice';
import { go, useChoice } from '../state/choice-store';
import { readingList, worksOf } from '../state/focus';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { readingPlaces } from './reading-places';

const FIRST_AUTHORS = 3;

/** Authors, topics, where to read it, who says so. */
export function CardFacts({ answer }: { answer: WorkAnswer }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const { authors, topics, sources, listed, work } = answer;
  const rest = Math.max(authors.length, work.properties.authorCount ?? 0) - FIRST_AUTHORS;
  const shown = all ? authors : authors.slice(0, FIRST_AUTHORS);
  const places = readingPlaces(work);
  const lists = new Set(listed.map(({ source }) => source.id));
  return (
    <dl className={styles.facts}>
      {authors.length > 0 && (
        <Fact name={t('panel.authors')}>
          {separated(
            shown.map((author) => (
              <NodeLink key={author.id} node={author} to={worksOf('author', author.id)} />
            )),
          )}
          {rest > 0 && !all && (
            <>
              {' '}
              <button type="button" className={styles.more} onClick={() => setAll(true)}>
                {t('panel.moreAuthors', { count: rest })}
              </button>
            </>
          )}
        </Fact>
      )}
      {topics.length > 0 && (
        <Fact name={t('panel.topics')}>
          {separated(
            topics.map((topic) => <NodeLink key={topic.id} node={topic} to={worksOf('topic', topic.id)} />),
          )}
        </Fact>
      )}
      {places.length > 0 && (
        <Fact name={t('panel.read')}>
          {separated(
            places.map(({ url, label, key }) => (
              <a key={url} href={url} target="_blank" rel="noreferrer">
                {label ?? t(`place.${key}`)}
              </a>
            )),
          )}
        </Fact>
      )}
      {sources.length > 0 && (
        <Fact name={t('panel.sources')}>
          {separated(
            sources.map((source) =>
              lists.has(source.id) ? (
                <NodeLink key={source.id} node={source} to={readingList(source.id)} />
              ) : (
                <span key={source.id}>{nameOf(source, language)}</span>
              ),
            ),
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function NodeLink({ node, to }: { node: GraphNode; to: Transition }) {
  const { language } = useWords();
  const choice = useChoice((now) => now);
  return (
    <a
      className={styles.quiet}
      href={`${location.pathname}${addressOfChoice(to(choice))}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {nameOf(node, language)}
    </a>
  );
}

/** Items with commas between them, each kept whole where it can be. */
function separated(items: readonly React.ReactElement[]): React.ReactNode {
  return items.map((item, index) => (
    <span key={item.key}>
      {item}
      {index < items.length - 1 && ', '}
    </span>
  ));
}
