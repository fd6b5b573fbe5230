// An invitation by link or code: what it is about, and the answer to it.

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { scannedCode } from '../../../frame/scanned'
import { usePartyWords } from '../../../locales/meeting'
import { Called } from '../../party/Called'
import { Invitation } from '../../party/Invitation'
import { TypeCode } from '../../party/TypeCode'

export default function Invite() {
  const words = usePartyWords().open
  const { params } = useRouter()
  const { matterId } = params
  const [code, setCode] = useState(scannedCode(params, 'p'))
  const invitation = useQuery('party.open', code === undefined ? null : { code })
  const unknown = invitation.state === 'failed' && (invitation.code === 'notFound' || invitation.code === 'invalid')
  return (
    <Page title={words.title}>
      {matterId !== undefined ? (
        <Called matterId={matterId} />
      ) : code === undefined || unknown ? (
        <TypeCode wrong={unknown} onCode={setCode} />
      ) : (
        <Loaded of={invitation} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
          {(data) => <Invitation by={{ code }} of={data} onAnswered={invitation.reload} />}
        </Loaded>
      )}
    </Page>
  )
}
