// The way from what is to be decided to what it belongs to.

import { Button } from '../../components/Button'
import { go } from '../../frame/navigate'
import { useCheckWords } from '../../locales/desk'
import { reportPath } from '../place'
import type { Check } from './CheckRow'

export const OpenSubject = ({ of: { kind, id } }: { readonly of: Pick<Check['subject'], 'kind' | 'id'> }) => {
  const words = useCheckWords()
  const isReport = kind === 'report'
  return (
    <Button kind="quiet" small icon="next" onTap={() => go(isReport ? reportPath : 'work/pages/matter/index', { id })}>
      {isReport ? words.openReport : words.openMatter}
    </Button>
  )
}
