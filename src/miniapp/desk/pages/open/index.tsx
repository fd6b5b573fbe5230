// Opening a matter that no report began; for the office, taking in matters under way as well.

import type { Input, Output } from '@domain/contract'
import { matterOpening } from '@domain/matter/opening'
import { isOriginKind } from '@domain/matter/origin'
import { holdsMatters } from '@domain/people/profile'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Failure, Loaded, Skeleton } from '../../../components/Loaded'
import { FormFields } from '../../../form/FormFields'
import { commandOf, picturesOf } from '../../../form/form'
import { useForm } from '../../../form/use-form'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useBeginWords } from '../../../locales/desk-work'
import { UnderwayImport } from '../../../matter/work/UnderwayImport'
import { useActor } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { DeskPage } from '../../DeskPage'
import { Refused } from '../../Refused'

export default function OpenPage() {
  const words = useBeginWords()
  const actor = useActor()
  const groups = useQuery('group.list', {})
  // a coordinator opens in the own groups, the office in all that hold matters
  const mineOf = ({ rows }: Output<'group.list'>) =>
    rows.filter(
      ({ id, kind, disabled }) =>
        !disabled && holdsMatters(kind) && (holds(actor, 'office') || holds(actor, 'coordinator', id)),
    )
  const office = holds(actor, 'office')
  return (
    <DeskPage title={words.title} at="matters">
      <View className="desk-form stack-l">
        <Loaded of={groups} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
          {(all) => {
            const mine = mineOf(all)
            return mine.length === 0 ? (
              <Failure code="notAllowed" onRetry={goSignIn} onSignIn={goSignIn} />
            ) : (
              <OpeningForm groups={mine} />
            )
          }}
        </Loaded>
        {office ? <UnderwayImport /> : null}
      </View>
    </DeskPage>
  )
}

type Opened = Omit<Input<'matter.open'>, 'requestId'>

interface OpeningFormProps {
  readonly groups: Output<'group.list'>['rows']
}

const OpeningForm = ({ groups }: OpeningFormProps) => {
  const words = useBeginWords()
  const { common } = useWords()
  const { busy, problem, send } = useSend('matter.open')
  const form = useForm('matter:open', matterOpening, groups.length === 1 ? { groupId: groups[0]?.id } : {})
  const named = {
    label: (name: string) => look(words.label, name) ?? name,
    hint: (name: string) => look(words.hint, name),
    option: (_name: string, value: string) => (isOriginKind(value) ? common.origin[value] : value),
  }
  const submit = async () => {
    if (!form.check()) return
    const { action: _action, ...said } = commandOf<{ readonly action: string } & Opened>(
      'open',
      matterOpening,
      form.values,
    )
    const sent = await send(said, { files: picturesOf(matterOpening, form.values) })
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.opened(sent.answer.number))
    goBack()
  }
  return (
    <View className="stack-m">
      <View className="second">{words.means}</View>
      <FormFields
        of={form}
        words={named}
        about={{
          target: { field: 'groupId', options: groups.map(({ id, name }) => ({ value: id, label: name })) },
        }}
      />
      {problem ? <Refused problem={problem} onAgain={submit} onReload={submit} /> : null}
      <Button wide busy={busy} onTap={submit}>
        {words.send}
      </Button>
    </View>
  )
}

/** Words by the name of a field; not every field has some. */
const look = (words: Readonly<Record<string, string>>, name: string): string | undefined => words[name]
