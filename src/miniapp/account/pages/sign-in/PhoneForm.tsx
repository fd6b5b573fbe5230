// The phone number, the code that is sent to it, and the way in. The number survives a reload, the code does not.

import type { Output } from '@domain/contract'
import { isMobile, phoneIn } from '@domain/people/phone'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { TextInput } from '../../../components/TextInput'
import { useShowWrong } from '../../../form/use-wrong'
import { useWords } from '../../../locales'
import { useSignInWords } from '../../../locales/account'
import { useDraft } from '../../../store/draft'
import { useSend } from '../../../store/use-send'

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
