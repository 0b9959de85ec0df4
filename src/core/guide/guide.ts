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
const wording = z.array(z.array(text).check(z.minLength(1))).check(z.minLength(1));

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

/** What a page or a message proves of a stage. */
const proof = z.strictObject({
  stage: id,
  state: z.enum(['done', 'todo']),
  /** Choice of the stage's decision that it proves. */
  outcome: z.optional(id),
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
  /** What it proves when these are seen; see `core/progress/evidence.ts`. */
  shows: z.optional(
    z.array(
      z.extend(proof, {
        /** The only thing listed has one of these states. Without it and `owed`: being on the page at all proves it. */
        onlyRow: z.optional(label),
        /** This control is there to be pressed, and beside it a sum of money. */
        owed: z.optional(id),
      }),
    ),
  ),
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
  /** In place of the hint's own. */
  title: z.optional(text),
  say: text,
  /** In place of the hint's own: what comes next depends on what was decided. */
  next: z.optional(text),
  cautions: z.optional(z.array(text)),
  /** Another flow that serves whoever chooses this: the card offers to change to it. */
  flow: z.optional(id),
});

/** A decision only the person can take; until then nothing is ringed. */
const decide = z.strictObject({
  /** Steps of a stage with the same name here share one answer; left out: the step's own. */
  as: z.optional(id),
  question: text,
  choices: z.array(choice).check(z.minLength(2)),
});

const step = z.strictObject({
  id,
  page: id,
  /** Controls to press on this page, in order. Empty: nothing to press. */
  press: z.array(id),
  hint,
  decide: z.optional(decide),
  /**
   * `fresh`: only until a page of `endsOn` was seen. `reached`: only from then on, while nobody has said how it ended: what was
   * done once may not be done a second time. Left out: always.
   */
  when: z.optional(z.enum(['fresh', 'reached'])),
});

/**
 * A question before a stage, for whoever decided so before: while the card may be found, nobody is sent on to apply for another.
 * Answered with `goOn` the stage begins.
 */
const gate = z.strictObject({
  id,
  /** The decision of an earlier stage, and the choice taken there. */
  after: z.strictObject({ decision: id, choice: id }),
  goOn: id,
  hint,
  decide,
});

/** Something to do away from the screens; the person ticks it off. */
const paper = z.strictObject({
  id,
  say: text,
  /** Ticking it is saying that this stage is done. */
  passes: z.optional(id),
});

/** "Is this done already?", asked where the answer matters and nobody knows it. */
const fork = z.strictObject({
  question: text,
  /** The two answers. */
  done: text,
  todo: text,
  /** The same as one quiet line afterwards. */
  isDone: text,
  isTodo: text,
  /** How to find out, or what not to do meanwhile. */
  help: text,
  /** True: it can be done without the site (by phone), so that also somebody who has seen none of its pages may say so. */
  elsewhere: z.optional(z.boolean()),
});

const stage = z.strictObject({
  id,
  name: text,
  steps: z.array(step),
  /** Pages on which the stage may come to its end. Having been there is no proof that it did: it makes the card ask. */
  endsOn: z.array(id),
  fork: z.optional(fork),
  gate: z.optional(gate),
  papers: z.optional(z.array(paper)),
});

/** `stages/<id>.json`: a stage several flows have in common. */
export const sharedStageSchema = z.extend(stage, { $schema: z.optional(z.string()) });

/** A shared stage in a flow, with what is different there: fields of a step by step id; the fields of its hint one by one. */
const usedStage = z.strictObject({
  use: id,
  but: z.optional(z.record(id, z.partial(z.extend(z.omit(step, { id: true, hint: true }), { hint: z.partial(hint) })))),
  /** In place of the shared stage's. */
  gate: z.optional(gate),
});

export const flowSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  name: text,
  /** One line under the name when the person chooses. */
  summary: text,
  /** Where what only this flow says comes from; what nobody confirmed says so. */
  sources: z.optional(z.array(text).check(z.minLength(1))),
  checked: z.optional(date),
  /** Order of the flow in the choice list. */
  order: z.number(),
  /** `kisi`: the person pays for it, so the institution must be one that lets its people do that. */
  payer: z.optional(z.enum(['kisi', 'kurum'])),
  /** How the form calls this reason: `{basvuruTuru}` in hints. */
  reason: z.optional(text),
  /** The first stage is the way in: it is walked again and again, and is no stage one has behind oneself. */
  stages: z.array(z.union([stage, usedStage])).check(z.minLength(1)),
  /** Its test journey: example names (`page-id/example name`) in walking order, with the step and the label expected. */
  journey: z.array(
    z.strictObject({
      on: text,
      step: z.string(),
      points: z.nullable(z.string()),
      choose: z.optional(z.string()),
      /** What the person says there of stages, before anything else. */
      said: z.optional(z.record(id, z.enum(['done', 'todo']))),
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
      /** Whom to ask. A whole sentence, and only that: what its people may or may not do is `request`. */
      contact: text,
      /** Who mends the staff record when the office's register does not find the person; left out: whoever is asked about all else. */
      record: z.optional(text),
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
  /** The word that the names of the site's menus end in. */
  menuName: text,
  /** Words only a footer says ("tüm hakları saklıdır"). */
  footers: z.array(text),
  /** Whole texts that any site has ("Ana Sayfa"): they may be told of a page the guide does not know. No names of people. */
  plainWords: z.array(text),
  /** What to say off the way: `byLink` when a menu entry or breadcrumb leads to it, `noWay` when nothing on the page does;
   *  `unlisted` on the list of institutions, where the guide does not know what the person's own is called there. */
  detours: z.strictObject({ byLink: hint, noWay: hint, unlisted: hint }),
});

/** `notices.json`: messages that stop the person, in wording nobody has seen. */
export const noticesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  notices: z.array(
    z.strictObject({
      id,
      /** Pages it can come up on, `unknown` for those the guide does not know; left out: any. */
      on: z.optional(z.array(id)),
      /**
       * It speaks of money, or of closing a certificate. Then its words alone are not enough: the page must be one of `on`, and on an
       * unknown one another text must have one of the words `beside`.
       */
      about: z.optional(z.enum(['money', 'closing'])),
      beside: z.optional(z.array(text).check(z.minLength(1))),
      /**
       * `state`: how something stands, also in a cell of a list · `ended`: it has come to its end, and is no matter beside another.
       * Left out: a refusal, which is none beside a success.
       */
      is: z.optional(z.enum(['state', 'ended'])),
      /** What it proves about a stage of the flows; `outcome` is the choice of that stage's decision. */
      shows: z.optional(z.array(proof).check(z.minLength(1))),
      /** It is this message when one text of the page has words of every group, of any one of these. */
      wordings: z.array(wording).check(z.minLength(1)),
      /** Controls to press on the page then, in order. */
      press: z.optional(z.array(id)),
      hint,
      /** Texts that are this message, and texts that are not. */
      examples: z.strictObject({
        yes: z.array(text).check(z.minLength(3)),
        no: z.array(text).check(z.minLength(1)),
        /** Turned round by rule (test/core/twins.ts) and still this message, with the reason. */
        alike: z.optional(z.array(z.strictObject({ text, because: text }))),
      }),
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
        /** `institution`: the answers are the guide's institutions, and the one given is kept in the settings. */
        is: z.optional(z.enum(['institution'])),
        /** Left out when `is` says what they are. */
        answers: z.optional(z.array(z.strictObject({ id, label: text, detail: z.optional(text) })).check(z.minLength(2))),
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
        /** What the person would call it; left out: the flow's own name. */
        name: z.optional(text),
        why: text,
      }),
    )
    .check(z.minLength(1)),
  sources: z.optional(z.array(text).check(z.minLength(1))),
  checked: z.optional(date),
});

export type Hint = z.infer<typeof hint>;
export type Control = z.infer<typeof control>;
export type Example = z.infer<typeof example>;
export type Page = z.infer<typeof pageSchema>;
export type Step = z.infer<typeof step>;
export type Choice = z.infer<typeof choice>;
export type Gate = z.infer<typeof gate>;
export type Proof = z.infer<typeof proof>;
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
