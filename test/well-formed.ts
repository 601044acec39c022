import type { Analysis, Span } from '../src/model/index.ts';

/**
 * Everything that is wrong with the form of an analysis, whatever it says: spans that reach outside the text,
 * are empty or cut a character in two, ids that name nothing, contents outside their parents. Empty when all is well.
 */
export function malformed(analysis: Analysis): readonly string[] {
  const { article, claims, entities } = analysis;
  const { text } = article;
  const out: string[] = [];
  const check = (what: string, span: Span, mayBeEmpty = false): void => {
    const { start, end } = span;
    if (!Number.isInteger(start) || !Number.isInteger(end)) out.push(`${what}: no whole offsets`);
    else if (start < 0 || end > text.length || (mayBeEmpty ? start > end : start >= end))
      out.push(`${what}: ${start}–${end} of ${text.length}`);
    else if (cutsCharacter(text, start) || cutsCharacter(text, end))
      out.push(`${what}: cuts a character at ${start}–${end}`);
  };
  const clean = (what: string, span: Span): void => {
    check(what, span);
    const words = text.slice(span.start, span.end);
    if (words !== words.trim())
      out.push(`${what}: white space at its ends, ${JSON.stringify(words.slice(0, 30))}`);
  };
  const ids = new Set(claims.map(({ id }) => id));
  const entityIds = new Set(entities.map(({ id }) => id));
  const dateIds = new Set(analysis.dates.map(({ id }) => id));
  const quantityIds = new Set(analysis.quantities.map(({ id }) => id));
  const known = (what: string, id: string | null, all: ReadonlySet<string>): void => {
    if (id !== null && !all.has(id)) out.push(`${what}: there is no ${id}`);
  };
  if (article.title !== null) check('title', article.title);
  for (const region of analysis.regions) check(`region ${region.kind}`, region);
  for (const sentence of analysis.sentences) check('sentence', sentence);
  for (const mention of analysis.mentions) {
    clean(`mention of ${mention.entity}`, mention);
    known('mention', mention.entity, entityIds);
  }
  for (const item of [...analysis.dates, ...analysis.quantities]) clean(item.id, item);
  for (const claim of claims) {
    clean(`${claim.id} cue`, claim.cue);
    if (claim.content.parts.length === 0) out.push(`${claim.id}: no content`);
    let last = -1;
    for (const part of claim.content.parts) {
      clean(`${claim.id} content`, part);
      if (part.start < last) out.push(`${claim.id}: parts out of order`);
      last = part.end;
    }
    if (claim.chain.length === 0) out.push(`${claim.id}: no chain`);
    for (const node of claim.chain) {
      if (node.mention !== null) clean(`${claim.id} source`, node.mention);
      if (node.relayCue !== null) check(`${claim.id} relay`, node.relayCue);
      known(`${claim.id} source`, node.entity, entityIds);
      if (node.canonical === '') out.push(`${claim.id}: a source without a name`);
    }
    known(`${claim.id} parent`, claim.parent, ids);
    known(`${claim.id} group`, claim.group, ids);
    for (const span of claim.because.evidence) check(`${claim.id} evidence`, span);
    const parent = claims.find(({ id }) => id === claim.parent);
    const inside = (part: Span): boolean =>
      parent!.content.parts.some(({ start, end }) => part.start >= start && part.end <= end);
    if (parent !== undefined && !claim.content.parts.every(inside))
      out.push(`${claim.id}: not inside ${parent.id}`);
  }
  for (const event of analysis.events) {
    clean(`${event.id} trigger`, event.trigger);
    known(event.id, event.time, dateIds);
    for (const id of event.quantities) known(event.id, id, quantityIds);
    for (const id of event.claims) known(event.id, id, ids);
    for (const id of [...event.actors, ...event.targets, ...event.places]) known(event.id, id, entityIds);
  }
  for (const diagnostic of analysis.diagnostics) check(diagnostic.rule, diagnostic, true);
  const boilerplate = analysis.regions.filter(({ kind }) => kind === 'boilerplate');
  for (const { id, cue } of claims) {
    if (boilerplate.some(({ start, end }) => cue.start >= start && cue.end <= end))
      out.push(`${id}: speaks out of boilerplate`);
  }
  return out;
}

function cutsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
