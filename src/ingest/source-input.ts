/**
 * Where bytes come from: a file or directory, a stream (standard input, a socket), or bytes in hand with
 * what a server said of them.
 */
export type SourceInput =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'stream'; readonly name: string; readonly stream: AsyncIterable<Uint8Array> }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** The `Content-Type` header, when there was one. */
      readonly contentType?: string;
      /** The address the bytes came from, used where they name none themselves. */
      readonly url?: string;
    };

/** A file or directory, or `-` for standard input, as a command line names them. */
export function inputNamed(name: string, stdin: AsyncIterable<Uint8Array>): SourceInput {
  return name === '-' ? { kind: 'stream', name: '-', stream: stdin } : { kind: 'path', path: name };
}
