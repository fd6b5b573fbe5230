// The statements before the host: which of them everybody sees.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Badge, Button, Card, Heading, Row, Rows } from '../../components/basic'
import { FirstOf } from '../../components/Loaded'
import { useWide } from '../../components/wide'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { useControl } from './use-host'

type Of = Output<'meeting.get'>

interface StatementDeskProps {
  readonly meeting: Of['meeting']
  readonly desk: NonNullable<Of['desk']>
  readonly onChanged: () => void
}

/** The newest. */
const first = 20

export const StatementDesk = ({ meeting, desk, onChanged }: StatementDeskProps) => {
  const words = useMeetingWords()
  const { common } = useWords()
  // on a phone the tab above says the same
  const wide = useWide()
  const { busy, control } = useControl(meeting.id, onChanged)
  const newestFirst = [...meeting.statements].reverse()
  const mayHide = desk.controls.includes('hideStatement')
  const mayPut = desk.controls.includes('putOnScreen')
  const mayShow = desk.controls.includes('showStatement')
  return (
    <Card>
      <View className="stack">
        {wide ? (
          <Heading level={3} end={<View className="second">{meeting.statements.length}</View>}>
            {words.host.statements}
          </Heading>
        ) : null}
        {desk.unseen.length > 0 ? (
          <Rows>
            {desk.unseen.map(({ id, text, side, status }) => (
              <Row
                key={id}
                title={text}
                second={
                  <View className="line">
                    <View>{common.party[side]}</View>
                    <Badge tone="amber">{words.state.status[status]}</Badge>
                  </View>
                }
                end={
                  status === 'hidden' && mayShow ? (
                    <Button
                      kind="quiet"
                      small
                      busy={busy}
                      label={words.host.showLabel(text)}
                      onTap={() => control({ control: 'showStatement', statementId: id })}
                    >
                      {words.host.show}
                    </Button>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        ) : null}
        {meeting.statements.length === 0 ? (
          <View className="second">{words.page.noStatements}</View>
        ) : (
          <FirstOf rows={newestFirst} first={first} all={words.vote.more}>
            {(shown) => (
              <Rows>
                {shown.map(({ id, text, side, seen }) => (
                  <Row
                    key={id}
                    title={text}
                    second={
                      <View className="stack-s">
                        <View>{`${common.party[side]} · ${words.vote.seen(seen)}`}</View>
                        <View className="line">
                          {mayPut ? (
                            <Button
                              kind="quiet"
                              small
                              busy={busy}
                              label={words.host.putLabel(text, meeting.screen?.id === id)}
                              onTap={() => control({ control: 'putOnScreen', what: { of: 'statement', id } })}
                            >
                              {meeting.screen?.id === id ? words.host.isOn : words.host.put}
                            </Button>
                          ) : null}
                          {mayHide ? (
                            <Button
                              kind="quiet"
                              small
                              busy={busy}
                              label={words.host.hideLabel(text)}
                              onTap={() => control({ control: 'hideStatement', statementId: id })}
                            >
                              {words.host.hide}
                            </Button>
                          ) : null}
                        </View>
                      </View>
                    }
                  />
                ))}
              </Rows>
            )}
          </FirstOf>
        )}
      </View>
    </Card>
  )
}
