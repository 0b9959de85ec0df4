/**
 * The shape of the knowledge in `src/guide`: zod schemas (used at build and test time only, so that the content script
 * carries no zod) and the types inferred from them. The JSON Schemas for editor completion are generated from these.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.trim(), z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** Sentences are found by their first two words, so they need two. */
const sentence = z.string().check(z.trim(), z.regex(/\S\s+\S/));
/** One label in all spellings ever used for it; the first is the one we say. */
const label = z.array(text).check(z.minLength(1));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Groups of alternatives; each may be several words, a trailing `*` stands for any ending. */
const wording = z.array(z.array(text).check(z.minLength(1))).check(z.minLength(2));

const hint = z.strictObject({
  title: text,
  say: text,
  next: z.optional(text),
  cautions: z.optional(z.array(text)),
});

const control = z.strictObject({
  id,
  /** Spellings. May be left out when `leadsTo` names a page: then the titles of that page are its labels. */
  labels: z.optional(label),
  leadsTo: z.optional(z.array(id)),
  /** `institution`: whichever option is the person's own institution. */
  is: z.optional(z.enum(['institution'])),
  /** Of several with this label take the one whose row says one of these words. */
  row: z.optional(label),
  /** False: seeing this control says nothing about which page this is (`Devam`). */
  clue: z.optional(z.boolean()),
  /** True: a link inside a sentence is accepted. */
  inSentence: z.optional(z.boolean()),
  /** True: leads back, to where one comes from; not what the page is there for. */
  back: z.optional(z.boolean()),
  /** True: pressing it applies, approves, closes or pays. Never ringed on the way to somewhere else. */
  commits: z.optional(z.boolean()),
  /** What pressing it costs whoever does not mean to. Said, when it is on the page, unless the step itself is to press it. */
  warning: z.optional(text),
});

/** What one field of a form is for, said while the person is in it. */
const fieldHelp = z.strictObject({
  id,
  labels: label,
  say: text,
});

const example = z.strictObject({
  name: text,
  url: z.string(),
  screen: z.array(z.string()),
  /** Expected ring per control id: the label seen, or `null` when it must not be pointed at. */
  points: z.optional(z.record(z.string(), z.nullable(z.string()))),
});

export const pageSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  number: z.string(),
  name: text,
  /** What the screen calls itself (heading, last breadcrumb, dialog title). */
  titles: z.array(text),
  /** What menus and breadcrumbs call it besides its titles ("Ana Sayfa"). */
  menuNames: z.optional(z.array(text)),
  /** Address that opens it from anywhere, when it can be opened so. */
  entry: z.optional(z.url({ protocol: /^https$/, hostname: /\.(kamusm|tubitak)\.gov\.tr$/ })),
  hosts: z.array(z.string()).check(z.minLength(1)),
  /** Paths that only this page has; a trailing `*` stands for any rest. */
  paths: z.optional(z.array(z.string())),
  /** True: without one of `paths` it is not this page. */
  pathRequired: z.optional(z.boolean()),
  /** True: the extension shows nothing here. */
  silent: z.optional(z.boolean()),
  /** True: the person is in the middle of something here; no menu entry, breadcrumb or link is pointed at that leads out of it. */
  stay: z.optional(z.boolean()),
  clues: z.strictObject({
    /** Sentences only this page has; `#` stands for any number. */
    texts: z.optional(z.array(sentence)),
    /** Sentences it shares with sister pages: worth less. */
    sharedTexts: z.optional(z.array(sentence)),
    fields: z.optional(z.array(label)),
    columns: z.optional(z.array(label)),
    /** The list of institutions is a clue. */
    institutions: z.optional(z.boolean()),
  }),
  never: z.optional(
    z.strictObject({
      titles: z.optional(z.array(text)),
      texts: z.optional(z.array(sentence)),
      fields: z.optional(z.array(text)),
    }),
  ),
  controls: z.array(control),
  /** Fields of the form, explained one by one. */
  help: z.optional(z.array(fieldHelp)),
  /** What to say when the page is not a step of the flow but on the way to one. */
  hint: z.optional(hint),
  sources: z.array(text).check(z.minLength(1)),
  checked: date,
  examples: z.array(example).check(z.minLength(1)),
});

const choice = z.strictObject({
  id,
  label: text,
  press: z.array(id),
  say: text,
  cautions: z.optional(z.array(text)),
});

const step = z.strictObject({
  id,
  page: id,
  /** Controls to press on this page, in order. Empty: nothing to press. */
  press: z.array(id),
  hint,
  /** A decision only the person can take; until then nothing is ringed. */
  decide: z.optional(
    z.strictObject({
      /** Steps of a stage with the same name here share one answer; left out: the step's own. */
      as: z.optional(id),
      question: text,
      choices: z.array(choice).check(z.minLength(2)),
    }),
  ),
});

/** Something to do away from the screens; the person ticks it off. */
const paper = z.strictObject({
  id,
  say: text,
  /** Ticking it passes this stage. */
  passes: z.optional(id),
});

const stage = z.strictObject({
  id,
  name: text,
  steps: z.array(step),
  /** The stage counts as passed once the person has been on one of these pages and is elsewhere now. */
  passedAfter: z.array(id),
  /** The two ways in words: "this is done already" and "this I must do first", and the pages where both are offered. */
  fork: z.optional(z.strictObject({ question: text, done: text, todo: text, askOn: z.array(id) })),
  papers: z.optional(z.array(paper)),
});

/** `stages/<id>.json`: a stage several flows have in common. */
export const sharedStageSchema = z.extend(stage, { $schema: z.optional(z.string()) });

/** A shared stage in a flow, with what is different there: fields of a step by step id; the fields of its hint one by one. */
const usedStage = z.strictObject({
  use: id,
  but: z.optional(z.record(id, z.partial(z.extend(z.omit(step, { id: true, hint: true }), { hint: z.partial(hint) })))),
  /** Pages on which the fork is offered instead of those of the shared stage. */
  askOn: z.optional(z.array(id)),
});

export const flowSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  name: text,
  /** One line under the name when the person chooses. */
  summary: text,
  /** Order of the flow in the choice list. */
  order: z.number(),
  /** `kisi`: the person pays for it, so the institution must be one that lets its people do that. */
  payer: z.optional(z.enum(['kisi', 'kurum'])),
  /** How the form calls this reason: `{basvuruTuru}` in hints. */
  reason: z.optional(text),
  /** The first stage is the way in; it is never "passed". */
  stages: z.array(z.union([stage, usedStage])).check(z.minLength(1)),
  /** Its test journey: example names (`page-id/example name`) in walking order, with the step and the label expected. */
  journey: z.array(
    z.strictObject({
      on: text,
      step: z.string(),
      points: z.nullable(z.string()),
      choose: z.optional(z.string()),
    }),
  ),
});

export const institutionsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  institutions: z.array(
    z.strictObject({
      id,
      name: text,
      /** How lists write it. Empty for `diger`: nothing is ringed then. */
      labels: z.array(text),
      /** To whom the signed form goes. A whole sentence. */
      delivery: text,
      /** When the debt appears. A whole sentence. */
      payment: text,
      /** Whom to ask. A whole sentence. */
      contact: text,
      /** False: no way is known for its people to pay and apply by themselves. */
      personPaid: z.boolean(),
      /** What its people do instead when they cannot apply by themselves, or must ask before they do. Whole sentences. */
      request: z.optional(text),
      sources: z.array(text).check(z.minLength(1)),
      checked: date,
    }),
  ),
});

export const vocabularySchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Button names that say nothing by themselves: the title of their card or row names them. */
  generic: z.array(text),
  /** Words that may stand after a label without changing it ("Yeni"). */
  badges: z.array(text),
  /** Words after a label that make it a help document, not the way itself ("kılavuzu"). */
  documents: z.array(text),
  /** Words that name an organization: behind an institution's name they make it another one. */
  organizations: z.array(text),
  /** Titles of pages that look like ours and are not; matched as words inside the main title. */
  lookalikes: z.array(text),
  /** Words that, before the name of a page, make it no other one ("Yeni", "Adım"); those of the guide's own names need not be listed. */
  qualifiers: z.array(text),
  /** Words only a footer says ("tüm hakları saklıdır"). */
  footers: z.array(text),
  /** Whole texts that any site has ("Ana Sayfa"): they may be told of a page the guide does not know. No names of people. */
  plainWords: z.array(text),
  /** What to say off the way: `byLink` when a menu entry or breadcrumb leads to it, `noWay` when nothing on the page does. */
  detours: z.strictObject({ byLink: hint, noWay: hint }),
});

/** `notices.json`: messages that stop the person, in wording nobody has seen. */
export const noticesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  notices: z.array(
    z.strictObject({
      id,
      /** Pages it can come up on; left out: any, also pages the guide does not know. */
      on: z.optional(z.array(id)),
      /** It is this message when one text of the page has words of every group, of any one of these. */
      wordings: z.array(wording).check(z.minLength(1)),
      /** Controls to press on the page then, in order. */
      press: z.optional(z.array(id)),
      hint,
      /** Texts that are this message, and texts that are not. */
      examples: z.strictObject({ yes: z.array(text).check(z.minLength(3)), no: z.array(text).check(z.minLength(1)) }),
      sources: z.array(text).check(z.minLength(1)),
    }),
  ),
});

/** `decision.json`: "which flow is mine?" as a decision table. */
export const decisionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  questions: z
    .array(
      z.strictObject({
        id,
        ask: text,
        answers: z.array(z.strictObject({ id, label: text, detail: z.optional(text) })).check(z.minLength(2)),
      }),
    )
    .check(z.minLength(1)),
  /** The first row whose answers all fit decides. */
  rows: z
    .array(
      z.strictObject({
        /** Question → the answers this row is for; a question left out does not matter. */
        when: z.record(id, z.array(id).check(z.minLength(1))),
        flow: id,
        why: text,
      }),
    )
    .check(z.minLength(1)),
});

export type Hint = z.infer<typeof hint>;
export type Control = z.infer<typeof control>;
export type Example = z.infer<typeof example>;
export type Page = z.infer<typeof pageSchema>;
export type Step = z.infer<typeof step>;
export type Choice = z.infer<typeof choice>;
export type Paper = z.infer<typeof paper>;
export type Stage = z.infer<typeof stage>;
export type SharedStage = z.infer<typeof sharedStageSchema>;
export type UsedStage = z.infer<typeof usedStage>;
export type Flow = z.infer<typeof flowSchema>;
export type FieldHelp = z.infer<typeof fieldHelp>;
export type Notice = z.infer<typeof noticesSchema>['notices'][number];
export type DecisionTable = z.infer<typeof decisionSchema>;
export type Institution = z.infer<typeof institutionsSchema>['institutions'][number];
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The whole guide as read from the files. */
export interface GuideSource {
  readonly pages: readonly Page[];
  readonly flows: readonly Flow[];
  readonly stages: readonly SharedStage[];
  readonly institutions: readonly Institution[];
  readonly notices: readonly Notice[];
  readonly decision: DecisionTable;
  readonly vocabulary: Vocabulary;
}
