import { describe, expect, it } from 'vitest';
import { bCubed, pairScores } from '../../src/evaluate/b-cubed.ts';
import { type GoldMention, identityErrors, type PredictedActor, scoreIdentity } from '../../src/evaluate/identity.ts';

const clustered = (text: string) => text.split(' ').map((pair) => ({ gold: pair[0] ?? '', predicted: pair[1] ?? '' }));

describe('B³ and pairs', () => {
  // Bagga and Baldwin 1998, figures 1 to 3: 5, 2 and 5 mentions of three people; the response links two of these sets.
  const [five, two, other] = [Array(5).fill('a'), Array(2).fill('b'), Array(5).fill('c')];
  const gold = [...five, ...two, ...other];
  const linked = (response: string) => gold.map((each, at) => ({ gold: each, predicted: response[at] ?? '' }));
  it.each([
    ['one small set linked to a big one', '111112222222', 16 / 21, 1],
    ['the two big sets linked', '111112211111', 7 / 12, 1],
    ['all right', '111112233333', 1, 1],
    ['each alone', '1234567890xy', 1, 3 / 12],
  ])('%s', (_, response, precision, recall) => {
    const scores = bCubed(linked(response));
    expect([scores.precision, scores.recall]).toEqual([expect.closeTo(precision), expect.closeTo(recall)]);
  });

  it('pairs: of three that belong together two are found, with a stranger', () => {
    expect(pairScores(clustered('a1 a1 a2 b1'))).toMatchObject({ precision: 1 / 3, recall: 1 / 3, items: 4 });
    expect(pairScores(clustered('a1 b2'))).toMatchObject({ precision: 1, recall: 1 });
  });
});

describe('who is who', () => {
  const text = 'Omarova met Russian envoys; she and the minister left. Omarova';
  const mention = (word: string, actor: string, more: Partial<GoldMention> = {}, from = 0): GoldMention => {
    const start = text.indexOf(word, from);
    return { start, end: start + word.length, text: word, actor, type: 'Person', kind: 'name', ...more };
  };
  const gold = [
    {
      id: 'a',
      mentions: [
        mention('Omarova', 'person:omarova'),
        mention('Russian', 'country:russia', { form: 'demonym', type: 'Country' }),
        mention('she', 'person:omarova', { kind: 'pronoun' }),
        mention('the minister', 'person:minister', { kind: 'nominal' }),
        mention('Omarova', 'person:omarova', {}, 20),
      ],
    },
  ];
  const at = (start: number, end: number) => ({ article: 'a', start, end });
  const actors: readonly PredictedActor[] = [
    { id: 'actor:1', name: 'Omarova', mentions: [at(0, 7), at(28, 31), at(36, 48)] },
    { id: 'country:RUS', name: 'Russia', mentions: [at(12, 26)] },
    { id: 'actor:2', name: 'Omarova', mentions: [at(55, 62), { ...at(55, 62), article: 'another' }] },
  ];

  it('is scored for names, demonyms, pronouns and nominals apart', () => {
    expect(scoreIdentity(gold, actors)).toMatchObject({
      named: { precision: 1, recall: 0.5, items: 2 },
      demonyms: { f1: 1, items: 1 },
      nameCoverage: 1,
      pronouns: { right: 1, found: 1, all: 1 },
      nominals: { right: 0, found: 1, all: 1 },
    });
  });

  it('tells what is torn apart, mixed up and missing', () => {
    expect(identityErrors(gold, actors)).toEqual([
      '- person:omarova is torn into Omarova [actor:1] ×1 ("Omarova" in a); Omarova [actor:2] ×1 ("Omarova" in a)',
    ]);
    const other = [
      { id: 'a', mentions: [{ ...mention('Omarova', 'person:other') }, gold[0]?.mentions[4] as GoldMention] },
    ];
    const merged = [{ id: 'actor:1', name: 'O', mentions: [at(0, 7), at(55, 62)] }];
    expect(identityErrors(other, merged)[0]).toMatch(/^\+ O \[actor:1\] mixes person:other ×1 .*; person:omarova ×1/);
    expect(identityErrors(gold, [])).toHaveLength(2);
    expect(identityErrors(gold, [])[0]).toBe('? a 0 "Omarova" (person:omarova)');
  });
});
