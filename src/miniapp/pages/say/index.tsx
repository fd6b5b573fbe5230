// Saying what is wrong: the form with the place of the scanned code, and what comes after sending.

import { organiser } from '@domain/question/first'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { scannedCode } from '../../frame/scanned'
import { shareable, useShare } from '../../frame/share'
import { useSayWords } from '../../locales/say'
import { draftWasSent, refusedReport } from '../../store/report-draft'
import { useScannedStation } from '../../store/use-scanned-station'
import { Form } from './Form'
import { keptReceipt, type Receipt, Sent } from './Sent'

const receiptAtFirst = (): Receipt | null => keptReceipt() ?? (draftWasSent() ? { kind: 'queued' } : null)

function Say() {
  const words = useSayWords()
  const { params } = useRouter()
  const [mend] = useState(() => refusedReport(params.mend))
  // a report that is mended has the code under which it was sent
  const sentWith = mend?.input.stationCode
  const code = mend === undefined ? scannedCode(params) : typeof sentWith === 'string' ? sentWith : undefined
  const { station, unknown } = useScannedStation(code)
  const asked = useQuery('district.get', organiser)
  // stays while it is asked for again by somebody who has just signed in: the form must not begin again then
  const district = useRef(asked.data)
  if (asked.data !== undefined) district.current = asked.data
  useShare({ title: words.title, path: 'pages/say/index', params: { code } })
  const [receipt, setReceipt] = useState(() => (mend === undefined ? receiptAtFirst() : null))
  if (receipt !== null) return <Sent receipt={receipt} onAgain={() => setReceipt(null)} />
  if (district.current !== undefined && station !== undefined) {
    return <Form district={district.current} station={station} unknownCode={unknown} mend={mend} onSent={setReceipt} />
  }
  return (
    <Page title={words.title}>
      <Loaded of={asked} skeleton={<Skeleton shape="words" count={3} />}>
        {() => <Skeleton shape="words" count={3} />}
      </Loaded>
    </Page>
  )
}

export default shareable(Say)
