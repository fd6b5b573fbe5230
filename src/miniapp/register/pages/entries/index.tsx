// A register whose entries have a name, as a list; the address says which.

import { type RegisterKind, registerKinds } from '@domain/register/register'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { goSignIn } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/register'
import type { RegisterWords } from '../../../locales/register-words'
import { Register } from '../../Register'

export default function EntriesPage() {
  const { of } = useRouter().params
  const kind = registerKinds.find((one) => one === of)
  return <Entries of={kind ?? 'group'} />
}

const Entries = ({ of }: { readonly of: RegisterKind }) => {
  const words: RegisterWords = useRegisterWords()[of]
  const page = useQuery(`${of}.list` as const, {})
  const [search, setSearch] = useState('')
  return (
    <Register
      of={of}
      above={words.search === undefined ? undefined : <SearchBar label={words.search} onSearch={setSearch} />}
      onSaved={page.reload}
    >
      {(draw) => (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ rows }) =>
            draw(
              rows
                .filter(({ name, mergedInto }) => mergedInto === undefined && name.includes(search))
                .map((row) => ({ ...row, second: words.second({ ...row }) })),
            )
          }
        </Loaded>
      )}
    </Register>
  )
}
