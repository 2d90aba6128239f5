import type { CypherValue, Parameters } from './cypher-driver.ts';

/** `// if $a $b unless $c`, at the end of a line. */
const MARK = /\s*\/\/(?<wanted> if(?: \$\w+)+)?(?<unwanted> unless(?: \$\w+)+)?$/;

/**
 * A statement without the lines that its values have no use for. A line with `// if $a $b` at its end stays where one of
 * these values asks for something, one with `// unless $c` where that one does not: so a filter that nobody set is no part of
 * the plan, and an index serves those that somebody did. Null, false, 0, and an empty text or list ask for nothing.
 */
export function chooseLines(text: string, values: Parameters): string {
  if (!text.includes('// ')) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      const { wanted, unwanted } = MARK.exec(line)?.groups ?? {};
      if (wanted && !namesIn(wanted).some((name) => asksFor(values[name]))) return [];
      if (unwanted && namesIn(unwanted).some((name) => asksFor(values[name]))) return [];
      return [line.replace(MARK, '')];
    })
    .join('\n');
}

function namesIn(mark: string): readonly string[] {
  return [...mark.matchAll(/\$(\w+)/g)].map(([, name]) => name as string);
}

function asksFor(value: CypherValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
