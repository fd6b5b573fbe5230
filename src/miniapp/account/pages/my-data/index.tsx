// Taking along what is mine, or deleting it.

import { View } from '@tarojs/components'
import { answersForgotten } from '../../../api/answer-memory'
import { Button, Card, Heading } from '../../../components/basic'
import { AskFirst, Confirm } from '../../../components/Confirm'
import { State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn, goTab } from '../../../frame/navigate'
import { homePath } from '../../../frame/tabs'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { leftForgotten } from '../../../store/left'
import { signedOut, useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useDownload } from '../../../store/use-download'
import { useSend } from '../../../store/use-send'
import { DataFile } from './DataFile'

export default function MyData() {
  const words = useOwnWords().mine
  const { state, error, act } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      {signedIn ? (
        <View className="stack-l">
          <Export />
          <Delete />
        </View>
      ) : (
        <State icon="lock" tone="amber" title={state.noPermission} text={error.signedOut}>
          <Button onTap={goSignIn}>{act.signIn}</Button>
        </State>
      )}
    </Page>
  )
}

const Export = () => {
  const words = useOwnWords().mine
  const { busy, start } = useDownload('person.document')
  return (
    <View className="stack">
      <Heading level={2}>{words.export}</Heading>
      <View>{words.exportText}</View>
      <View>
        <Button kind="secondary" icon="document" busy={busy} onTap={() => void start({}, words.documentName)}>
          {words.documentAct}
        </Button>
      </View>
      <View className="second">{words.dataText}</View>
      <DataFile />
    </View>
  )
}

const Delete = () => {
  const words = useOwnWords().mine
  const { error } = useWords()
  const { busy, problem, send, dismiss } = useSend('person.delete')
  /** `meant`: a group may be left without a coordinator */
  const remove = async (meant: boolean) => {
    const sent = await send(meant ? { meant } : {})
    if (sent.state !== 'done') return
    signedOut()
    answersForgotten()
    leftForgotten()
    toasted(words.deleted(sent.answer.reports, sent.answer.photos))
    goTab(homePath)
  }
  return (
    <View className="stack">
      <Heading level={2}>{words.delete}</Heading>
      <View>{words.deleteText}</View>
      <Confirm
        open={problem?.code === 'lastCoordinator'}
        title={words.lastTitle}
        text={words.lastText(problem?.fields['/holdings'] ?? '')}
        act={words.deleteConfirm}
        danger
        busy={busy}
        onConfirm={() => void remove(true)}
        onClose={dismiss}
      />
      {problem && problem.code !== 'lastCoordinator' ? (
        <Card tone="clay">
          <View ariaRole="alert">{problem.code === 'lastOffice' ? words.lastOffice : error[problem.code]}</View>
        </Card>
      ) : null}
      <View>
        <AskFirst
          kind="danger"
          icon="trash"
          danger
          title={words.deleteTitle}
          text={words.deleteText}
          act={words.deleteConfirm}
          busy={busy}
          onConfirm={() => remove(false)}
        >
          {words.deleteAct}
        </AskFirst>
      </View>
    </View>
  )
}
