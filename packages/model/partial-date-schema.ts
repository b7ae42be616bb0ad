import * as z from 'zod';
import { isPartialDate } from './partial-date';

export const partialDateSchema = z.string().refine(isPartialDate, {
  error: 'a date is written YYYY, YYYY-MM or YYYY-MM-DD',
});
