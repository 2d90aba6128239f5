import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { personsCalled } from '../../src/resolve/long-names.ts';
import type { EntityType } from '../../src/types.ts';

const knowledge = loadKnowledge();

function called(name: string, country?: string, type: EntityType = 'Person'): readonly string[] {
  return personsCalled(name, { type, ...(country ? { country } : {}) }, knowledge).map(({ id }) => id);
}

describe('people called', () => {
  it.each([
    ['the name they go by', 'Fidel Castro', undefined, ['person:fidel-castro']],
    ['all their given and family names', 'Fidel Alejandro Castro Ruz', 'CUB', ['person:fidel-castro']],
    ['the elder, by "Sr."', 'Ferdinand Marcos Sr.', 'PHL', ['person:ferdinand-marcos']],
    [
      'the elder, by "Senior" and all his names',
      'Ferdinand Emmanuel Edralin Marcos Senior',
      'PHL',
      ['person:ferdinand-marcos'],
    ],
    ['the younger, by "Jr."', 'Ferdinand Marcos Jr.', 'PHL', ['person:ferdinand-marcos-jr']],
    // Father and son: without a suffix the long name says nothing of which.
    ['a long name that an heir has too', 'Ferdinand Emmanuel Edralin Marcos', 'PHL', []],
    ['a long name with the suffix of an heir', 'Fidel Alejandro Castro Ruz III', 'CUB', []],
    ['a long name of nobody knows which country', 'Fidel Alejandro Castro Ruz', undefined, []],
    ['a long name of another country', 'Fidel Alejandro Castro Ruz', 'ESP', []],
    ['a name that is not long enough', 'Fidel Alejandro Ruz', 'CUB', []],
    ['a long name where the family name stands first', 'Xi Zhongxun Deng Jinping', 'CHN', []],
    ['a suffix for somebody who has no namesake', 'Fidel Castro Sr.', 'CUB', []],
  ])('%s: %s (%s)', (_, name, country, expected) => {
    expect(called(name, country)).toEqual(expected);
  });

  it('by a long name only where the report has a person', () => {
    expect(called('Fidel Alejandro Castro Ruz', 'CUB', 'Organization')).toEqual([]);
  });
});
