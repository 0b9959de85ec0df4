/** A rectangle in CSS px. From where it is measured (document or viewport) is said where one is held. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
