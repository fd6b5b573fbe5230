// Saying what is wrong: the form with the place of the scanned code, and what comes after sending.

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { scannedCode } from '../../frame/scanned'
import { useSayWords } from '../../locales/say'
import { draftWasSent } from '../../store/report-draft'
import { Form } from './Form'
import { keptReceipt, type Receipt, Sent } from './Sent'
import { useScannedStation } from './use-scanned-station'

const receiptAtFirst = (): Receipt | null => keptReceipt() ?? (draftWasSent() ? { kind: 'queued' } : null)

export default function Say() {
  const words = useSayWords()
  const code = scannedCode(useRouter().params)
  const { station, unknown } = useScannedStation(code)
  const district = useQuery('district.get', {})
  const [receipt, setReceipt] = useState(receiptAtFirst)
  if (receipt !== null) return <Sent receipt={receipt} onAgain={() => setReceipt(null)} />
  return station === undefined ? (
    <Page title={words.title}>
      <Skeleton shape="words" count={3} />
    </Page>
  ) : (
    <Loaded
      of={district}
      skeleton={
        <Page title={words.title}>
          <Skeleton shape="words" count={3} />
        </Page>
      }
    >
      {(data) => <Form district={data} station={station} unknownCode={unknown} onSent={setReceipt} />}
    </Loaded>
  )
}
