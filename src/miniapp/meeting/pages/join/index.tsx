// Checking in: the code of the room, scanned or typed, then the side.

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Failure, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { scannedCode } from '../../../frame/scanned'
import { useMeetingWords } from '../../../locales/meeting'
import { useSession } from '../../../store/session'
import { CheckIn } from '../../seat/CheckIn'
import { TypeCode } from '../../seat/TypeCode'

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
