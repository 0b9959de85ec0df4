/**
 * The practice site. On an https page (a development server under the real host names) it lives at the browser's own
 * address; inside the extension it lives at a drawn address and is guided by the same code as the real site.
 */
import './practice/practice.css';
import { mountAddressBar } from './practice/address-bar.tsx';
import { urls } from './practice/hosts.ts';
import { mountPractice, realAddress, simulatedAddress } from './practice/site.tsx';

const stage = document.querySelector<HTMLElement>('#stage');
const bar = document.querySelector<HTMLElement>('#address');
if (stage === null || bar === null) throw new Error('practice.html lacks #stage or #address');

const life = new AbortController();
if (location.protocol === 'https:') {
  bar.remove();
  mountPractice(stage, realAddress(life.signal));
} else {
  const address = simulatedAddress(urls.corporateHome);
  mountAddressBar(bar, address, life.signal);
  mountPractice(stage, address);
  if (location.protocol.endsWith('-extension:')) {
    const { startGuide } = await import('./practice-guide.ts');
    startGuide(address);
  }
}
