import type { JSX } from 'preact';

export type IconName =
  | 'certain'
  | 'likely'
  | 'caution'
  | 'minus'
  | 'plus'
  | 'way'
  | 'check'
  | 'message'
  | 'open'
  | 'closed'
  | 'sound'
  | 'silence';

/** Shapes on a 20 × 20 grid. They differ in form, not only in colour. */
const SHAPES: Readonly<Record<IconName, JSX.Element>> = {
  certain: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M6.5 10.2 9 12.7l4.7-5.2" />
    </>
  ),
  likely: (
    <>
      <circle cx="10" cy="10" r="7.5" stroke-dasharray="3 2.2" />
      <path d="M7.7 8.2c0-1.4 1-2.2 2.3-2.2s2.3.8 2.3 2c0 1.5-2.2 1.7-2.2 3.3M10.1 13.9v.1" />
    </>
  ),
  caution: (
    <>
      <path d="M10 2.8 18 16.7H2z" stroke-linejoin="round" />
      <path d="M10 7.6v4.3M10 14.2v.1" />
    </>
  ),
  minus: <path d="M5 10h10" />,
  plus: <path d="M5 10h10M10 5v10" />,
  way: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M8.3 6.5 12 10l-3.7 3.5" />
    </>
  ),
  message: <path d="M3 4.5h14v9.5H9l-4 3v-3H3zM6.5 8h7M6.5 10.8h4.5" stroke-linejoin="round" />,
  open: <path d="m5 7.5 5 5 5-5" />,
  closed: <path d="m7.5 5 5 5-5 5" />,
  sound: <path d="M3 7.8v4.4h3l4 3.6V4.2L6 7.8zM13 7.4c1.6 1.3 1.6 3.9 0 5.2M15.2 5c3.1 2.6 3.1 7.4 0 10" stroke-linejoin="round" />,
  silence: <path d="M5.5 5.5h9v9h-9z" stroke-linejoin="round" />,
  check: <path d="m4.5 10.5 3.8 3.8 7.2-8.2" />,
};

/** A decorative line drawing in the text colour. Carries no meaning of its own: words always stand beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
