/**
 * A listener for buttons in whose place others may stand as soon as they are pressed: the second click of a double click was meant for
 * what stood there before, perhaps the answer to another question. A press by keyboard or script has no count and acts.
 */
export const singleClick =
  (act: () => void) =>
  ({ detail }: Pick<MouseEvent, 'detail'>): void => {
    if (detail < 2) act();
  };
