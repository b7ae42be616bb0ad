import { fold } from '@stemma/model';

/** Surname and first letter: on one work, or under one title, "A. Vaswani" is "Ashish Vaswani". */
export function authorKey(name: string): string {
  const words = fold(name)
    .split(/[\s.]+/)
    .filter(Boolean);
  return words.length < 2 ? (words[0] ?? '') : `${words.at(-1)} ${words[0]?.[0]}`;
}
