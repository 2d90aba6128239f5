import { shortHash } from '../lib/hash.ts';
import type { Member } from './members.ts';
import type { Copies } from './syndication.ts';

/** Members that are one event. */
export interface Meeting {
  /** Id of the event of the view; made of what all its members share, so that it stays while they come and go. */
  readonly id: string;
  /** Those that settle date and place, then those that joined them. */
  readonly core: readonly Member[];
  readonly joined: readonly Member[];
}

/** A date of publication stands for the day itself or one of so many before: reports follow within days. */
const NEWS_DAYS = 3;

/** Sorts members of one key into events. Depends on the set alone. */
export function meet(key: string, members: readonly Member[], copies: Copies): readonly Meeting[] {
  const loose = members.filter(({ isLoose }) => isLoose);
  const firm = members.filter(({ isLoose }) => !isLoose);
  return [...meetInCopies(key, loose, copies), ...meetByDate(key, firm)];
}

/** Nameless events meet in copies of one text only. */
function meetInCopies(key: string, members: readonly Member[], copies: Copies): readonly Meeting[] {
  const reports = [...new Map(members.map(({ report }) => [report.articleId, report])).values()];
  return copies.cluster(reports).map((cluster) => {
    const articleIds = cluster.map(({ articleId }) => articleId).sort();
    const core = members.filter(({ report }) => articleIds.includes(report.articleId));
    return { id: `event:${shortHash(key, articleIds[0] ?? '')}`, core, joined: [] };
  });
}

/** What a member says of day and place; members that say the same always stay together. */
interface Slot {
  readonly date: string;
  readonly isPublication: boolean;
  readonly place: string;
  readonly members: Member[];
}

/**
 * Members of the same day and place are one event. The others, finer dates first, then those with a place, join the one
 * event that is compatible if there is exactly one, else they are an event of their own.
 */
function meetByDate(key: string, members: readonly Member[]): readonly Meeting[] {
  const meetings: { readonly slot: Slot; readonly joined: Member[] }[] = [];
  for (const rank of ranked(slotsOf(members))) {
    const settled = [...meetings];
    for (const slot of rank) {
      const [only, ...others] = settled.filter((meeting) => isCompatible(slot, meeting.slot));
      if (only && others.length === 0) only.joined.push(...slot.members);
      else meetings.push({ slot, joined: [] });
    }
  }
  return meetings.map(({ slot, joined }) => ({
    id: `event:${shortHash(key, slot.date, slot.isPublication ? 'publication' : '', slot.place)}`,
    core: slot.members,
    joined,
  }));
}

function slotsOf(members: readonly Member[]): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const member of members) {
    const { date = '', dateBasis } = member.event;
    const isPublication = dateBasis === 'publication';
    const place = member.placeId ?? '';
    const name = `${date} ${isPublication} ${place}`;
    const slot = slots.get(name) ?? { date, isPublication, place, members: [] };
    slot.members.push(member);
    slots.set(name, slot);
  }
  return [...slots.values()];
}

/** Slots in the order in which they settle; those of one rank do not see one another. */
function ranked(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const ranks = new Map<number, Slot[]>();
  for (const slot of slots) {
    const rank = rankOf(slot);
    ranks.set(rank, [...(ranks.get(rank) ?? []), slot]);
  }
  const ordered = [...ranks].sort(([a], [b]) => a - b).map(([, rank]) => rank);
  return ordered.map((rank) => rank.sort((a, b) => (`${a.date} ${a.place}` < `${b.date} ${b.place}` ? -1 : 1)));
}

function rankOf({ date, isPublication, place }: Slot): number {
  const coarseness = isPublication ? 1 : date.length === 10 ? 0 : date.length === 7 ? 2 : 3;
  return 2 * coarseness + (place === '' ? 1 : 0);
}

function isCompatible(coarse: Slot, fine: Slot): boolean {
  if (coarse.place !== '' && fine.place !== '' && coarse.place !== fine.place) return false;
  if (!coarse.isPublication || fine.isPublication) return fine.date.startsWith(coarse.date);
  const days = (Date.parse(coarse.date) - Date.parse(fine.date)) / 86_400_000;
  return days >= 0 && days <= NEWS_DAYS;
}
