// What a matter renders account of besides its tasks: who gave what, what came of it, who keeps it, what others were handed.

import type { MatterFull } from '@domain/contract/matter'
import { oneMatter } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Card, Heading } from '../../../components/basic'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useAccountOfWords } from '../../../locales/meeting'
import { useDownload } from '../../../store/use-download'

export default function AccountPage() {
  const words = useAccountOfWords()
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : oneMatter(id))
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
        {(data) => (
          <View className="stack-l">
            <View className="strong">{data.matter.title}</View>
            <Account of={data} />
          </View>
        )}
      </Loaded>
    </Page>
  )
}

const Account = ({ of: { matter, names, you } }: { readonly of: Pick<MatterFull, 'matter' | 'names' | 'you'> }) => {
  const words = useAccountOfWords()
  const format = useFormat()
  const letter = useDownload('matter.expertLetter')
  const { contributions = [], effects = [], experts = [], upkeep, dispatches = [] } = matter
  if (contributions.length + effects.length + experts.length + dispatches.length === 0 && upkeep === undefined) {
    return <Empty title={words.none} text={words.noneText} />
  }
  return (
    <>
      {effects.length > 0 ? (
        <Section title={words.effects}>
          {effects.map(({ id, what, amount, measure, date, source, confirmed }) => (
            <View key={id}>
              <View className="strong">{words.effect(what, String(amount), measure)}</View>
              <View className="second">{words.effectSource(format.date(date), source)}</View>
              {confirmed === true ? null : <View className="second">{words.unconfirmed}</View>}
            </View>
          ))}
        </Section>
      ) : null}
      {contributions.length > 0 ? (
        <Section title={words.contributions}>
          {contributions.map(({ id, giver, name, gave, amount, measure = '', confirmed }) => (
            <View key={id}>
              {words.contribution(
                name ?? words.giver[giver],
                gave === 'money' ? format.yuan(amount) : `${words.gave[gave]} ${amount} ${measure}`,
                confirmed === true,
              )}
            </View>
          ))}
        </Section>
      ) : null}
      {experts.length > 0 ? (
        <Section title={words.experts}>
          {experts.map(({ id, field, status, personId = '', date, advice }) => (
            <View key={id}>
              <View className="strong">
                {[names[personId], field, date === undefined ? undefined : format.date(date)]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
              {advice === undefined ? <View className="second">{words.expert[status]}</View> : null}
              {advice === undefined ? null : <View className="as-written">{advice}</View>}
              {status === 'accepted' || (status === 'went' && you.insider) ? (
                <View className="line">
                  <Button
                    kind="quiet"
                    small
                    icon="download"
                    busy={letter.busy}
                    onTap={() => letter.start({ id: matter.id, askingId: id }, `${words.letter}.docx`)}
                  >
                    {words.letter}
                  </Button>
                </View>
              ) : null}
            </View>
          ))}
        </Section>
      ) : null}
      {upkeep === undefined ? null : (
        <Section title={words.upkeep}>
          <View className="strong as-written">{upkeep.who}</View>
          <View className="as-written">{upkeep.how}</View>
          <View className="second">{words.upkeepUntil(format.date(upkeep.until))}</View>
        </Section>
      )}
      {dispatches.length > 0 ? (
        <Section title={words.dispatches}>
          {dispatches.map(({ id, what, name, receipt, due, status, reason, outcomes }) => (
            <View key={id} className="stack-s">
              <View className="strong as-written">{what}</View>
              <View className="line">
                <Badge tone={status === 'over' ? 'pine' : 'plain'}>{words.dispatch[status]}</Badge>
                <View className="second">
                  {[
                    words.dispatchTo(name, receipt),
                    status === 'sent' && due !== undefined ? words.dispatchDue(format.date(due)) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </View>
              </View>
              {reason === undefined ? null : <View className="second as-written">{reason}</View>}
              {outcomes.map(({ at, text }) => (
                <View key={at} className="as-written">
                  {text}
                </View>
              ))}
            </View>
          ))}
        </Section>
      ) : null}
    </>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <View className="stack">
    <Heading level={2}>{title}</Heading>
    <Card>
      <View className="stack">{children}</View>
    </Card>
  </View>
)
