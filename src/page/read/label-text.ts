/** What a person fills in or chooses: its text is no label. */
const FILLED =
  'textarea, select, input, datalist, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="searchbox"], [role="spinbutton"]';

/** No label is longer than this, in letters; a name may point at the whole page. */
const LONGEST = 1000;

/** The text of an element as a label: without what was typed or chosen in fields that lie in it. */
export function labelText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (text.length > LONGEST) break;
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').slice(0, LONGEST);
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(FILLED)) text += labelText(node as Element);
  }
  return text;
}
