import type { Option } from '../../core/advise/advice.ts';
import { AT_A_GLANCE } from '../../core/card/search-options.ts';
import { AskOptions } from './ask-options.tsx';
import { AskSearch } from './ask-search.tsx';

/** What can be answered: institutions too many to look through have a field to search in. */
export function AskList(props: {
  readonly isInstitution: boolean;
  readonly options: readonly Option[];
  readonly onChoose: (id: string) => void;
}) {
  const { isInstitution, ...list } = props;
  return isInstitution && list.options.length > AT_A_GLANCE ? <AskSearch {...list} /> : <AskOptions {...list} />;
}
