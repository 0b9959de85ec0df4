import type { Advice } from '../advise/advice.ts';
import type { CardMemory } from './card-memory.ts';
import type { Corner } from './placement.ts';

/** Names the step for which the card is folded: the step of the flow, wherever it is shown; a page where there is none. */
function stepOf(advice: Advice): string {
  if (advice.kind === 'guide' || advice.kind === 'ask') return advice.step === '' ? advice.page : advice.step;
  return '';
}

/**
 * Whether the card is folded, and where it stands. The person folds it for the step they are at, on all its pages; the next step
 * unfolds it. Besides, it is folded while it has no place of its own, unless the person opens it all the same.
 */
export class CardHabits {
  #isTight = false;
  #isOpenedAnyway = false;
  #shown = '';
  /** The step of what is shown; of an invalidated extension's last word that of what it took the place of. */
  #step = '';

  /** @param save told the memory whenever it has changed */
  constructor(
    private memory: CardMemory,
    private readonly save: (memory: CardMemory) => void,
  ) {}

  get corner(): Corner {
    return this.memory.corner;
  }

  /** This is shown now. */
  arrive(advice: Advice): void {
    // The last word stands as folded as the card before it: it is no reason to spread over the page.
    if (advice.kind === 'invalidated') return;
    const shown = `${advice.kind} ${stepOf(advice)} ${'page' in advice ? advice.page : ''}`;
    if (shown !== this.#shown) {
      this.#isTight = false;
      this.#isOpenedAnyway = false;
    }
    this.#shown = shown;
    const step = stepOf(advice);
    this.#step = step;
    // A page the guide does not know is no next step, nor is its own badge folded for one.
    if (step !== '' && this.memory.foldedAt !== '' && this.memory.foldedAt !== step) this.#remember({ foldedAt: '' });
  }

  isFolded(advice: Advice): boolean {
    const step = this.#stepFor(advice);
    return (this.#isTight && !this.#isOpenedAnyway) || (step !== '' && this.memory.foldedAt === step);
  }

  /** The person folded or opened it. */
  fold(advice: Advice, isFolded: boolean): void {
    this.#isOpenedAnyway = !isFolded && this.#isTight;
    const step = this.#stepFor(advice);
    if (step !== '') this.#remember({ foldedAt: isFolded ? step : '' });
  }

  /** The open card has no place where it covers nothing important, or would have one again. */
  setTight(isTight: boolean): void {
    this.#isTight = isTight;
  }

  /** The person moved it. */
  move(corner: Corner): void {
    this.#remember({ corner });
  }

  #stepFor(advice: Advice): string {
    return advice.kind === 'invalidated' ? this.#step : stepOf(advice);
  }

  #remember(change: Partial<CardMemory>): void {
    const next = { ...this.memory, ...change };
    if (next.corner === this.memory.corner && next.foldedAt === this.memory.foldedAt) return;
    this.memory = next;
    this.save(next);
  }
}
