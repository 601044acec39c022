import { Cat, has, normalisedKey } from '../../arabic/index.ts';
import type { ChainNode, Claim, Entity, Mention, SourceType, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { basisOf, keepsDistance } from './basis.ts';
import { subjectOfSentence } from './clause.ts';
import type { Attribution } from './content/attribution.ts';
import { boundContents } from './content/bound-contents.ts';
import { partSpan } from './content/part-span.ts';
import { nest, type Placed } from './nesting.ts';
import { settleOffices } from './office.ts';
import { proposeCues } from './propose.ts';
import { quoteTypeOf } from './quote-type.ts';
import { describeSource } from './source/describe-source.ts';
import type { SourcePhrase } from './source/source-phrase.ts';
import { entityKind } from './speakers/entity-kind.ts';
import type { Speaker } from './speakers/speaker.ts';
import { Speakers } from './speakers/speakers.ts';
import { labelsOf } from './stance/labels-of.ts';
import { verbGender } from './verb/verb-gender.ts';

export interface Attributions {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** Nobody is named: an impersonal passive or a rumour. */
const UNSPECIFIED = '(غير محدد)';

/**
 * Who says what in one article: rules propose cues, boundary rules give them contents, nesting puts them into
 * each other, speakers resolves who it is, labels read stance, polarity and force off the content.
 */
export function attribute(reading: Reading, title: Span | null): Attributions {
  const placed = nest(boundContents(reading, proposeCues(reading, title)));
  const speakers = new Speakers(reading);
  const chains = new Map<Attribution, readonly ChainNode[]>();
  const inTitle = (p: Placed): boolean =>
    title !== null && reading.scan.tokens.end[p.attribution.cue.words.from] <= title.end;
  // The headline speaks of sources that the body introduces: it is resolved last.
  for (const p of placed) {
    if (inTitle(p)) continue;
    // An agency named behind the sentence is read first: it is the last link of the claims before it.
    if (p.parent !== null && !chains.has(p.parent.attribution))
      chains.set(p.parent.attribution, chainOf(reading, p.parent, speakers, chains));
    if (!chains.has(p.attribution)) chains.set(p.attribution, chainOf(reading, p, speakers, chains));
  }
  for (const p of placed)
    if (inTitle(p)) chains.set(p.attribution, chainOf(reading, p, speakers, chains, true));

  settleOffices(reading, speakers.all);
  const ids = new Map<Attribution, string>();
  const kept = placed.filter((p) => (chains.get(p.attribution)?.length ?? 0) > 0);
  kept.forEach((p, i) => {
    ids.set(p.attribution, `c${i + 1}`);
  });
  const byId = new Map(speakers.all.map((speaker) => [speaker.id, speaker]));
  return {
    claims: kept.map((p) => {
      const chain = chains.get(p.attribution)!.map((node) => final(node, byId));
      return toClaim(reading, p, chain, ids);
    }),
    entities: speakers.all.map((s) => ({
      id: s.id,
      kind: entityKind(s.type),
      name: s.canonical,
      ref: null,
      key: entityKind(s.type) === 'source' ? null : normalisedKey(s.canonical),
    })),
    mentions: speakers.all
      .flatMap((s) => s.mentions.map((span) => ({ ...span, entity: s.id })))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Names and types are settled only when the whole article has been read. */
function final(node: ChainNode, byId: ReadonlyMap<string, Speaker>): ChainNode {
  const speaker = node.entity === null ? undefined : byId.get(node.entity);
  return speaker === undefined ? node : { ...node, canonical: speaker.canonical, type: speaker.type };
}

function chainOf(
  reading: Reading,
  p: Placed,
  speakers: Speakers,
  chains: ReadonlyMap<Attribution, readonly ChainNode[]>,
  headline = false,
): readonly ChainNode[] {
  const { cue, group } = p.attribution;
  if (group !== null) {
    const first = chains.get(group);
    if (first !== undefined) return first;
  }
  const paragraph = reading.sentences.paragraph[reading.sentences.of[cue.words.from]];
  const nodes: ChainNode[] = [];
  const top = p.parent === null;
  const document = cue.document === null ? null : speakers.resolve(cue.document);
  let speaker: Speaker | null = null;

  if (cue.source !== null && isStatement(cue.source)) {
    const statement = speakers.resolve(cue.source);
    speaker = speakers.issuer();
    if (speaker === null) {
      nodes.push(written(statement.speaker, statement.span));
      speaker = statement.speaker;
    } else {
      nodes.push(unwritten(speaker));
      nodes.push(written(statement.speaker, statement.span));
      speaker.document = statement.speaker;
    }
  } else if (cue.source !== null) {
    const found = isHonorific(reading, cue.source)
      ? {
          speaker:
            speakers.honoured() ?? firstPerson(reading, speakers) ?? speakers.resolve(cue.source).speaker,
          span: mention(reading, cue.source),
        }
      : headline
        ? headlineSource(reading, cue.source, speakers)
        : speakers.resolve(cue.source);
    speaker = found.speaker;
    nodes.push(written(speaker, found.span));
    // The verb tells the gender of a name that the lexicon does not know.
    const gender = cue.relay === null ? verbGender(reading, cue.words.from) : null;
    if (gender !== null && (speaker.type === 'person' || speaker.type === 'official'))
      speaker.feminine = gender;
  } else if (isImpersonal(reading, p, speakers, paragraph)) {
    nodes.push({
      mention: null,
      entity: null,
      canonical: UNSPECIFIED,
      type: 'anonymous_source',
      relayCue: null,
    });
  } else {
    const own = headline || ownSubject(p, speakers) ? subjectOfSentence(reading, cue.words.from) : null;
    speaker =
      own === null
        ? speakers.continued(goesOn(reading, p, speakers) ? null : verbGender(reading, cue.words.from))
        : speakers.resolve(describeSource(reading, own.from, own.to)).speaker;
    if (speaker === null && cue.kind === 'continuation_quote') return [];
    if (speaker === null) {
      nodes.push({
        mention: null,
        entity: null,
        canonical: UNSPECIFIED,
        type: 'anonymous_source',
        relayCue: null,
      });
    } else nodes.push(unwritten(speaker));
  }

  const continuation = cue.source === null && speaker !== null && speaker.paragraph === paragraph;
  if (document !== null) {
    nodes.push(written(document.speaker, document.span));
    if (speaker !== null) speaker.document = document.speaker;
  } else if (continuation && speaker?.document != null && top) nodes.push(unwritten(speaker.document));
  else if (speaker !== null && cue.source !== null && !isStatement(cue.source)) speaker.document = null;

  if (cue.relay !== null) {
    const relay = speakers.resolve(cue.relay);
    nodes.push({ ...written(relay.speaker, relay.span), relayCue: runSpan(reading, cue.relayCue) });
  }
  if (cue.outlet !== null) {
    const outlet = speakers.resolve({ ...cue.outlet, type: 'outlet' });
    nodes.push(written(outlet.speaker, outlet.span));
    if (speaker !== null) speaker.outlet = outlet.speaker;
  } else if (continuation && speaker?.outlet != null && top) nodes.push(unwritten(speaker.outlet));

  // «رغم إعلان الشركة أن …»: who speaks in a noun is not the one who goes on.
  const passing = cue.rule === 'attribution/consider' || (cue.kind === 'nominal' && cue.source !== null);
  if (speaker !== null && top && !headline && !passing)
    speakers.spoke(speaker, paragraph, reading.sentences.of[cue.words.from]);
  if (p.parent !== null) {
    const outer = chains.get(p.parent.attribution) ?? [];
    const relayCue = runSpan(reading, p.parent.attribution.cue.words);
    outer.forEach((node, i) => {
      nodes.push(i === 0 ? { ...node, relayCue: node.relayCue ?? relayCue } : node);
    });
  }
  return nodes;
}

/** A participle in the sentence of the last claim goes on with its speaker, whatever noun it agrees with (البيان … مؤكدا). */
function goesOn(reading: Reading, p: Placed, speakers: Speakers): boolean {
  const { cue } = p.attribution;
  return cue.kind === 'participle' && speakers.lastSentence === reading.sentences.of[cue.words.from];
}

/** «وقال سموه»: the person of whom the report speaks. */
function isHonorific(reading: Reading, phrase: SourcePhrase): boolean {
  return phrase.to - phrase.from <= 2 && has(reading.scan, phrase.from, Cat.honorific);
}

/** The person whom the first sentence of the body is about, when nobody has spoken yet. */
function firstPerson(reading: Reading, speakers: Speakers): Speaker | null {
  const { sentences } = reading;
  for (let s = 1; s < Math.min(sentences.count, 3); s++) {
    const run = subjectOfSentence(reading, sentences.to[s] - 1);
    if (run === null) continue;
    const phrase = describeSource(reading, run.from, run.to);
    if (phrase.type === 'official' || phrase.type === 'person') return speakers.resolve(phrase).speaker;
  }
  return null;
}

/** A noun of speech with a pronoun, or a first cue without a subject, belongs to the subject of its sentence. */
function ownSubject(p: Placed, speakers: Speakers): boolean {
  const { cue } = p.attribution;
  return p.parent === null && (speakers.last === null || (cue.kind === 'nominal' && cue.source === null));
}

/** «البيان» as a subject: its issuer speaks, the statement carries. */
function isStatement(source: SourcePhrase): boolean {
  return (
    source.type === 'document' &&
    source.definite &&
    ['head:بيان', 'head:تقرير'].includes(source.head) &&
    source.to - source.from <= 2 &&
    source.head === 'head:بيان'
  );
}

/** «مصدر: …» in a headline is the first unnamed source of the body with that head. */
function headlineSource(reading: Reading, phrase: SourcePhrase, speakers: Speakers) {
  if (phrase.type === 'anonymous_source' || phrase.type === 'anonymous_official') {
    const known = speakers.all.find(
      (s) =>
        s.heads.has(phrase.head) ||
        ((s.type === 'anonymous_source' || s.type === 'anonymous_official') && phrase.head === 'head:مصدر'),
    );
    if (known !== undefined) return { speaker: known, span: mention(reading, phrase) };
  }
  return speakers.resolve(phrase);
}

function mention(reading: Reading, phrase: SourcePhrase): Span {
  return partSpan(reading, phrase);
}

/** A verb of belief without a subject: nobody is named, unless the last speaker goes on in this paragraph. */
function isImpersonal(reading: Reading, p: Placed, speakers: Speakers, paragraph: number): boolean {
  const { cue } = p.attribution;
  if (cue.unwritten === 'impersonal') return true;
  if (cue.rule !== 'attribution/impersonal-passive') return false;
  if (p.parent !== null) return true;
  const last = speakers.last;
  if (last === null || last.paragraph !== paragraph) return true;
  if (last.plural || last.feminine || (last.type !== 'person' && last.type !== 'official')) return true;
  return verbGender(reading, cue.words.from) !== false;
}

function written(speaker: Speaker, span: Span): ChainNode {
  return {
    mention: span,
    entity: speaker.id,
    canonical: speaker.canonical,
    type: speaker.type,
    relayCue: null,
  };
}

function unwritten(speaker: Speaker): ChainNode {
  return {
    mention: null,
    entity: speaker.id,
    canonical: speaker.canonical,
    type: speaker.type as SourceType,
    relayCue: null,
  };
}

function runSpan(reading: Reading, run: { readonly from: number; readonly to: number } | null): Span | null {
  if (run === null) return null;
  return partSpan(reading, run);
}

function toClaim(
  reading: Reading,
  p: Placed,
  chain: readonly ChainNode[],
  ids: ReadonlyMap<Attribution, string>,
): Claim {
  const { cue, group } = p.attribution;
  const words = partSpan(reading, cue.words);
  const spans = p.parts.map((part) => partSpan(reading, part));
  const evidence = [words, ...chain.flatMap((node) => (node.mention === null ? [] : [node.mention]))];
  return {
    id: ids.get(p.attribution)!,
    parent: p.parent === null ? null : (ids.get(p.parent.attribution) ?? null),
    group: group === null ? null : (ids.get(group) ?? null),
    cue: { ...words, kind: cue.kind },
    content: { parts: spans },
    chain,
    ...labelsOf(reading, p.parts, cue.verb, cue.complementizer),
    quote: quoteTypeOf(reading, p),
    basis: basisOf(reading, p.parts),
    distance: cue.verb.class === 'allege' || keepsDistance(reading, p.parts[p.parts.length - 1].to),
    because: { rule: cue.rule, evidence, from: p.parent === null ? [] : [ids.get(p.parent.attribution)!] },
  };
}
