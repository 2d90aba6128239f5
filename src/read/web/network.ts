import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** How names lead to addresses, and which addresses may be visited. */
export interface Network {
  resolve(hostname: string): Promise<readonly LookupAddress[]>;
  isAllowed(address: string): boolean;
}

/** The public internet, and nothing else. No setting widens it: only code that makes a network of its own does. */
export const publicInternet: Network = {
  resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
  isAllowed: isPublicAddress,
};

/** A name leads to an address that may not be visited. */
export class AddressRefused extends Error {}

/**
 * Resolves names for a connection, which then goes to the very addresses that were checked: a name that changes its
 * address in between (DNS rebinding) gains nothing. One address that may not be visited is enough to refuse the name.
 */
export function checkedLookup(network: Network): LookupFunction {
  return (hostname, options, callback) => {
    network.resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => network.isAllowed(address))) {
          callback(new AddressRefused(hostname), []);
        } else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
