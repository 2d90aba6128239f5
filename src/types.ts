/** The nouns. Plain read-only data that travels between the stages; imports nothing. */

/**
 * A stretch of text in UTF-16 code units; `start` is included, `end` is not.
 * Counts in `Article.text`, or in `Article.title` where `in` is `'title'` (an article whose title came separately).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly in?: 'title';
}

// ───────────────────────────── read ─────────────────────────────

/** What we were given, never altered. */
export interface Article {
  /** `article:` and a hash of `key`. */
  readonly id: string;
  /** Given id, else canonical URL, else path below the import root, with `/`. */
  readonly key: string;
  /** Where it was read: a path, a URL, or `path:line`; for messages and for the "same key, other source" check. */
  readonly source: string;
  readonly url?: string;
  /** The title: a separate one, or a copy of the title line of `text`. May be empty. */
  readonly title: string;
  /** The whole text as given: offsets count in it. */
  readonly text: string;
  readonly publisher?: string;
  /** ISO 8601 date (`2022-01-08`) or date-time. Absent when nothing gives a year. */
  readonly publishedAt?: string;
  /** Where `publishedAt` comes from: `given` with the article, its `dateline`, the `weekday` rule of the reader. */
  readonly dateBasis?: 'given' | 'dateline' | 'weekday';
  /** BCP 47. */
  readonly language: string;
  /** SHA-256 (hex) of title and text. */
  readonly contentHash: string;
  /** The parts of title and text, in order, not overlapping; what no section covers is white space. */
  readonly sections: readonly Section[];
  readonly dateline?: Dateline;
  /** What the reader noticed, e.g. a dateline without a year that could not be completed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a part of an article is. Facts are read from title, bullet and body. */
export type SectionKind = 'title' | 'bullet' | 'byline' | 'dateline' | 'heading' | 'body' | 'credit' | 'boilerplate';

/** A part of an article. A body section is one paragraph. */
export interface Section {
  readonly kind: SectionKind;
  readonly span: Span;
}

/** "ALMATY, Jan.8 (Reuters) –": where and when an article was filed. */
export interface Dateline {
  readonly span: Span;
  /** As written, e.g. `ALMATY`. */
  readonly place?: Span;
  /** ISO date completed with the year where one is known. */
  readonly date?: string;
  /** The agency in parentheses, e.g. `Reuters`. */
  readonly agency?: Span;
}

/** Something worth telling about one article that is no error. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

// ───────────────────────────── annotate ─────────────────────────────

/** A stretch of one section of the article. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly section: SectionKind;
  /** Index of its first token in `AnnotatedArticle.tokens`, and one past its last. */
  readonly first: number;
  readonly last: number;
}

/** A word, as Universal Dependencies cuts it. Indices count in `AnnotatedArticle.tokens`. */
export interface Token {
  readonly index: number;
  readonly sentence: number;
  readonly span: Span;
  readonly text: string;
  readonly lemma: string;
  /** UPOS, https://universaldependencies.org/u/pos/ */
  readonly pos: string;
  /** XPOS: Penn Treebank tag. */
  readonly tag: string;
  /** Index of the head token; -1 for the root of its sentence. */
  readonly head: number;
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  readonly dep: string;
}

/** A PropBank predicate and the head tokens of its arguments. */
export interface Predicate {
  /** Index of its token. */
  readonly token: number;
  /** PropBank roleset, e.g. `arrest.01`; absent where the lemma is unknown. */
  readonly roleset?: string;
  readonly arguments: readonly Argument[];
}

/** One argument of a predicate: PropBank label (`ARG0` … `ARG5`, `ARGM-LOC` …) and the index of its head token. */
export interface Argument {
  readonly role: string;
  readonly token: number;
}

export type EntityType = 'Person' | 'Organization' | 'Country' | 'Group' | 'Place';
export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** A stretch that names or points to something. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Index of its head token, of its first token and one past its last. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** 0..1 */
  readonly score: number;
  /** Id of the entity that it belongs to. */
  readonly entity: string;
  /**
   * True where a country, seat or demonym stands for its government (`Washington said`, `Kazakh authorities`), so
   * that roles built on it carry sector GOV.
   */
  readonly metonym?: boolean;
}

/** One thing in one article: its mentions, grouped by coreference. */
export interface Entity {
  /** Computed from the article's id and the first mention's span. */
  readonly id: string;
  readonly type: EntityType;
  /** The best name in the article. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id in the knowledge base, e.g. `country:KAZ`, `organization:csto`, `city:almaty-KAZ`. */
  readonly knowledge?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** CAMEO/PLOVER role: GOV, COP, MIL, JUD, CVL … */
  readonly sector?: string;
  readonly wikidata?: string;
  readonly gender?: 'female' | 'male';
  /** True for "protesters", "two officials". */
  readonly plural?: boolean;
  /** Ids of the entities that a group stands for: "the two leaders". */
  readonly members?: readonly string[];
  /** True for bylines, credits and agencies: a source of the article, no actor of the story. */
  readonly source?: boolean;
}

/** A date or time in the text. */
export interface TimeExpression {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** ISO date, or year-month, or year. */
  readonly value: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly basis: 'stated' | 'relative';
}

/** A stretch between quotation marks, with the index of the speech verb's token and the speaker's mention if found. */
export interface Quote {
  readonly span: Span;
  readonly cue?: number;
  readonly speaker?: string;
}

/** An article with its language layer. Annotators return a new one with their layer added. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly predicates: readonly Predicate[];
  /** Words that may tell an event, as the model learned it. */
  readonly guesses: readonly EventGuess[];
  /** Types of which it has seen enough to be believed where it finds none. */
  readonly learnedTypes: readonly string[];
  /** Names as the model saw them, before mentions are made of them. */
  readonly names: readonly NameSpan[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quotes: readonly Quote[];
}

/** A layer of `AnnotatedArticle`. */
export type Layer =
  | 'sentences'
  | 'tokens'
  | 'grammar'
  | 'guesses'
  | 'names'
  | 'mentions'
  | 'entities'
  | 'times'
  | 'quotes';

/** A word that may tell an event, as the model learned it from labelled text: what of, who does it and to whom. */
export interface EventGuess {
  readonly token: number;
  /** Event types of the ontology, the most probable first. */
  readonly types: readonly { readonly type: string; readonly score: number }[];
  readonly agents: readonly WordGuess[];
  readonly targets: readonly WordGuess[];
}

/** A word with a probability, 0..1. */
export interface WordGuess {
  readonly token: number;
  readonly score: number;
}

/** A name found by the model: tokens `first` to `last` (exclusive), label PER, ORG, GPE, LOC, NORP, EVENT, MISC or DATE. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  /** 0..1 */
  readonly score: number;
}

// ───────────────────────────── extract ─────────────────────────────

export type Modality =
  | 'happened'
  | 'planned'
  | 'promised'
  | 'offered'
  | 'ordered'
  | 'authorized'
  | 'threatened'
  | 'requested'
  | 'alleged'
  | 'hypothetical';

/** How we know that an entity plays a role. */
export type Basis = 'stated' | 'controlled' | 'announced' | 'coreferent' | 'learned' | 'guessed';
export type RoleName = 'agent' | 'target' | 'third' | 'theme' | 'place';
export type DatePrecision = 'day' | 'month' | 'year';
export type DateBasis = 'stated' | 'relative' | 'publication';
export type Stance = 'asserts' | 'denies' | 'doubts';

/** The part that an entity plays in an event; the span is the mention that says so. */
export interface Role extends Span {
  readonly entity: string;
  readonly role: RoleName;
  readonly basis: Basis;
  /** CAMEO/PLOVER sector of the wording, e.g. GOV for "Kazakh authorities". */
  readonly sector?: string;
}

/** What an event is about: an entity or another event, and the words. */
export interface Theme extends Span {
  readonly entity?: string;
  readonly event?: string;
  readonly text: string;
}

/** "more than 4,400 people": how many. */
export interface Count {
  readonly min: number;
  readonly max?: number;
  readonly approximate: boolean;
  readonly text: string;
}

/** Something that happened or was said to happen. */
export interface Event {
  readonly id: string;
  readonly kind: 'event';
  readonly type: string;
  readonly cameo: string | null;
  readonly plover: string | null;
  readonly mode?: string;
  /** Entity ids, in the order of mention. */
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly others?: readonly { readonly role: string; readonly entity: string }[];
  readonly theme?: Theme;
  readonly symmetric: boolean;
  readonly date?: string;
  readonly datePrecision?: DatePrecision;
  readonly dateBasis?: DateBasis;
  /** Entity id of a place or country. */
  readonly place?: string;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly background: boolean;
  readonly count?: Count;
  /** The sentences that prove it; the first holds the trigger. */
  readonly evidence: readonly Span[];
  readonly trigger: Span;
  readonly roles: readonly Role[];
  /** 0..1, three decimals. */
  readonly confidence: number;
  /** Which extractor found it, e.g. `frames`. */
  readonly extractor: string;
}

/** Who says that an event is so. */
export interface Statement extends Span {
  readonly speaker: string;
  readonly stance: Stance;
  readonly event: string;
}

/** Something that holds over time: an office, a membership. */
export interface State {
  readonly id: string;
  readonly kind: 'state';
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly title?: string;
  /** ISO date, year-month or year. */
  readonly from?: string;
  readonly to?: string;
  readonly current: boolean;
  readonly evidence: readonly Span[];
  readonly confidence: number;
  readonly extractor: string;
}

export type Fact = Event | State;

/** An entity as the report holds it: with its mentions. */
export interface ReportedEntity extends Omit<Entity, 'plural' | 'members' | 'source'> {
  readonly mentions: readonly ReportedMention[];
}

export interface ReportedMention extends Span {
  readonly text: string;
  readonly kind: MentionKind;
}

/** The person–body subset of states, in the words of the extraction format. */
export interface Affiliation {
  readonly person: string;
  readonly org: string;
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
  readonly current: boolean;
  readonly evidence: readonly Span[];
}

/** The report of one article: what `dramatis extract` prints (src/extract/extraction.schema.json). Never changes. */
export interface Extraction {
  /** The article's key: the id that the input gave. */
  readonly id: string;
  /** `Article.id`. */
  readonly articleId: string;
  readonly entities: readonly ReportedEntity[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly states: readonly State[];
  readonly affiliations: readonly Affiliation[];
  readonly diagnostics: readonly Diagnostic[];
}

// ───────────────────────────── resolve ─────────────────────────────

/** Why a fact is believed: a W3C Web Annotation position and quote. */
export interface Evidence extends Span {
  readonly articleId: string;
  readonly quote: string;
  readonly triggerStart: number;
  readonly triggerEnd: number;
  readonly extractor: string;
  /** 0..1 */
  readonly score: number;
}

/** One thing across all articles: what entities resolve to. Places are actors of type `Place` here, nodes of their own in the graph. */
export interface Actor {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description?: string;
  readonly countryCode?: string;
  readonly sector?: string;
  readonly wikidata?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly articleCount: number;
  /** Keys of the blocks its entities stand in; empty for actors of the knowledge base. Lets the store answer `BlockIndex`. */
  readonly blocks: readonly string[];
  /**
   * What its entities are like, summed up by the resolver (JSON, sorted), so that it can decide again who is who without
   * reading every report; empty where `blocks` is. Stores keep them as they are.
   */
  readonly profiles: readonly string[];
}

/** All mentions of one entity of one article: an edge from the article to the actor. */
export interface ArticleMention {
  readonly articleId: string;
  readonly actorId: string;
  readonly entityId: string;
  readonly names: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly count: number;
}

/** A role of an event of the view. */
export interface EventRole {
  readonly role: RoleName;
  /** Id of an actor, or of an event (a theme). */
  readonly id: string;
  readonly kind: 'actor' | 'place' | 'event';
  readonly basis: Basis;
  readonly sector?: string;
  readonly wording: string;
}

/** Who says so, in the view. */
export interface StatedBy extends Span {
  readonly actorId: string;
  readonly stance: Stance;
  readonly articleId: string;
  readonly quote: string;
}

/** An event of the view: the reports that meet in it, as one node. */
export interface EventNode {
  readonly id: string;
  /** Hash of what makes it: type, agents, targets, theme, polarity, class and year. Events with equal keys may be one. */
  readonly key: string;
  readonly type: string;
  /** A readable sentence. */
  readonly label: string;
  readonly date?: string;
  readonly datePrecision?: DatePrecision;
  readonly dateBasis?: DateBasis;
  readonly modality: Modality;
  readonly polarity: 'affirmed' | 'negated';
  readonly background: boolean;
  readonly count?: number;
  /** What it is about, in the words of its strongest report; a role where that is an actor or an event. */
  readonly theme?: string;
  readonly cameo?: string;
  readonly plover?: string;
  readonly mode?: string;
  readonly goldstein?: number;
  readonly ploverScore?: number;
  readonly confidence: number;
  readonly articleCount: number;
  readonly sourceCount: number;
  /** When the first article that reports it was published; absent where none has a date. */
  readonly firstReported?: string;
  readonly roles: readonly EventRole[];
  readonly evidence: readonly Evidence[];
  readonly statements: readonly StatedBy[];
}

/** A state of the view. */
export interface StateNode {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly holder: string;
  readonly body: string;
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  /** The day of the first text that has it hold. */
  readonly firstSeen?: string;
  /** The body and its office, where one person holds it at a time: `country:KAZ president`. */
  readonly office?: string;
  /** Id of the actor who holds the office after: `to` is then where that state begins, and no text says that this one ended. */
  readonly closedBy?: string;
  readonly current: boolean;
  readonly confidence: number;
  readonly articleCount: number;
  readonly evidence: readonly Evidence[];
}

/** The short edge between two actors: derived from events or states, never written by hand. */
export interface ShortEdge {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  /** `happened`, or `decided` where the modality is ordered, authorized, requested or promised. States: `holds`. */
  readonly status: 'happened' | 'decided' | 'holds';
  readonly count: number;
  readonly first?: string;
  readonly last?: string;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly confidence: number;
  /** Ids of the 5 strongest events or states. */
  readonly eventIds: readonly string[];
  /** States only. */
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  readonly current?: boolean;
}

/** An article as it is stored: with its report. */
export interface StoredArticle {
  readonly article: Article;
  readonly report: Extraction;
}

/** What a person, or the resolver, decided about two actors; or about the name of one. */
export type JudgementDecision = 'same' | 'different' | 'unsure' | 'renamed';

/** What a judgement speaks of: a place in a text, or an id of the knowledge base. Either outlives a new model. */
export type Anchor = TextAnchor | KnownAnchor;

/** A place in a text; `quote` is what stood there, by which it is found again in a changed text. */
export interface TextAnchor extends Span {
  readonly articleId: string;
  readonly quote: string;
}

/** An id of the knowledge base, or of a nameless group: `country:KAZ`, `group:KAZ-OPP`; or the URI of an entry elsewhere. */
export interface KnownAnchor {
  readonly known: string;
}

/** A decision about who is who. Never changed but to be withdrawn, and never removed. */
export interface Judgement {
  /** `judgement:` and a hash of what it says, who said it and when. */
  readonly id: string;
  readonly decision: JudgementDecision;
  /**
   * Two; one where `decision` is `renamed`. Of two that are different, it is the second that leaves. The second may be an
   * entry elsewhere: then `same` links the actor to it, and `different` says that it is not meant.
   */
  readonly anchors: readonly Anchor[];
  /** The new name, where `decision` is `renamed`. */
  readonly value?: string;
  readonly author: string;
  /** ISO 8601 date-time. */
  readonly time: string;
  readonly reason?: string;
  /** What the resolver gave the pair, 0..1. */
  readonly score?: number;
  /** ISO 8601 date-time; absent while it holds. */
  readonly withdrawnAt?: string;
}

/** What somebody judges: an actor as the graph has it, or the URI of an entry elsewhere; or a place in a text. */
export type JudgedSubject =
  | { readonly actor: string }
  | { readonly articleId: string; readonly start: number; readonly end: number };

/** What somebody says about who is who, before it is anchored. */
export interface JudgementRequest {
  readonly decision: JudgementDecision;
  /** Two; one where `decision` is `renamed`. Of two that are different, it is the second that leaves. */
  readonly subjects: readonly JudgedSubject[];
  readonly value?: string;
  readonly author: string;
  /** ISO 8601 date-time. */
  readonly time: string;
  readonly reason?: string;
  readonly score?: number;
}

/** A judgement that was made or withdrawn; or why it could not be, and the position of the subject at fault. */
export type Judged =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'failed'; readonly code: 'NOT_FOUND' | 'INVALID'; readonly message: string; readonly at?: number };

/** Two actors that may be one: it is for a person to say. */
export interface Doubt {
  /** Ids of the actors; the first is the smaller one. */
  readonly actors: readonly [string, string];
  /** 0..1, how likely they are one. */
  readonly score: number;
  /** What speaks for it and against it, the strongest first. */
  readonly reasons: readonly string[];
}

/**
 * The change of the view that an import, a retraction or a judgement makes; written in one transaction.
 * Whatever is listed replaces what the store holds under the same id; nothing else changes.
 */
export interface ViewChange {
  /** New or changed articles, with their reports. */
  readonly articles: readonly StoredArticle[];
  readonly retiredArticles: readonly string[];
  readonly actors: readonly Actor[];
  /** Actors that are no more; `to` is what superseded them, if anything did. */
  readonly retiredActors: readonly { readonly id: string; readonly to?: string }[];
  /** The mentions edges of these articles are replaced by `mentions`. */
  readonly mentionedIn: readonly string[];
  readonly mentions: readonly ArticleMention[];
  readonly events: readonly EventNode[];
  readonly retiredEvents: readonly string[];
  readonly states: readonly StateNode[];
  readonly retiredStates: readonly string[];
  readonly edges: readonly ShortEdge[];
  readonly retiredEdges: readonly Pick<ShortEdge, 'source' | 'type' | 'target' | 'status'>[];
  /** Judgements that are new, or withdrawn now. */
  readonly judgements?: readonly Judgement[];
  /** The doubts about these actors are replaced by `doubts`. */
  readonly doubtedActors?: readonly string[];
  readonly doubts?: readonly Doubt[];
}

/** An article's report, with what resolving needs to know of the article itself. */
export interface IndexedReport {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly report: Extraction;
}
