// The district: what it says of itself, its categories, its lengths of time.

import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { DeskPage } from '../../../desk/DeskPage'
import { registerPath } from '../../../desk/place'
import { goSignIn, goTab } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/register'
import { DistrictForm } from '../../DistrictForm'

export default function DistrictPage() {
  const words = useRegisterWords()
  const page = useQuery('district.get', {})
  return (
    <DeskPage title={words.register.district.name} at="register" register="district">
      <Loaded of={page} skeleton={<Skeleton shape="words" count={3} />} onSignIn={goSignIn}>
        {(district) => <DistrictForm district={district} onDone={() => goTab(registerPath)} />}
      </Loaded>
    </DeskPage>
  )
}
