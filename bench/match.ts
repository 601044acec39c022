/**
 * What matching one article costs as the archive grows, and when everybody prints the same dispatch.
 *
 *   npx tsx bench/match.ts [ARTICLES]      default 100000, in memory: the work of matching itself
 *
 * Prints the cost per article around 5,000 and around ARTICLES articles with their ratio from the same run, and the
 * cost per copy of one dispatch with its 99th percentile, in processor time. Nothing here decides a test.
 */
import { readFileSync } from 'node:fs';
import { MemoryFormStore } from '../src/match/groups/memory-form-store.ts';
import {
  claimItems,
  formOf,
  MATCH_FILES,
  type MatchFile,
  type MatchLexicon,
  matchRound,
  openMatchLexicon,
} from '../src/match/index.ts';
import { ANALYSIS_SCHEMA, type Analysis } from '../src/model/index.ts';

const count = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(count) || count < 10_000) {
  console.error('Usage: npx tsx bench/match.ts [ARTICLES]   at least 10000');
  process.exit(2);
}
const lexicon: MatchLexicon = openMatchLexicon(
  Object.fromEntries(MATCH_FILES.map((name) => [name, readFileSync(`data/match/${name}`, 'utf8')])) as Record<
    MatchFile,
    string
  >,
);

/** A generator of its own, so that every run sees the same archive. */
let state = 12345;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 0x1_0000_0000;
}

const LETTERS = 'بتجحدرسشصطعفقكلمنهي';
const common = readFileSync('data/match/rarity.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(40, 2500)
  .map((line) => line.split('\t')[0]);
const ACTS = [
  'قصفت طائرات',
  'استهدفت غارة',
  'اعتقلت قوات',
  'وقعت اشتباكات مع',
  'فرضت عقوبات على',
  'اجتمع وفد مع',
];
const SPEAKERS = ['وزارة الدفاع', 'المتحدث الرسمي', 'مصدر أمني', 'المرصد', 'وكالة الأنباء', 'وزير الخارجية'];

function name(): string {
  let word = '';
  for (let i = 0; i < 6; i++) word += LETTERS[Math.floor(random() * LETTERS.length)];
  return word;
}

function words(n: number): string {
  // Frequent words come often, as in news.
  return Array.from({ length: n }, () => common[Math.floor(common.length * random() ** 2)]).join(' ');
}

// Claims are compared within 18 days: at 5,000 articles that many days must have been.
const PER_DAY = 200;
const CLAIMS = 4;
let topics: string[] = [];

function article(n: number): Analysis {
  const day = Math.floor(n / PER_DAY);
  if (n % PER_DAY === 0) topics = Array.from({ length: 40 }, name);
  const topic = topics[Math.floor(topics.length * random() ** 2)];
  const title = `${ACTS[n % ACTS.length]} ${topic}`;
  let text = `${title}\n\n`;
  const claims: Analysis['claims'][number][] = [];
  for (let c = 0; c < CLAIMS; c++) {
    const speaker = SPEAKERS[(n + c) % SPEAKERS.length];
    const content = `${ACTS[(n + c) % ACTS.length]} ${topic} ${words(9)}`;
    text += `قالت ${speaker} إن `;
    const start = text.length;
    text += `${content}.\n`;
    claims.push({
      id: `c${c}`,
      parent: null,
      group: null,
      cue: { start: start - 4, end: start - 1, kind: 'verb_vso' },
      content: { parts: [{ start, end: start + content.length }] },
      chain: [{ mention: null, entity: null, canonical: speaker, type: 'institution', relayCue: null }],
      stance: 'asserted',
      polarity: 'positive',
      force: 'statement',
      quote: 'indirect',
      basis: null,
      distance: false,
      because: { rule: 'bench', evidence: [], from: [] },
    });
  }
  const at = new Date(Date.UTC(2000, 0, 1) + (day * 24 * 60 + (n % PER_DAY)) * 60_000).toISOString();
  return {
    schema: ANALYSIS_SCHEMA,
    article: {
      id: `a${n}`,
      url: null,
      language: 'ar',
      outlet: { name: `outlet ${n % 40}`, basis: 'given' },
      title: { start: 0, end: title.length },
      text,
      publishedAt: {
        value: at,
        earliest: at.slice(0, 10),
        latest: at.slice(0, 10),
        granularity: 'minute',
        basis: 'given',
        because: { rule: 'bench', evidence: [], from: [] },
      },
    },
    regions: [],
    sentences: [],
    entities: [],
    mentions: [],
    dates: [],
    quantities: [],
    claims,
    events: [],
    diagnostics: [],
  };
}

async function main(): Promise<void> {
  await manyCopies();
  await growingArchive();
}

/** Everybody prints one dispatch. Runs first, so that no other archive is in memory. */
async function manyCopies(): Promise<void> {
  const store = new MemoryFormStore();
  const dispatch = article(7);
  const costs = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    const outlet = { name: `outlet ${n % 997}`, basis: 'given' as const };
    costs[n] = await cost({ ...dispatch, article: { ...dispatch.article, id: `copy${n}`, outlet } }, store);
  }
  line(`${count.toLocaleString('en')} copies of one dispatch`, costs);
  console.log(`  forms kept for all of them: ${store.snapshot().groups.length}`);
}

/** The archive grows day by day. The median is the work of matching; the mean has the collector of a heap that
 *  holds the whole archive in it, which the database does not. */
async function growingArchive(): Promise<void> {
  const store = new MemoryFormStore();
  const costs = new Float64Array(count);
  for (let n = 0; n < count; n++) costs[n] = await cost(article(n), store);
  const early = costs.subarray(4000, 6000);
  const late = costs.subarray(count - 2000);
  line('around 5,000 articles', early);
  line(`around ${count.toLocaleString('en')} articles`, late);
  console.log(
    `  ratio of medians ${(median(late) / median(early)).toFixed(2)}, of means ${(mean(late) / mean(early)).toFixed(2)}`,
  );
}

/** Processor time of matching one article, in ms. */
async function cost(analysis: Analysis, store: MemoryFormStore): Promise<number> {
  const began = cpu();
  await matchRound(
    claimItems(analysis, lexicon).map((item) => formOf(item)),
    store,
    lexicon,
  );
  return cpu() - began;
}

function median(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1];
}

/** Processor time of this process in ms, so that what else runs on the machine matters less. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function line(what: string, values: Float64Array): void {
  const sorted = values.slice().sort();
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)].toFixed(2);
  console.log(`${what}: mean ${mean(values).toFixed(2)} ms, median ${at(0.5)}, p99 ${at(0.99)}`);
}

await main();
