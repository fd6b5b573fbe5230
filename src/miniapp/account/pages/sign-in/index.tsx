// Signing in: phone and code, or, where this is a demonstration, one tap.

import type { Input, Output } from '@domain/contract'
import { isMobile, phoneIn } from '@domain/people/phone'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Heading, Row, Rows } from '../../../components/basic'
import { Check } from '../../../components/Checks'
import { ProblemText } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { TextInput } from '../../../components/TextInput'
import { useShowWrong } from '../../../form/use-wrong'
import { go, goBack, goInstead, goTab, isFromStart } from '../../../frame/navigate'
import { enteredAs } from '../../../frame/signed-in'
import { deskOf, factorPath } from '../../../frame/tabs'
import { useWords } from '../../../locales'
import { useSignInWords } from '../../../locales/account'
import { useDraft } from '../../../store/draft'
import { noticeAgreed, useSetting } from '../../../store/setting'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { WechatEntry } from '../../../wechat/WechatEntry'

export default function SignIn() {
  const words = useSignInWords()
  const district = useQuery('district.get', {}).data
  const [lacking, setLacking] = useState(false)
  const showWrong = useShowWrong()
  /** Nothing of the person is asked for before they have agreed. */
  const may = (): boolean => {
    const { agreed } = useSetting.getState()
    setLacking(!agreed)
    if (!agreed) showWrong()
    return agreed
  }
  const enter = async (answer: Output<'session.signIn'>, from?: string) => {
    const { name } = answer.me
    await enteredAs(answer)
    toasted(name === '' ? words.doneNoName : words.done(name))
    const desk = deskOf(answer.me)
    const { factor } = answer.me
    if (factor === 'needed' || factor === 'missing') return goInstead(factorPath)
    if (from !== undefined) goTab(from.replace(/^\//, ''))
    // those who have work here land on what is to be done today, unless signing in was asked for by another page
    else if (desk !== undefined && isFromStart()) goTab(desk)
    else goBack()
  }
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <Agree lacking={lacking} />
      <WechatEntry may={may} onEntered={(answer, from) => void enter(answer, from)} />
      <PhoneForm may={may} onEntered={(answer) => void enter(answer)} />
      {district?.demo ? <Demo onEntered={(answer) => void enter(answer)} /> : null}
    </Page>
  )
}

type As = Input<'session.demo'>['as']

const order = [
  ...(['resident', 'memberA', 'memberB', 'coordinator', 'office', 'unit'] as const),
  ...(['chair', 'expert', 'secretariat'] as const),
] as const satisfies readonly As[]

interface DemoProps {
  readonly onEntered: (answer: Output<'session.demo'>) => void
}

/** One-tap sign-ins of a demonstration, labelled as such. The server offers them only where the demo is on. */
const Demo = ({ onEntered }: DemoProps) => {
  const words = useSignInWords()
  const { error, resident } = useWords()
  const { busy, send } = useSend('session.demo')
  const enter = async (as: As) => {
    if (busy) return
    const sent = await send({ as })
    if (sent.state === 'done') onEntered(sent.answer)
    else if (sent.state === 'refused') toasted(error[sent.problem.code])
  }
  return (
    <View className="stack">
      <Heading level={2} end={<Badge tone="amber">{resident.demo}</Badge>}>
        {words.demo}
      </Heading>
      <View className="second">{words.demoText}</View>
      <Rows>
        {order.map((as) => (
          <Row key={as} title={words.demoAs[as].name} second={words.demoAs[as].what} onTap={() => void enter(as)} />
        ))}
      </Rows>
    </View>
  )
}

/** Agreeing to the privacy notice before signing in: a tick that the person sets, never one that is set already. */
const Agree = ({ lacking }: { readonly lacking: boolean }) => {
  const words = useSignInWords()
  const agreed = useSetting((setting) => setting.agreed)
  return (
    <View className={lacking && !agreed ? 'field field-wrong' : 'field'}>
      <Check label={words.agree} hint={words.minors} on={agreed} onChange={noticeAgreed} />
      {lacking && !agreed ? <ProblemText text={words.agreeFirst} /> : null}
      <View>
        <Button kind="quiet" small icon="document" onTap={() => go('account/pages/privacy/index')}>
          {words.privacy}
        </Button>
      </View>
    </View>
  )
}

const again = 60
const empty = { phone: '' }

/** Seconds until another code may be asked for. */
const useCountdown = (): readonly [number, () => void] => {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft((before) => before - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, () => setLeft(again)]
}

const digits = (text: string): string => text.replace(/\D/g, '')

interface PhoneFormProps {
  /** whether the privacy notice has been agreed to; asks for it otherwise */
  readonly may: () => boolean
  readonly onEntered: (answer: Output<'session.signIn'>) => void
}

/** The phone number, the code that is sent to it, and the way in. The number survives a reload, the code does not. */
export const PhoneForm = ({ may, onEntered }: PhoneFormProps) => {
  const words = useSignInWords()
  const { error } = useWords()
  const [draft, save, drop] = useDraft('sign-in', empty)
  const [code, setCode] = useState('')
  const [sentTo, setSentTo] = useState('')
  const [ticket, setTicket] = useState<string>()
  const [wrong, setWrong] = useState<'phone' | 'code'>()
  const [left, wait] = useCountdown()
  const asking = useSend('session.code')
  const entering = useSend('session.signIn')
  const showWrong = useShowWrong()
  const phone = phoneIn(draft.phone)

  const ask = async () => {
    if (!may()) return
    if (!isMobile(phone)) {
      setWrong('phone')
      showWrong()
      return
    }
    setWrong(undefined)
    const sent = await asking.send({ phone })
    if (sent.state !== 'done') return showWrong()
    setSentTo(phone)
    setTicket(sent.answer.ticket)
    wait()
  }
  const enter = async () => {
    if (!may()) return
    const entered = digits(code)
    if (entered.length !== 6) {
      setWrong('code')
      showWrong()
      return
    }
    setWrong(undefined)
    const sent = await entering.send({ phone: sentTo, code: entered, ...(ticket === undefined ? {} : { ticket }) })
    if (sent.state !== 'done') return showWrong()
    drop()
    onEntered(sent.answer)
  }

  return (
    <View className="stack">
      <TextInput
        label={words.phone}
        keyboard="phone"
        fill="tel"
        initial={draft.phone}
        error={wrong === 'phone' ? words.phoneWrong : asking.problem ? error[asking.problem.code] : undefined}
        onText={(text) => save({ phone: text })}
      />
      {sentTo === '' ? (
        <Button wide busy={asking.busy} onTap={ask}>
          {words.getCode}
        </Button>
      ) : (
        <View className="stack">
          <View className="line" aria-live="polite">
            <View className="grow second">{words.sentTo(sentTo)}</View>
            <Button kind="quiet" small busy={asking.busy} why={left > 0 ? words.again(left) : undefined} onTap={ask}>
              {words.getAgain}
            </Button>
          </View>
          <TextInput
            label={words.code}
            hint={words.codeHint}
            keyboard="code"
            fill="one-time-code"
            error={wrong === 'code' ? words.codeWrong : entering.problem ? error[entering.problem.code] : undefined}
            onText={setCode}
          />
          <Button wide busy={entering.busy} onTap={enter}>
            {words.send}
          </Button>
        </View>
      )}
    </View>
  )
}
