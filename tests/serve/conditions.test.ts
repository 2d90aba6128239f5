import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternativesOf, type Nested } from '../../src/serve/conditions.ts';

interface IsAtLeast {
  readonly least: number;
}
type Condition = Nested<IsAtLeast>;

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.record({
    least: fc.integer({ min: 0, max: 4 }),
    and: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('condition'), { maxLength: 2 })),
    or: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('condition'), { maxLength: 2 })),
    not: fc.oneof({ depthSize: 'small' }, fc.constant(null), tie('condition')),
  }),
}));

/** What the schema says of `and`, `or` and `not`. */
function holds({ least, and, or, not }: Condition, value: number): boolean {
  return (
    value >= least &&
    and.every((each) => holds(each, value)) &&
    (or.length === 0 || or.some((each) => holds(each, value))) &&
    !(not && holds(not, value))
  );
}

test('written out, a condition holds for just the same', () => {
  let written = 0;
  fc.assert(
    fc.property(condition, fc.integer({ min: 0, max: 5 }), (nested, value) => {
      const alternatives = tryWrite(nested);
      if (!alternatives) return;
      written += 1;
      const answer = alternatives.some((all) => all.every(({ least, negated }) => negated !== value >= least));
      expect(answer).toBe(holds(nested, value));
    }),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(250);
});

test('one that gets too long is refused', () => {
  const none = { and: [], or: [], not: null };
  const either = { least: 0, ...none, or: [1, 2, 3].map((least) => ({ least, ...none })) };
  const whole: Condition = { least: 0, ...none, and: [either, either, either, either, either] };
  expect(() => alternativesOf<IsAtLeast>(whole)).toThrow(/where: written out it has \d+ conditions, at most 200/);
});

function tryWrite(nested: Condition) {
  try {
    return alternativesOf<IsAtLeast>(nested);
  } catch (error) {
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    return undefined;
  }
}
