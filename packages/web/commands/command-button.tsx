import { useWords } from '../words/use-words';
import type { Command } from './command';
import { useSituation } from './use-situation';

interface CommandButtonProps {
  readonly command: Command;
  readonly className?: string;
  /** A sign in place of the words, which then name the button. */
  readonly children?: React.ReactNode;
}

/** A button that does a command, named and enabled as the command says. */
export function CommandButton({ command, className, children }: CommandButtonProps) {
  const { t } = useWords();
  const now = useSituation();
  const label = t(command.label);
  const key = command.keys[0];
  return (
    <button
      type="button"
      className={className}
      disabled={!command.can(now)}
      aria-label={children ? label : undefined}
      title={key ? `${label} (${key.replace('Mod', 'Ctrl')})` : label}
      onClick={command.perform}
    >
      {children ?? label}
    </button>
  );
}
