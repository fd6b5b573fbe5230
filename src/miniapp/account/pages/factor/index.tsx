// The second factor of a person who works at a desk: shown once in each sign-in, set up with an app that makes codes, renewed,
// taken away for another phone.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../api/answer'
import { query } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Button, Card, Heading } from '../../../components/basic'
import { AskFirst } from '../../../components/Confirm'
import { copyText } from '../../../components/copy-text'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goBack, goSignIn, goTab } from '../../../frame/navigate'
import { deskOf } from '../../../frame/tabs'
import { useFormat, useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { meLoaded, useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { CodeForm } from './CodeForm'
import { SetUp } from './SetUp'

type State = Output<'factor.get'>

export default function Factor() {
  const words = useOwnWords().factor
  const factor = useQuery('factor.get', {})
  const [recovery, setRecovery] = useState<readonly string[]>()
  /** The codes have been put away: on with what somebody came for. */
  const putAway = () => {
    setRecovery(undefined)
    factor.reload()
  }
  return (
    <Page title={words.title}>
      {recovery === undefined ? (
        <Loaded of={factor} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
          {(state) => <Standing state={state} onRecovery={setRecovery} onChanged={factor.reload} />}
        </Loaded>
      ) : (
        <Recovery codes={recovery} onDone={putAway} />
      )}
    </Page>
  )
}

interface StandingProps {
  readonly state: State
  readonly onRecovery: (codes: readonly string[]) => void
  readonly onChanged: () => void
}

const Standing = ({ state, onRecovery, onChanged }: StandingProps) => {
  const words = useOwnWords().factor
  if (!state.guarded)
    return <Empty title={words.notForYou} text={words.notForYouText} act={words.back} onAct={goBack} />
  if (state.state === 'needed') return <Prove />
  if (state.since === null) return <SetUp obliged={state.obliged} onConfirmed={onRecovery} />
  return <Kept state={state} onRecovery={onRecovery} onChanged={onChanged} />
}

/** Roles count from now on: to the desk they lead to. */
const entered = (me: Output<'session.me'>): void => {
  meLoaded(me)
  const desk = deskOf(me)
  if (desk === undefined) goBack()
  else goTab(desk)
}

const Prove = () => {
  const words = useOwnWords().factor
  const { busy, problem, send } = useSend('factor.prove')
  const submit = async (code: string) => {
    const sent = await send({ code })
    if (sent.state === 'done') entered(sent.answer)
  }
  return (
    <View className="stack">
      <View>{words.proveText}</View>
      <CodeForm
        label={words.code}
        hint={words.codeOrRecovery}
        act={words.prove}
        busy={busy}
        problem={problem}
        onCode={submit}
      />
      <View className="second">{words.lostText}</View>
    </View>
  )
}

const Kept = ({ state, onRecovery, onChanged }: StandingProps) => {
  const words = useOwnWords().factor
  const { error } = useWords()
  const format = useFormat()
  const [doing, setDoing] = useState<'renew' | 'remove'>()
  const renewing = useSend('factor.renew')
  const removing = useSend('factor.remove')
  const me = useSession((session) => session.me)
  const renew = async (code: string) => {
    const sent = await renewing.send({ code })
    if (sent.state === 'done') onRecovery(sent.answer.recovery)
  }
  const remove = async (code: string) => {
    const sent = await removing.send({ code })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    if (sent.state === 'done') meLoaded(sent.answer)
    toasted(words.removed)
    setDoing(undefined)
    onChanged()
  }
  const desk = deskOf(me)
  return (
    <View className="stack-l">
      <Card tone="pine">
        <View className="stack-s">
          <View className="strong">{words.on}</View>
          <View>{words.since(format.moment(state.since ?? ''))}</View>
          <View>{words.left(state.recoveryLeft)}</View>
        </View>
      </Card>
      {desk === undefined ? null : (
        <Button wide onTap={() => goTab(desk)}>
          {words.toDesk}
        </Button>
      )}
      <WithCode
        title={words.renew}
        text={words.renewText}
        hint={words.codeHint}
        sending={renewing}
        begun={doing === 'renew'}
        onCode={renew}
      >
        <Button kind="secondary" small onTap={() => setDoing('renew')}>
          {words.renew}
        </Button>
      </WithCode>
      <WithCode
        title={words.remove}
        text={state.obliged ? words.removeObliged : words.removeText}
        hint={words.codeOrRecovery}
        sending={removing}
        begun={doing === 'remove'}
        onCode={remove}
      >
        <AskFirst
          kind="secondary"
          small
          title={words.removeTitle}
          text={state.obliged ? words.removeObliged : words.removeText}
          act={words.remove}
          danger
          onConfirm={() => setDoing('remove')}
        >
          {words.remove}
        </AskFirst>
      </WithCode>
    </View>
  )
}

interface WithCodeProps {
  /** what is done, and the button that does it */
  readonly title: string
  readonly text: string
  readonly hint: string
  readonly sending: { readonly busy: boolean; readonly problem: Problem | undefined }
  readonly begun: boolean
  readonly onCode: (code: string) => Promise<void>
  /** the button that begins */
  readonly children: ReactNode
}

/** Something that is confirmed with a code once it is begun. */
const WithCode = ({ title, text, hint, sending, begun, onCode, children }: WithCodeProps) => {
  const words = useOwnWords().factor
  return (
    <View className="stack">
      <Heading level={2}>{title}</Heading>
      <View>{text}</View>
      {begun ? (
        <CodeForm
          label={words.code}
          hint={hint}
          act={title}
          busy={sending.busy}
          problem={sending.problem}
          onCode={onCode}
        />
      ) : (
        <View>{children}</View>
      )}
    </View>
  )
}

interface RecoveryProps {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

/** The recovery codes, shown once: each lets somebody in when the phone with the app is lost. */
const Recovery = ({ codes, onDone }: RecoveryProps) => {
  const words = useOwnWords().factor
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void copyText(codes.join('\n')).then(setCopied)
  }
  const done = () => {
    // The roles count from now on; without an answer the app learns it when it is shown the next time.
    query('session.me', {}).then(meLoaded, () => undefined)
    onDone()
  }
  return (
    <View className="stack">
      <View className="strong">{words.recovery}</View>
      <View>{words.recoveryText}</View>
      <Card>
        <View className="columns">
          {codes.map((code) => (
            <View key={code} className="strong center">
              {code}
            </View>
          ))}
        </View>
      </Card>
      <Button kind="secondary" wide icon={copied ? 'check' : 'document'} onTap={copy}>
        {copied ? words.copied : words.copyAll}
      </Button>
      <Button wide onTap={done}>
        {words.putAway}
      </Button>
    </View>
  )
}
