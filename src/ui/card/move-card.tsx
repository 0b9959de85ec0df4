import type { TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Move, Moved } from '../../core/card/placement.ts';
import { LiveRegion } from './live-region.tsx';
import { strings } from '../strings.tr.ts';

/** Moves the card; `null` when it cannot be moved now. */
export type OnMove = (move: Move) => Moved | null;

const SIDES: Readonly<Record<string, 'left' | 'right' | 'top' | 'bottom'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'top',
  ArrowDown: 'bottom',
};

/** Moves the card without dragging: each press to the next corner, the arrow keys to the side they show. */
export function MoveButton({ onMove }: { readonly onMove: OnMove }) {
  const [moved, tell] = useState<Moved | null>(null);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>): void => {
    const side = SIDES[event.key];
    if (side === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Else the card, or the page, would be scrolled besides.
    event.preventDefault();
    event.stopPropagation();
    tell(onMove({ kind: 'toward', side }));
  };
  return (
    <>
      <button
        type="button"
        class="tool move"
        aria-label={strings.card.moveCard}
        title={strings.card.moveHow}
        onClick={() => tell(onMove({ kind: 'next' }))}
        onKeyDown={onKeyDown}
      >
        {strings.card.move}
      </button>
      <LiveRegion message={moved === null ? '' : strings.card.moved(moved.corner, moved.isThere)} />
    </>
  );
}

/** Further than this (px) the pointer must go before it drags: less is a press. */
const SLACK = 6;

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  isMoving: boolean;
}

/**
 * Lets the card be dragged by an element of its own; dropped, it snaps to the nearest corner. What would have been a press on a
 * button there is none once the pointer has moved.
 * @returns the listeners for that element
 */
export function useDrag(onMove: OnMove | undefined) {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const cardOf = (event: { readonly currentTarget: HTMLElement }): HTMLElement | null => event.currentTarget.closest('[data-card]');

  const end = (event: TargetedPointerEvent<HTMLElement>, isDropped: boolean): void => {
    const now = drag.current;
    const card = cardOf(event);
    if (now === null || card === null || event.pointerId !== now.pointer) return;
    drag.current = null;
    if (!now.isMoving) return;
    const { x, y, width, height } = card.getBoundingClientRect();
    card.style.removeProperty('translate');
    card.removeAttribute('data-dragging');
    if (isDropped) onMove?.({ kind: 'drop', x: x + width / 2, y: y + height / 2 });
  };

  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>): void {
      wasDragged.current = false;
      if (onMove === undefined || event.button !== 0 || !event.isPrimary) return;
      drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isMoving: false };
      // Also over the page, and faster than the card can follow.
      (event.target as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>): void {
      const now = drag.current;
      const card = cardOf(event);
      if (now === null || card === null || event.pointerId !== now.pointer) return;
      const [x, y] = [event.clientX - now.x, event.clientY - now.y];
      if (!now.isMoving && Math.hypot(x, y) < SLACK) return;
      // What was pressed may go away meanwhile (Escape folds the card); the head does not, and then hears of the end.
      if (!now.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      now.isMoving = true;
      wasDragged.current = true;
      card.setAttribute('data-dragging', '');
      card.style.setProperty('translate', `${x}px ${y}px`);
    },
    onPointerUp: (event: TargetedPointerEvent<HTMLElement>): void => end(event, true),
    onPointerCancel: (event: TargetedPointerEvent<HTMLElement>): void => end(event, false),
    onClickCapture(event: TargetedMouseEvent<HTMLElement>): void {
      // After a touch that dragged no click follows; the next one may come from the keyboard, and is meant.
      if (!wasDragged.current || event.detail === 0) return;
      wasDragged.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  };
}
