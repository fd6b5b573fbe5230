// 代为登记: a report is taken down for somebody at the station or on the telephone; what was typed is there until it is sent.

import type { Output } from '@domain/contract'
import { useState } from 'react'
import { Page } from '../../../components/Page'
import { behalfPath } from '../../../frame/tabs'
import { useBehalfWords } from '../../../locales/desk-work'
import { BehalfForm } from '../../behalf/BehalfForm'
import { Slip } from '../../behalf/Slip'

export type Taken = Output<'report.takeDown'>

export default function BehalfPage() {
  const words = useBehalfWords()
  const [taken, setTaken] = useState<Taken | null>(null)
  return (
    <Page title={words.title} tab={behalfPath}>
      {taken === null ? <BehalfForm onTaken={setTaken} /> : <Slip taken={taken} onAgain={() => setTaken(null)} />}
    </Page>
  )
}
