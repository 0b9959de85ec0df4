/** What a person fills in or chooses: its text is no label. */
const FILLED =
  'textarea, select, input, datalist, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="searchbox"], [role="spinbutton"]';

/** The text of an element as a label: without what was typed or chosen in fields that lie in it. */
export function labelText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(FILLED)) text += labelText(node as Element);
  }
  return text;
}
