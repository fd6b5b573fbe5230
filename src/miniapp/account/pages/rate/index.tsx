// The residents' verdict: solved or not, one to five, words. Sent once, never changed.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { ratingRefusal } from '@domain/evaluation/judge'
import { ratingFields, scores } from '@domain/evaluation/rating'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button, Fact, LongText } from '../../../components/basic'
import { Loaded, ProblemLine, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { PrivateText } from '../../../components/PrivateText'
import { StarScore } from '../../../components/StarScore'
import { inputFrom, textOf, wordsFrom } from '../../../form/form'
import { PlainFields } from '../../../form/PlainFields'
import { useForm } from '../../../form/use-form'
import { goInstead, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { useMatterWords } from '../../../locales/matter'
import { useSession } from '../../../store/session'
import { useTracking } from '../../../store/tracking'
import { useSend } from '../../../store/use-send'

export default function Rate() {
  const words = useOwnWords().rate
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="words" count={2} />} onSignIn={goSignIn}>
        {(data) => <Judged of={data} />}
      </Loaded>
    </Page>
  )
}

const Judged = ({ of }: { readonly of: MatterFull }) => {
  const words = useOwnWords().rate
  const { act } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const tracking = useTracking()
  const code = tracking.matterId === of.matter.id ? tracking.code : null
  const concern = code === null ? of.you : { ...of.you, reporter: true }
  const refusal = ratingRefusal(of.matter, concern, of.you.rated, localDate(new Date().toISOString()))
  const toMatter = () => goInstead('pages/matter/index', { id: of.matter.id })
  if (refusal === null) return <RateForm of={of} code={code} onDone={toMatter} />
  return (
    <State icon="star" title={words.closed} text={words.why[refusal]}>
      {refusal === 'notConcerned' && !signedIn ? <Button onTap={goSignIn}>{act.signIn}</Button> : null}
      <Button kind="secondary" onTap={toMatter}>
        {words.toMatter}
      </Button>
    </State>
  )
}

interface RateFormProps {
  readonly of: MatterFull
  readonly code: string | null
  readonly onDone: () => void
}

/** The form of the verdict. What was chosen and written is kept until it is sent. */
const RateForm = ({ of, code, onDone }: RateFormProps) => {
  const { page, solved } = useMatterWords()
  const { rate } = useOwnWords()
  const { common } = useWords()
  const { matter } = of
  const form = useForm(`rate:${matter.id}`, ratingFields, {})
  const [done, setDone] = useState<'sent' | 'queued'>()
  const { busy, problem, send } = useSend('matter.rate', { atOnce: code !== null })

  const submit = async () => {
    if (!form.check()) return
    const input = inputFrom(ratingFields, form.values)
    const sent = await send({ id: matter.id, ...(code === null ? {} : { code }), ...input }, { about: matter.title })
    if (sent.state === 'refused') {
      form.refuse(sent.problem)
      return
    }
    setDone(sent.state === 'queued' ? 'queued' : 'sent')
  }

  if (done !== undefined) {
    return (
      <State
        icon="check"
        title={done === 'queued' ? common.queued : rate.thanks}
        text={form.values.solved === 'no' ? rate.noText : rate.thanksText}
      >
        <Button
          onTap={() => {
            form.forget()
            onDone()
          }}
        >
          {rate.toMatter}
        </Button>
      </State>
    )
  }
  return (
    <View className="stack-l">
      <View className="stack-s">
        <View className="second">{rate.about}</View>
        <View className="strong as-written">{matter.title}</View>
        {matter.result === null ? null : (
          <Fact name={page.result}>
            <LongText text={matter.result.summary} />
          </Fact>
        )}
      </View>
      <PlainFields
        className="stack-l"
        of={form}
        words={wordsFrom({ ...rate.form, option: { solved } })}
        own={{
          score: ({ frame, value, onValue }) => (
            <StarScore
              {...frame}
              value={scores.find((one) => String(one) === value)}
              onScore={(score) => onValue(String(score))}
            />
          ),
          // read by those who work on it, without the name: numbers would tell it
          words: ({ frame, value, onValue }) => (
            <PrivateText {...frame} initial={textOf(value)} max={ratingFields.words.max} onText={onValue} />
          ),
        }}
      />
      <View className="stack-s">
        <ProblemLine problem={problem} />
        <View className="second">{rate.fixed}</View>
        <Button wide icon="send" busy={busy} onTap={submit}>
          {rate.send}
        </Button>
      </View>
    </View>
  )
}
