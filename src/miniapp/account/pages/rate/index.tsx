// The residents' verdict: solved or not, one to five, words. Sent once, never changed.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { ratingRefusal } from '@domain/evaluation/judge'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Loaded, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goInstead, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { useSession } from '../../../store/session'
import { useTracking } from '../../../store/tracking'
import { RateForm } from './RateForm'

export default function Rate() {
  const words = useOwnWords().rate
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="words" count={2} />} onSignIn={goSignIn}>
        {(data) => <Judged of={data} />}
      </Loaded>
    </Page>
  )
}

const Judged = ({ of }: { readonly of: MatterFull }) => {
  const words = useOwnWords().rate
  const { act } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const tracking = useTracking()
  const code = tracking.matterId === of.matter.id ? tracking.code : null
  const concern = code === null ? of.you : { ...of.you, reporter: true }
  const refusal = ratingRefusal(of.matter, concern, of.you.rated, localDate(new Date().toISOString()))
  const toMatter = () => goInstead('pages/matter/index', { id: of.matter.id })
  if (refusal === null) return <RateForm of={of} code={code} onDone={toMatter} />
  return (
    <State icon="star" title={words.closed} text={words.why[refusal]}>
      {refusal === 'notConcerned' && !signedIn ? <Button onTap={goSignIn}>{act.signIn}</Button> : null}
      <Button kind="secondary" onTap={toMatter}>
        {words.toMatter}
      </Button>
    </State>
  )
}
