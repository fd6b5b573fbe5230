// The devices on which I am signed in; each of the others can be signed out from here.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Icon, Row, Rows } from '../../../components/basic'
import { AskFirst, Confirm } from '../../../components/Confirm'
import { FirstOf, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { useFormat, useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'

// What a device calls itself, made short: the browser or app, and the system.
const apps = [
  ['MicroMessenger', 'WeChat'],
  ['HuaweiBrowser', 'HUAWEI Browser'],
  ['MiuiBrowser', 'MIUI Browser'],
  ['UCBrowser', 'UC'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['HarmonyOS', 'HarmonyOS'],
  ['OpenHarmony', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

const named = (text: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([mark]) => text.includes(mark))?.[1]

/** As it is when nothing in it is known. */
const deviceName = (text: string): string =>
  [named(text, apps), named(text, systems)].filter(Boolean).join(' · ') || text

export default function Sessions() {
  const words = useOwnWords().session
  const { error } = useWords()
  const format = useFormat()
  const sessions = useQuery('session.list', {})
  const factor = useQuery('factor.get', {}).data
  const [ending, setEnding] = useState<string>()
  const { busy, send } = useSend('session.end')
  const others = useSend('session.endOthers')
  const endOthers = async () => {
    const sent = await others.send({})
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.ended)
    sessions.reload()
  }
  const end = async () => {
    if (ending === undefined) return
    const sent = await send({ id: ending })
    setEnding(undefined)
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.ended)
    sessions.reload()
  }
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <Loaded of={sessions} skeleton={<Skeleton shape="row" count={3} />} onSignIn={goSignIn}>
        {({ rows }) => (
          <FirstOf rows={rows} first={40}>
            {(shown) => (
              <Rows>
                {shown.map((row) => (
                  <Row
                    key={row.id}
                    title={row.device === '' ? words.unknown : deviceName(row.device)}
                    second={
                      <>
                        <View>{words.since(format.moment(row.since))}</View>
                        <View>{words.seen(format.moment(row.seenAt))}</View>
                      </>
                    }
                    end={
                      row.current ? (
                        <Badge tone="pine">{words.current}</Badge>
                      ) : (
                        <Button kind="secondary" small onTap={() => setEnding(row.id)}>
                          {words.end}
                        </Button>
                      )
                    }
                  />
                ))}
              </Rows>
            )}
          </FirstOf>
        )}
      </Loaded>
      {(sessions.data?.rows.length ?? 0) > 1 ? (
        <View>
          <AskFirst
            kind="secondary"
            title={words.othersTitle}
            text={words.othersText}
            act={words.others}
            busy={others.busy}
            onConfirm={endOthers}
          >
            {words.others}
          </AskFirst>
        </View>
      ) : null}
      {factor?.guarded ? (
        <Rows>
          <Row
            start={<Icon name="lock" />}
            title={words.factor}
            second={words.factorState[factor.since === null ? 'off' : 'on']}
            onTap={() => go('account/pages/factor/index')}
          />
        </Rows>
      ) : null}
      <Confirm
        open={ending !== undefined}
        title={words.endTitle}
        text={words.endText}
        act={words.end}
        danger
        busy={busy}
        onConfirm={end}
        onClose={() => setEnding(undefined)}
      />
    </Page>
  )
}
