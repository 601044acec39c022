/** What the API said when it could not do what was asked. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
  }
}

type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;

/** The address of the JSON twin of a page. */
export function twin(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) for (const one of value) query.append(name, one);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}

/** Asks the API of this server; throws an ApiProblem. */
export async function ask<T>(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<T> {
  return answer<T>(
    await reach(twin(path, parameters), {
      headers: { accept: 'application/json' },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** Sends something to the API of this server; throws an ApiProblem. */
export async function send<T>(path: string, body: unknown): Promise<T> {
  return answer<T>(
    await reach(twin(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** Sends a file as it is. */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  return answer<T>(
    await reach(twin(path, { name: file.name }), {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/octet-stream', accept: 'application/json' },
      body: file,
    }),
  );
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, 'unreachable', '');
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  try {
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    throw new ApiProblem(response.status, error.code, error.message);
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    throw new ApiProblem(response.status, 'internal', response.statusText);
  }
}
