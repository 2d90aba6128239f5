import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Model } from '../models/model.ts';

/** Endings of stems that drop an e before -ed and -ing. */
const DROPS_E = /(?:at|iz|is|us|uc|rc|nc|v|rg|dg|ng|bl|pl|tl|dl|cl|gl|fl|u|ir|ur|or|os|as|ag|ang)$/;

const VERBS: { readonly irregular: Readonly<Record<string, string>>; readonly lemmas: readonly string[] } = parse(
  readFileSync(new URL('../../src/annotate/verbs.yaml', import.meta.url), 'utf8'),
);
const KNOWN_VERBS: ReadonlySet<string> = new Set(VERBS.lemmas);

/**
 * The lemma of a word, lower case: the model's table, else irregular and known verbs that it lacks, else the regular rules
 * that `src/train/annotator-en/lemma_rules.py` says too.
 */
export function lemmaOf(model: Pick<Model, 'lemmas'>, form: string, upos: string): string {
  const word = form.toLowerCase().replaceAll('’', "'");
  const listed = model.lemmas[upos]?.[word];
  if (listed !== undefined) return listed;
  if (upos === 'VERB') return VERBS.irregular[word] ?? knownVerb(word) ?? verb(word);
  return upos === 'NOUN' ? noun(word) : word;
}

/** The stem of "-ed", "-ing" or "-s" that is a known verb: "dispersed" gives "disperse", "expelled" "expel". */
function knownVerb(form: string): string | undefined {
  if (KNOWN_VERBS.has(form)) return form;
  const [ending] = /(?:ed|ing|es|s)$/.exec(form) ?? [];
  if (ending === undefined) return undefined;
  const base = form.slice(0, -ending.length);
  const stems = ending === 's' ? [base] : [`${base}e`, base];
  if (ending !== 's' && ending !== 'es' && base.at(-1) === base.at(-2)) stems.push(base.slice(0, -1));
  return stems.find((stem) => KNOWN_VERBS.has(stem));
}

function noun(form: string): string {
  if (form.length < 4 || !form.endsWith('s') || /(?:ss|us|is)$/.test(form)) return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes)$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

function verb(form: string): string {
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes|oes)$/.test(form)) return form.slice(0, -2);
  if (form.endsWith('s') && !/(?:ss|us|is)$/.test(form) && form.length > 3) return form.slice(0, -1);
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('ed') && form.length > 4) return stem(form.slice(0, -2));
  if (form.endsWith('ing') && form.length > 5) return stem(form.slice(0, -3));
  return form;
}

function stem(base: string): string {
  if (!/[aeiouy]/.test(base)) return base;
  if (base.length > 2 && base.at(-1) === base.at(-2) && !/[lsz]$/.test(base)) return base.slice(0, -1);
  return DROPS_E.test(base) ? `${base}e` : base;
}
