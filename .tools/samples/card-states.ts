import type { Advice } from '../../src/core/advise/advice.ts';
import {
  answered,
  askAdvice,
  askStage,
  changeTo,
  decision,
  detour,
  either,
  entry,
  field,
  firstQuestion,
  fork,
  found,
  foundFlow,
  guideAdvice,
  institutionOptions,
  invalidated,
  notice,
  nowhere,
  offered,
  papers,
  secondQuestion,
  structure,
  unknown,
  where,
  why,
} from './sample-advice.ts';

/** One look of the card. */
export interface CardState {
  readonly name: string;
  readonly advice: Advice;
  readonly folded: boolean;
  /** Selectors of what is pressed in it once it is drawn. */
  readonly press: readonly string[];
}

const state = (name: string, advice: Advice, press: readonly string[] = []): CardState => ({ name, advice, folded: false, press });

const unsure = guideAdvice({ certainty: 'likely', pointing: { kind: 'missing', label: 'Devam' }, why: why({ verdict: 'likely' }) });

/** Every look the card can have, for the tests of its look and for the contact sheets. */
export const cardStates: readonly CardState[] = [
  state('a hint', guideAdvice({ why: why() })),
  { ...state('a hint folded away', guideAdvice({})), folded: true },
  { ...state('an unsure hint folded away', guideAdvice({ certainty: 'likely' })), folded: true },
  state('a hint with its reasons', guideAdvice({ why: why() }), ['.why']),
  state('an unsure ring', guideAdvice({ pointing: found({ certainty: 'likely' }) })),
  state('an unsure hint', guideAdvice({ certainty: 'likely', pointing: { kind: 'several', label: 'Devam', count: 2 } })),
  state('an unsure hint with its reasons', unsure, ['.why']),
  state('what cannot be pressed yet', guideAdvice({ pointing: found({ disabled: true }) })),
  state('what lies behind a window', guideAdvice({ pointing: { kind: 'covered', label: 'Devam' } })),
  state('a row of a list', guideAdvice({ pointing: found({ option: 'Deneme Bakanlığı' }) })),
  state('cautions', guideAdvice({ cautions: ['İptal geri alınamaz.', 'SMS kodunu kimseye söylemeyin.'] })),
  state('a decision', guideAdvice({ decision })),
  state('a decision taken', guideAdvice({ decision: { ...decision, taken: 'iptal' }, cautions: ['İptal geri alınamaz.'] })),
  state('a question about a stage', askStage()),
  { ...state('a question about a stage folded away', askStage()), folded: true },
  state('a question about a stage above a hint', guideAdvice({ fork, where: nowhere, pointing: { kind: 'none' } })),
  state('a stage that is done', guideAdvice({ fork: answered('done') })),
  state('a stage that the page shows not done', guideAdvice({ fork: answered('todo', 'shown') })),
  state('a stage that may be done elsewhere', guideAdvice({ fork: offered })),
  state('another flow to change to', guideAdvice({ decision: { ...decision, taken: 'askiya-al' }, changeTo, pointing: { kind: 'none' } })),
  state('a page on the way', guideAdvice({ detour: detour() })),
  state('a wrong turn', guideAdvice({ detour: detour({ isWrongTurn: true, entry }) })),
  state('a message of the site', guideAdvice({ notice: 'personel-yok', ...notice })),
  state('a field', guideAdvice({ field })),
  state('the papers', guideAdvice({ papers }), ['.papers-head']),
  state(
    'a hint with everything',
    guideAdvice({
      decision,
      fork: answered('done'),
      changeTo,
      cautions: ['İptal geri alınamaz.', 'Kodu söylemeyin.'],
      detour: detour({ isWrongTurn: true, entry }),
      notice: 'personel-yok',
      field,
      papers,
      why: why(),
    }),
  ),
  state('the list of ways', askAdvice({})),
  state('the first question for the way', askAdvice({ finding: firstQuestion })),
  state('a later question for the way', askAdvice({ finding: secondQuestion })),
  state('the way found', askAdvice({ finding: foundFlow })),
  state('the search for the institution', askAdvice({ question: 'institution', options: institutionOptions(50), optional: true, where })),
  state('the badge of an unknown page', unknown()),
  state('an unknown page with its reasons', unknown({ why: either, entry }), ['.fold', '.why']),
  state('an unknown page with a message', unknown({ notice, entry }), ['.fold']),
  state('an unknown page with a question about a stage', unknown({ fork, where: nowhere, nextInWords: '' }), ['.fold']),
  state('the structure of an unknown page', unknown({ structure }), ['.fold']),
  state('the extension gone from under the page', invalidated),
  { ...state('the extension gone, folded away', invalidated), folded: true },
];
