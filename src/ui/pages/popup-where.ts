import type { CompiledFlow, CompiledGuide } from '../../core/guide/compile-guide.ts';
import type { Progress } from '../../core/progress/progress.ts';
import { openQuestion, openQuestionOn } from '../../core/route/route.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { whereabouts } from '../../core/advise/whereabouts.ts';
import { placeInWords } from '../place.tsx';
import type { PopupWhere } from './popup-view.tsx';

/**
 * Where the person is, for the popup.
 * @param here page id the active tab reports, `unknown`, empty where the guide is silent, or `null` when no KamuSM page answers
 */
export function popupWhere(guide: CompiledGuide, settings: Settings, progress: Progress, here: string | null): PopupWhere {
  const nameOf = (id: string | null) => guide.pages.find((page) => page.id === id)?.name ?? null;
  const hereName = nameOf(here);
  const page = hereName === null ? progress.lastPage : here;
  const flow = guide.flows.find((other) => other.id === settings.flow);
  const asked = (chosen: CompiledFlow) =>
    here === 'unknown' ? openQuestion(chosen, progress) : page === null ? null : openQuestionOn(guide, chosen, progress, page);
  const question = flow === undefined ? null : asked(flow);
  return {
    here: hereName !== null ? { kind: 'known', name: hereName } : here === null || here === '' ? null : { kind: 'unknown' },
    lastPageName: nameOf(progress.lastPage),
    place: flow === undefined ? '' : placeInWords(whereabouts(guide, flow, progress, page)),
    question: question?.stage.fork?.question ?? null,
  };
}
