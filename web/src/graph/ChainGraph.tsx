import { Link } from '@tanstack/react-router';
import { Popover } from 'radix-ui';
import { useId, useMemo } from 'react';
import type { ClaimPage, GraphEdge, GraphNode } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel, kindClass } from '../ui/KindLabel.tsx';
import { Mark } from '../ui/Mark.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';
import { layoutGraph } from './layout-graph.ts';

const BASIS = {
  credited: 'claim.edgeCredited',
  words: 'claim.edgeWords',
  carries: 'claim.edgeCarries',
} as const;

/** The way of a claim from who spoke to who reads, each line with the words it rests on. */
export function ChainGraph({ graph }: { graph: ClaimPage['graph'] }) {
  const { t, dir } = useSpeech();
  const arrow = useId();
  const placed = useMemo(() => layoutGraph(graph.nodes, graph.edges, dir), [graph, dir]);
  const narrow = graph.nodes.filter((node) => node.bottleneck).length;
  const names = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <figure className="graph">
      <ScrollRegion className="graph__scroll" label={t('claim.graph')}>
        <div className="graph__in" dir="ltr" style={{ width: placed.width, height: placed.height }}>
          <svg width={placed.width} height={placed.height} aria-hidden="true">
            <defs>
              <marker
                id={arrow}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto-start-reverse"
              >
                <path d="M0 0 8 4 0 8z" fill="var(--line-strong)" />
              </marker>
            </defs>
            {placed.edges.map(({ edge, path }) => (
              <path
                key={`${edge.from} ${edge.to}`}
                d={path}
                className={`graph__edge is-${edge.basis}`}
                markerEnd={`url(#${arrow})`}
              />
            ))}
          </svg>
          {placed.nodes.map(({ node, x, y, width, height }) => (
            <div
              key={node.id}
              className={`graph__node ${kindClass(node.kind)} ${node.bottleneck ? 'is-bottleneck' : ''}`}
              dir={dir}
              style={{ left: x, top: y, width, height }}
            >
              <NodeName node={node} />
              {node.bottleneck && (
                <span className="graph__pass">
                  {t(narrow === 1 ? 'claim.bottleneckMark' : 'claim.bottleneckOne', { n: narrow })}
                </span>
              )}
            </div>
          ))}
          {placed.edges.map(({ edge, x, y }) => (
            <EdgeWords
              key={`${edge.from} ${edge.to}`}
              edge={edge}
              x={x}
              y={y}
              from={names.get(edge.from)}
              to={names.get(edge.to)}
            />
          ))}
        </div>
      </ScrollRegion>
      <figcaption className="graph__legend">
        <span className="legend-line is-credited">{t('claim.edgeCredited')}</span>
        <span className="legend-line is-words">{t('claim.edgeWords')}</span>
        <span className="legend-line is-carries">{t('claim.edgeCarries')}</span>
      </figcaption>
      <details className="graph__list">
        <summary>{t('claim.graphAsText')}</summary>
        <ul>
          {graph.edges.map((edge) => (
            <li key={`${edge.from} ${edge.to}`}>
              <KindLabel kind={names.get(edge.from)?.kind ?? 'named'}>
                {nameOf(names.get(edge.from), t)}
              </KindLabel>
              {' ← '}
              <KindLabel kind={names.get(edge.to)?.kind ?? 'named'}>
                {nameOf(names.get(edge.to), t)}
              </KindLabel>
              <small>{t(BASIS[edge.basis as keyof typeof BASIS] ?? 'claim.edgeCarries')}</small>
              {edge.evidence[0] && <WordsLink words={edge.evidence[0].words} />}
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

function nameOf(node: GraphNode | undefined, t: ReturnType<typeof useSpeech>['t']): string {
  return node === undefined ? '' : node.kind === 'reader' ? t('kind.reader') : node.name;
}

function NodeName({ node }: { node: GraphNode }) {
  const { t, has } = useSpeech();
  const key = `kind.${node.kind}`;
  const name = nameOf(node, t);
  return (
    <>
      <span className="graph__kind">
        <Mark sign={node.kind === 'reader' ? 'reader' : signOf(node.kind)} />
        {node.kind !== 'reader' && has(key) && t(key)}
      </span>
      <span className="graph__name" title={name}>
        {node.source !== null && node.kind !== 'reader' ? (
          <Link to="/sources/$key" params={{ key: node.source }}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
      </span>
    </>
  );
}

function signOf(kind: string) {
  if (kind === 'unnamed' || kind === 'document' || kind === 'agency') return kind;
  return kind === 'outlet' ? 'reporter' : 'named';
}

function EdgeWords({
  edge,
  x,
  y,
  from,
  to,
}: {
  edge: GraphEdge;
  x: number;
  y: number;
  from: GraphNode | undefined;
  to: GraphNode | undefined;
}) {
  const { t, dir } = useSpeech();
  if (edge.evidence.length === 0) return null;
  const cue =
    edge.basis === 'credited' ? edge.evidence.find((one) => one.cue !== null)?.cue?.text : undefined;
  const basis = t(BASIS[edge.basis as keyof typeof BASIS] ?? 'claim.edgeCarries');
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={`graph__cue is-${edge.basis}`}
          style={{ left: x, top: y }}
          dir={dir}
          aria-label={`${nameOf(from, t)} ← ${nameOf(to, t)}: ${cue ?? basis}`}
          title={`«${edge.evidence[0]?.words.text ?? ''}»`}
        >
          {cue === undefined ? (
            <Mark sign={edge.basis === 'words' ? 'copy' : 'more'} />
          ) : (
            <bdi lang="ar">{cue.length > 14 ? `${cue.slice(0, 13)}…` : cue}</bdi>
          )}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" dir={dir} sideOffset={6} collisionPadding={12}>
          <p>
            <strong>{basis}</strong>
          </p>
          {edge.evidence.slice(0, 8).map((one) => (
            <div key={`${one.words.article} ${one.words.start}`} className="evidence">
              {one.cue && (
                <p className="meta">
                  {t('claim.cueWords')}: <bdi lang="ar">«{one.cue.text}»</bdi>
                  {one.outlet && (
                    <span>
                      {' · '}
                      <bdi>{one.outlet}</bdi>
                    </span>
                  )}
                </p>
              )}
              <WordsLink words={one.words} />
            </div>
          ))}
          <Popover.Arrow className="popover__arrow" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
