import { EMPTY_SELECTION } from '@stemma/model';

/** Works that are drawn behind the start page at most, those with most descendants first. */
const DRAWN = 400;

/** What is drawn behind the start page. */
export const DRAWN_SELECTION = { ...EMPTY_SELECTION, cap: DRAWN };
