import type { Choice } from '../state/choice';

/** What a command may look at to say whether it can be done. */
export interface Situation {
  readonly choice: Choice;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True where a picture with a camera is on the page. */
  readonly hasPicture: boolean;
}

/** Something a person can do: buttons, menus, shortcuts and the help sheet are drawn from it. */
export interface Command {
  readonly id: string;
  /** Key of its name in the catalogue of words. */
  readonly label: string;
  /** Keys that do it, as `KeyboardEvent.key` says them; `Mod+` stands for Ctrl or Cmd. */
  readonly keys: readonly string[];
  readonly can: (situation: Situation) => boolean;
  readonly perform: () => void;
}
