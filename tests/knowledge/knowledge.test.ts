import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { rowsOf } from '../../src/knowledge/tables.ts';

const DATA = new URL('../../src/knowledge/data/', import.meta.url);
const knowledge = loadKnowledge();
const rows = (file: string): readonly (readonly string[])[] => [...rowsOf(readFileSync(new URL(file, DATA), 'utf8'))];
const idsOf = (name: string): readonly string[] => knowledge.lookup(name).map(({ entry }) => entry.id);

describe('what things are called', () => {
  it.each([
    ['OTSC', 'organization:csto'],
    ['ODKB', 'organization:csto'],
    ['OTAN', 'organization:nato'],
    ['ONU', 'organization:un'],
    ['Organización de las Naciones Unidas', 'organization:un'],
    ['Cour pénale internationale', 'organization:icc'],
    ['MONUC', 'organization:monusco'],
    ['Corée du Nord', 'country:PRK'],
    ['Kasachstan', 'country:KAZ'],
    ['Birma', 'country:MMR'],
    ['Burma', 'country:MMR'],
    ['Zaire', 'country:COD'],
    ['Republic of Congo', 'country:COG'],
    ['Kremlin', 'country:RUS'],
    ['Kazakhs', 'country:KAZ'],
    ['Ottoman Empire', 'country:XOE'],
    ['Nur-Sultan', 'city:astana-KAZ'],
    ['Léopoldville', 'city:kinshasa-COD'],
    ['Pjöngjang', 'city:pyongyang-PRK'],
  ])('%s is %s', (name, id) => {
    expect(idsOf(name)).toContain(id);
  });

  it('matches acronyms in capitals only', () => {
    expect(idsOf('WHO')).toContain('organization:who');
    expect(idsOf('who')).not.toContain('organization:who');
  });

  it.each([
    ['city:astana-KAZ', '2018-06-01', 'Astana'],
    ['city:astana-KAZ', '2022-01-08', 'Nur-Sultan'],
    ['city:astana-KAZ', '2024-01-01', 'Astana'],
    ['city:astana-KAZ', '1970-01-01', 'Tselinograd'],
    ['country:COD', '1990-05-05', 'Zaire'],
    ['organization:eu', '1985-01-01', 'European Economic Community'],
    ['organization:csto', '2022-01-08', 'Collective Security Treaty Organization'],
    ['country:XXX', '2022-01-08', undefined],
  ])('%s on %s is called %s', (id, day, name) => {
    expect(knowledge.nameOn(id, day)).toBe(name);
  });
});

describe('people', () => {
  it.each([
    ['Vladimir Poutine', 'person:vladimir-putin'],
    ['Vladimir V. Putin', 'person:vladimir-putin'],
    ['Kassym-Jomart Tokaïev', 'person:kassym-jomart-tokayev'],
    ['Nursultan Nasarbajew', 'person:nursultan-nazarbayev'],
    ['KIM Jong Un', 'person:kim-jong-un'],
    ['Mohammed el-Baradei', 'person:mohamed-elbaradei'],
  ])('%s is %s', (name, id) => {
    expect(knowledge.personsNamed(name).map((person) => person.id)).toContain(id);
  });

  it('two presidents of one name are told by their time', () => {
    const presidents = knowledge.personsNamed('George Bush');
    expect(presidents.map(({ id }) => id).sort()).toEqual(['person:george-h-w-bush', 'person:george-w-bush']);
    expect(knowledge.holderOf('USA', 'president', '1990-08-02')).toBe('George H. W. Bush');
    expect(knowledge.holderOf('USA', 'president', '2003-03-20')).toBe('George W. Bush');
  });

  it('knows short forms of given names', () => {
    expect(knowledge.areFormsOfOneName('william', 'bill')).toBe(true);
    expect(knowledge.areFormsOfOneName('william', 'robert')).toBe(false);
  });
});

describe('the tables', () => {
  it('hold the world: countries, organizations, cities', () => {
    expect(rows('countries.tsv').length).toBeGreaterThanOrEqual(249);
    expect(rows('organizations.tsv').length).toBeGreaterThanOrEqual(400);
    expect(rows('cities.tsv').length).toBeGreaterThan(6000);
  });

  it('give every holder of an office a person, a real body and dates in order', () => {
    const people = new Set(rows('people.tsv').map(([, , name]) => name));
    for (const [body = '', office, holder, from = '', to] of rows('offices.tsv')) {
      expect(people).toContain(holder);
      expect(knowledge.get(body.includes(':') ? body : `country:${body}`), body).toBeDefined();
      expect(from, `${holder} ${office}`).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (to) expect(from < to, `${holder} ${office}`).toBe(true);
    }
  });

  it('name nothing twice and no country that there is not', () => {
    for (const file of ['countries.tsv', 'organizations.tsv', 'regions.tsv', 'cities.tsv', 'people.tsv']) {
      const ids = rows(file).map(([id]) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
    const codes = new Set(rows('countries.tsv').map(([code]) => code));
    for (const [, , , country] of rows('people.tsv')) if (country) expect(codes).toContain(country);
    for (const [, , , , , country] of rows('organizations.tsv')) if (country) expect(codes).toContain(country);
  });

  it('stay small', () => {
    const bytes = readdirSync(DATA).reduce((sum, file) => sum + statSync(new URL(file, DATA)).size, 0);
    expect(bytes).toBeLessThan(15_000_000);
  });
});
