/** Who held an office, and when: ISO dates, `to` excluded, open where the office is still held. */
export interface OfficeHolder {
  readonly country: string;
  readonly office: string;
  readonly holder: string;
  readonly from: string;
  readonly to?: string;
}

/** The name of who held a country's office on a day; undefined where the knowledge base does not say. */
export function holderOn(
  holders: readonly OfficeHolder[],
  country: string,
  office: string,
  day: string,
): string | undefined {
  const held = holders.find(
    (each) => each.country === country && each.office === office && each.from <= day && (!each.to || day < each.to),
  );
  return held?.holder;
}
