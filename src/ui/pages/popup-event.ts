import type { Office } from '../../core/settings/settings.ts';

/** What the person changes in the popup or on the options page. Each is stored at once; there is no "save". */
export type ChangeEvent =
  | { readonly kind: 'switch'; readonly enabled: boolean }
  | { readonly kind: 'flow'; readonly flow: string | null }
  | { readonly kind: 'institution'; readonly institution: string | null }
  | { readonly kind: 'office'; readonly institution: string; readonly change: Partial<Office> }
  | { readonly kind: 'tick'; readonly paper: string; readonly done: boolean }
  | { readonly kind: 'start-over' };

/** The person asks for the sites the browser keeps the extension away from. */
export interface AccessEvent {
  readonly kind: 'request-access';
}

/** Another page of the extension to open in a tab. */
export type OpenEvent = { readonly kind: 'open'; readonly page: 'options' | 'practice' };
