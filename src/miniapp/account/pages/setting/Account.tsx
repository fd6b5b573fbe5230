// Who is signed in here: how they are called, and the way in or out.

import { calledFields } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { answersForgotten } from '../../../api/answer-memory'
import { AskFirst } from '../../../components/AskFirst'
import { Button } from '../../../components/Button'
import { Card, Heading } from '../../../components/Card'
import { ProblemLine } from '../../../components/ProblemLine'
import { TextInput } from '../../../components/TextInput'
import { wordsFrom } from '../../../form/about'
import { PlainFields } from '../../../form/PlainFields'
import { useForm } from '../../../form/use-form'
import { inputFrom, textOf } from '../../../form/value'
import { goSignIn } from '../../../frame/navigate'
import { enteredAs } from '../../../frame/signed-in'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { leftForgotten } from '../../../store/left'
import { meLoaded, signedOut, useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { PhoneButton } from '../../../wechat/PhoneButton'

export const Account = () => {
  const words = useOwnWords().setting
  const me = useSession((session) => session.me)
  const signedIn = useSession((session) => session.token !== null)
  return (
    <View className="stack">
      <Heading level={2}>{words.me}</Heading>
      <Card>
        {signedIn && me ? (
          <View className="stack">
            <Name key={me.personId} initial={me.name} />
            {me.phoneKnown ? null : <PhoneButton onEntered={(answer) => void enteredAs(answer)} />}
            <SignOut />
          </View>
        ) : (
          <View className="line">
            <View className="grow">{words.signedOut}</View>
            <Button small onTap={goSignIn}>
              {words.signIn}
            </Button>
          </View>
        )}
      </Card>
    </View>
  )
}

const Name = ({ initial }: { readonly initial: string }) => {
  const words = useOwnWords().setting
  const { act } = useWords()
  const form = useForm('my-name', calledFields, { name: initial })
  const { busy, problem, send } = useSend('person.contact')
  const { name } = inputFrom(calledFields, form.values)
  const submit = async () => {
    if (!form.check()) return
    const sent = await send({ name: name === '' ? null : name })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    const { me } = useSession.getState()
    if (me !== null) meLoaded({ ...me, name })
    form.forget()
    toasted(words.nameSaved)
  }
  return (
    <View className="stack-s">
      <PlainFields
        of={form}
        words={wordsFrom(words.form)}
        own={{
          // a browser knows what its owner is called
          name: ({ frame, value, onValue }) => (
            <TextInput {...frame} optional={undefined} fill="name" initial={textOf(value)} onText={onValue} />
          ),
        }}
      />
      <ProblemLine problem={problem} />
      {name === initial ? null : (
        <View>
          <Button small kind="secondary" busy={busy} onTap={submit}>
            {act.save}
          </Button>
        </View>
      )}
    </View>
  )
}

const SignOut = () => {
  const words = useOwnWords().setting
  const { busy, send } = useSend('session.end')
  const leave = async () => {
    // without network the device forgets the session all the same
    await send({})
    signedOut()
    answersForgotten()
    leftForgotten()
  }
  return (
    <View>
      <AskFirst
        kind="secondary"
        small
        title={words.signOutTitle}
        text={words.signOutText}
        act={words.signOut}
        busy={busy}
        onConfirm={leave}
      >
        {words.signOut}
      </AskFirst>
    </View>
  )
}
