/** The sentence for a document that is not of the form in `schema.ts`: where it is wrong, and what should stand there. */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** `modules.main.blocks[3].params.filters` */
export const where = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${clip(String(step))}`,
    '',
  ) || 'The document';

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function refusal(issues: readonly Issue[]): string {
  const issue = issues[0];
  if (!issue) return 'The file is not a Netloom document.';
  const more = issues.length > 1 ? ` (${issues.length - 1} more like it.)` : '';
  return `${where(issue.path)} ${wrong(issue)}.${more}`;
}

const forms: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  tuple: 'must be a pair',
  object: 'must be an object',
  record: 'must be an object',
};

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : (forms[issue.expected] ?? `must be ${issue.expected}`);
    case 'unrecognized_keys':
      return `has “${clip(issue.keys[0] ?? '')}”, which Netloom does not know`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long: at most ${issue.maximum} characters are allowed`
        : issue.origin === 'array'
          ? `has too many entries: at most ${issue.maximum} are allowed`
          : `is too large: at most ${issue.maximum} is allowed`;
    case 'too_small':
      return issue.origin === 'array'
        ? `has too few entries: at least ${issue.minimum} are needed`
        : `is too small: at least ${issue.minimum} is needed`;
    case 'invalid_key':
    case 'invalid_format':
      return 'must be a short name of small letters, digits and _, beginning with a letter';
    case 'invalid_union':
      return 'is none of the values that can stand there';
    default:
      return 'is not allowed there';
  }
}
