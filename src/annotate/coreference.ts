import { plain } from '../knowledge/fold.ts';
import type { Knowledge, KnowledgeEntry, KnowledgeMatch } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, Token } from '../types.ts';
import { isCalledRoyally, isOfAnotherOffice } from './called.ts';
import { type Draft, draftOf } from './cast.ts';
import { countryOfBody } from './country-of-body.ts';
import { isKin, isPeople } from './kinds-of-names.ts';
import { type Candidate, textOf } from './mention-spans.ts';
import { pairOf, subjectAbove } from './pairs.ts';
import { antecedentOf } from './pronouns.ts';
import { hasTitle, titleOf } from './titles.ts';

const IN_PLACE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'throughout',
  'into',
  'from',
  'to',
  'toward',
  'towards',
]);
const WITHIN = new Set(['in', 'at', 'near', 'outside', 'inside']);
/** What is done to a place, not to its government. */
const TO_PLACES = new Set([
  ...['visit', 'leave', 'reach', 'enter', 'tour', 'rename', 'adopt', 'capture', 'retake', 'encircle', 'surround'],
  ...['bomb', 'shell', 'storm', 'flee', 'found', 'approach', 'loot', 'evacuate', 'rebuild'],
]);
/** What goes to or comes from a government. */
const ADDRESSED = new Set([
  ...[
    'aid',
    'assistance',
    'support',
    'help',
    'loan',
    'message',
    'letter',
    'appeal',
    'apology',
    'response',
    'threat',
    'warning',
  ],
  ...[
    'criticism',
    'condemnation',
    'rebuke',
    'guarantee',
    'pressure',
    'request',
    'demand',
    'sale',
    'concession',
    'tribute',
  ],
  ...[
    'apologize',
    'appeal',
    'demand',
    'complain',
    'sell',
    'draw',
    'respond',
    'answer',
    'listen',
    'hear',
    'talk',
    'seek',
  ],
  ...['explanation', 'plea', 'offer', 'proposal', 'call', 'invitation', 'signal', 'permission', 'approval', 'backing'],
  ...['compensation', 'answer', 'reply', 'commitment', 'pledge', 'promise', 'assurance', 'weapon', 'arms', 'supply'],
  ...['fund', 'funding', 'money', 'ultimatum', 'complaint', 'protest', 'objection', 'blessing', 'mediation', 'anger'],
  ...[
    'finger',
    'point',
    'aim',
    'swipe',
    'lash',
    'fury',
    'order',
    'instruction',
    'recognition',
    'independence',
    'blame',
  ],
  ...[
    'recall',
    'ambassador',
    'envoy',
    'plead',
    'turn',
    'propose',
    'offer',
    'submit',
    'suggest',
    'request',
    'signal',
    'extradite',
    'concede',
    'yield',
  ],
]);
const PLACE_NOUNS = new Set(['city', 'town', 'capital', 'village', 'port', 'place', 'home', 'center', 'centre']);
const PEOPLE = 'people';
const GROUP_TYPES = new Set(['Organization', 'Country', 'Group']);

/** Gathers the mentions of one article into entities: names first, then titles beside names, then nouns and pronouns. */
export class Coreference {
  readonly drafts: Draft[] = [];
  private readonly doc: AnnotatedArticle;
  private readonly knowledge: Knowledge;
  private readonly placed = new Map<Candidate, Draft>();

  constructor(doc: AnnotatedArticle, knowledge: Knowledge) {
    this.doc = doc;
    this.knowledge = knowledge;
  }

  /** Names meet by what the knowledge base says of them, else by their words. */
  addName(candidate: Candidate): void {
    const text = textOf(this.doc, candidate.first, candidate.last);
    const match = this.chooseMatch(candidate);
    if (match && this.isBuilding(candidate)) {
      this.addBuilding(candidate, match.entry.country);
      return;
    }
    if (match && isPeople(this.doc, candidate)) {
      this.addPeople(candidate, match.entry.country);
      return;
    }
    if (match) {
      const draft =
        this.drafts.find(({ knowledge }) => knowledge === match.entry) ??
        this.open(draftOf(candidate, match.entry.type));
      draft.knowledge = match.entry;
      if (match.entry.country) draft.country = match.entry.country;
      if (match.entry.sector) draft.sector = match.entry.sector;
      if (match.entry.sector === 'MED') draft.source = true;
      if (match.entry.kind === 'country' && this.isGovernmental(candidate, match)) draft.metonyms.add(candidate);
      this.put(draft, candidate, text);
      return;
    }
    const same = this.drafts.filter((each) => this.isSameName(each, candidate, text));
    // Of several of one family name, the one that the body of the text introduces: a title names others beside him.
    const named = same.find(({ candidates }) => candidates.some((each) => this.isInBody(each))) ?? same[0];
    const draft =
      named ??
      this.calledByGivenName(candidate, text) ??
      this.calledByFirstSurname(candidate, text) ??
      this.open(draftOf(candidate));
    const country = candidate.type === 'Organization' ? countryOfBody(this.doc, candidate, this.knowledge) : undefined;
    if (country) draft.country ??= country;
    this.put(draft, candidate, text);
  }

  /** "Fernandez" is the one "Cristina Fernandez de Kirchner" named before: Spanish and Portuguese names have two family names. */
  private calledByFirstSurname(candidate: Candidate, text: string): Draft | undefined {
    const [word, ...others] = nameWords(this.knowledge, text);
    if (candidate.type !== 'Person' || !word || others.length > 0 || this.knowledge.gender(text)) return undefined;
    const named = this.drafts.filter(
      ({ type, names }) =>
        type === 'Person' &&
        [...names.keys()].some((name) => nameWords(this.knowledge, name).slice(1, -1).includes(word)),
    );
    return named.length === 1 ? named[0] : undefined;
  }

  private isInBody({ first }: Candidate): boolean {
    return this.doc.tokens[first]?.span.in !== 'title';
  }

  /** "met at the Kremlin": where something was done is a house in the country, and not the country. */
  private addBuilding(candidate: Candidate, country: string | undefined): void {
    const building: Candidate = { ...candidate, type: 'Place', matches: [] };
    const text = textOf(this.doc, candidate.first, candidate.last);
    const draft =
      this.drafts.find((each) => this.isSameName(each, building, text)) ?? this.open(draftOf(building, 'Place'));
    if (country) draft.country = country;
    this.put(draft, building, text);
  }

  /** "Kazakhs", "thousands of Burmese": the people of a country are a group, and not the state. */
  private addPeople(candidate: Candidate, country: string | undefined): void {
    const own = this.drafts.find(
      (draft) => draft.type === 'Group' && draft.country === country && draft.titles.has(PEOPLE),
    );
    const draft = own ?? this.open(draftOf(candidate, 'Group'));
    draft.titles.add(PEOPLE);
    draft.plural = true;
    draft.sector = 'CVL';
    if (country) draft.country = country;
    this.put(draft, candidate, textOf(this.doc, candidate.first, candidate.last));
  }

  /** An office noun beside a name is a title of that person: "Kazakh President X", "X, the former chief", "X is chairman". */
  addTitle(candidate: Candidate): void {
    if (candidate.type !== 'Person' || candidate.kind !== 'nominal') return;
    const person = this.namedBeside(candidate);
    if (!person) return;
    this.entitle(person, candidate);
    this.put(person, candidate);
  }

  /** Nouns and pronouns take what they point to; a noun that points to nothing opens an entity of its own. */
  addNominal(candidate: Candidate): void {
    if (this.placed.has(candidate)) return;
    if (candidate.kind === 'pronoun' || this.text(candidate.head) === 'latter') {
      const draft = antecedentOf(this.doc, candidate, this.drafts, this.knowledge);
      if (draft) this.put(draft, candidate);
      return;
    }
    if (candidate.type === 'Country') this.addGovernment(candidate);
    else if (candidate.type === 'Person') this.addOffice(candidate);
    else if (candidate.type === 'Place') this.addPlace(candidate);
    else this.addBody(candidate);
  }

  private put(draft: Draft, candidate: Candidate, name?: string): void {
    if (!draft.candidates.includes(candidate)) draft.candidates.push(candidate);
    this.placed.set(candidate, draft);
    if (name) draft.names.set(tidy(name), (draft.names.get(tidy(name)) ?? 0) + 1);
  }

  private open(draft: Draft): Draft {
    this.drafts.push(draft);
    return draft;
  }

  private text(index: number): string {
    return this.doc.tokens[index]?.text.toLowerCase() ?? '';
  }

  /** "in Washington" is the city, "Washington said" the government. */
  private chooseMatch({ head, matches, last, first }: Candidate): KnowledgeMatch | undefined {
    if (matches.length === 0 || this.isOfAnother(first, matches[0]?.entry)) return undefined;
    const seat = matches.find(({ sense }) => sense === 'seat');
    const city = matches.find(({ entry }) => entry.type === 'Place');
    const isModifier = this.doc.tokens[head]?.dep === 'compound' && last - first === 1;
    if (seat && city) return this.isLocation(head) || isModifier ? city : seat;
    return matches[0];
  }

  /** A seat of government that is no city, where something is done in it. */
  private isBuilding({ head, matches }: Candidate): boolean {
    const token = this.doc.tokens[head];
    const isHouse =
      matches.some(({ sense }) => sense === 'seat') && !matches.some(({ entry }) => entry.type === 'Place');
    if (!isHouse || !token?.dep.startsWith('obl')) return false;
    return this.doc.tokens.some((other) => other.head === head && other.dep === 'case' && WITHIN.has(other.lemma));
  }

  /** "Peru's Congress" is not that of the United States, whatever the knowledge base calls "Congress". */
  private isOfAnother(first: number, entry: KnowledgeEntry | undefined): boolean {
    if (entry?.type !== 'Organization' || !entry.country) return false;
    const before = this.doc.tokens[first - 1];
    const owner = before?.tag === 'POS' ? this.doc.tokens[first - 2] : before;
    const match = owner
      ? this.knowledge.lookup(owner.text).find(({ entry: { type } }) => type === 'Country')
      : undefined;
    return (
      match !== undefined &&
      owner?.sentence === this.doc.tokens[first]?.sentence &&
      match.entry.country !== entry.country
    );
  }

  private isLocation(head: number): boolean {
    const token = this.doc.tokens[head] as Token;
    if (['appos', 'root', 'list', 'dep'].includes(token.dep)) return true;
    if (this.isTreatedAsPlace(token)) return true;
    if (token.dep === 'conj') return this.isLocation(token.head);
    const marker = this.doc.tokens.find((other) => other.head === head && other.dep === 'case');
    if (marker === undefined || !['obl', 'nmod'].some((dep) => token.dep.startsWith(dep))) return false;
    // "flew to Moscow" is the city, "aid to Kyiv", "demanded from Moscow", "anger at Moscow" the government.
    const isWay =
      !['to', 'from', 'at', 'on'].includes(marker.lemma) || !ADDRESSED.has(this.doc.tokens[token.head]?.lemma ?? '');
    return IN_PLACE.has(marker.lemma) && isWay;
  }

  /** "visited Moscow", "Astana was renamed", "Astana is the capital": what is done to places, or said of them. */
  private isTreatedAsPlace({ index, head, dep }: Token): boolean {
    const lemma = this.doc.tokens[head]?.lemma.toLowerCase() ?? '';
    if (dep === 'obj' || dep === 'xcomp' || dep === 'nsubj:pass') return TO_PLACES.has(lemma);
    const hasCopula = this.doc.tokens.some((other) => other.head === head && other.dep === 'cop');
    return dep === 'nsubj' && index < head && hasCopula && PLACE_NOUNS.has(lemma);
  }

  /** A country acts through its government wherever it is a participant and not a place. */
  private isGovernmental({ head }: Candidate, { sense }: KnowledgeMatch): boolean {
    if (sense === 'seat') return true;
    if (sense === 'demonym') {
      const owner = this.doc.tokens[this.doc.tokens[head]?.head ?? -1];
      return owner !== undefined && this.knowledge.isGovernment(owner.lemma.toLowerCase());
    }
    return ['nsubj', 'obj', 'iobj', 'nsubj:pass'].includes(this.doc.tokens[head]?.dep ?? '');
  }

  private isSameName(draft: Draft, candidate: Candidate, text: string): boolean {
    if (draft.type !== candidate.type || this.isOfAnotherState(draft, candidate)) return false;
    // What the knowledge base has under another name may still go by its initials.
    if (draft.knowledge)
      return draft.type === 'Organization' && [...draft.names.keys()].some((name) => isAcronym(text, name));
    const words = nameWords(this.knowledge, text);
    const isPerson = draft.type === 'Person';
    const isOther = isPerson && this.isCalledOtherwise(draft, candidate);
    const isRelative = isPerson && isKin(this.doc, candidate);
    for (const [name, others] of this.comparableNames(draft, words)) {
      if (isPerson && words.length > 1 && others.length > 1 && hasSuffix(text) !== hasSuffix(name)) continue;
      const isEqual = words.join(' ') === others.join(' ');
      // Father and son may have one full name: "Michael Brown Sr., his father".
      if (isEqual && !(words.length === 1 ? isOther : isRelative)) return true;
      if (isPerson && !isRelative && !isOther && this.isPart(words, others)) return true;
      if (draft.type === 'Organization' && (isAcronym(text, name) || isAcronym(name, text))) return true;
    }
    return false;
  }

  /** A ministry of another country than the one that has been spoken of. */
  private isOfAnotherState(draft: Draft, candidate: Candidate): boolean {
    if (draft.type !== 'Organization') return false;
    const country = countryOfBody(this.doc, candidate, this.knowledge);
    return country !== undefined && country !== draft.country;
  }

  /** Whether the title before one of the names makes them two, though a family name is the same. */
  private isCalledOtherwise({ names, candidates }: Draft, candidate: Candidate): boolean {
    const isRoyal = (each: Candidate): boolean => isCalledRoyally(this.doc, each, this.knowledge);
    if (isRoyal(candidate) !== candidates.some(isRoyal)) return true;
    return isOfAnotherOffice(this.doc, candidate, { names: [...names.keys()], knowledge: this.knowledge });
  }

  private isPart(words: readonly string[], others: readonly string[]): boolean {
    if (isPartOf(words, others)) return true;
    const [short, long] = words.length <= others.length ? [words, others] : [others, words];
    const [word] = short;
    return word !== undefined && short.length === 1 && long[0] === word && this.knowledge.isFamilyNameFirst(word);
  }

  /** "Yulia" is the one person so named in full before. */
  private calledByGivenName(candidate: Candidate, text: string): Draft | undefined {
    const [word, ...others] = nameWords(this.knowledge, text);
    if (candidate.type !== 'Person' || !word || others.length > 0 || !this.knowledge.gender(text)) return undefined;
    const named = this.drafts.filter(
      ({ type, names }) =>
        type === 'Person' && [...names.keys()].some((name) => nameWords(this.knowledge, name)[0] === word),
    );
    return named.length === 1 ? named[0] : undefined;
  }

  /** A full name is compared with full ones, where there are any: father and son are called by one surname. */
  private comparableNames(draft: Draft, words: readonly string[]): readonly (readonly [string, readonly string[]])[] {
    const all = [...draft.names.keys()].map((name) => [name, nameWords(this.knowledge, name)] as const);
    const full = draft.type === 'Person' && words.length > 1 ? all.filter(([, others]) => others.length > 1) : [];
    return full.length > 0 ? full : all;
  }

  private namedBeside(candidate: Candidate): Draft | undefined {
    const token = this.doc.tokens[candidate.head] as Token;
    const near = this.doc.tokens.filter(
      (other) =>
        other.sentence === token.sentence &&
        ((other.head === token.index && /^(?:appos|flat|nsubj|compound)/.test(other.dep)) ||
          (other.dep === 'appos' && this.isInside(other.head, token.index)) ||
          (token.head === other.index && /^(?:appos|flat|compound|nmod:desc|nmod:unmarked)/.test(token.dep))),
    );
    const hasCopula = this.doc.tokens.some((other) => other.head === token.index && other.dep === 'cop');
    for (const other of near) {
      if (other.dep.startsWith('nsubj') && !hasCopula) continue;
      const person = this.personAt(other.index);
      if (person) return person;
    }
    const next = this.doc.tokens[candidate.last];
    const follows = next && next.sentence === token.sentence && next.pos === 'PROPN';
    return follows ? this.personAt(next.index) : undefined;
  }

  /** "the head of the army, General X": the name hangs on what the office is of, which is no person. */
  private isInside(index: number, office: number): boolean {
    if (this.personAt(index)) return false;
    for (let at = this.doc.tokens[index]; at?.dep.startsWith('nmod'); at = this.doc.tokens[at.head]) {
      if (at.head === office) return true;
    }
    return false;
  }

  private personAt(index: number): Draft | undefined {
    for (const [candidate, draft] of this.placed) {
      if (draft.type === 'Person' && candidate.kind === 'name' && candidate.first <= index && index < candidate.last)
        return draft;
    }
    return undefined;
  }

  private entitle(person: Draft, candidate: Candidate): void {
    person.titles.add(titleOf(this.doc, this.knowledge, candidate));
    const country = this.countryOf(candidate);
    if (country) person.country ??= country;
  }

  private lemma({ head }: Candidate): string {
    return this.doc.tokens[head]?.lemma.toLowerCase() ?? '';
  }

  /** The country in a noun phrase: "Kazakh president", "president of Kazakhstan", "Kazakhstan's police". */
  private countryOf({ head }: Candidate): string | undefined {
    for (const [candidate, draft] of this.placed) {
      if (!draft.country || candidate.kind !== 'name' || draft.type === 'Person') continue;
      const token = this.doc.tokens[candidate.head];
      if (token?.head === head && /^(?:amod|compound|nmod)/.test(token.dep)) return draft.country;
    }
    return undefined;
  }

  /** "President Ruto's government": the country that he is from, else the country of the story. */
  private countryOfOwner({ head }: Candidate): string | undefined {
    for (const [candidate, draft] of this.placed) {
      if (draft.type !== 'Person' || !this.isOwner(candidate.head, head)) continue;
      return draft.country ?? this.home?.country ?? this.nearestCountry(candidate)?.country;
    }
    return undefined;
  }

  /** A name may hang on its title: "President Ruto 's". */
  private isOwner(index: number, noun: number): boolean {
    const token = this.doc.tokens[index];
    const title = this.doc.tokens[token?.head ?? -1];
    const isOwning = (each: Token | undefined): boolean => each?.head === noun && each.dep === 'nmod:poss';
    return isOwning(token) || (isOwning(title) && (title?.index ?? 0) < index);
  }

  /** The country named last before a place, in its sentence or the one before. */
  private nearestCountry({ first }: Candidate): Draft | undefined {
    const sentence = this.doc.tokens[first]?.sentence ?? 0;
    let best: { readonly draft: Draft; readonly at: number } | undefined;
    for (const draft of this.drafts.filter(({ type }) => type === 'Country')) {
      for (const { first: at } of draft.candidates) {
        const isNear = sentence - (this.doc.tokens[at]?.sentence ?? 0) <= 1;
        if (at < first && isNear && (!best || at > best.at)) best = { draft, at };
      }
    }
    return best?.draft;
  }

  private countryDraft(code: string | undefined): Draft | undefined {
    return code ? this.drafts.find(({ knowledge }) => knowledge?.id === `country:${code}`) : undefined;
  }

  /** The country of the story: where it is datelined, if the text also speaks of it more than of any other. */
  private get home(): Draft | undefined {
    const counted = this.drafts
      .filter(({ type }) => type === 'Country')
      .sort((a, b) => b.candidates.length - a.candidates.length);
    const total = counted.reduce((sum, { candidates }) => sum + candidates.length, 0);
    const [first] = counted;
    const filed = this.filedFrom();
    if (filed && filed.candidates.length >= total * 0.2) return filed;
    return first && first.candidates.length >= total * 0.4 ? first : filed;
  }

  /** The country of the dateline, where the text speaks of it. */
  private filedFrom(): Draft | undefined {
    const { dateline, text } = this.doc.article;
    const place = dateline?.place && text.slice(dateline.place.start, dateline.place.end);
    const match = place ? this.knowledge.lookup(place).find(({ entry }) => entry.country !== undefined) : undefined;
    return this.countryDraft(match?.entry.country);
  }

  /** "Kazakh authorities", "the government": the country; "several officials": a group. */
  private addGovernment(candidate: Candidate): void {
    const own = this.countryDraft(this.countryOf(candidate) ?? this.countryOfOwner(candidate));
    const lemma = this.lemma(candidate);
    // Some officials are not the state: only with a country of their own do they speak for it.
    const isVague = this.knowledge.isOffice(lemma) || lemma === 'official' || lemma === 'delegation';
    if (own && !this.knowledge.isLand(lemma)) {
      own.metonyms.add(candidate);
      this.put(own, candidate);
      return;
    }
    if (isVague) {
      this.addBody({ ...candidate, type: 'Group' }, candidate);
      return;
    }
    const definite = this.isDefinite(candidate) || lemma === 'authority';
    const country = definite ? (this.lastCountry(candidate) ?? this.home) : undefined;
    if (!country) {
      if (!this.knowledge.isLand(lemma)) this.addBody({ ...candidate, type: 'Organization' }, candidate);
      return;
    }
    country.metonyms.add(candidate);
    this.put(country, candidate);
  }

  /** "the village": the one that was spoken of before, if there was one. */
  private addPlace(candidate: Candidate): void {
    const lemma = this.lemma(candidate);
    const same = this.isDefinite(candidate)
      ? this.drafts.find(({ type, names, titles }) => type === 'Place' && names.size === 0 && titles.has(lemma))
      : undefined;
    const draft = same ?? this.open(draftOf(candidate));
    draft.titles.add(lemma);
    this.put(draft, candidate);
  }

  private lastCountry(candidate: Candidate): Draft | undefined {
    const sentence = this.doc.tokens[candidate.head]?.sentence ?? 0;
    const lemma = this.lemma(candidate);
    // A regime is that of the country spoken of just before.
    if (!this.knowledge.isLand(lemma) && lemma !== 'regime') return undefined;
    const subject = subjectAbove(this.doc, candidate);
    let best: { readonly draft: Draft; readonly at: number } | undefined;
    for (const draft of this.drafts.filter(({ type }) => type === 'Country')) {
      // "Norland, which has withdrawn from the country": that is another country.
      if (draft.candidates.some(({ head }) => head === subject)) continue;
      for (const { first, kind } of draft.candidates) {
        const near = sentence - (this.doc.tokens[first]?.sentence ?? 0) <= 2;
        if (kind === 'name' && first < candidate.first && near && (!best || first > best.at))
          best = { draft, at: first };
      }
    }
    return best?.draft;
  }

  private isDefinite(candidate: Candidate): boolean {
    const opening = this.text(candidate.first);
    return ['the', 'this', 'that', 'his', 'her', 'its', 'their'].includes(opening);
  }

  /** "the Kazakh president": the person whom the article gives that office; else somebody without a name. */
  private addOffice(candidate: Candidate): void {
    const lemma = this.lemma(candidate);
    const title = titleOf(this.doc, this.knowledge, candidate);
    const country = this.countryOf(candidate);
    const definite = this.isDefinite(candidate) || country !== undefined;
    const named = this.drafts.filter(({ type, names }) => type === 'Person' && names.size > 0);
    const holders = named.filter(
      ({ titles, country: own }) => hasTitle(titles, title) && (!country || !own || own === country),
    );
    const holder = definite ? this.holderAmong(holders, candidate, { named, country }) : undefined;
    if (holder) {
      this.entitle(holder, candidate);
      this.put(holder, candidate);
      return;
    }
    if (lemma === 'counterpart') {
      const other = antecedentOf(this.doc, candidate, this.drafts, this.knowledge);
      const isOther = !other || (country !== undefined && other.country !== undefined && other.country !== country);
      const draft = isOther ? this.open(draftOf(candidate)) : other;
      if (isOther && country) draft.country = country;
      this.put(draft, candidate);
      return;
    }
    const unnamed = this.drafts.find(
      ({ type, names, titles, country: own }) =>
        type === 'Person' && names.size === 0 && hasTitle(titles, title) && (!country || own === country),
    );
    const draft = (definite ? unnamed : undefined) ?? this.open(draftOf(candidate));
    draft.titles.add(title);
    if (country) draft.country = country;
    const sector = this.knowledge.sectorOf(lemma);
    if (sector) draft.sector = sector;
    this.put(draft, candidate);
  }

  /**
   * Of those who have the title: those of the country that the phrase names, or else of the story's; then whom the
   * knowledge base has in that office; then those whose country nobody told. "The former president" is not who holds it.
   */
  private holderAmong(
    holders: readonly Draft[],
    candidate: Candidate,
    { named, country }: { readonly named: readonly Draft[]; readonly country: string | undefined },
  ): Draft | undefined {
    if (this.isOfAnotherTime(candidate)) return this.nearest(this.sameField(holders, candidate), candidate);
    const wanted = country ?? this.home?.country;
    const compatriots = holders.filter(({ country: own }) => own !== undefined && own === wanted);
    const others = country ? holders.filter((holder) => !this.isForeign(holder, country)) : holders;
    return (
      (country ? undefined : this.besideIn(holders, candidate)) ??
      this.nearest(compatriots, candidate) ??
      this.knownHolder(named, candidate, country) ??
      this.nearest(others, candidate)
    );
  }

  /** "the former intelligence chief" is whom the article calls that; a mere "former president" may be anybody. */
  private sameField(holders: readonly Draft[], candidate: Candidate): readonly Draft[] {
    const title = titleOf(this.doc, this.knowledge, candidate);
    return title.includes(' ') ? holders.filter(({ titles }) => titles.has(title)) : [];
  }

  /** "the former president", "his successor as president": not who is president in the article. */
  private isOfAnotherTime({ first, last }: Candidate): boolean {
    return this.doc.tokens
      .slice(first, last)
      .some(({ text }) => /^(?:former|ex|late|then|next|new|first)$/i.test(text));
  }

  /** Whether the knowledge base has all people of this name in other countries. */
  private isForeign({ names }: Draft, country: string): boolean {
    const known = [...names.keys()].flatMap((name) => this.knowledge.personsNamed(name));
    return known.length > 0 && known.every((entry) => entry.country !== undefined && entry.country !== country);
  }

  /** "The Kazakh president" of an article that never introduces him: who held the office on its date, if it names him. */
  private knownHolder(named: readonly Draft[], candidate: Candidate, country: string | undefined): Draft | undefined {
    const day = this.doc.article.publishedAt?.slice(0, 10);
    const code = country ?? this.home?.country;
    if (!day || !code) return undefined;
    const lemma = this.lemma(candidate);
    const office = lemma === 'minister' && this.text(candidate.head - 1) === 'prime' ? 'prime minister' : lemma;
    const holder = this.knowledge.holderOf(code, office, day);
    if (!holder) return undefined;
    const words = nameWords(this.knowledge, holder);
    return named.find(({ names }) =>
      [...names.keys()].some((name) => isSameOrPart(nameWords(this.knowledge, name), words)),
    );
  }

  /** "President A's visit ended as the president flew home": whom the sentence itself calls so before. */
  private besideIn(holders: readonly Draft[], { first, head }: Candidate): Draft | undefined {
    const sentence = this.doc.tokens[head]?.sentence;
    const beside = holders.filter(({ candidates }) =>
      candidates.some((other) => other.first < first && this.doc.tokens[other.head]?.sentence === sentence),
    );
    return beside.length === 1 ? beside[0] : undefined;
  }

  private nearest(drafts: readonly Draft[], { first }: Candidate): Draft | undefined {
    // Who has been named comes to mind before who is going to be.
    const distance = (draft: Draft): number =>
      Math.min(
        ...draft.candidates.map((other) => (other.first < first ? first - other.first : 4 * (other.first - first))),
      );
    return drafts.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  /** Bodies and groups: a body that was named before, else one entity for each country and noun. */
  private addBody(candidate: Candidate, placed: Candidate = candidate): void {
    const lemma = this.lemma(candidate);
    const title = titleOf(this.doc, this.knowledge, candidate);
    const isBody = candidate.type === 'Organization';
    const named = isBody && this.isDefinite(candidate) ? this.namedBody(lemma, candidate) : undefined;
    if (named) {
      this.put(named, placed);
      return;
    }
    const pair = isBody ? undefined : pairOf(this.doc, this.drafts, candidate);
    if (pair) {
      const draft = this.open(draftOf(placed, 'Group'));
      draft.members = pair;
      draft.plural = true;
      this.put(draft, placed);
      return;
    }
    const country = this.countryOf(candidate) ?? this.home?.country;
    const counted = this.doc.tokens.some(({ head, dep }) => head === candidate.head && dep === 'nummod');
    const same = counted
      ? undefined
      : this.drafts.find(
          (draft) =>
            draft.type === candidate.type &&
            hasTitle(draft.titles, title) &&
            draft.country === country &&
            !draft.names.size,
        );
    const draft = same ?? this.open(draftOf(placed, candidate.type));
    draft.plural = !isBody;
    if (!counted) draft.titles.add(title);
    if (country) draft.country ??= country;
    const sector = this.knowledge.sectorOf(lemma);
    if (sector) draft.sector ??= sector;
    this.put(draft, placed);
  }

  /** "the Foreign Ministry": words in capitals that tell it from other ministries. */
  private fieldOf({ first, head }: Candidate): readonly string[] {
    return this.doc.tokens
      .slice(first, head)
      .filter(({ dep, text }) => dep !== 'det' && /^\p{Lu}/u.test(text) && this.knowledge.lookup(text).length === 0)
      .map(({ text }) => plain(text));
  }

  private namedBody(lemma: string, candidate: Candidate): Draft | undefined {
    const country = this.countryOf(candidate);
    const field = this.fieldOf(candidate);
    const bodies = this.drafts.filter((draft) => {
      if (country && country !== (draft.country ?? this.home?.country)) return false;
      if (!GROUP_TYPES.has(draft.type) || draft.candidates.every(({ first }) => first >= candidate.first)) return false;
      const words = [...draft.names.keys(), ...(draft.knowledge?.names ?? [])].flatMap((name) =>
        plain(name).split(' '),
      );
      if (draft.names.size > 0 && field.some((word) => !words.includes(word))) return false;
      return words.includes(lemma) || (hasTitle(draft.titles, lemma) && draft.type === 'Organization');
    });
    return this.nearest(bodies, candidate);
  }
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/['’]s$/, '');
}

function nameWords(knowledge: Knowledge, name: string): readonly string[] {
  return knowledge
    .fold(tidy(name))
    .split(' ')
    .filter((word) => word !== '' && !knowledge.isHonorific(word));
}

function isSameOrPart(words: readonly string[], others: readonly string[]): boolean {
  return words.join(' ') === others.join(' ') || isPartOf(words, others);
}

/** One name is the last words, or the first word, of the other. */
function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  if (short.length === 0 || short.length === long.length) return false;
  const isTail = short.every((word, index) => long[long.length - short.length + index] === word);
  const isHead = short.length > 1 && short.every((word, index) => long[index] === word);
  const skips = short.length > 1 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
  const isInside = short.length === 1 && long.length > 3 && long.slice(1).includes(short[0] as string);
  return isTail || isHead || skips || isInside;
}

/** "Donald Trump Jr." is not Donald Trump, where one article has both. */
function hasSuffix(name: string): boolean {
  return /,? (?:Jr|Sr|II|III)\.?$/.test(name);
}

/** "CSTO" for "Collective Security Treaty Organization". */
function isAcronym(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '');
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]);
  return initials.join('') === letters;
}
