// The activity groups of the district.

import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { goSignIn } from '../../../frame/navigate'
import { useKeepWords } from '../../../locales/desk'
import { Register } from '../../keep/Register'

export default function GroupPage() {
  const words = useKeepWords().group
  const page = useQuery('group.list', {})
  return (
    <Register of="group" onSaved={page.reload}>
      {(draw) => (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ rows }) =>
            draw(
              rows
                .filter(({ mergedInto }) => mergedInto === undefined)
                .map((row) => ({ ...row, second: words.second(row.area, row.members, row.openMatters) })),
            )
          }
        </Loaded>
      )}
    </Register>
  )
}
