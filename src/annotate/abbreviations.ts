/** Words that end in a full stop without ending a sentence; lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen col lt maj capt sgt cpl adm cmdr sen rep gov hon rev fr sr jr st mt ft pres supt messrs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vol fig art sec ch pp ed eds inc corp co ltd llc bros assn dept univ est ' +
    'vs etc al ca cf approx e.g i.e u.s u.k u.n u.s.s.r e.u d.c p.m a.m ph.d b.c a.d'
  ).split(' '),
);

/** Abbreviations that often do end a sentence, so that a capital after them opens a new one only if it may. */
export const MAY_END: ReadonlySet<string> = new Set('u.s u.k u.n u.s.s.r e.u d.c p.m a.m inc corp co ltd etc jr sr'.split(' '));

/** Words that open sentences, in capitals after an abbreviation that may end one. */
export const OPENERS: ReadonlySet<string> = new Set(
  'the a an this that these those he she it they we i his her their its in on at but and however while when after before as for from by with there meanwhile earlier later'.split(
    ' ',
  ),
);
