import { z } from '@hono/zod-openapi';

export type ApiErrorCode =
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'too-many-requests'
  | 'unavailable'
  | 'internal';

const STATUS = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ApiErrorCode, number>;

/** The one error of the HTTP edge: a code programs read and a sentence people read. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** What is wrong with which parameter, for bad requests. */
  readonly details: readonly { readonly path: string; readonly message: string }[];

  constructor(code: ApiErrorCode, message: string, details: ApiError['details'] = []) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }

  get status(): (typeof STATUS)[ApiErrorCode] {
    return STATUS[this.code];
  }

  toJSON(): { error: z.infer<typeof ErrorBody>['error'] } {
    return {
      error: {
        code: this.code,
        status: this.status,
        message: this.message,
        ...(this.details.length === 0 ? {} : { details: [...this.details] }),
      },
    };
  }
}

/** How every error looks on the wire. */
export const ErrorBody = z
  .object({
    error: z.object({
      code: z.string(),
      status: z.int(),
      message: z.string(),
      details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
  })
  .openapi('Error');
