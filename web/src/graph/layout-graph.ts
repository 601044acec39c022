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
    ranksep: 118,
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
  for (const edge of drawn) graph.setEdge(edge.from, edge.to, { width: 70, height: 26, labelpos: 'c' });
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
      const middle = points[Math.floor(points.length / 2)];
      return { edge, path: smooth(points), x: x ?? middle.x, y: y ?? middle.y };
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

/** A line through points without corners. */
function smooth(points: readonly Point[]): string {
  const at = (point: Point) => `${Math.round(point.x * 10) / 10},${Math.round(point.y * 10) / 10}`;
  if (points.length < 3) return `M${points.map(at).join('L')}`;
  let path = `M${at(points[0])}`;
  for (let i = 1; i < points.length - 2; i++) {
    const next = { x: (points[i].x + points[i + 1].x) / 2, y: (points[i].y + points[i + 1].y) / 2 };
    path += `Q${at(points[i])} ${at(next)}`;
  }
  return `${path}Q${at(points[points.length - 2])} ${at(points[points.length - 1])}`;
}
