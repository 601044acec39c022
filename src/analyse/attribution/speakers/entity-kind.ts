import type { EntityKind, SourceType } from '../../../model/index.ts';

export function entityKind(type: SourceType): EntityKind {
  switch (type) {
    case 'person':
    case 'official':
      return 'person';
    case 'institution':
      return 'organization';
    case 'outlet':
      return 'outlet';
    case 'document':
      return 'document';
    default:
      return 'source';
  }
}
