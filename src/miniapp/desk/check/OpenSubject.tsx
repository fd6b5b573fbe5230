// The way from what is to be decided to what it belongs to.

import { Button } from '../../components/basic'
import { go } from '../../frame/navigate'
import { useCheckWords } from '../../locales/desk-work'
import { usePaperWordsOf } from '../../locales/paper'
import { reportPath } from '../place'
import type { Check } from './CheckRow'

export const OpenSubject = ({ of: { kind, id } }: { readonly of: Pick<Check['subject'], 'kind' | 'id'> }) => {
  const words = useCheckWords()
  const isPaper = usePaperWordsOf()(kind) !== undefined
  const open = () => {
    if (isPaper) go('paper/pages/paper/index', { kind, id })
    else go(kind === 'report' ? reportPath : 'work/pages/matter/index', { id })
  }
  return (
    <Button kind="quiet" small icon="next" onTap={open}>
      {isPaper ? words.openPaper : kind === 'report' ? words.openReport : words.openMatter}
    </Button>
  )
}
