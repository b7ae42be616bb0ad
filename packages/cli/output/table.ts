import Table from 'cli-table3';
import { Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { type Output, write } from './output';

const TABLE_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A command's answer in both of its shapes: for programs, and as rows for a person. */
export interface Answer {
  /** What `--format json` prints: the stable shape. */
  readonly json: unknown;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
}

export function formatOption(): Option {
  return new Option('--format <FORMAT>', 'table on a terminal, json in a pipe').choices(TABLE_FORMATS);
}

/** Prints an answer in the format asked for. */
export async function printAnswer(
  answer: Answer,
  format: TableFormat | undefined,
  output: Output,
): Promise<void> {
  const chosen = format ?? (output.data.isTTY ? 'table' : 'json');
  await write(output.data, render(answer, chosen));
  if (chosen === 'table' && answer.notes)
    await write(output.notes, answer.notes.map((n) => `${n}\n`).join(''));
}

function render({ json, columns, rows }: Answer, format: TableFormat): string {
  if (format === 'json') return `${toJson(json)}\n`;
  if (format === 'jsonl') {
    return rows
      .map((row) => `${toJson(Object.fromEntries(columns.map((c, i) => [c, row[i] ?? null])))}\n`)
      .join('');
  }
  if (format === 'csv')
    return stringify([[...columns], ...rows.map((row) => row.map(cell))], { escape_formulas: true });
  const table = new Table({
    head: [...columns],
    style: { head: [], border: [], compact: true },
    chars: { ...PLAIN, middle: '  ' },
  });
  table.push(...rows.map((row) => row.map(cell)));
  return `${table.toString()}\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}

/** Integers that JavaScript cannot hold are written as JSON text. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? v.toString() : v));
}

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};
