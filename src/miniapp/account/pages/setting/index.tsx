// Settings: my account, how the app looks, my data, who runs it.

import { calledFields } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { answersForgotten } from '../../../api/answer-memory'
import { Button, Card, Heading, Icon, Row, Rows } from '../../../components/basic'
import { Check } from '../../../components/Checks'
import { AskFirst } from '../../../components/Confirm'
import { Choice } from '../../../components/Field'
import { ProblemLine } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { TextInput } from '../../../components/TextInput'
import { inputFrom, textOf, wordsFrom } from '../../../form/form'
import { PlainFields } from '../../../form/PlainFields'
import { useForm } from '../../../form/use-form'
import { go, goSignIn } from '../../../frame/navigate'
import { enteredAs } from '../../../frame/signed-in'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { languages } from '../../../locales/language'
import { leftForgotten } from '../../../store/left'
import { meLoaded, signedOut, useSession } from '../../../store/session'
import {
  elderChosen,
  languageChosen,
  scaleChosen,
  scales,
  themeChosen,
  themes,
  useSetting,
} from '../../../store/setting'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { PhoneButton } from '../../../wechat/PhoneButton'
import { Remind } from '../../../wechat/Remind'

export default function Setting() {
  const words = useOwnWords().setting
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      <View className="stack-l">
        <Account />
        <LookSetting />
        <Remind templates={['progress', 'meeting', 'todo']} about="setting" again />
        {signedIn ? (
          <View className="stack">
            <Heading level={2}>{words.data}</Heading>
            <Rows>
              <Row
                start={<Icon name="lock" />}
                title={words.sessions}
                onTap={() => go('account/pages/session/index')}
              />
              <Row start={<Icon name="eye" />} title={words.reveals} onTap={() => go('account/pages/reveal/index')} />
              <Row
                start={<Icon name="download" />}
                title={words.mine}
                onTap={() => go('account/pages/my-data/index')}
              />
            </Rows>
          </View>
        ) : null}
        <View className="stack">
          <Heading level={2}>{words.about}</Heading>
          <Rows>
            <Row
              start={<Icon name="document" />}
              title={words.privacy}
              onTap={() => go('account/pages/privacy/index')}
            />
            <Row start={<Icon name="lock" />} title={words.heads} onTap={() => go('account/pages/head/index')} />
            <Row start={<Icon name="building" />} title={words.runBy} onTap={() => go('account/pages/about/index')} />
          </Rows>
        </View>
      </View>
    </Page>
  )
}

/** Who is signed in here: how they are called, and the way in or out. */
const Account = () => {
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

/** How the app looks on this device: elder mode, size of text, colours, language. */
const LookSetting = () => {
  const words = useOwnWords().setting
  const { elder, scale, theme, language } = useSetting()
  const scaleNames: Readonly<Record<string, string>> = words.scales
  return (
    <View className="stack">
      <Heading level={2}>{words.look}</Heading>
      <Check label={words.elder} hint={words.elderHint} on={elder} onChange={elderChosen} />
      {elder ? null : (
        <Choice
          label={words.scale}
          options={scales.map((value) => ({ value: String(value), label: scaleNames[String(value)] ?? String(value) }))}
          value={String(scale)}
          onChoose={(value) => scaleChosen(scales.find((one) => String(one) === value) ?? 1)}
        />
      )}
      <Choice
        label={words.theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        value={theme}
        onChoose={themeChosen}
      />
      <Choice
        label={words.language}
        options={languages.map((value) => ({ value, label: words.languages[value] }))}
        value={language}
        onChoose={languageChosen}
      />
    </View>
  )
}
