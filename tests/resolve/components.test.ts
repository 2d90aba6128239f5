import fc from 'fast-check';
import { expect, it } from 'vitest';
import { componentsOf } from '../../src/resolve/components.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['a b', ['a', 'b']],
  ['ab b', ['ab b']],
  ['ab cd bc e', ['ab cd bc', 'e']],
  ['ab cd ef fa dx', ['ab ef fa', 'cd dx']],
];
it.each(cases)('%s', (items, expected) => {
  expect(componentsOf(items.split(' '), (item) => [...item]).map((group) => group.join(' '))).toEqual(expected);
});

it('puts every item into one group, and no key into two', () => {
  const items = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 3 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(items, (keys) => {
      const groups = componentsOf(keys, (item) => item);
      expect(groups.flat().length).toBe(keys.length);
      const own = groups.map((group) => new Set(group.flat()));
      const all = new Set(own.flatMap((set) => [...set]));
      expect(own.reduce((sum, set) => sum + set.size, 0)).toBe(all.size);
    }),
  );
});
