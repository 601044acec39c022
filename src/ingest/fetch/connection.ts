import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { refusedAddress } from './refused-address.ts';

/** How connections are made. */
export interface ConnectionOptions {
  /** Also connect to private, loopback and link-local addresses. */
  readonly allowPrivate: boolean;
  /** HTTP proxy that does the connecting, such as `http://127.0.0.1:8080`; names are then looked up by it. */
  readonly proxy: string | null;
}

/** Milliseconds for connecting, for the headers, and between two pieces of a body. */
const CONNECT = 10_000;
const HEADERS = 30_000;
const BODY = 30_000;

/** A name that leads to an address that may not be connected to. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

/**
 * The dispatcher for all requests of a run. Every name is checked where it is looked up for connecting, so a
 * name that changes its address between two look-ups is caught; IP literals never get here and are checked
 * by the caller at every hop.
 */
export function connection(options: ConnectionOptions): Dispatcher {
  const timeouts = { headersTimeout: HEADERS, bodyTimeout: BODY };
  if (options.proxy !== null) return new ProxyAgent({ uri: options.proxy, ...timeouts });
  return new Agent({
    ...timeouts,
    connect: { timeout: CONNECT, ...(options.allowPrivate ? {} : { lookup: publicLookup }) },
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      callback(error, '');
      return;
    }
    const addresses = found as LookupAddress[];
    for (const { address } of addresses) {
      const refused = refusedAddress(address);
      if (refused !== null) {
        callback(new RefusedAddressError(`${hostname} leads to ${refused}`), '');
        return;
      }
    }
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  });
};
