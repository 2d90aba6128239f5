import type { Extraction } from '../types.ts';
import type { Coded, CodedText, Comparison } from './coded.ts';
import { type Counts, countShared, NOTHING } from './counts.ts';
import type { GoldText } from './gold-text.ts';
import { scoreOffices } from './offices.ts';
import { bare } from './wording.ts';

/** Dates and places of the events whose type and sentence both sides share; offices of the text. */
export function attributesOf(
  gold: GoldText,
  report: Extraction,
  { found, labelled }: CodedText,
  comparison: Comparison,
): Readonly<Record<'dates' | 'places' | 'offices' | 'titles' | 'current', Counts>> {
  const nothing = { offices: NOTHING, titles: NOTHING, current: NOTHING };
  return {
    dates: shared(found, labelled, ({ date }) => date && [date]),
    // Places and offices were labelled in the same texts.
    places: gold.offices ? shared(found, labelled, ({ place }) => place?.map(bare)) : NOTHING,
    ...(gold.offices ? scoreOffices(gold.offices, report, comparison.isOffice) : nothing),
  };
}

/** Found values against labelled ones, event by event; of several with one type in a sentence any may have it. */
function shared(
  found: readonly Coded[],
  labelled: readonly Coded[],
  valuesOf: (coded: Coded) => readonly string[] | '' | undefined,
): Counts {
  const keyOf = ({ plover, sentence }: Coded): string => `${plover} ${sentence}`;
  const both = countedKeys(found.map(keyOf), labelled.map(keyOf));
  const wanted = labelled.flatMap((coded) =>
    both.has(keyOf(coded)) ? (valuesOf(coded) || []).map((value) => `${keyOf(coded)} ${value}`) : [],
  );
  const told = found.flatMap((coded) => {
    const values = both.has(keyOf(coded)) ? valuesOf(coded) || [] : [];
    const named = values.map((value) => `${keyOf(coded)} ${value}`);
    return named.find((each) => wanted.includes(each)) ?? named.slice(0, 1);
  });
  return countShared(told, wanted);
}

function countedKeys(found: readonly string[], labelled: readonly string[]): ReadonlySet<string> {
  const own = new Set(labelled);
  return new Set(found.filter((key) => own.has(key)));
}
