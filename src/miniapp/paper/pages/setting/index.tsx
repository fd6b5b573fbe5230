// What the office decides about proposals: which plenary it is, the desk, the days, the reasons and the letters.

import { localTime } from '@domain/calendar/local-time'
import type { Fields } from '@domain/process/field'
import { type ProposalSetting, settingFields, settingFrom, settingInFields } from '@domain/proposal/setting'
import { View } from '@tarojs/components'
import { newId } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Button, Heading } from '../../../components/basic'
import { Failure, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { FormFields } from '../../../form/FormFields'
import { inputFrom, wordsFrom } from '../../../form/form'
import { useForm } from '../../../form/use-form'
import { goBack, goSignIn } from '../../../frame/navigate'
import { usePaperWords } from '../../../locales/paper'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { PastImport } from '../../PastImport'

const parts = Object.keys(settingFields) as readonly (keyof typeof settingFields)[]
const all: Fields = Object.assign({}, ...Object.values(settingFields))

export default function SettingPage() {
  const words = usePaperWords().proposal.setting
  const page = useQuery('proposal.setting', {})
  return (
    <Page title={words.title}>
      <Loaded of={page} skeleton={<Skeleton shape="words" count={3} />} onSignIn={goSignIn}>
        {({ version, ...setting }) => (
          // what was kept from an earlier visit is shown until the newest has come: the form begins with that
          <SettingForm key={JSON.stringify(setting)} setting={setting} version={version} />
        )}
      </Loaded>
    </Page>
  )
}

interface SettingFormProps {
  readonly setting: ProposalSetting
  /** what is saved was made from this one */
  readonly version: number
}

const SettingForm = ({ setting, version }: SettingFormProps) => {
  const words = usePaperWords().proposal.setting
  const { closesAt } = setting
  const form = useForm('proposal-setting', all, {
    ...settingInFields(setting),
    closesAt: closesAt === null ? null : localTime(closesAt).slice(0, 16),
  })
  const { busy, problem, send } = useSend('proposal.set')
  const save = async () => {
    if (!form.check()) return
    const { reasons, ...rest } = settingFrom(inputFrom(all, form.values), setting, newId)
    const sent = await send({
      setting: { ...rest, days: { ...rest.days }, scale: { ...rest.scale }, reasons: [...reasons] },
      version,
    })
    if (sent.state !== 'done') return
    form.forget()
    toasted(words.saved)
    goBack()
  }
  return (
    <View className="stack-l">
      {parts.map((part) => (
        <View key={part} className="stack-m">
          <Heading level={2}>{words.part[part]}</Heading>
          {words.partHint[part] === '' ? null : <View className="second">{words.partHint[part]}</View>}
          <FormFields
            of={{ ...form, fields: settingFields[part] }}
            words={{
              ...wordsFrom(words),
              option: (_name, value) => words.way[value] ?? value,
              row: (name, index) => (name === 'scale' ? words.meanings[index] : undefined),
            }}
            about={{}}
          />
        </View>
      ))}
      <PastImport />
      {problem ? <Failure code={problem.code} onRetry={save} /> : null}
      <Button wide busy={busy} onTap={save}>
        {words.save}
      </Button>
    </View>
  )
}
