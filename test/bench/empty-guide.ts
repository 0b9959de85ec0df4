import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import type { KnownIds } from '../../src/core/settings/settings.ts';

/** Stands in for the compiled guide where only the code is weighed. */
const guide: CompiledGuide = {
  pages: [],
  flows: [],
  institutions: [],
  notices: [],
  phraseBook: { phrases: [], byStart: {} },
  decision: { questions: [], rows: [] },
  meanings: [],
  labels: {},
  sentences: {},
  generic: [],
  badges: [],
  documents: [],
  lookalikes: [],
  qualifiers: [],
  menuName: 'işlemleri',
  footers: [],
  plainWords: [],
  organizations: [],
  detours: { byLink: { title: '', say: '' }, noWay: { title: '', say: '' }, unlisted: { title: '', say: '' } },
};

export const knownIds: KnownIds = { flows: [], institutions: [] };

export const loadGuide = (): CompiledGuide => guide;
