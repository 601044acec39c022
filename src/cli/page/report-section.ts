import type { ReadReport } from '../../app/read-articles.ts';
import { ruleSays } from '../../app/rule-catalogue.ts';
import type { Analysis, ChainNode, Claim, SourceType, Span } from '../../model/index.ts';
import { dateCard, eventCard, quantityCard } from './fact-cards.ts';
import { type Html, html } from './html.ts';
import { type Mark, markedText } from './marked-text.ts';
import { FORCES, QUOTES, SOURCES, STANCES } from './page-labels.ts';

/** One report as a section of the page: its facts, its text with everything marked, and the list of claims. */
export function reportSection({ analysis, file }: ReadReport, number: number): Html {
  const { article, claims } = analysis;
  const id = `r${number}`;
  const name = article.title === null ? file : slice(analysis, article.title);
  return html`<article aria-labelledby="${id}">
<h1 id="${id}">${name}</h1>
<ul class="facts">${facts(analysis)}</ul>
${legend(claims)}
<div class="text">${markedText(article.text, marksOf(analysis, id))}</div>
<details><summary>كل ما نُسب إلى قائل (${claims.length})</summary>
<ol class="claims">${claims.map((claim) => claimItem(analysis, claim, id))}</ol>
</details>
</article>`;
}

function facts({ article, claims }: Analysis): Html[] {
  const { outlet, publishedAt, url } = article;
  return [
    ...(outlet.name === null ? [] : [html`<li>الوسيلة: <bdi>${outlet.name}</bdi></li>`]),
    html`<li>النشر: <bdi>${publishedAt.value ?? 'غير معروف'}</bdi></li>`,
    ...(url === null ? [] : [html`<li>العنوان: <bdi dir="ltr">${url}</bdi></li>`]),
    html`<li>المنسوب: ${claims.length}</li>`,
  ];
}

function legend(claims: readonly Claim[]): Html | null {
  const types = [...new Set(claims.flatMap(({ chain }) => chain.slice(0, 1).map(({ type }) => type)))];
  if (types.length === 0) return null;
  const items = types.map((type) => html`<li><span class="claim t-${type}">${SOURCES[type]}</span></li>`);
  return html`<ul class="legend" aria-label="ألوان القائلين">${items}</ul>`;
}

function marksOf(analysis: Analysis, id: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end, kind } of analysis.regions) {
    if (kind !== 'joiner') marks.push(plain({ start, end }, kind));
  }
  for (const claim of analysis.claims) {
    claim.content.parts.forEach((part, p) => {
      marks.push(claimMark(analysis, claim, part, p, id));
    });
    marks.push(plain(claim.cue, 'cue'));
    for (const node of claim.chain) {
      if (node.mention !== null) marks.push(plain(node.mention, 'who'));
    }
  }
  const seen = new Set<string>();
  const once = marks.filter(({ start, end, key }: Mark & { key?: string }) => {
    if (key === undefined) return true;
    const name = `${start}-${end}-${key}`;
    return !seen.has(name) && seen.add(name);
  });
  for (const date of analysis.dates) once.push(pointed(date, 'date', dateCard(date)));
  for (const quantity of analysis.quantities)
    once.push(pointed(quantity, 'quantity', quantityCard(quantity)));
  for (const event of analysis.events)
    once.push(pointed(event.trigger, 'event', eventCard(event, analysis.article.text)));
  return once;
}

/** A stretch that is only styled; several of one kind over the same words are one. */
function plain({ start, end }: Span, kind: string): Mark & { key: string } {
  return { start, end, key: kind, open: () => html`<span class="m ${kind}">`, close: () => html`</span>` };
}

function claimMark(analysis: Analysis, claim: Claim, part: Span, index: number, id: string): Mark {
  const type: SourceType = claim.chain[0]?.type ?? 'anonymous_source';
  const name = `${id}-${claim.id}-${index}`;
  return {
    start: part.start,
    end: part.end,
    open: (again) =>
      again
        ? html`<span class="m claim t-${type}">`
        : html`<span class="m claim t-${type}" tabindex="0" data-tag="${index === 0 ? '' : '… '}${SOURCES[type]}" aria-describedby="${name}">`,
    close: (again) =>
      again
        ? html`</span>`
        : html`<span class="card" role="tooltip" id="${name}">${claimFacts(analysis, claim)}</span></span>`,
  };
}

/** A mark with a small card of its own. */
function pointed({ start, end }: Span, kind: string, card: Html): Mark {
  return {
    start,
    end,
    open: (again) => (again ? html`<span class="m ${kind}">` : html`<span class="m ${kind}" tabindex="0">`),
    close: (again) => (again ? html`</span>` : html`<span class="card" role="tooltip">${card}</span></span>`),
  };
}

/** Chain and labels of a claim; phrasing content only, so that it can stand inside the text. */
function claimFacts(analysis: Analysis, claim: Claim): Html {
  const labels = [STANCES[claim.stance], FORCES[claim.force], QUOTES[claim.quote]];
  if (claim.polarity === 'negative') labels.push('جملته منفية');
  if (claim.basis !== null) labels.push(claim.basis === 'saw' ? 'شهد بنفسه' : 'أُخبر به');
  if (claim.distance) labels.push('الوسيلة لا تتبناه');
  const parent = analysis.claims.find(({ id }) => id === claim.parent);
  const inside =
    parent === undefined
      ? null
      : html`<br><span class="kind">ضمن كلام ${parent.chain[0]?.canonical ?? ''}</span>`;
  return html`${chainOf(claim.chain)}<br><span class="labels">${labels.join('، ')}</span>${inside}<br><span class="kind">لفظ الإسناد: «${slice(analysis, claim.cue)}»</span>`;
}

function chainOf(chain: readonly ChainNode[]): Html {
  const nodes = chain.map((node, i) => {
    const written = node.mention === null ? ' (لم يُكتب هنا)' : '';
    return html`${i === 0 ? '' : ' ← '}<b><bdi>${node.canonical}</bdi></b> <span class="kind">${SOURCES[node.type]}${written}</span>`;
  });
  return html`${nodes}`;
}

function claimItem(analysis: Analysis, claim: Claim, id: string): Html {
  const content = claim.content.parts.map((part) => slice(analysis, part)).join(' … ');
  const evidence = claim.because.evidence.map(
    (span) => html`<li><bdi>${slice(analysis, span)}</bdi> <code>${span.start}–${span.end}</code></li>`,
  );
  const says = ruleSays(claim.because.rule);
  return html`<li id="${id}-${claim.id}">${claimFacts(analysis, claim)}<br>${content}
<details><summary>لماذا؟</summary><code>${claim.because.rule}</code> <span dir="ltr" lang="en">${says ?? ''}</span>
<ul>${evidence}</ul></details></li>`;
}

function slice({ article }: Analysis, { start, end }: Span): string {
  return article.text.slice(start, end);
}
