import { render } from 'preact';
import type { SimulatedAddress } from './simulated-address.ts';

/**
 * Draws a browser's address bar for a simulated address and keeps it right until `signal` aborts.
 *
 * @param place element to fill
 */
export function mountAddressBar(place: HTMLElement, address: SimulatedAddress, signal: AbortSignal): void {
  const show = () => {
    const { host, path } = address.current();
    render(
      <div class="address-bar" lang="tr">
        <button type="button" disabled={!address.canGoBack()} onClick={() => address.back()} aria-label="Önceki sayfa">
          ←
        </button>
        <div class="address-bar-text" role="img" aria-label={`Gösterilen adres: ${host}${path}`}>
          <b>{host}</b>
          {path}
        </div>
      </div>,
      place,
    );
  };
  address.onChange(show, signal);
  signal.addEventListener('abort', () => render(null, place), { once: true });
  show();
}
