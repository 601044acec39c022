// biome-ignore-all format: written by a test
// Written from /openapi.json by test/server/api-types.test.ts; run it with -u after a change.

export type ArticlePage = {
  items: ReportLine[];
  next: string | null;
};

export type Board = {
  items: ClaimLine[];
  total: {
    count: number;
    more: boolean;
  };
  facets: Record<string, Facet[]>;
  next: string | null;
  scope: {
    articles: number;
    until: string | null;
  };
};

export type ChainStation = {
  name: string;
  /** person, official, institution, anonymous_source … */
  type: string;
  kind: SourceKind;
  /** Key of its page; null for every unnamed source. */
  source: string | null;
  words: Words | null;
  relay: Words | null;
};

export type ClaimLine = {
  id: string;
  words: Words;
  speaker: {
    name: string;
    kind: string;
    source: string | null;
  } | null;
  /** Reports by stance; stances nobody takes are left out. */
  stances: Record<string, number>;
  origins: {
    named: number;
    documents: number;
    unnamed: number;
    reporters: number;
  };
  bottleneck: StationRef[];
  /** Reports that carry it. */
  carriers: number;
  outlets: number;
  flags: Flag[];
  first: string | null;
  last: string | null;
  /** Places its reports name in the words of the claim, the finest first, with where they do. */
  places: {
    name: string;
    article: string;
    start: number;
    end: number;
  }[];
  episode: {
    id: string;
    title: string;
  } | null;
};

export type ClaimLink = {
  kind: 'repeats' | 'corroborates' | 'contradicts' | 'denies' | 'corrects' | 'updates';
  /** out: this claim does it to the other. */
  direction: 'out' | 'in' | 'both';
  scope: 'whole' | 'part' | 'adjacent' | null;
  reasons: string[];
  mine: Words | null;
  mineClaim: string;
  other: {
    group: string;
    claim: string;
    words: Words;
    speaker: string | null;
    kind: string | null;
    report: ReportLine;
  };
  /** Who set it, when a person did. */
  by: string | null;
};

export type ClaimPage = {
  line: ClaimLine;
  versions: ClaimVersion[];
  graph: {
    nodes: GraphNode[];
    edges: GraphEdge[];
  };
  origins: {
    named: OriginLine[];
    documents: OriginLine[];
    unnamed: OriginLine[];
    reporters: OriginLine[];
  };
  remarks: {
    rule: string;
    reason: string;
    words: Words;
  }[];
  links: ClaimLink[];
  grades: {
    reliability: Grade;
    credibility: Grade;
  };
  decisions: Decision[];
  scope: {
    articles: number;
    until: string | null;
  };
};

export type ClaimVersion = {
  claim: string;
  report: ReportLine;
  words: Words;
  /** Several when the content is interrupted. */
  parts: Words[];
  cue: Words;
  cueKind: string;
  rule: string;
  stance: Stance;
  polarity: 'positive' | 'negative';
  force: string;
  quote: string;
  distance: boolean;
  basis: string | null;
  chain: ChainStation[];
  drift: {
    rule: string;
    reason: string;
    from: Words | null;
    to: Words | null;
  }[];
  /** The report that had the same words earlier. */
  copyOf: {
    report: ReportLine;
    credited: boolean;
  } | null;
};

export type Decision = {
  id: string;
  kind: string;
  value?: unknown;
  quote: string | null;
  article: string | null;
  who: string;
  at: string;
  why: string | null;
  /** Whether a later decision took it back. */
  undone: boolean;
};

export type DecisionPage = {
  items: Decision[];
  next: string | null;
};

export type EpisodeLine = {
  id: string;
  title: string;
  places: string[];
  from: string | null;
  to: string | null;
  claims: number;
  reports: number;
  outlets: number;
};

export type EpisodeList = {
  items: EpisodeLine[];
  next: string | null;
};

export type EpisodePage = {
  line: EpisodeLine;
  timeline: {
    at: string | null;
    group: string;
    stance: Stance;
    words: Words;
    report: ReportLine;
    speaker: string | null;
    kind: string;
  }[];
  places: {
    name: string;
    lat: number | null;
    lon: number | null;
    count: number;
    words: Words[];
  }[];
  matrix: {
    sources: {
      id: string;
      name: string;
      kind: string;
      source: string | null;
    }[];
    cells: {
      group: string;
      source: string;
      stance: Stance;
      words: Words;
    }[];
  };
  figures: FigureLine[];
  claims: ClaimLine[];
  patterns: {
    id: string;
    title: string;
    cases: number;
  }[];
  scope: {
    articles: number;
    until: string | null;
  };
};

export type Error = {
  error: {
    code: string;
    status: number;
    message: string;
    details?: {
      path: string;
      message: string;
    }[];
  };
};

export type Facet = {
  value: string;
  label: string;
  count: number;
};

export type FigureLine = {
  counter: string;
  /** Kind of the source that counts. */
  kind: string;
  source: string | null;
  /** killed, injured, missing … */
  what: string;
  whom: string | null;
  area: string | null;
  scope: string | null;
  value: number | null;
  min: number | null;
  max: number | null;
  modifier: string;
  asOf: string | null;
  /** Where the figure stands, earliest first. */
  words: Words[];
  reports: ReportLine[];
  group: string | null;
  status: 'stands' | 'updated' | 'contradicted' | 'corrected' | 'denied';
  reason: string | null;
};

export type Flag = 'anonymous-only' | 'denied' | 'contradicted' | 'figure-differs' | 'figure-updated' | 'corrected' | 'same-words-uncredited' | 'drift';

export type Grade = {
  value: string;
  who: string;
  at: string;
  why: string | null;
} | null;

export type GraphEdge = {
  from: string;
  to: string;
  /** credited, words, carries */
  basis: string;
  evidence: {
    cue: Words | null;
    words: Words;
    outlet: string | null;
  }[];
};

export type GraphNode = {
  id: string;
  /** speaker, unnamed, document, agency, outlet, reader */
  kind: string;
  name: string;
  type: string | null;
  article: string | null;
  source: string | null;
  bottleneck: boolean;
};

export type Job = {
  id: string;
  kind: string;
  name: string;
  state: 'running' | 'done' | 'failed';
  read: number;
  added: number;
  changed: number;
  known: number;
  problems: string[];
  /** Ids of reports that were added, up to 100. */
  articles: string[];
  startedAt: string;
  endedAt: string | null;
};

export type NewDecision = {
  kind: 'grade';
  claim: string;
  axis: 'reliability' | 'credibility';
  value: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'note';
  claim: string;
  text: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'settle';
  claim: string;
  outcome: 'confirmed' | 'refuted' | 'open';
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'merge';
  claim: string;
  other: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'split';
  claim: string;
  other: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'link';
  claim: string;
  other: string;
  link: 'repeats' | 'corroborates' | 'contradicts' | 'denies' | 'corrects' | 'updates';
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'unlink';
  claim: string;
  other: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'not-a-claim';
  claim: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'speaker';
  claim: string;
  name: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
} | {
  kind: 'undo';
  decision: string;
  /** Who decides; stands in the log. */
  who: string;
  why?: string | null;
};

export type NewReport = {
  kind: 'text';
  text: string;
  outlet?: string | null;
  published?: string | null;
  url?: string | null;
} | {
  kind: 'address';
  url: string;
} | {
  kind: 'feed';
  url: string;
};

export type OriginLine = {
  node: string;
  name: string;
  source: string | null;
  remarks: string[];
  evidence: Words[];
};

export type Outcome = 'corroborated' | 'contradicted' | 'denied' | 'corrected' | 'settled' | 'unresolved';

export type Passage = {
  start: number;
  end: number;
  other: ReportLine;
  otherWords: Words;
  /** before: this report had it first; after, same, unknown */
  order: string;
  credited: boolean | null;
  kind: string;
};

export type PatternLine = {
  id: string;
  title: string;
  cases: number;
  from: string | null;
  to: string | null;
};

export type PatternList = {
  items: PatternLine[];
  next: string | null;
};

export type PatternPage = {
  line: PatternLine;
  /** What the cases have in common once names are masked. */
  shared: string[];
  cases: {
    episode: EpisodeLine;
    when: string | null;
    /** Names, or types of unnamed sources. */
    sourcing: string[];
    words: Words;
    report: ReportLine;
    reports: ReportLine[];
  }[];
};

export type Report = {
  report: ReportLine;
  text: string;
  titleSpan: {
    start: number;
    end: number;
  } | null;
  language: string;
  /** Whether it is one of the invented sample reports. */
  sample: boolean;
  publishedRule: string;
  regions: {
    start: number;
    end: number;
    kind: string;
    detail: string | null;
  }[];
  claims: ReportClaim[];
  dates: {
    start: number;
    end: number;
    value: string | null;
    granularity: string;
    basis: string;
  }[];
  quantities: {
    start: number;
    end: number;
    value: number | number[] | null;
    min: number | null;
    max: number | null;
    modifier: string;
    unit: string | null;
  }[];
  passages: Passage[];
  diagnostics: {
    start: number;
    end: number;
    reason: string;
  }[];
  versions: {
    id: string;
    addedAt: string;
    origin: string | null;
    current: boolean;
  }[];
  decisions: Decision[];
};

export type ReportClaim = {
  id: string;
  /** The claim page it is part of. */
  group: string | null;
  parent: string | null;
  parts: {
    start: number;
    end: number;
  }[];
  cue: {
    start: number;
    end: number;
  };
  cueKind: string;
  stance: Stance;
  polarity: 'positive' | 'negative';
  force: string;
  quote: string;
  distance: boolean;
  chain: ChainStation[];
  rule: string;
  evidence: {
    start: number;
    end: number;
  }[];
};

export type ReportLine = {
  id: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  /** ISO 8601 as finely as it is known. */
  published: string | null;
  /** given, stated, implied, unknown */
  publishedBasis: string;
  /** How many claims it holds. */
  claims: number;
};

export type SearchResults = {
  scope: 'articles' | 'claims' | 'names';
  articles: {
    report: ReportLine;
    titleHighlights: {
      start: number;
      end: number;
    }[];
    snippet: {
      start: number;
      text: string;
      highlights: {
        start: number;
        end: number;
      }[];
      cutBefore: boolean;
      cutAfter: boolean;
    };
  }[];
  claims: {
    claim: string;
    group: string | null;
    words: Words | null;
    speaker: string | null;
    kind: SourceKind | null;
    stance: string;
    report: ReportLine;
    snippet: {
      start: number;
      text: string;
      highlights: {
        start: number;
        end: number;
      }[];
      cutBefore: boolean;
      cutAfter: boolean;
    };
  }[];
  names: {
    kind: string;
    key: string;
    name: string;
    articles: number;
    /** Key of its page, when it says something. */
    source: string | null;
  }[];
  total: {
    count: number;
    more: boolean;
  };
  facets: Record<string, {
    value: string;
    count: number;
  }[]> | null;
  next: string | null;
};

export type SourceClaim = {
  claim: string;
  group: string | null;
  words: Words;
  stance: Stance;
  report: ReportLine;
  /** What weighs most first; never empty. */
  outcomes: Outcome[];
};

export type SourceKind = 'named' | 'document' | 'unnamed' | 'reporter';

export type SourceLine = {
  key: string;
  name: string;
  kind: string;
  articles: number;
  claims: number;
};

export type SourceList = {
  items: SourceLine[];
  next: string | null;
};

export type SourcePage = {
  line: SourceLine;
  record: {
    n: number;
    corroborated: number;
    contradicted: number;
    denied: number;
    corrected: number;
    settled: number;
    unresolved: number;
  };
  asOf: string | null;
  claims: SourceClaim[];
  reports: ReportLine[];
  next: string | null;
};

export type Stance = 'asserted' | 'denied' | 'hedged' | 'conditional_future' | 'question';

export type StationRef = {
  name: string;
  kind: string;
};

export type Status = {
  version: string;
  articles: number;
  claims: number;
  outlets: number;
  until: string | null;
  /** Whether invented sample reports are all of it, some of it or none. */
  samples: 'all' | 'some' | 'none';
  jobs: Job[];
};

export type Words = {
  /** Id of the report the words stand in. */
  article: string;
  /** UTF-16 offset in the text of the report. */
  start: number;
  end: number;
  /** The words themselves, shortened in the middle when very long. */
  text: string;
};
