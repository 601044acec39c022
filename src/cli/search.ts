import { type Command, InvalidArgumentError } from 'commander';
import { type SearchAnswer, type SearchRequest, type SearchScope, search } from '../app/search.ts';
import { isolate, onArchive, printJson, several, wholeNumber } from './archive-command.ts';

interface Options {
  in: SearchScope;
  outlet?: string[];
  speaker?: string[];
  sourceType?: string[];
  stance?: string[];
  event?: string[];
  place?: string[];
  from?: string;
  to?: string;
  newest?: boolean;
  limit: number;
  cursor?: string;
  facets?: boolean;
  json?: boolean;
}

/** `isnad search`: finds reports, claims and names in the archive. */
export function registerSearch(program: Command): void {
  program
    .command('search')
    .summary('find reports, claims and names')
    .description(
      'Finds Arabic whatever its spelling: hamza, ة/ه, ى/ي, the article, و ف ب ل ك, plural endings and digits ' +
        'of any script make no difference. All words must occur; "words" or «words» next to each other; -word not at all.',
    )
    .argument('[words...]', 'what to look for; may be left out when a facet is given')
    .option('--in <what>', 'articles, claims or names', scope, 'articles')
    .option('--outlet <name>', 'published by (may be given several times)', several)
    .option('--speaker <name>', 'said by, or passed on by', several)
    .option('--source-type <type>', 'person, official, anonymous_source …', several)
    .option('--stance <stance>', 'asserted, denied, hedged …', several)
    .option('--event <type>', 'strike, casualties, meeting …', several)
    .option('--place <name>', 'names this place', several)
    .option('--from <time>', 'published from this day, month or year on')
    .option('--to <time>', 'published up to and with this day, month or year')
    .option('--newest', 'newest first instead of best first')
    .option('--limit <n>', 'results on a page', wholeNumber('--limit', 1), 10)
    .option('--cursor <cursor>', 'the page after the one that gave this cursor')
    .option('--facets', 'also count outlets, speakers, places … among the newest thousand')
    .option('--json', 'results as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad search الميناء -حريق\n  isnad search "«وقف إطلاق النار»" --from 2018-04 --newest\n  isnad search الضربة --in claims --stance denied --facets',
    )
    .action((words: string[], options: Options) =>
      onArchive(async (archive) => {
        const answer = await search(archive, requestOf(words, options));
        if (options.json) printJson(answer);
        else process.stdout.write(inWords(answer));
      }),
    );
}

function requestOf(words: string[], options: Options): SearchRequest {
  // A word of the shell with spaces in it was quoted there: the shell took the marks off.
  const query = words
    .map((word) => (/\s/.test(word) && !/["«“”»]/.test(word) ? `"${word}"` : word))
    .join(' ');
  return {
    query,
    scope: options.in,
    limit: options.limit,
    order: options.newest ? 'date' : 'relevance',
    ...(options.outlet ? { outlets: options.outlet } : {}),
    ...(options.speaker ? { speakers: options.speaker } : {}),
    ...(options.sourceType ? { sourceTypes: options.sourceType } : {}),
    ...(options.stance ? { stances: options.stance } : {}),
    ...(options.event ? { eventTypes: options.event } : {}),
    ...(options.place ? { places: options.place } : {}),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
    ...(options.facets ? { facets: true } : {}),
  };
}

function scope(text: string): SearchScope {
  if (text === 'articles' || text === 'claims' || text === 'names') return text;
  throw new InvalidArgumentError(`--in must be articles, claims or names, not "${text}"`);
}

function inWords(answer: SearchAnswer): string {
  const out: string[] = [];
  const { count, more } = answer.total;
  out.push(`${more ? `more than ${count}` : count} ${answer.scope}`);
  for (const article of answer.articles) {
    out.push('', `${article.id}  ${article.published ?? 'time unknown'}  ${isolate(article.outlet)}`);
    out.push(`  ${isolate(article.title)}`, `  ${isolate(marked(article.snippet))}`);
  }
  for (const claim of answer.claims) {
    out.push(
      '',
      `${claim.id}  ${claim.published ?? 'time unknown'}  ${claim.stance}  ${isolate(claim.outlet)}`,
    );
    out.push(`  ${isolate(claim.speaker)}`, `  ${isolate(marked(claim.snippet))}`);
  }
  for (const name of answer.names) out.push(`${name.articles}  ${name.kind}  ${isolate(name.name)}`);
  for (const [facet, values] of Object.entries(answer.facets ?? {})) {
    out.push('', `${facet}:`, ...values.map((value) => `  ${value.count}  ${isolate(value.value)}`));
  }
  if (answer.next !== null) out.push('', `more: --cursor ${answer.next}`);
  return `${out.join('\n')}\n`;
}

/** The snippet with its matches in bold on a terminal. */
function marked(snippet: SearchAnswer['articles'][number]['snippet']): string {
  const bold = process.stdout.isTTY === true && !process.env.NO_COLOR;
  let out = snippet.cutBefore ? '… ' : '';
  let at = 0;
  for (const { start, end } of snippet.highlights) {
    const word = snippet.text.slice(start, end);
    out += snippet.text.slice(at, start) + (bold ? `\u001b[1m${word}\u001b[22m` : word);
    at = end;
  }
  return out + snippet.text.slice(at) + (snippet.cutAfter ? ' …' : '');
}
