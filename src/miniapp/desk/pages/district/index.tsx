// The district: what it says of itself, its categories, its lengths of time.

import { useQuery } from '../../../api/use-query'
import { Loaded } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { goSignIn, goTab } from '../../../frame/way'
import { useKeepWords } from '../../../locales/desk'
import { DeskNav } from '../../DeskNav'
import { DistrictForm } from '../../keep/DistrictForm'
import { inboxPath, keepPath } from '../../place'

export default function DistrictPage() {
  const words = useKeepWords()
  const page = useQuery('district.get', {})
  return (
    <Page title={words.register.district.name} tab={inboxPath} width="desk">
      <DeskNav at="keep" inside />
      <Loaded of={page} skeleton={<Skeleton shape="words" count={3} />} onSignIn={goSignIn}>
        {(district) => <DistrictForm district={district} onDone={() => goTab(keepPath)} />}
      </Loaded>
    </Page>
  )
}
