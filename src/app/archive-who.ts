import { userInfo } from 'node:os';

/** Who decides at a terminal: `ISNAD_USER`, else the name of the account. */
export function decisionMaker(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const named = environment.ISNAD_USER?.trim();
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
