// Who is signed in here: how they are called, and the way in or out.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { answersForgotten } from '../../../api/answer-memory'
import { AskFirst } from '../../../components/AskFirst'
import { Button } from '../../../components/Button'
import { Card, Heading } from '../../../components/Card'
import { TextInput } from '../../../components/TextInput'
import { useShowWrong } from '../../../form/use-wrong'
import { goSignIn } from '../../../frame/navigate'
import { enteredAs } from '../../../frame/signed-in'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { useDraft } from '../../../store/draft'
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
  const { error, act } = useWords()
  const [draft, save, drop] = useDraft('my-name', { name: initial })
  const { busy, problem, send } = useSend('person.contact')
  const showWrong = useShowWrong()
  const name = draft.name.trim()
  const tooLong = name.length > limit.line
  const submit = async () => {
    if (tooLong) return showWrong()
    const sent = await send({ name: name === '' ? null : name })
    if (sent.state !== 'done') return showWrong()
    const { me } = useSession.getState()
    if (me !== null) meLoaded({ ...me, name })
    drop()
    toasted(words.nameSaved)
  }
  return (
    <View className="stack-s">
      <TextInput
        label={words.name}
        hint={words.nameHint}
        fill="name"
        initial={draft.name}
        max={limit.line}
        error={tooLong ? words.nameLong : problem ? error[problem.code] : undefined}
        onText={(text) => save({ name: text })}
      />
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
