import { useEffect } from 'react';
import { COMMANDS } from './commands';
import { keyName } from './key-name';
import { situation } from './use-situation';

/** Lets the keys of all commands work. Keys without Mod are off while the person types. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      if (isTyping(event.target) && !name.startsWith('Mod+')) return;
      const command = COMMANDS.find(({ keys }) => keys.includes(name));
      if (!command?.can(situation())) return;
      if (isTyping(event.target) && (command.id === 'undo' || command.id === 'redo')) return;
      event.preventDefault();
      command.perform();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
