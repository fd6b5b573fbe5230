// Checking in: the code of the room, scanned or typed, then the side.

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button, Card } from '../../../components/basic'
import { Failure, Loaded, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { TextInput } from '../../../components/TextInput'
import { goInstead, goSignIn } from '../../../frame/navigate'
import { scannedCode } from '../../../frame/scanned'
import { useMeetingWords } from '../../../locales/meeting'
import { useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { Head } from '../../Head'
import { JoinForm } from '../../seat/JoinForm'

export default function Join() {
  const words = useMeetingWords().join
  const { params } = useRouter()
  const [code, setCode] = useState(scannedCode(params, 'm'))
  const signedIn = useSession((session) => session.token !== null)
  // who is signed in is counted alone; without, a whole room behind one address would soon have asked too often
  const found = useQuery('meeting.find', code === undefined || !signedIn ? null : { code })
  const unknown = found.state === 'failed' && (found.code === 'notFound' || found.code === 'invalid')
  return (
    <Page title={words.title}>
      {code === undefined || unknown ? (
        <TypeCode wrong={unknown} onCode={setCode} />
      ) : !signedIn ? (
        <View className="stack">
          <View>{words.text}</View>
          <Button wide onTap={goSignIn}>
            {words.signIn}
          </Button>
        </View>
      ) : found.state === 'failed' ? (
        <Failure code={found.code} onRetry={found.reload} />
      ) : found.data === undefined ? (
        <Skeleton shape="words" />
      ) : (
        <View>
          <CheckIn id={found.data.id} code={code} />
        </View>
      )}
    </Page>
  )
}

/** I am here: the meeting that a code opens, my side, and on to its page. */
const CheckIn = ({ id, code }: { readonly id: string; readonly code: string }) => {
  const words = useMeetingWords()
  const asked = useQuery('meeting.get', { id })
  const enter = () => goInstead('meeting/pages/meeting/index', { id })
  return (
    <Loaded of={asked} skeleton={<Skeleton shape="words" />}>
      {({ meeting, you }) => (
        <View className="stack-m">
          <Head meeting={meeting} />
          {meeting.phase !== 'open' ? (
            <Card tone="amber">
              <View>{meeting.phase === 'before' ? words.join.notOpen : words.page.ended}</View>
            </Card>
          ) : you.attendance?.present ? (
            <State icon="check" title={words.join.done} text={words.seat.you(you.attendance.side)} />
          ) : (
            <JoinForm
              meetingId={id}
              sides={meeting.voting !== 'before' && you.attendance !== null ? [you.attendance.side] : you.sides}
              side={you.attendance?.side}
              code={code}
              away={meeting.form === 'remote'}
              act={words.join.act}
              onJoined={() => {
                toasted(words.join.done)
                enter()
              }}
            />
          )}
          {meeting.phase !== 'open' || you.attendance?.present ? (
            <Button kind="secondary" wide onTap={enter}>
              {words.join.toMeeting}
            </Button>
          ) : null}
        </View>
      )}
    </Loaded>
  )
}

interface TypeCodeProps {
  /** nobody knows the one that was tried */
  readonly wrong: boolean
  readonly onCode: (code: string) => void
}

/** The code of the room, typed from the big screen. */
const TypeCode = ({ wrong, onCode }: TypeCodeProps) => {
  const words = useMeetingWords().join
  const [written, setWritten] = useState('')
  const code = written.trim().toUpperCase()
  return (
    <View className="stack">
      <View>{words.text}</View>
      <TextInput
        label={words.code}
        hint={words.codeHint}
        error={wrong ? words.wrong : undefined}
        max={20}
        onText={setWritten}
      />
      <Button wide onTap={() => (code === '' ? undefined : onCode(code))}>
        {words.open}
      </Button>
    </View>
  )
}
