// The form: what, where, photos; who may know; sending. Everything is kept on the device with every change.

import { limit } from '@domain/limit'
import { suggestCategories } from '@domain/report/category'
import type { Anonymity } from '@domain/report/report'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button, Chip, Icon, Row, Rows } from '../../components/basic'
import { AskFirst } from '../../components/Confirm'
import { Choice } from '../../components/Field'
import { ProblemLine } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { PhotoPick } from '../../components/PhotoPick'
import { PrivateText } from '../../components/PrivateText'
import { Sheet } from '../../components/Sheet'
import { VoiceInput } from '../../components/VoiceInput'
import { useWords } from '../../locales'
import { useSayWords } from '../../locales/say'
import { themes } from '../../locales/words/theme.zh-cn'
import { joined } from '../../speech/hearing'
import { listenOf } from '../../speech/listen'
import { SpeechInput } from '../../speech/SpeechInput'
import { isBegun } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { Similar } from './Similar'
import { type FormProps, useReportForm } from './use-report-form'
import { Where } from './Where'

export const Form = (props: FormProps) => {
  const { district, station, unknownCode, mend } = props
  const words = useSayWords()
  const form = useReportForm(props)
  const { draft, save, groups, photos, faults, round, busy, problem, submit, beginAgain, startOver, leave } = form
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page
      title={words.title}
      foot={
        <>
          <ProblemLine problem={problem} />
          <Button wide icon="send" busy={busy} onTap={submit}>
            {signedIn || draft.anonymity === 'anonymous' ? words.send : words.signInThenSend}
          </Button>
        </>
      }
    >
      <View className="stack">
        <PrivateText
          key={`text-${round}`}
          label={words.what}
          hint={words.whatHint}
          placeholder={words.example}
          initial={draft.text}
          max={limit.long}
          error={faults.text}
          onText={(text) => save({ text })}
        />
        <Aloud district={district} form={form} />
        <Similar
          text={draft.text}
          groupId={draft.groupId}
          stationCode={draft.stationCode}
          place={draft.place}
          category={draft.category}
        />
      </View>
      <Where
        key={`place-${round}`}
        station={draft.stationCode === '' ? null : station}
        unknownCode={unknownCode}
        groups={groups}
        draft={draft}
        faults={faults}
        onChange={save}
        onHere={(place) => {
          save({ place })
          beginAgain()
        }}
        onLeave={leave}
      />
      <PhotoPick label={words.photos} optional of={photos} error={faults.photos} />
      <Category
        text={draft.text}
        categories={district.categories}
        chosen={draft.category}
        onChoose={(category) => save({ category })}
      />
      <Who anonymity={draft.anonymity} onChoose={(anonymity) => save({ anonymity })} />
      {isBegun(draft) && mend === undefined ? (
        <View className="line">
          <View className="second grow">{words.kept}</View>
          <AskFirst
            kind="quiet"
            small
            danger
            title={words.restartTitle}
            text={words.restartText}
            act={words.restart}
            onConfirm={startOver}
          >
            {words.restart}
          </AskFirst>
        </View>
      ) : null}
    </Page>
  )
}

type AloudProps = Pick<FormProps, 'district'> & { readonly form: ReturnType<typeof useReportForm> }

/** For who would rather speak: words by a recogniser where there is one, and a recording. */
const Aloud = ({ district, form: { draft, save, voice, recorded, beginAgain } }: AloudProps) => {
  const words = useSayWords()
  const listen = listenOf(district.speech)
  return (
    <>
      {listen === undefined ? null : (
        <SpeechInput
          listen={listen}
          onWords={(said) => {
            save({ text: joined(draft.text, said, limit.long) })
            beginAgain()
            toasted(words.speech.check)
          }}
        />
      )}
      <VoiceInput
        label={words.voice}
        optional
        recording={
          recorded === undefined ? undefined : { file: recorded.src, src: recorded.src, seconds: draft.voiceSeconds }
        }
        onRecorded={(recording) => {
          save({ voiceSeconds: recording.seconds })
          void voice.onAdd([recording])
        }}
        onRemove={() => {
          save({ voiceSeconds: 0 })
          if (recorded !== undefined) voice.onRemove(recorded.id)
        }}
      />
    </>
  )
}

interface CategoryProps {
  readonly text: string
  readonly categories: readonly string[]
  /** empty when none is chosen */
  readonly chosen: string
  readonly onChoose: (category: string) => void
}

/** The categories that the words sound like, to be chosen or not. */
const Category = ({ text, categories, chosen, onChoose }: CategoryProps) => {
  const words = useSayWords()
  const suggested = useMemo(() => suggestCategories(text, categories, themes, 3), [text, categories])
  const shown = chosen === '' || suggested.includes(chosen) ? suggested : [chosen, ...suggested]
  if (shown.length === 0) return null
  return (
    <View className="stack-s" ariaRole="group" aria-label={words.category}>
      <View className="second">{words.category}</View>
      <View className="line">
        {shown.map((category) => (
          <Chip key={category} on={category === chosen} onTap={() => onChoose(category === chosen ? '' : category)}>
            {category}
          </Chip>
        ))}
      </View>
    </View>
  )
}

interface WhoProps {
  readonly anonymity: Anonymity
  readonly onChoose: (anonymity: Anonymity) => void
}

/** The usual one first. */
const order = ['hidden', 'named', 'anonymous'] as const satisfies readonly Anonymity[]

/** Whether others can see who says it: the present choice in a line, the others behind a button. */
const Who = ({ anonymity, onChoose }: WhoProps) => {
  const words = useSayWords()
  const { act } = useWords()
  const [open, setOpen] = useState(false)
  const { label, hint } = words.anonymity[anonymity]
  return (
    <View className="stack-s">
      <View className="strong">{words.who}</View>
      <Rows>
        <Row
          start={<Icon name={anonymity === 'named' ? 'person' : 'lock'} size="large" />}
          title={label}
          second={hint}
          onTap={() => setOpen(true)}
        />
      </Rows>
      <Sheet
        open={open}
        title={words.who}
        onClose={() => setOpen(false)}
        footer={
          <Button wide onTap={() => setOpen(false)}>
            {act.done}
          </Button>
        }
      >
        <Choice
          label={words.change}
          options={order.map((value) => ({ value, ...words.anonymity[value] }))}
          value={anonymity}
          onChoose={onChoose}
        />
      </Sheet>
    </View>
  )
}
