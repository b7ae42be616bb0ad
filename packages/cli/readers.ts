import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  canonNames,
  canonReaderBeside,
  type KnownNames,
  type Reader,
  readingListReader,
} from '@stemma/loader';
import { CANON } from './installed';

/** The formats that are read, in the order in which their readers are asked. */
export function readers(): readonly Reader[] {
  let names: KnownNames | undefined;
  const shipped = () => {
    names ??= canonNames(shippedFiles());
    return names;
  };
  return [canonReaderBeside(shipped), readingListReader];
}

export const FORMATS = ['canon', 'reading-list', 'openalex'] as const;

function shippedFiles() {
  return readdirSync(CANON, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(path.join(CANON, name), 'utf8') }));
}
