import type { ChainNode, Span } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import type { Attribution } from '../content/attribution.ts';
import { partSpan } from '../content/part-span.ts';
import type { Run } from '../cue.ts';
import type { Placed } from '../nesting.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import type { Speakers } from '../speakers/speakers.ts';
import { isStatement } from './issuer-in.ts';
import { unwritten, written } from './nodes.ts';
import { originalSpeaker } from './original-speaker.ts';

/**
 * The chain of one claim: who spoke first, the document that carries the words, who passed them on, the outlet that
 * was spoken to, and then the chain of the claim that holds this one. Links that are not written go on with the speaker.
 */
export function chainOf(
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
  const top = p.parent === null;
  const document = cue.document === null ? null : speakers.resolve(cue.document);
  const original = originalSpeaker(reading, p, speakers, headline);
  if (original === null) return [];
  const { speaker } = original;
  const nodes: ChainNode[] = [...original.nodes];

  const continuation = cue.source === null && speaker !== null && speaker.paragraph === paragraph;
  if (document !== null) {
    nodes.push(written(document.speaker, document.span));
    if (speaker !== null) speaker.document = document.speaker;
  } else if (continuation && speaker.document !== null && top) nodes.push(unwritten(speaker.document));
  else if (speaker !== null && cue.source !== null && !isStatement(cue.source)) speaker.document = null;

  if (cue.relay !== null) nodes.push(relayNode(reading, cue.relay, cue.relayCue, speakers));
  if (cue.outlet !== null) {
    const outlet = speakers.resolve({ ...cue.outlet, type: 'outlet' });
    nodes.push(written(outlet.speaker, outlet.span));
    if (speaker !== null) speaker.outlet = outlet.speaker;
  } else if (continuation && speaker.outlet !== null && top) nodes.push(unwritten(speaker.outlet));

  // «قال الوزير إن …، وفق الوكالة»
  if (p.relay?.source != null) nodes.push(relayNode(reading, p.relay.source, p.relay.words, speakers));

  // «رغم إعلان الشركة أن …»: who speaks in a noun is not the one who goes on.
  const passing = cue.rule === 'attribution/consider' || (cue.kind === 'nominal' && cue.source !== null);
  if (speaker !== null && top && !headline && !passing)
    speakers.spoke(speaker, paragraph, reading.sentences.of[cue.words.from]);
  return [...nodes, ...outerNodes(reading, p, chains)];
}

function relayNode(reading: Reading, phrase: SourcePhrase, cue: Run | null, speakers: Speakers): ChainNode {
  const relay = speakers.resolve(phrase);
  const relayCue: Span | null = cue === null ? null : partSpan(reading, cue);
  return { ...written(relay.speaker, relay.span), relayCue };
}

/** The chain of the claim that holds this one, its first link with the cue that passes the words on. */
function outerNodes(
  reading: Reading,
  { parent }: Placed,
  chains: ReadonlyMap<Attribution, readonly ChainNode[]>,
): readonly ChainNode[] {
  if (parent === null) return [];
  const relayCue = partSpan(reading, parent.attribution.cue.words);
  const outer = chains.get(parent.attribution) ?? [];
  return outer.map((node, i) => (i === 0 ? { ...node, relayCue: node.relayCue ?? relayCue } : node));
}
