import { StoreError } from '../errors.ts';

/** How a list is walked. */
export interface Walk {
  /** One of the orders in the header of its statement; the first of them if left out. */
  readonly order?: string | undefined;
  /** True: from the end to the beginning, or from the row of `after` back. */
  readonly backward?: boolean | undefined;
}

/** An order of a list, as the header of its statement has it: `// By name, rising: WITH a, a.name AS value`. */
export interface ListOrder {
  readonly name: string;
  readonly isRising: boolean;
  /** What `{{sorted}}` stands for in its file: mostly a clause that adds `value`, which rows are sorted by, then by their id. */
  readonly clause: string;
}

/** The orders that the lines of a header name. */
export function parseOrders(header: readonly string[]): readonly ListOrder[] {
  return header.flatMap((line) => {
    const [, name = '', way, clause = ''] = /^By (\w+), (rising|falling): (.+)$/.exec(line) ?? [];
    return name ? [{ name, isRising: way === 'rising', clause }] : [];
  });
}

/**
 * The text of a list for a walk. A file is written for values that fall and ids that rise; what turns round otherwise is
 * marked in it: `{{<}}` and `{{DESC}}` belong to the value, `{{>}}` and `{{ASC}}` to the id. Throws StoreError
 * STORE_UNKNOWN for an order that the list has not.
 */
export function turned(text: string, orders: readonly ListOrder[], { order, backward = false }: Walk): string {
  if (!text.includes('{{')) return text;
  const own = order === undefined ? orders[0] : orders.find(({ name }) => name === order);
  if (order !== undefined && !own) {
    throw new StoreError('STORE_UNKNOWN', `No order ${order}; there are ${orders.map(({ name }) => name).join(', ')}`);
  }
  const isFalling = own?.isRising === backward || (!own && !backward);
  return text
    .replaceAll('{{sorted}}', () => own?.clause ?? '')
    .replaceAll('{{<}}', isFalling ? '<' : '>')
    .replaceAll('{{DESC}}', isFalling ? 'DESC' : 'ASC')
    .replaceAll('{{>}}', backward ? '<' : '>')
    .replaceAll('{{ASC}}', backward ? 'DESC' : 'ASC');
}
