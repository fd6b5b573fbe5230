// The form of a report: what stands in it, what a scanned station says, what is wrong, and sending it.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../api/answer'
import { useShowWrong } from '../../form/use-wrong'
import { goSignIn } from '../../frame/navigate'
import { useSayWords } from '../../locales/say'
import { useDraft } from '../../store/draft'
import { entryTaken, type OutboxEntry } from '../../store/outbox'
import {
  emptyReport,
  type ReportDraft,
  reportDraftName,
  reportOpenedAgain,
  voiceNameOf,
} from '../../store/report-draft'
import { useSession } from '../../store/session'
import { type Station, stationLeft } from '../../store/station'
import { toasted } from '../../store/toast'
import { usePhotos } from '../../store/use-photos'
import { useSend } from '../../store/use-send'
import { faultsIn, faultsOf, nothingWrong } from './faults'
import { keepReceipt, type Receipt } from './Sent'

export interface FormProps {
  readonly district: Output<'district.get'>
  readonly station: Station | null
  readonly unknownCode: boolean
  /** a report that the server refused, to be mended here */
  readonly mend: OutboxEntry | undefined
  readonly onSent: (receipt: Receipt) => void
}

/** The group that was chosen while it is there, or the only one: a group may be given up while a draft waits. */
const groupAmong = (groups: Output<'district.get'>['groups'], chosen: string): string => {
  const [first] = groups
  if (groups.some(({ id }) => id === chosen)) return chosen
  return groups.length === 1 && first !== undefined ? first.id : ''
}

interface Stationed extends Pick<FormProps, 'station' | 'unknownCode'> {
  readonly draft: ReportDraft
  readonly save: (change: Partial<ReportDraft>) => void
  /** what is mended says already where it is */
  readonly isSettled: boolean
}

/** A scanned code says who answers; where the trouble is, only the person knows. Answers how to leave the station. */
const useStationOf = ({ station, unknownCode, draft, save, isSettled }: Stationed): (() => void) => {
  const left = useRef(isSettled)
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

  return () => {
    left.current = true
    const there = station !== null && station.place.text === draft.place.text
    save({
      stationCode: '',
      groupId: '',
      leftCode: station?.code ?? '',
      ...(there ? { place: { text: '' } } : {}),
    })
  }
}

export const useReportForm = ({ district, station, unknownCode, mend, onSent }: FormProps) => {
  const words = useSayWords()
  const showWrong = useShowWrong()
  const [name] = useState(() => (mend === undefined ? reportDraftName : reportOpenedAgain(mend)))
  const [draft, save, drop] = useDraft(name, emptyReport)
  const photos = usePhotos(name, limit.photos)
  const voice = usePhotos(voiceNameOf(name), 1)
  const { busy, problem, send } = useSend('report.submit')
  const before = useSend('report.act')
  const [faults, setFaults] = useState(() => faultsIn(mend?.fields ?? {}, words))
  /** counts how often the form was begun again, so that its inputs begin again too */
  const [round, setRound] = useState(0)
  const sendAfterSignIn = useRef(false)
  const [recorded] = voice.photos
  const leave = useStationOf({ station, unknownCode, draft, save, isSettled: mend !== undefined })

  const groups = district.groups.filter((group) => group.committee !== true)
  const groupId = groupAmong(groups, draft.groupId)

  const beginAgain = () => setRound((before) => before + 1)

  const startOver = () => {
    drop()
    photos.clear()
    voice.clear()
    setFaults(nothingWrong)
    beginAgain()
  }

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

  const inputOf = () => ({
    title: '',
    text: draft.text.trim() || words.voiceOnly,
    place: { ...draft.place, text: draft.place.text.trim() },
    photoIds: [...photos.ids],
    anonymity: draft.anonymity,
    ...(draft.stationCode === '' ? { groupId } : { stationCode: draft.stationCode }),
    ...(draft.category === '' ? {} : { category: draft.category }),
    ...(recorded === undefined ? {} : { voiceId: recorded.id }),
  })

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
    const sent = await send(inputOf(), {
      files: [...photos.files, ...voice.files],
      about: text.slice(0, limit.line),
      unknown: anonymous,
      onProgress: (id, share) => {
        photos.onProgress(id, share)
        voice.onProgress(id, share)
      },
    })
    if (sent.state === 'refused') {
      markRefused(sent.problem)
      return
    }
    // it goes on under another number from here, with its pictures
    if (mend !== undefined) entryTaken(mend.id)
    const receipt: Receipt = sent.state === 'queued' ? { kind: 'queued' } : { kind: 'sent', ...sent.answer }
    keepReceipt(receipt)
    startOver()
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

  return {
    draft: { ...draft, groupId },
    save,
    groups,
    photos,
    voice,
    recorded,
    faults,
    round,
    busy,
    problem,
    submit,
    beginAgain,
    startOver,
    leave: () => {
      leave()
      beginAgain()
    },
  }
}
