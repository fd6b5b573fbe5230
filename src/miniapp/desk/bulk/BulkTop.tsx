// Above a list of the desk: what waits and can still be taken back, what is ticked, and what can be done to all that is listed.

import { useBulkWords } from '../../locales/desk-work'
import { BulkBar } from './BulkBar'
import { BulkStrip } from './BulkStrip'
import type { BulkMode, Chosen } from './chosen'
import type { useBulk } from './use-bulk'
import type { useSelection } from './use-selection'

interface BulkTopProps {
  readonly bulk: ReturnType<typeof useBulk>
  readonly selection: ReturnType<typeof useSelection>
  /** all that is listed, where something is usually done to all of it */
  readonly here: readonly Chosen[]
  readonly modes?: readonly BulkMode[] | undefined
}

export const BulkTop = ({ bulk, selection, here, modes }: BulkTopProps) => {
  const words = useBulkWords()
  const { rows, doing, setMode, clear, begin } = selection
  return (
    <>
      {bulk.bulk === undefined ? null : (
        <BulkStrip
          bulk={bulk.bulk}
          onTakeBack={() => void bulk.takeBack(bulk.bulk?.id ?? '')}
          onSeen={() => bulk.see(bulk.bulk?.id ?? '')}
        />
      )}
      {!bulk.may ? null : rows.length > 0 ? (
        <BulkBar rows={rows} mode={doing} onMode={setMode} onClear={clear} />
      ) : here.length > 1 ? (
        <BulkBar
          label={words.here(here.length)}
          rows={here}
          mode={null}
          modes={modes}
          onMode={(to) => begin(here, to)}
        />
      ) : null}
    </>
  )
}
