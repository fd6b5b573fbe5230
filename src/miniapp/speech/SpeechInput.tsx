// Speaking instead of typing: held while one speaks, or tapped to begin and tapped to end. The words go into the text, to
// be read and corrected.

import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../api/answer'
import { Icon } from '../components/basic'
import { ProblemText } from '../components/Loaded'
import { OpenPermission, type Refused, useRefusedWords } from '../components/Refused'
import { refusalOf } from '../components/refusal'
import { Tap } from '../components/Tap'
import { useWords } from '../locales'
import { useSayWords } from '../locales/say'
import type { Hearing, Listen } from './hearing'
import '../components/VoiceInput.css'

interface SpeechInputProps {
  readonly listen: Listen
  readonly onWords: (words: string) => void
}

/** Shorter than this, a touch is a tap: it begins, and the next one ends. Milliseconds. */
const tapped = 400
/** A browser makes a click of a touch that was seen already. */
const clickAfter = 900

type State = 'still' | 'listening' | 'hearing' | 'nothing' | 'offline' | 'failed'

const notHeard = (error: unknown): State => {
  const { code } = problemOf(error)
  return code === 'offline' || code === 'slow' || (error instanceof Error && error.message === 'network')
    ? 'offline'
    : 'failed'
}

export const SpeechInput = ({ listen, onWords }: SpeechInputProps) => {
  const words = useSayWords().speech
  const { voice } = useWords()
  const [state, setState] = useState<State>('still')
  const [refused, setRefused] = useState<Refused>()
  const sentence = useRefusedWords('microphone', refused)
  const hearing = useRef<Hearing>(undefined)
  const asked = useRef({ at: 0, touched: 0, on: false })
  useEffect(() => () => hearing.current?.cancel(), [])

  const end = () => {
    asked.current.on = false
    if (hearing.current === undefined) return
    setState('hearing')
    hearing.current.stop()
  }
  const begin = async () => {
    asked.current.on = true
    setRefused(undefined)
    setState('listening')
    try {
      const begun = await listen()
      hearing.current = begun
      // let go of while the microphone was being asked for
      if (!asked.current.on) end()
      const words = await begun.words
      setState(words === '' ? 'nothing' : 'still')
      if (words !== '') onWords(words)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === 'cancelled' || refusal === 'failed') setState(refusal === 'cancelled' ? 'still' : notHeard(error))
      else {
        setState('still')
        setRefused(refusal)
      }
    }
    hearing.current = undefined
    asked.current.on = false
  }
  const toggle = () => {
    if (asked.current.on) end()
    else if (state !== 'hearing') void begin()
  }

  const touchStart = () => {
    const { on } = asked.current
    asked.current.touched = Date.now()
    asked.current.at = on ? 0 : Date.now()
    toggle()
  }
  const touchEnd = () => {
    const { at, on } = asked.current
    asked.current.touched = Date.now()
    if (on && at > 0 && Date.now() - at >= tapped) end()
  }
  const says = {
    still: words.hold,
    nothing: words.hold,
    offline: words.hold,
    failed: words.hold,
    listening: words.release,
    hearing: words.hearing,
  }
  const fault = state === 'nothing' || state === 'offline' || state === 'failed' ? words[state] : sentence
  return (
    <View className="stack-s">
      <View
        className={`voice${state === 'listening' ? ' voice-running' : ''}`}
        onTouchStart={touchStart}
        onTouchEnd={touchEnd}
        onTouchCancel={touchEnd}
      >
        <Tap
          className="voice-tap"
          onTap={() => {
            if (Date.now() - asked.current.touched > clickAfter) toggle()
          }}
        >
          <Icon name={state === 'listening' ? 'stop' : 'mic'} size="large" />
          <View className="grow" ariaRole="status" aria-live="polite">
            {says[state]}
          </View>
        </Tap>
      </View>
      {fault === undefined ? null : <ProblemText text={fault} />}
      <OpenPermission permission="microphone" refused={refused} onGiven={() => setRefused(undefined)} />
      {state === 'failed' ? <View className="second">{voice.start}</View> : null}
    </View>
  )
}
