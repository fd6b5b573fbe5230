// Saying it instead of typing it: tap to record, tap to stop, hear it, keep it or take it away.

import { View } from '@tarojs/components'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { Field, type FieldProps } from './Field'
import { OpenPermission, type Refused, refusedIn, useRefusedWords } from './Refused'
import { canRecord, play, type Recording, type Running, record } from './recorder'
import { isCancelled, refusalOf } from './refusal'
import { Tap } from './Tap'
import './VoiceInput.css'

interface VoiceInputProps extends FieldProps {
  readonly recording: Recording | undefined
  readonly onRecorded: (recording: Recording) => void
  readonly onRemove: () => void
}

/** Seconds since the recording began, while it runs. */
const useSeconds = (running: boolean): number => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!running) return
    setSeconds(0)
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return seconds
}

export const VoiceInput = ({ recording, onRecorded, onRemove, ...field }: VoiceInputProps) => {
  const id = useId()
  const words = useWords().voice
  const running = useRef<Running>(undefined)
  const [state, setState] = useState<'still' | 'running' | 'broken'>('still')
  const [refused, setRefused] = useState<Refused>()
  const sentence = useRefusedWords('microphone', refused)
  const seconds = useSeconds(state === 'running')
  useEffect(() => () => running.current?.cancel(), [])

  const begin = () =>
    record().then(
      (started) => {
        running.current = started
        setRefused(undefined)
        setState('running')
        started.ended.then(
          (made) => {
            setState('still')
            onRecorded(made)
          },
          (error: unknown) => setState(isCancelled(error) ? 'still' : 'broken'),
        )
      },
      (error: unknown) => setRefused(refusedIn(refusalOf(error))),
    )

  if (!canRecord()) return null
  return (
    <Field {...field} id={id} group="group" error={sentence ?? (state === 'broken' ? words.broken : field.error)}>
      {recording ? (
        <View className="voice-made">
          <Tap className="voice-play" onTap={() => play(recording)}>
            <Icon name="play" /> {words.play(recording.seconds)}
          </Tap>
          <Tap className="voice-remove" onTap={onRemove}>
            {words.remove}
          </Tap>
        </View>
      ) : (
        <View className={`voice${state === 'running' ? ' voice-running' : ''}`}>
          <Tap
            className="voice-tap"
            onTap={() => {
              if (state === 'running') running.current?.stop()
              else void begin()
            }}
          >
            <Icon name={state === 'running' ? 'stop' : 'mic'} size="large" />
            <View className="grow">{state === 'running' ? words.stop(seconds) : words.start}</View>
          </Tap>
        </View>
      )}
      <OpenPermission permission="microphone" refused={refused} onGiven={() => setRefused(undefined)} />
    </Field>
  )
}
