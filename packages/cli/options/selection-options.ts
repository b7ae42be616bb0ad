import { type Pairs, readSelection, SELECTION_FIELDS, type Selection } from '@stemma/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CliError, EXIT } from '../exit-code';

const WAYS = { ancestors: ['back'], descendants: ['on'], both: ['back', 'on'] } as const;
type Way = keyof typeof WAYS;

/** Adds the flags of a selection to a command: one a field, and the short `--depth`, `--direction`. */
export function withSelection(command: Command): Command {
  for (const { name, value, help, many } of SELECTION_FIELDS) {
    const option = new Option(`--${name} <${value}${many ? '...' : ''}>`, help);
    command.addOption(option);
  }
  return withDepth(command);
}

/** Adds `--depth` and `--direction`, short for `--back` and `--on`. */
export function withDepth(command: Command): Command {
  return command
    .option('--depth <N>', 'steps in the direction, in place of --back and --on', wholeNumber)
    .addOption(
      new Option('--direction <WAY>', 'where --depth goes').choices(Object.keys(WAYS)).default('both'),
    );
}

/** The selection that a command's flags state. @throws ModelError, CliError */
export function selectionOf(options: Readonly<Record<string, unknown>>): Selection {
  const pairs: Pairs = SELECTION_FIELDS.flatMap(({ name }) => {
    const value = options[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map((text) => [name, String(text)] as const);
  });
  return withSteps(readSelection(pairs), options);
}

export function withSteps(selection: Selection, options: Readonly<Record<string, unknown>>): Selection {
  const depth = options.depth as number | undefined;
  if (depth === undefined) return selection;
  if (selection.back !== undefined || selection.on !== undefined)
    throw new CliError(EXIT.usage, '--depth stands for --back and --on; give the one or the others');
  const ways: readonly string[] = WAYS[options.direction as Way];
  return { ...selection, back: ways.includes('back') ? depth : 0, on: ways.includes('on') ? depth : 0 };
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number, 0 or more.');
  return Number(text);
}
