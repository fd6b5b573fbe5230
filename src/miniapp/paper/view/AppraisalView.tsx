// An appraisal: a sheet for each unit, in the order of the roster; what it did, how it was judged, what to mend.

import type { Appraisal } from '@domain/appraisal/process'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { useFormat } from '../../locales'
import { usePaperWords } from '../../locales/paper'
import { useDownload } from '../../store/use-download'
import type { ViewProps } from '../room'

export const AppraisalView = ({ room, full }: ViewProps) => {
  const words = usePaperWords().appraisal
  const format = useFormat()
  const { busy, start } = useDownload('paper.document')
  // the registry has handed over a paper of this very kind
  const { on, who, facts, counts } = full.paper as unknown as Appraisal
  const { label } = room.words
  return (
    <View className="stack">
      <Facts>
        <Fact name={label.on ?? ''}>{format.weekday(on)}</Fact>
        {who === '' ? null : <Fact name={label.who ?? ''}>{who}</Fact>}
      </Facts>
      {facts.length === 0 ? null : (
        <View className="line">
          <Button
            kind="secondary"
            small
            icon="document"
            busy={busy}
            onTap={() => start({ kind: full.kind, id: full.id }, `${full.title}.docx`)}
          >
            {words.sheets}
          </Button>
        </View>
      )}
      {facts.map(({ unitId, ...of }) => {
        const count = counts.find((one) => one.unitId === unitId)
        return (
          <Card key={unitId}>
            <View className="stack-s">
              <Heading level={3}>{full.names[unitId] ?? ''}</Heading>
              <View>{words.facts(of)}</View>
              <View>{words.judged(of)}</View>
              {count === undefined ? (
                <View className="second">{words.waits}</View>
              ) : (
                <View className="strong">{words.slips(count)}</View>
              )}
              {count?.strengths ? <View className="as-written">{`${label.strengths}：${count.strengths}`}</View> : null}
              {count?.toMend ? <View className="as-written">{`${label.toMend}：${count.toMend}`}</View> : null}
            </View>
          </Card>
        )
      })}
    </View>
  )
}
