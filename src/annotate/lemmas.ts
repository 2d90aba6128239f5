import type { Model } from '../models/model.ts';

/** Endings of stems that drop an e before -ed and -ing. */
const DROPS_E =
  /(?:at|iz|is|us|uc|rc|nc|v|rg|dg|ng|bl|pl|tl|dl|cl|gl|fl|u|ir|ur|or|os|as|ag|ang)$/;

/** The lemma of a word, lower case: the model's table, else regular rules (`src/train/annotator-en/words.py` says the same). */
export function lemmaOf(model: Pick<Model, 'lemmas'>, form: string, upos: string): string {
  const word = form.toLowerCase().replaceAll('’', "'");
  const known = model.lemmas[upos]?.[word];
  if (known) return known;
  if (upos === 'VERB') return verb(word);
  if (upos === 'NOUN') return noun(word);
  return word;
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
