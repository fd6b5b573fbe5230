// Proposals of earlier years as one spreadsheet: first what it would add, then adding it.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { SheetImport } from '../form/SheetImport'
import { usePaperWords } from '../locales/paper'
import { useSend } from '../store/use-send'

type Result = Output<'proposal.import'>

/** So many are listed; the sentence above counts all. */
const listed = 20

export const PastImport = () => {
  const words = usePaperWords().proposal.past
  return (
    <SheetImport<Result>
      words={words}
      sending={useSend('proposal.import')}
      takeIn={({ added }) => (added.length > 0 ? words.takeIn(added.length) : undefined)}
      done={({ added }) => words.done(added.length)}
    >
      {({ added, same, refused }) => (
        <View className="stack">
          <View className="strong">{words.found(added.length, same)}</View>
          {added.slice(0, listed).map(({ no, title }) => (
            <View key={no}>{`${no}　${title}`}</View>
          ))}
          {refused.slice(0, listed).map(({ line, title, why }) => (
            <View key={line}>{words.refusal(line, title, words.why[why])}</View>
          ))}
        </View>
      )}
    </SheetImport>
  )
}
