import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createIdentify } from '../../src/resolve/identity.ts';
import type { IndexedReport, ReportedEntity } from '../../src/types.ts';

const knowledge = loadKnowledge();

type Told = Pick<ReportedEntity, 'name' | 'type'> & Partial<ReportedEntity>;

/** A report whose text holds nothing but the words of its entities, one a line. */
function reportOf(told: readonly (Told & { readonly words: string })[], publishedAt = '2022-01-08'): IndexedReport {
  const text = told.map(({ words }) => words).join('\n');
  let at = 0;
  const entities = told.map(({ words, ...entity }, index) => {
    const start = at + words.indexOf(entity.name);
    at += words.length + 1;
    const mention = { start, end: start + entity.name.length, text: entity.name };
    return { id: `entity:${index}`, aliases: [], mentions: [{ ...mention, kind: 'name' as const }], ...entity };
  });
  const report = { id: 'a', articleId: 'article:a', entities, events: [], statements: [], states: [] };
  return {
    articleId: 'article:a',
    title: '',
    text,
    publishedAt,
    report: { ...report, affiliations: [], diagnostics: [] },
  };
}

function idOf(report: IndexedReport, at: number): string {
  const entity = report.report.entities[at] as ReportedEntity;
  const identity = createIdentify(knowledge)(entity, report);
  return identity.kind === 'compared' ? 'compared' : `${identity.kind} ${identity.actor.id}`;
}

describe('an entity is known', () => {
  it("as the body of the state whose well-known people the article is about, not as the world's", () => {
    const report = reportOf([
      { name: 'Security Council', type: 'Organization', words: 'Security Council', knowledge: 'organization:unsc' },
      { name: 'Kassym-Jomart Tokayev', type: 'Person', words: 'Kassym-Jomart Tokayev' },
      { name: 'Nursultan Nazarbayev', type: 'Person', words: 'Nursultan Nazarbayev' },
      { name: 'Russia', type: 'Country', words: 'Russia', knowledge: 'country:RUS', country: 'RUS' },
    ]);
    expect(idOf(report, 0)).toBe('fixed organization:security-council-kaz');
  });

  const nominal = (name: string) => ({
    mentions: [{ start: 0, end: name.length, text: name, kind: 'nominal' as const }],
  });
  it.each([
    ['Russian foreign ministry', 'fixed organization:RUS-foreign-ministry'],
    ['Chilean government', 'fixed country:CHL'],
    ['foreign ministry', 'local actor:0'],
    ['Russian bank', 'local actor:0'],
  ])('%s without a name of its own: %s', (name, expected) => {
    expect(idOf(reportOf([{ name, type: 'Organization', words: name, ...nominal(name) }]), 0)).toBe(expected);
  });

  it('as the president of the day beside his father of one name, and not without the office', () => {
    const father = { name: 'George H.W. Bush', type: 'Person', words: 'his father, George H.W. Bush' } as const;
    const country = {
      name: 'United States',
      type: 'Country',
      words: 'United States',
      knowledge: 'country:USA',
    } as const;
    const titled = { name: 'Bush', type: 'Person', words: 'President Bush' } as const;
    expect(idOf(reportOf([titled, father, country], '2003-02-14'), 0)).toBe('fixed person:george-w-bush');
    expect(idOf(reportOf([titled, father, country], '2003-02-14'), 1)).toBe('fixed person:george-h-w-bush');
    const bare = { ...titled, words: 'Bush' };
    expect(idOf(reportOf([bare, father, country], '2003-02-14'), 0)).toBe('fixed person:george-h-w-bush');
  });

  const party = { name: 'Socialist Party', type: 'Organization', words: 'Socialist Party' } as const;
  const reported = { ...party, knowledge: 'organization:ps-france', country: 'FRA' };
  const country = (name: string, code: string) =>
    ({ name, type: 'Country', words: name, knowledge: `country:${code}`, country: code }) as const;
  it.each([
    ['France', 'FRA', 'fixed organization:ps-france'],
    ['Portugal', 'PRT', 'compared'],
  ])('as the party of one country only where the article speaks of it: %s', (name, code, expected) => {
    expect(idOf(reportOf([reported, country(name, code)]), 0)).toBe(expected);
  });

  it('as the heir in office, not as his father of the same name', () => {
    const report = reportOf(
      [
        { name: 'Ferdinand Marcos', type: 'Person', words: 'President Ferdinand Marcos' },
        country('Philippines', 'PHL'),
      ],
      '2023-05-01',
    );
    expect(idOf(report, 0)).toBe('fixed person:ferdinand-marcos-jr');
  });

  it('not by a shorter name that somebody else of the family goes by', () => {
    const son = { name: 'Hamza bin Laden', aliases: ['bin Laden'], type: 'Person', words: 'Hamza bin Laden' } as const;
    expect(idOf(reportOf([son]), 0)).toBe('compared');
  });
});
