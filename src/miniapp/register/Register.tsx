// A register: its entries, one of them open in its form; from 1024 px beside the list, on a phone on a page of its own.

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Badge, Button, Heading, Row, Rows } from '../components/basic'
import { Empty, FirstOf, State } from '../components/Loaded'
import { TwoPane } from '../components/TwoPane'
import { useWide } from '../components/wide'
import { DeskPage } from '../desk/DeskPage'
import { lookAt } from '../desk/list-keys'
import { entryPath } from '../desk/place'
import { useAfterDrawing } from '../form/use-later'
import { go } from '../frame/navigate'
import { useRegisterWords } from '../locales/register'
import { Entry } from './Entry'
import { type EntryKind, useKeeps } from './entry-kind'
import '../desk/desk.css'

export interface Listed {
  readonly id: string
  readonly name: string
  readonly second: string
  readonly disabled: boolean
}

interface RegisterProps {
  readonly of: EntryKind
  /** what narrows the list: search, filters */
  readonly above?: ReactNode
  /** the rows in their loading state; `draw` shows them */
  readonly children: (draw: (rows: readonly Listed[]) => ReactNode) => ReactNode
  readonly onSaved: () => void
  /** the rows come page by page already */
  readonly paged?: boolean
}

const openId = 'entry-open'
/** On a phone; a desk has room for all. */
const atOnce = 50

export const Register = ({ of, above, children, onSaved, paged = false }: RegisterProps) => {
  const words = useRegisterWords()
  const wide = useWide()
  const keeps = useKeeps(of)
  /** `turn` starts the form of a new entry again after each one that was saved */
  const [open, setOpen] = useState<{ readonly id?: string; readonly name: string; readonly turn: number }>()

  const showOpen = useAfterDrawing(() => lookAt(openId))
  const show = (row?: Listed) => {
    if (!wide) return go(entryPath, { of, id: row?.id, name: row?.name })
    setOpen({ ...(row ? { id: row.id } : {}), name: row?.name ?? '', turn: (open?.turn ?? 0) + 1 })
    showOpen()
  }
  const draw = (rows: readonly Listed[]) =>
    rows.length === 0 ? (
      <Empty title={words.none[of]} />
    ) : (
      <FirstOf rows={rows} first={wide || paged ? rows.length : atOnce} key={paged ? rows.length : undefined}>
        {(shown) => (
          <Rows>
            {shown.map((row) => (
              <Row
                key={row.id}
                on={wide && row.id === open?.id}
                title={row.name}
                second={row.second}
                end={row.disabled ? <Badge>{words.off}</Badge> : undefined}
                onTap={keeps ? () => show(row) : undefined}
              />
            ))}
          </Rows>
        )}
      </FirstOf>
    )

  return (
    <DeskPage title={words.register[of].name} at="register" register={of}>
      <TwoPane
        list={
          <View className="stack">
            {above}
            {keeps ? (
              <Button kind="secondary" icon="plus" wide onTap={() => show()}>
                {words.add[of]}
              </Button>
            ) : null}
            {children(draw)}
          </View>
        }
        detail={
          open === undefined ? null : (
            <View className="desk-pane desk-form stack-m" id={openId}>
              <Heading level={2}>{open.id === undefined ? words.add[of] : open.name}</Heading>
              <Entry
                of={of}
                key={`${open.id ?? 'new'} ${open.turn}`}
                id={open.id}
                name={open.name}
                onDone={() => {
                  onSaved()
                  setOpen(undefined)
                }}
              />
            </View>
          )
        }
        hint={<State title={words.register[of].name} text={keeps ? words.hint : words.readOnly} />}
      />
    </DeskPage>
  )
}
