// The form: what, where, photos; who may know; sending. Everything is kept on the device with every change.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../api/problem'
import { AskFirst } from '../../components/AskFirst'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { PhotoPick } from '../../components/PhotoPick'
import { PrivateText } from '../../components/PrivateText'
import { ProblemLine } from '../../components/ProblemLine'
import { VoiceInput } from '../../components/VoiceInput'
import { useShowWrong } from '../../form/use-wrong'
import { goSignIn } from '../../frame/navigate'
import { useSayWords } from '../../locales/say'
import { joined } from '../../speech/hearing'
import { listenOf } from '../../speech/listen'
import { SpeechInput } from '../../speech/SpeechInput'
import { useDraft } from '../../store/draft'
import { entryTaken, type OutboxEntry } from '../../store/outbox'
import { emptyReport, isBegun, reportDraftName, reportOpenedAgain, voiceNameOf } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { type Station, stationLeft } from '../../store/station'
import { toasted } from '../../store/toast'
import { usePhotos } from '../../store/use-photos'
import { useSend } from '../../store/use-send'
import { Category } from './Category'
import { faultsIn, faultsOf, nothingWrong } from './faults'
import { keepReceipt, type Receipt } from './Sent'
import { Similar } from './Similar'
import { Where } from './Where'
import { Who } from './Who'

interface FormProps {
  readonly district: Output<'district.get'>
  readonly station: Station | null
  readonly unknownCode: boolean
  /** a report that the server refused, to be mended here */
  readonly mend: OutboxEntry | undefined
  readonly onSent: (receipt: Receipt) => void
}

const onlyGroup = (groups: Output<'district.get'>['groups']): string =>
  groups.length === 1 ? (groups[0]?.id ?? '') : ''

export const Form = ({ district, station, unknownCode, mend, onSent }: FormProps) => {
  const words = useSayWords()
  const showWrong = useShowWrong()
  const [name] = useState(() => (mend === undefined ? reportDraftName : reportOpenedAgain(mend)))
  const [draft, save, drop] = useDraft(name, emptyReport)
  const photos = usePhotos(name, limit.photos)
  const voice = usePhotos(voiceNameOf(name), 1)
  const signedIn = useSession((session) => session.token !== null)
  const { busy, problem, send } = useSend('report.submit')
  const before = useSend('report.act')
  const [faults, setFaults] = useState(() => faultsIn(mend?.fields ?? {}, words))
  /** counts how often the form was begun again, so that its inputs begin again too */
  const [round, setRound] = useState(0)
  const sendAfterSignIn = useRef(false)
  // what is mended says already where it is
  const left = useRef(mend !== undefined)
  const [recorded] = voice.photos
  const listen = listenOf(district.speech)

  const groups = district.groups.filter((group) => group.committee !== true)
  const groupId = draft.groupId || onlyGroup(groups)

  const startAnew = () => {
    drop()
    photos.clear()
    voice.clear()
    setFaults(nothingWrong)
    setRound((before) => before + 1)
  }

  // a scanned code says who answers; where the trouble is, only the person knows
  useEffect(() => {
    if (station === null || station.code === draft.stationCode || station.code === draft.leftCode || left.current)
      return
    save({ stationCode: station.code, groupId: station.groupId })
  }, [station, draft, save])

  // a station that was withdrawn is let go of: the choice of the group appears
  const dead = unknownCode && draft.stationCode !== ''
  useEffect(() => {
    if (dead) save({ stationCode: '' })
  }, [dead, save])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it leads to is looked for once, when the form opens
  useEffect(() => {
    if (mend !== undefined) showWrong()
  }, [mend])

  const markRefused = ({ fields }: Problem) => {
    const marked = faultsIn(fields, words)
    setFaults(marked)
    if (fields['/stationCode'] !== undefined) {
      stationLeft()
      save({ stationCode: '' })
    }
    if (marked !== nothingWrong) showWrong()
  }

  const submit = async () => {
    const found = faultsOf({ ...draft, groupId }, words)
    setFaults(found)
    if (found !== nothingWrong) {
      showWrong()
      return
    }
    const anonymous = draft.anonymity === 'anonymous'
    if (!anonymous && useSession.getState().token === null) {
      sendAfterSignIn.current = true
      goSignIn()
      return
    }
    const text = draft.text.trim()
    const { place } = draft
    const sent = await send(
      {
        title: '',
        text: text === '' ? words.voiceOnly : text,
        place: { ...place, text: place.text.trim() },
        photoIds: [...photos.ids],
        anonymity: draft.anonymity,
        ...(draft.stationCode === '' ? { groupId } : { stationCode: draft.stationCode }),
        ...(draft.category === '' ? {} : { category: draft.category }),
        ...(recorded === undefined ? {} : { voiceId: recorded.id }),
      },
      {
        files: [...photos.files, ...voice.files],
        about: text.slice(0, limit.line),
        unknown: anonymous,
        onProgress: (id, share) => {
          photos.onProgress(id, share)
          voice.onProgress(id, share)
        },
      },
    )
    if (sent.state === 'refused') {
      markRefused(sent.problem)
      return
    }
    // it goes on under another number from here, with its pictures
    if (mend !== undefined) entryTaken(mend.id)
    const receipt: Receipt = sent.state === 'queued' ? { kind: 'queued' } : { kind: 'sent', ...sent.answer }
    keepReceipt(receipt)
    startAnew()
    onSent(receipt)
    // an account that withdraws one at the same moment would tell whose the wholly anonymous one is
    if (sent.state === 'done' && draft.insteadOf !== '' && !anonymous) await withdraw(draft.insteadOf)
  }

  /** The new one has arrived in its place. If somebody took the old one up meanwhile, it stays. */
  const withdraw = async (id: string) => {
    const gone = await before.send({ id, command: { action: 'withdraw' } }, { about: words.withdraw })
    if (gone.state === 'done') toasted(words.withdrawn)
  }

  useDidShow(() => {
    if (!sendAfterSignIn.current || useSession.getState().token === null) return
    sendAfterSignIn.current = false
    toasted(words.back)
    void submit()
  })

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
        {listen === undefined ? null : (
          <SpeechInput
            listen={listen}
            onWords={(said) => {
              save({ text: joined(draft.text, said, limit.long) })
              setRound((before) => before + 1)
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
        <Similar
          text={draft.text}
          groupId={groupId}
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
        draft={{ ...draft, groupId }}
        faults={faults}
        onChange={save}
        onHere={(place) => {
          save({ place })
          setRound((before) => before + 1)
        }}
        onLeave={() => {
          left.current = true
          const there = station !== null && station.place.text === draft.place.text
          save({
            stationCode: '',
            groupId: '',
            leftCode: station?.code ?? '',
            ...(there ? { place: { text: '' } } : {}),
          })
          setRound((before) => before + 1)
        }}
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
            onConfirm={startAnew}
          >
            {words.restart}
          </AskFirst>
        </View>
      ) : null}
    </Page>
  )
}
