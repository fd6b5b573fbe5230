// The district: what it says of itself, its categories, its lengths of time.

import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { goSignIn, goTab } from '../../../frame/navigate'
import { useKeepWords } from '../../../locales/desk'
import { DeskPage } from '../../DeskPage'
import { DistrictForm } from '../../keep/DistrictForm'
import { keepPath } from '../../place'

export default function DistrictPage() {
  const words = useKeepWords()
  const page = useQuery('district.get', {})
  return (
    <DeskPage title={words.register.district.name} at="keep" register="district">
      <Loaded of={page} skeleton={<Skeleton shape="words" count={3} />} onSignIn={goSignIn}>
        {(district) => <DistrictForm district={district} onDone={() => goTab(keepPath)} />}
      </Loaded>
    </DeskPage>
  )
}
