import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FetchSettings } from '../app/fetch-session.ts';
import { durationOf } from '../app/watch.ts';

/** Options that `fetch` and `watch` share. */
export interface SharedOptions {
  to?: string;
  outlet?: string;
  proxy?: string;
  pause: number;
  allowPrivate?: boolean;
  json?: boolean;
}

/** Adds them to a command. */
export function withSharedOptions(command: Command): Command {
  return command
    .option('--to <folder>', 'keep bytes and reports in this folder instead of the archive')
    .option('--outlet <name>', 'outlet of reports that name none')
    .option('--proxy <address>', 'HTTP proxy for all requests, such as http://127.0.0.1:8080', proxyAddress)
    .addOption(
      new Option('--pause <time>', 'time between two requests to one host, such as 2s')
        .argParser(duration)
        .default(1_000, '1s'),
    )
    .option('--allow-private', 'also connect to private, loopback and link-local addresses')
    .option('--json', 'one line of JSON per address');
}

/** A duration option; throws what commander shows as a usage error. */
export function duration(text: string): number {
  const value = durationOf(text);
  if (value === null) throw new InvalidArgumentError(`"${text}" is no time; write 90s, 15m or 1h30m`);
  return value;
}

function proxyAddress(text: string): string {
  if (!/^https?:\/\/[^\s/]+\/?$/i.test(text)) {
    throw new InvalidArgumentError(`"${text}" is no proxy address; write http://host:port`);
  }
  return text;
}

/** The settings that the options mean. */
export function settingsOf(options: SharedOptions, skipKnown: boolean): FetchSettings {
  return {
    allowPrivate: options.allowPrivate === true,
    proxy: options.proxy ?? null,
    pause: options.pause,
    folder: options.to ?? null,
    read: options.outlet === undefined ? {} : { outlet: options.outlet },
    skipKnown,
  };
}
