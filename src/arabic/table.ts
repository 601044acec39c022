/** A table of `data/` whose rows stand behind words. */
export type TableName =
  | 'word'
  | 'month'
  | 'number'
  | 'time-word'
  | 'verb'
  | 'head'
  | 'event-noun'
  | 'boilerplate'
  | 'capital'
  | 'unit'
  | 'count-cue'
  | 'count-scope'
  | 'trigger'
  | 'title'
  | 'outlet'
  | 'demonym'
  | 'given-name'
  | 'person'
  | 'organization'
  | 'group'
  | 'place';

/** The word of a set of categories whose upper bits say in which tables a form stands. */
export const TABLE_WORD = 3;

/** The bit of a table in TABLE_WORD: most words are asked for rows of tables they do not stand in. */
export function tableBit(table: TableName): number {
  switch (table) {
    case 'verb':
      return 1 << 11;
    case 'head':
      return 1 << 12;
    case 'title':
      return 1 << 13;
    case 'outlet':
      return 1 << 14;
    case 'trigger':
      return 1 << 15;
    case 'person':
      return 1 << 16;
    case 'organization':
      return 1 << 17;
    case 'group':
      return 1 << 18;
    case 'place':
      return 1 << 19;
    case 'capital':
      return 1 << 20;
    case 'given-name':
      return 1 << 21;
    case 'demonym':
      return 1 << 22;
    case 'word':
      return 1 << 23;
    case 'month':
      return 1 << 24;
    case 'number':
      return 1 << 25;
    case 'time-word':
      return 1 << 26;
    case 'event-noun':
      return 1 << 27;
    case 'boilerplate':
      return 1 << 28;
    case 'unit':
      return 1 << 29;
    case 'count-cue':
      return 1 << 30;
    case 'count-scope':
      return 1 << 31;
  }
}
