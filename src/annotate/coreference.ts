import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle } from '../types.ts';
import { bodyOfCity, isCalledClub } from './bodies-of-cities.ts';
import { genderCalled } from './called.ts';
import { type Candidate, textOf } from './candidate.ts';
import { type Draft, draftOf } from './cast.ts';
import { countryOfBody } from './country-of-body.ts';
import { holderAmong } from './holders.ts';
import { isPeople } from './kinds-of-names.ts';
import { countryOfBodyNoun, namedBody } from './named-bodies.ts';
import { calledByOneName, namesakeMeant } from './namesakes.ts';
import { pairOf, statesBefore } from './pairs.ts';
import { namedBeside } from './persons-beside.ts';
import { antecedentOf } from './pronouns.ts';
import { countriesBehind, isOfOtherCity, isRegion } from './regions.ts';
import { isSameName, tidy } from './same-name.ts';
import { chooseMatch, isBuilding, isGovernmental } from './seats.ts';
import { type Gathered, headLemma, textAt } from './setting.ts';
import { countryDraft, countryOf, countryOfOwner, home, lastCountry } from './story-countries.ts';
import { hasTitle, titleOf } from './titles.ts';

const PEOPLE = 'people';

/** Gathers the mentions of one article into entities: names first, then titles beside names, then nouns and pronouns. */
export class Coreference implements Gathered {
  readonly drafts: Draft[] = [];
  readonly doc: AnnotatedArticle;
  readonly knowledge: Knowledge;
  readonly placed = new Map<Candidate, Draft>();

  constructor(doc: AnnotatedArticle, knowledge: Knowledge) {
    this.doc = doc;
    this.knowledge = knowledge;
  }

  /** Names meet by what the knowledge base says of them, else by their words. */
  addName(candidate: Candidate): void {
    const text = textOf(this.doc, candidate.first, candidate.last);
    const match = chooseMatch(this, candidate);
    if (match && (isBuilding(this, candidate) || isRegion(this, candidate) || isOfOtherCity(this, candidate, match))) {
      this.addPlaceNamed(candidate, countriesBehind(this, candidate)[0] ?? match.entry.country);
      return;
    }
    if (match && isCalledClub(this, candidate, match)) {
      this.addByName({ ...candidate, type: 'Organization', matches: [] }, text);
      return;
    }
    const body = match && bodyOfCity(this, candidate, match);
    if (body) {
      this.put(body, candidate, text);
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
      if (match.entry.kind === 'country' && isGovernmental(this, candidate, match)) draft.metonyms.add(candidate);
      this.put(draft, candidate, text);
      return;
    }
    this.addByName(candidate, text);
  }

  private addByName(candidate: Candidate, text: string): void {
    const same = this.drafts.filter((each) => isSameName(this, each, candidate, text));
    const draft =
      namesakeMeant(this, same, candidate) ?? calledByOneName(this, candidate, text) ?? this.open(draftOf(candidate));
    const country = candidate.type === 'Organization' ? countryOfBody(this.doc, candidate, this.knowledge) : undefined;
    if (country) draft.country ??= country;
    const gender = candidate.type === 'Person' ? genderCalled(this.doc, candidate, this.knowledge) : undefined;
    if (gender) draft.gender ??= gender;
    this.put(draft, candidate, text);
  }

  /** "met at the Kremlin", "the province of Kandahar": a place of its own, and not the country or the city. */
  private addPlaceNamed(candidate: Candidate, country: string | undefined): void {
    const building: Candidate = { ...candidate, type: 'Place', matches: [] };
    const text = textOf(this.doc, candidate.first, candidate.last);
    const draft =
      this.drafts.find((each) => isSameName(this, each, building, text)) ?? this.open(draftOf(building, 'Place'));
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
    const person = namedBeside(this, candidate);
    if (!person) return;
    this.entitle(person, candidate);
    this.put(person, candidate);
  }

  /** Nouns and pronouns take what they point to; a noun that points to nothing opens an entity of its own. */
  addNominal(candidate: Candidate): void {
    if (this.placed.has(candidate)) return;
    if (candidate.kind === 'pronoun' || textAt(this, candidate.head) === 'latter') {
      const found = antecedentOf(this.doc, candidate, this.drafts, this.knowledge);
      if (found && 'candidates' in found) this.put(found, candidate);
      else if (found) this.addTogether(found, candidate);
      return;
    }
    if (candidate.type === 'Country') this.addGovernment(candidate);
    else if (candidate.type === 'Person') this.addOffice(candidate);
    else if (candidate.type === 'Place') this.addPlace(candidate);
    else this.addBody(candidate);
  }

  /** "Berg and Lund … they": one group of those who were named together. */
  private addTogether(members: readonly Draft[], candidate: Candidate): void {
    const same = this.drafts.find(
      (draft) => draft.members?.length === members.length && members.every((each) => draft.members?.includes(each)),
    );
    if (same) this.put(same, candidate);
    else this.putTogether(candidate, members);
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

  private entitle(person: Draft, candidate: Candidate): void {
    person.titles.add(titleOf(this.doc, this.knowledge, candidate));
    const country = countryOf(this, candidate);
    if (country) person.country ??= country;
  }

  /** "Kazakh authorities", "the government": the country; "several officials": a group. */
  private addGovernment(candidate: Candidate): void {
    const several = statesBefore(this.doc, this.drafts, candidate);
    if (several.length > 1) {
      this.putTogether(candidate, several);
      return;
    }
    const own = countryDraft(this, countryOf(this, candidate) ?? countryOfOwner(this, candidate));
    const lemma = headLemma(this, candidate);
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
    const country = definite ? (lastCountry(this, candidate) ?? home(this)) : undefined;
    if (!country) {
      if (!this.knowledge.isLand(lemma)) this.addBody({ ...candidate, type: 'Organization' }, candidate);
      return;
    }
    country.metonyms.add(candidate);
    this.put(country, candidate);
  }

  private putTogether(candidate: Candidate, members: readonly Draft[]): void {
    const draft = this.open(draftOf(candidate, 'Group'));
    draft.members = members;
    draft.plural = true;
    this.put(draft, candidate);
  }

  /** "the village": the one that was spoken of before, if there was one. */
  private addPlace(candidate: Candidate): void {
    const lemma = headLemma(this, candidate);
    const same = this.isDefinite(candidate)
      ? this.drafts.find(({ type, names, titles }) => type === 'Place' && names.size === 0 && titles.has(lemma))
      : undefined;
    const draft = same ?? this.open(draftOf(candidate));
    draft.titles.add(lemma);
    this.put(draft, candidate);
  }

  private isDefinite(candidate: Candidate): boolean {
    const opening = textAt(this, candidate.first);
    return ['the', 'this', 'that', 'his', 'her', 'its', 'their'].includes(opening);
  }

  /** "the Kazakh president": the person whom the article gives that office; else somebody without a name. */
  private addOffice(candidate: Candidate): void {
    const lemma = headLemma(this, candidate);
    const title = titleOf(this.doc, this.knowledge, candidate);
    const country = countryOf(this, candidate);
    const definite = this.isDefinite(candidate) || country !== undefined;
    const named = this.drafts.filter(({ type, names }) => type === 'Person' && names.size > 0);
    const holders = named.filter(
      ({ titles, country: own }) => hasTitle(titles, title) && (!country || !own || own === country),
    );
    const holder = definite ? holderAmong(this, holders, candidate, { named, country }) : undefined;
    if (holder) {
      this.entitle(holder, candidate);
      this.put(holder, candidate);
      return;
    }
    if (lemma === 'counterpart') {
      const found = antecedentOf(this.doc, candidate, this.drafts, this.knowledge);
      const other = found && 'candidates' in found ? found : undefined;
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

  /** Bodies and groups: a body that was named before, else one entity for each country and noun. */
  private addBody(candidate: Candidate, placed: Candidate = candidate): void {
    const lemma = headLemma(this, candidate);
    const title = titleOf(this.doc, this.knowledge, candidate);
    const isBody = candidate.type === 'Organization';
    const named = isBody && this.isDefinite(candidate) ? namedBody(this, candidate) : undefined;
    if (named) {
      this.put(named, placed);
      return;
    }
    const pair = isBody ? undefined : pairOf(this.doc, this.drafts, candidate);
    if (pair) {
      this.putTogether(placed, pair);
      return;
    }
    const country = countryOfBodyNoun(this, candidate) ?? home(this)?.country;
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
}
