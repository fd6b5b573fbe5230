// What the desk answered, as far as it is more than the status: a redirection, a refusal, an appeal's answer.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { useReportWords } from '../../locales/report'
import { Card } from '../Card'
import { Fact, Facts } from '../Facts'

export const Answer = ({ report }: { readonly report: ReportFull }) => {
  const words = useReportWords()
  const { redirect, decline, appeal } = report
  return (
    <>
      {redirect === null ? null : (
        <Card>
          <Facts>
            <Fact name={`${words.page.redirect} · ${words.target[redirect.to]}`}>
              {words.page.redirectText(redirect.name, redirect.receipt)}
            </Fact>
            <Fact name={words.page.redirectOutcome}>{redirect.outcome ?? words.page.redirectWaiting}</Fact>
          </Facts>
        </Card>
      )}
      {decline === null ? null : (
        <Card>
          <Facts>
            <Fact name={words.page.decline}>{words.decline[decline.reason]}</Fact>
            <Fact name={words.page.advice}>{decline.advice}</Fact>
          </Facts>
        </Card>
      )}
      {appeal === null || appeal.upheld === null ? null : (
        <Card>
          <Fact name={words.page.appeal}>
            <View>{appeal.upheld ? words.page.upheld : words.page.notUpheld}</View>
            {appeal.answer ? <View>{appeal.answer}</View> : null}
          </Fact>
        </Card>
      )}
    </>
  )
}
