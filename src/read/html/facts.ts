import { toIsoDate } from './dates.ts';
import { articleData } from './linked-data.ts';
import { type PageDocument, squeeze } from './page.ts';

/** What a page says of itself, apart from its text. */
export interface PageFacts {
  readonly title?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  readonly publisher?: string;
  /** The address that the page gives as its own. */
  readonly url?: string;
  /** Whether the page calls itself an article, or something that is none; absent where it does not say. */
  readonly isArticle?: boolean;
  /** True where the page says that only subscribers see all of it. */
  readonly isPartial?: boolean;
}

/** Names under which pages give their date of publication, the most exact first. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'publish-date',
  'publication_date',
  'pubdate',
  'date',
];

/** Elements that show the date of publication, where no metadata gives it. */
const DATE_ELEMENTS = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'header time[datetime]',
  'article time[datetime]',
];

/** Reads what a page says of itself: linked data first, then metadata, then the elements that show it. */
export function readFacts(document: PageDocument): PageFacts {
  const data = articleData(document);
  const meta = metas(document);
  const publishedAt = firstDate([data?.datePublished, ...DATE_METAS.map((name) => meta.get(name.toLowerCase()))]);
  const date = publishedAt ?? shownDate(document);
  const title = data?.headline ?? meta.get('og:title') ?? meta.get('twitter:title') ?? onlyHeading(document);
  const publisher = data?.publisher ?? meta.get('og:site_name') ?? meta.get('dc.publisher');
  const url = canonical(document) ?? data?.url ?? meta.get('og:url');
  const isArticle = data ? true : kindOf(meta.get('og:type'));
  return {
    ...(title ? { title: withoutSite(title, publisher) } : {}),
    ...(date ? { publishedAt: date } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(isArticle === undefined ? {} : { isArticle }),
    ...(data?.isFree === false || meta.get('article:content_tier') === 'locked' ? { isPartial: true } : {}),
  };
}

/** `<meta>` elements by name in lower case; the first of a name counts. */
function metas(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = squeeze(meta.getAttribute('content'));
    const key = name?.trim().toLowerCase();
    if (key && content && !found.has(key)) found.set(key, content);
  }
  return found;
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value && toIsoDate(value);
    if (date) return date;
  }
  return undefined;
}

function shownDate(document: PageDocument): string | undefined {
  for (const selector of DATE_ELEMENTS) {
    const element = document.querySelector(selector);
    const date = element && toIsoDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '');
    if (date) return date;
  }
  return undefined;
}

function canonical(document: PageDocument): string | undefined {
  return document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href')?.trim() || undefined;
}

function onlyHeading(document: PageDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => squeeze(textContent)).filter(Boolean);
  return headings.length === 1 ? headings[0] : undefined;
}

/** `article` and `news.article` are articles, `profile` and `video` are none; `website` is said of any page. */
function kindOf(type = 'website'): boolean | undefined {
  return /^website$/i.test(type) ? undefined : /\barticle\b/i.test(type);
}

/** "Talks begin | The Strelsau Times" without the name of the site. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const rest = title.slice(0, -site.length);
  return /\s[|–—:·-]\s*$/u.test(rest) ? rest.replace(/\s[|–—:·-]\s*$/u, '') : title;
}
