import { compare, type NameLikeness } from './compare.ts';
import type { Features } from './profile.ts';

/** Whether two profiles are of one actor, and why. `barred`: the two may not meet in a third either. */
export interface Decision {
  readonly decision: 'same' | 'different' | 'unsure';
  readonly barred: boolean;
  readonly reasons: readonly string[];
}

/** Names that say enough by themselves, if nothing speaks against it. */
const SUFFICIENT: ReadonlySet<NameLikeness> = new Set(['equal', 'partial']);
/** Names that need a country or an office in common. */
const SUGGESTIVE: ReadonlySet<NameLikeness> = new Set(['initial', 'near', 'single', 'letters']);

/** Same, different or unsure. Unsure never merges: two nodes for one person can be joined later, one for two cannot be cut. */
export function decide(a: Features, b: Features): Decision {
  if (a.type !== b.type) return different('type');
  const { name, country, gender, office } = compare(a, b);
  if (name === 'different') return { ...different('name'), barred: a.tokens.length > 1 && b.tokens.length > 1 };
  if (gender === 'clash') return different('gender');
  if (country === 'clash' && office !== 'agree') return countryClash(a, name);
  if (SUFFICIENT.has(name)) return { decision: 'same', barred: false, reasons: [`name ${name}`] };
  const support = [...(country === 'agree' ? ['country'] : []), ...(office === 'agree' ? ['office'] : [])];
  if (SUGGESTIVE.has(name) && support.length > 0) {
    return { decision: 'same', barred: false, reasons: [`name ${name}`, ...support] };
  }
  return { decision: 'unsure', barred: name === 'doubtful', reasons: [`name ${name}`] };
}

/** People have ties to several countries, and reports mistake them; bodies and places have one. */
function countryClash({ type }: Features, name: NameLikeness): Decision {
  if (type === 'Person' && name === 'equal') {
    return { decision: 'unsure', barred: true, reasons: ['name equal', 'country clash'] };
  }
  return different('country');
}

function different(reason: string): Decision {
  return { decision: 'different', barred: true, reasons: [reason] };
}
