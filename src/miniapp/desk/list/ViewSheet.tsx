// The views that somebody has kept: opened, kept under a name, dropped; and the address of the present one, to pass on.

import type { View as Look } from '@domain/desk/filter'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { copyText } from '../../components/copy-text'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { TextInput } from '../../components/TextInput'
import { useWords } from '../../locales'
import { useListWords } from '../../locales/desk'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { presentAddress } from '../../today/keys'
import { addressOfView, viewAt } from './use-view'

interface ViewSheetProps {
  readonly open: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly onClose: () => void
}

export const ViewSheet = ({ open, look, onLook, onClose }: ViewSheetProps) => {
  const words = useListWords()
  const { error } = useWords()
  const kept = useQuery('desk.views', open ? {} : null)
  const saving = useSend('desk.saveView')
  const dropping = useSend('desk.dropView')
  const [name, setName] = useState('')
  const address = presentAddress()
  const save = async () => {
    const sent = await saving.send({ name: name.trim(), address: addressOfView(look) })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    if (sent.state === 'done') toasted(words.viewSaved)
    kept.reload()
  }
  const drop = async (id: string) => {
    await dropping.send({ id })
    kept.reload()
  }
  return (
    <Sheet open={open} title={words.viewsTitle} onClose={onClose}>
      <View className="stack-m">
        {kept.data === undefined || kept.data.rows.length === 0 ? (
          <View className="second">{words.noViews}</View>
        ) : (
          <Rows>
            {kept.data.rows.map((row) => (
              <View key={row.id} className="list-view">
                <View className="grow">
                  <Row
                    arrow={false}
                    title={row.name}
                    onTap={() => {
                      onLook(viewAt(row.address))
                      onClose()
                    }}
                  />
                </View>
                <Button
                  kind="quiet"
                  small
                  icon="trash"
                  label={words.dropView(row.name)}
                  onTap={() => void drop(row.id)}
                >
                  {''}
                </Button>
              </View>
            ))}
          </Rows>
        )}
        <TextInput label={words.viewName} max={limit.line} onText={setName} />
        <View className="line">
          <Button busy={saving.busy} onTap={() => (name.trim() === '' ? undefined : void save())}>
            {words.saveView}
          </Button>
          {address === '' ? null : (
            <Button
              kind="secondary"
              onTap={() => void copyText(address).then((done) => toasted(done ? words.copied : words.notCopied))}
            >
              {words.copy}
            </Button>
          )}
        </View>
      </View>
    </Sheet>
  )
}
