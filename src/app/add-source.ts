export { inputNamed, type Problem, problemLine, type SourceInput } from '../ingest/index.ts';
