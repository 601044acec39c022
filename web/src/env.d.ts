declare module '*.css';
declare module '*?url' {
  const address: string;
  export default address;
}
declare module 'd3-geo' {
  type Position = [number, number];
  interface Projection {
    (point: readonly [number, number]): Position | null;
    fitExtent(extent: [Position, Position], object: object): Projection;
    clipExtent(extent: [Position, Position]): Projection;
  }
  export function geoMercator(): Projection;
  export function geoPath(projection: Projection): (object: object) => string | null;
}
