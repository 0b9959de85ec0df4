/**
 * The elements a person reads as the name of a control: those the page has tied to it, else what stands before it, as in forms
 * built of table cells. For keeping them in sight only; what a control is called is asked elsewhere.
 */
export function labelElements(control: Element): readonly Element[] {
  const tied = [...labelsOf(control), ...labelledBy(control)];
  if (tied.length > 0 || !isField(control)) return tied;
  const before = control.closest('td, th')?.previousElementSibling ?? control.previousElementSibling;
  return before === null || before.localName === 'script' ? [] : [before];
}

/** A longer form than this cannot be kept in sight as a whole beside a card. */
const MOST_FIELDS = 10;

/** The fields a person fills in before they press a control: those of its form. None for a long form. */
export function fieldsBefore(control: Element): readonly Element[] {
  const form = control.closest('form');
  if (form === null) return [];
  // A field named "querySelectorAll" would hide the form's own.
  const found = Element.prototype.querySelectorAll.call(form, 'input:not([type="hidden" i]), select, textarea');
  const fields = [...found].filter((field) => field !== control && isField(field));
  return fields.length > MOST_FIELDS ? [] : fields;
}

/** Something one fills in or chooses from; beside a button or a link nothing is a name of it. */
function isField(control: Element): boolean {
  if (control.localName === 'input') return !/^(button|submit|reset|image)$/iu.test(control.getAttribute('type') ?? '');
  return (
    /^(select|textarea)$/u.test(control.localName) || /^(textbox|combobox|listbox|spinbutton)$/u.test(control.getAttribute('role') ?? '')
  );
}

function labelsOf(control: Element): readonly Element[] {
  if (!/^(input|select|textarea)$/u.test(control.localName)) return [];
  return [...((control as HTMLInputElement).labels ?? [])];
}

function labelledBy(control: Element): readonly Element[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  return 'getElementById' in root ? ids.map((id) => root.getElementById(id)).filter((element) => element !== null) : [];
}
