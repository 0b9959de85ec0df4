import type { CompiledGuide } from '../core/compile-guide.ts';
import type { Progress } from '../core/progress.ts';
import { legOn } from '../core/route.ts';
import type { Settings } from '../core/settings.ts';
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
  const leg = flow === undefined || page === null ? null : legOn(guide, flow, progress, page);
  const step = leg?.kind === 'step' ? leg.step : (leg?.known ?? leg?.towards);
  const steps = flow?.stages.flatMap((stage) => stage.steps) ?? [];
  const at = step === undefined ? -1 : steps.indexOf(step);
  return {
    here: hereName !== null ? { kind: 'known', name: hereName } : here === null || here === '' ? null : { kind: 'unknown' },
    lastPageName: nameOf(progress.lastPage),
    step: at < 0 ? null : at + 1,
    steps: at < 0 ? null : steps.length,
    stageName: leg?.stage.name ?? null,
  };
}
