import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageOf } from '../../src/read/language.ts';

it.each([
  [
    'de',
    'Die Regierung hat am Montag angekündigt, dass die Gespräche über den Haushalt des kommenden Jahres in der nächsten Woche beginnen sollen, nachdem die Opposition zugestimmt hat.',
  ],
  [
    'es',
    'El presidente del gobierno anunció el lunes que las conversaciones sobre el presupuesto del próximo año comenzarán la semana que viene, después de que la oposición aceptara participar en ellas.',
  ],
  [
    'ru',
    'Президент объявил в понедельник, что переговоры о бюджете на следующий год начнутся на следующей неделе, после того как оппозиция согласилась принять в них участие в столице страны вместе.',
  ],
  [
    'it',
    'Il presidente del consiglio ha annunciato lunedì che le trattative sul bilancio del prossimo anno cominceranno la settimana prossima, dopo che le opposizioni hanno accettato di partecipare agli incontri.',
  ],
])('tells %s from English', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each(['Die Regierung trat am Montag zurück.', 'Tokaev, Poutine, Noursoultan, Almaty'])(
  'does not judge %s',
  (text) => {
    expect(languageOf(text)).toBe('en');
  },
);

it('is not misled by foreign names in an English sentence', () => {
  const text =
    'Kassym-Jomart Tokayev told Nikol Pashinyan that the Karaganda and Mangystau akimats, Zhezkazgan, Kyzylorda and Ust-Kamenogorsk were calm.';
  expect(languageOf(text)).toBe('en');
});

it('takes the seeds for English, whatever names they hold', () => {
  const seeds = new URL('../../seeds/', import.meta.url);
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    expect([file, languageOf(readFileSync(new URL(file, seeds), 'utf8'))]).toEqual([file, 'en']);
  }
});
