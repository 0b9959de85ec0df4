interface IconProps {
  /** The word of an icon font, present in the page as text although people see a sign. */
  readonly word: string;
  /** The sign people see. */
  readonly sign: string;
  /** True: assistive technology hears the word too, as on many careless sites. */
  readonly spoken?: boolean;
}

/** An icon the way icon fonts write it: a word in the page, a sign on the screen. */
export function Icon({ word, sign, spoken = false }: IconProps) {
  return (
    <span class="mi" data-sign={sign} {...(spoken ? {} : { 'aria-hidden': 'true' as const })}>
      {word}
    </span>
  );
}
