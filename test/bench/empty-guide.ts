import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';

/** Stands in for the compiled guide where only the code is weighed. */
export const guide: CompiledGuide = {
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
