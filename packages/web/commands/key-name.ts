type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A pressed key as commands name theirs: `Mod+Shift+z`, `[`, `Escape`. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const letter = /^[a-z]$/i.test(key);
  const parts = [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && (letter || key.length > 1) ? ['Shift'] : []),
    letter ? key.toLowerCase() : key,
  ];
  return parts.join('+');
}
