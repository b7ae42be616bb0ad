import { LINE_STYLE, type LineKind } from '@stemma/layout';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../glyph/icon';
import { RelationLine } from '../glyph/relation-line';
import { useRoom } from '../page/use-room';
import type { EvidenceAnchor, ScreenPoint } from '../picture/picture-props';
import { go } from '../state/choice-store';
import { closeEvidence } from '../state/chosen';
import { useWords } from '../words/use-words';
import styles from './evidence.module.css';
import { EvidenceFoot } from './evidence-foot';
import { EvidenceStatements } from './evidence-statements';
import { placePopover } from './place-popover';
import { sayEvidence } from './say-evidence';
import { useOpenEvidence } from './use-open-evidence';

/** Why a line is there. It hangs from the middle of its line, or stands at the side where that is not drawn. */
export default function EvidencePopover({ anchor }: { anchor?: EvidenceAnchor }) {
  const { t } = useWords();
  const open = useOpenEvidence();
  const phone = useRoom() === 'phone';
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<ScreenPoint>();
  const key = open?.key;
  useLayoutEffect(() => {
    const parent = box.current?.offsetParent;
    if (!box.current || !parent || key === undefined) return;
    const size = { width: box.current.offsetWidth, height: box.current.offsetHeight };
    const room = { width: parent.clientWidth, height: parent.clientHeight };
    setAt(anchor && placePopover(anchor, size, room));
  }, [anchor, key]);
  useEffect(() => {
    if (key === undefined) return;
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [key]);
  if (!open) return null;
  const kind: LineKind = open.relation in LINE_STYLE ? (open.relation as LineKind) : 'unspecified';
  const name =
    open.relation === 'bridge' ? t('bridge.via', { count: open.via.length }) : t(`relation.${open.relation}`);
  const disputed = open.relationship?.properties.disputed === true;
  return (
    <>
      {anchor && at && <Stem anchor={anchor} at={at} height={box.current?.offsetHeight ?? 0} />}
      <div
        ref={box}
        className={styles.popover}
        role="dialog"
        aria-labelledby="evidence-title"
        tabIndex={-1}
        data-loose={anchor === undefined}
        style={at && !phone ? { left: at.x, top: at.y } : undefined}
      >
        <p className={styles.relation}>
          <RelationLine kind={kind} />
          <span>{disputed ? t('evidence.disputedRelation', { relation: name }) : name}</span>
          <button
            type="button"
            className={styles.close}
            aria-label={t('command.close')}
            onClick={() => go(closeEvidence)}
          >
            <Icon name="close" size={14} />
          </button>
        </p>
        <h2 id="evidence-title" className={styles.title}>
          {sayEvidence(open, t)}
        </h2>
        <EvidenceStatements open={open} />
        <EvidenceFoot open={open} />
      </div>
    </>
  );
}

/** The dot on the line, and the short stem by which the popover hangs. */
function Stem({ anchor, at, height }: { anchor: EvidenceAnchor; at: ScreenPoint; height: number }) {
  const { x, y } = anchor.middle;
  const below = at.y > y;
  const end = below ? at.y : at.y + height;
  const top = Math.min(y, end);
  return (
    <>
      <span className={styles.stem} style={{ left: x, top, height: Math.abs(end - y) }} />
      <span className={styles.dot} style={{ left: x, top: y }} />
    </>
  );
}
