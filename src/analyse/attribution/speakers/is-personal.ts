import type { Speaker } from './speaker.ts';

export function isPersonal(s: Speaker): boolean {
  return s.type === 'official' || s.type === 'person' || (s.type === 'anonymous_official' && s.name.size > 0);
}
