/** The popup and the options page in their real style, for tests in a real browser. */
import { render } from 'preact';
import baseCss from '../../src/ui/pages/popup-base.css?inline';
import optionsCss from '../../src/ui/pages/options.css?inline';
import popupCss from '../../src/ui/pages/popup.css?inline';
import { type OptionsProps, OptionsView } from '../../src/ui/pages/options-view.tsx';
import { type PopupProps, PopupView } from '../../src/ui/pages/popup-view.tsx';
import { sampleFind } from './popup-view-samples.ts';

function stage(css: string): Element {
  document.adoptedStyleSheets = [baseCss, css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return root;
}

/** Draws the popup as in a tab. */
export function drawPopup(props: Omit<PopupProps, 'find' | 'onEvent'>): void {
  document.documentElement.toggleAttribute('data-in-tab', true);
  render(<PopupView {...props} find={sampleFind} onEvent={() => undefined} />, stage(popupCss));
}

export function drawOptions(props: Omit<OptionsProps, 'find' | 'onEvent' | 'copy' | 'changeShortcuts'>): void {
  const refuse = {
    copy: () => Promise.resolve(false),
    changeShortcuts: () => Promise.resolve('refused' as const),
  };
  render(<OptionsView {...props} {...refuse} find={sampleFind} onEvent={() => undefined} />, stage(optionsCss));
}
