// A wholly anonymous report, followed by its tracking code. The code is held in memory only.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { problemOf } from '../../../api/answer'
import { query } from '../../../api/call'
import { Button } from '../../../components/basic'
import { Page } from '../../../components/Page'
import { TextInput } from '../../../components/TextInput'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { Story } from '../../../pages/report/Story'
import { tracked, trackingLeft, useTracking } from '../../../store/tracking'

/** Letters that are easily mixed up count as the digit they look like; spaces and hyphens do not count. */
const tidy = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

export default function Track() {
  const words = useOwnWords().track
  const { error } = useWords()
  const code = useTracking((tracking) => tracking.code)
  const [text, setText] = useState('')
  const [report, setReport] = useState<ReportFull>()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)

  const find = useCallback(
    (wanted: string) => {
      setBusy(true)
      query('report.track', { code: wanted })
        .then(
          (found) => {
            tracked(wanted, found.matter?.id ?? null)
            setReport(found)
            setWrong(undefined)
          },
          (thrown: unknown) => {
            const problem = problemOf(thrown)
            setWrong(problem.code === 'notFound' ? words.notFound : error[problem.code])
          },
        )
        .finally(() => setBusy(false))
    },
    [words, error],
  )
  useDidShow(() => {
    if (code !== null) find(code)
  })

  const submit = () => {
    const wanted = tidy(text)
    if (/^[0-9A-Z]{16}$/.test(wanted)) find(wanted)
    else setWrong(words.wrong)
  }
  const leave = () => {
    trackingLeft()
    setReport(undefined)
    setText('')
  }

  return (
    <Page title={words.title}>
      {report !== undefined && code !== null ? (
        <View className="stack-l">
          <Story report={report} code={code} onChanged={() => find(code)} />
          <View className="center">
            <Button kind="quiet" onTap={leave}>
              {words.other}
            </Button>
          </View>
        </View>
      ) : (
        <View className="stack">
          <View>{words.text}</View>
          <TextInput label={words.code} hint={words.codeHint} error={wrong} onText={setText} />
          <Button wide icon="search" busy={busy} onTap={submit}>
            {words.find}
          </Button>
        </View>
      )}
    </Page>
  )
}
