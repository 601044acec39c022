import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a private PostgreSQL lives. */
export interface PrivatePlace {
  /** The data directory of Isnad (absolute path); the cluster stands in `postgres/` under it. */
  readonly home: string;
  /** Where the server's programs are unpacked; shared by all homes of one account. */
  readonly cache: string;
}

/** The paths of one private cluster. */
export interface ClusterPaths {
  readonly home: string;
  readonly cluster: string;
  readonly data: string;
  readonly secret: string;
  readonly log: string;
  readonly pid: string;
  readonly sockets: string;
}

/** PostgreSQL refuses socket paths over 107 bytes; the file name itself takes 20 of them. */
const longestSocketFolder = 85;

/** The port number only names the socket file; nothing listens on the network (except on Windows). */
export const socketPort = 5432;

/** Where the parts of the private cluster under `home` stand. */
export function clusterPaths(home: string): ClusterPaths {
  const cluster = join(home, 'postgres');
  const near = join(home, 'run');
  const short = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const sockets =
    Buffer.byteLength(near) <= longestSocketFolder ? near : join(shortTemporaryFolder(), `isnad-${short}`);
  return {
    home,
    cluster,
    data: join(cluster, 'data'),
    secret: join(cluster, 'secret'),
    log: join(home, 'postgres.log'),
    pid: join(cluster, 'data', 'postmaster.pid'),
    sockets,
  };
}

function shortTemporaryFolder(): string {
  const folder = tmpdir();
  return Buffer.byteLength(folder) <= 60 ? folder : '/tmp';
}
