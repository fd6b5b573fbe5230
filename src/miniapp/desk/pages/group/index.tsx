// The activity groups of the district.

import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { goSignIn } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/desk'
import { Register } from '../../register/Register'

export default function GroupPage() {
  const words = useRegisterWords().group
  const page = useQuery('group.list', {})
  return (
    <Register of="group" onSaved={page.reload}>
      {(draw) => (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ rows }) =>
            draw(
              rows
                .filter(({ mergedInto }) => mergedInto === undefined)
                .map((row) => ({
                  ...row,
                  second: words.second(words.kinds[row.kind], row.area, row.members, row.openMatters),
                })),
            )
          }
        </Loaded>
      )}
    </Register>
  )
}
