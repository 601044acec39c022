import dagre from '@dagrejs/dagre';
import type { GraphEdge, GraphNode } from '../api/types.ts';

export interface PlacedNode {
  readonly node: GraphNode;
  /** Top left corner and size (px). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly path: string;
  /** Where the words stand (px). */
  readonly x: number;
  readonly y: number;
}

export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const nodeWidth = 172;
const lineHeight = 22;
/** Letters of a name on one line of a node. */
const lettersPerLine = 20;

/** Places the stations of a claim from who spoke to who reads: right to left in Arabic. */
export function layoutGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  dir: 'rtl' | 'ltr',
): PlacedGraph {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({
    rankdir: dir === 'rtl' ? 'RL' : 'LR',
    nodesep: 22,
    ranksep: 56,
    marginx: 8,
    marginy: 14,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) {
    const lines = Math.min(3, Math.max(1, Math.ceil(node.name.length / lettersPerLine)));
    graph.setNode(node.id, {
      width: node.kind === 'reader' ? 118 : nodeWidth,
      height: 44 + lines * lineHeight,
    });
  }
  const known = new Set(nodes.map((node) => node.id));
  const drawn = edges.filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to);
  for (const edge of drawn) graph.setEdge(edge.from, edge.to, { width: 66, height: 26, labelpos: 'c' });
  dagre.layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    nodes: nodes.map((node) => {
      const { x, y, width, height } = graph.node(node.id) as Required<Placed>;
      return { node, x: x - width / 2, y: y - height / 2, width, height };
    }),
    edges: drawn.map((edge) => {
      const { points, x, y } = graph.edge(edge.from, edge.to) as {
        points: readonly Point[];
        x?: number;
        y?: number;
      };
      const middle = { x: x ?? points[points.length >> 1].x, y: y ?? points[points.length >> 1].y };
      return { edge, path: lineThrough(points, middle), ...middle };
    }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/** A line through where its words stand, level at every station it passes. */
function lineThrough(points: readonly Point[], middle: Point): string {
  const first = points[0];
  const last = points[points.length - 1];
  const forward = last.x > first.x ? 1 : -1;
  const inner = points
    .slice(1, -1)
    .filter((point) => Math.abs(point.x - middle.x) > 60)
    .concat(middle)
    .sort((a, b) => (a.x - b.x) * forward);
  const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  let path = `M${at(first)}`;
  let from = first;
  for (const to of [...inner, last]) {
    const half = (from.x + to.x) / 2;
    path += `C${at({ x: half, y: from.y })} ${at({ x: half, y: to.y })} ${at(to)}`;
    from = to;
  }
  return path;
}
