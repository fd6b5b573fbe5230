// The views that somebody has kept: opened, kept under a name, dropped; and the address of the present one, to pass on.

import { type View as Look, viewFields } from '@domain/desk/filter'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button, Row, Rows } from '../../components/basic'
import { copyText } from '../../components/copy-text'
import { ProblemLine } from '../../components/Loaded'
import { Sheet } from '../../components/Sheet'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useListWords } from '../../locales/desk-work'
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
  const kept = useQuery('desk.views', open ? {} : null)
  const saving = useSend('desk.saveView')
  const dropping = useSend('desk.dropView')
  const form = useForm(null, viewFields, {})
  const address = presentAddress()
  const save = async () => {
    if (!form.check()) return
    const sent = await saving.send({ ...inputFrom(viewFields, form.values), address: addressOfView(look) })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    toasted(words.viewSaved)
    form.again()
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
        <FormFields of={form} words={wordsFrom({ label: { name: words.viewName } })} about={{}} />
        <ProblemLine problem={saving.problem} />
        <View className="line">
          <Button busy={saving.busy} onTap={() => void save()}>
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
