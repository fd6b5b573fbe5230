// A report as staff read it: its words and pictures, the original where somebody may see it, covering what is private.

import type { ReportFull } from '@domain/contract/report'
import { awaitedBy } from '@domain/report/light'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { shownPhotos, shownUrl } from '../../api/shown-photo'
import { Badge, Button, Card, Fact, Facts, Heading, LongText } from '../../components/basic'
import { Photos } from '../../components/Photos'
import { Light } from '../../components/Ring'
import { useWide } from '../../components/wide'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { toneOf, useDaysLeft } from './state'
import '../desk.css'

/** What the reporter said, as it was said: beside the form that answers it. */
export const Original = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords().report
  const { colon } = useWords().common
  const wide = useWide()
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{words.original}</Heading>
        <View className="strong as-written">{report.title}</View>
        <LongText text={report.text} first={wide ? 600 : 120} />
        {report.place ? <View className="second">{report.place.text}</View> : null}
        <Photos photos={shownPhotos(report.photos)} />
        <CoverReport report={report} />
        {report.additions.map((addition) => (
          <LongText key={addition.at} text={`${words.addition[addition.kind]}${colon}${addition.text}`} />
        ))}
      </View>
    </Card>
  )
}

interface CoverLinkProps {
  /** nothing but what is said in a report or a matter has pictures to be covered */
  readonly of: string
  readonly id: string
  /** the one to begin with */
  readonly photo?: string | undefined
}

/** Leads to covering parts of a picture, before it goes public or because somebody told of it. */
export const CoverLink = ({ of, id, photo }: CoverLinkProps) => {
  const words = useDeskWords().report
  if (of !== 'report' && of !== 'matter') return null
  const params = { of, id, ...(photo === undefined ? {} : { photo }) }
  return (
    <View className="line">
      <Button kind="quiet" icon="photo" small onTap={() => go('work/pages/cover/index', params)}>
        {words.cover}
      </Button>
    </View>
  )
}

const CoverReport = ({ report: { id, photos, additions } }: { readonly report: ReportFull }) =>
  photos.length + additions.reduce((sum, one) => sum + one.photos.length, 0) === 0 ? null : (
    <CoverLink of="report" id={id} />
  )

/** A report as the desk reads it: what was said, what was added, what was answered. */
export const ReportView = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords()
  const format = useFormat()
  const daysLeft = useDaysLeft()
  const wide = useWide()
  return (
    <Card>
      <View className="stack">
        <View className="line">
          <Badge tone={toneOf(report.status)}>{words.status[report.status]}</Badge>
          {report.light ? (
            <Light light={report.light} daysLeft={daysLeft(report.due)} until={awaitedBy(report)} />
          ) : null}
        </View>
        <View>
          <Heading level={2}>{report.title}</Heading>
          <View className="second">
            {[words.report.number(report.number), words.report.submitted(format.moment(report.submittedAt))].join(
              ' · ',
            )}
          </View>
        </View>
        <LongText text={report.text} first={wide ? 600 : 240} />
        {report.voice ? <Voice path={report.voice.url} /> : null}
        <Photos photos={shownPhotos(report.photos)} />
        <CoverReport report={report} />
        <View className="desk-facts">
          <Fact name={words.report.place}>{report.place?.text ?? words.report.noPlace}</Fact>
          {report.category ? <Fact name={words.report.category}>{report.category}</Fact> : null}
          <Fact name={words.report.from}>{[report.stationName, report.groupName].filter(Boolean).join(' · ')}</Fact>
          <Fact name={words.report.who}>{words.report.anonymity[report.anonymity]}</Fact>
          {report.supporters > 0 ? (
            <Fact name={words.report.others}>{words.report.people(report.supporters)}</Fact>
          ) : null}
        </View>
      </View>
    </Card>
  )
}

/** What has passed between the desk and the reporter. */
export const Correspondence = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords().report
  const format = useFormat()
  const { question, additions, redirect, decline, appeal } = report
  if (question === null && additions.length === 0 && redirect === null && decline === null && appeal === null)
    return null
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.passed}</Heading>
        <Facts>
          {question === null ? null : <Fact name={words.question}>{question}</Fact>}
          {additions.map((addition) => (
            <View key={addition.at} className="stack-s">
              <Fact name={`${words.addition[addition.kind]} · ${format.moment(addition.at)}`}>
                <LongText text={addition.text} first={400} />
              </Fact>
              <Photos photos={shownPhotos(addition.photos)} />
            </View>
          ))}
          {redirect === null ? null : (
            <Fact name={words.redirect(words.target[redirect.to])}>
              {[words.receipt(redirect.name, redirect.receipt), redirect.outcome ?? words.noOutcome].join('\n')}
            </Fact>
          )}
          {decline === null ? null : <Fact name={words.decline(words.declined[decline.reason])}>{decline.advice}</Fact>}
          {appeal === null || appeal.upheld === null ? null : (
            <Fact name={appeal.upheld ? words.upheld : words.notUpheld}>{appeal.answer ?? ''}</Fact>
          )}
        </Facts>
      </View>
    </Card>
  )
}

/** The reporter's voice message: played and stopped. */
const Voice = ({ path }: { readonly path: string }) => {
  const words = useDeskWords().report
  const [playing, setPlaying] = useState(false)
  const sound = useRef<Taro.InnerAudioContext>(undefined)
  useEffect(() => () => sound.current?.destroy(), [])

  const play = () => {
    sound.current ??= Taro.createInnerAudioContext()
    sound.current.src = shownUrl(path)
    sound.current.onEnded(() => setPlaying(false))
    sound.current.onError(() => setPlaying(false))
    sound.current.play()
    setPlaying(true)
  }
  const stop = () => {
    sound.current?.stop()
    setPlaying(false)
  }
  return (
    <Button kind="secondary" small icon={playing ? 'stop' : 'play'} onTap={playing ? stop : play}>
      {playing ? words.stop : words.listen}
    </Button>
  )
}
