// Telling the office of words or pictures of somebody else that should not stand in public.

import { type FlagKind, flagFields, flagKinds } from '@domain/flag/flag'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/basic'
import { ProblemLine, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { inputFrom, wordsFrom } from '../../../form/form'
import { PlainFields } from '../../../form/PlainFields'
import { useForm } from '../../../form/use-form'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useAccountWords } from '../../../locales/account'
import { useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'

const isKind = (word: string | undefined): word is FlagKind => flagKinds.some((kind) => kind === word)

/** `kind` and `id` say what; an entry of a timeline comes with its `version` and with what there is of it in `parts`. */
export default function Flag() {
  const words = useAccountWords().flag
  const { act } = useWords()
  const { kind, id } = useRouter().params
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      {!signedIn ? (
        <State icon="flag" title={words.signIn} text={words.signInText}>
          <Button onTap={goSignIn}>{act.signIn}</Button>
        </State>
      ) : isKind(kind) && id !== undefined ? (
        <FlagForm kind={kind} id={id} />
      ) : (
        <State icon="flag" title={words.gone} text={words.goneText} />
      )}
    </Page>
  )
}

const FlagForm = ({ kind, id }: { readonly kind: FlagKind; readonly id: string }) => {
  const words = useAccountWords().flag
  const { meetingId, version, parts = '' } = useRouter().params
  const offered = decodeURIComponent(parts).split(',').filter(isKind)
  const fields = { ...flagFields, kind: { ...flagFields.kind, of: offered } }
  const [first = kind] = offered
  const form = useForm(`flag:${kind}:${id}:${version ?? ''}`, fields, { kind: first })
  const { busy, problem, send } = useSend('flag.make')

  const tell = async () => {
    if (!form.check()) return
    const sent = await send({
      ...inputFrom(flagFields, form.values),
      id,
      ...(meetingId === undefined ? {} : { meetingId }),
      ...(version === undefined ? {} : { version: Number(version) }),
    })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.done)
    goBack()
  }
  return (
    <View className="stack-m">
      <View>{words.text}</View>
      <PlainFields of={form} words={wordsFrom(words.form)} settled={new Set(offered.length > 1 ? [] : ['kind'])} />
      <ProblemLine problem={problem} />
      <Button wide busy={busy} onTap={() => void tell()}>
        {words.send}
      </Button>
    </View>
  )
}
