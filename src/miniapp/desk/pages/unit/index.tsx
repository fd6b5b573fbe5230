// The units that can be asked and entrusted.

import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { goSignIn } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/desk'
import { Register } from '../../register/Register'

export default function UnitPage() {
  const words = useRegisterWords().unit
  const page = useQuery('unit.list', {})
  const [typed, setTyped] = useState('')
  return (
    <Register of="unit" above={<SearchBar label={words.search} onSearch={setTyped} />} onSaved={page.reload}>
      {(draw) => (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ rows }) =>
            draw(
              rows
                .filter(({ name, mergedInto }) => mergedInto === undefined && name.includes(typed))
                .map((row) => ({ ...row, second: '' })),
            )
          }
        </Loaded>
      )}
    </Register>
  )
}
