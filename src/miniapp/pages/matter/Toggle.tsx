// "I have met this too" and "tell me how it goes on": said with one tap, taken back with the next.

import type { MatterFull } from '@domain/contract/matter'
import { Button } from '../../components/Button'
import { goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

/** What each is called while it is off, while it is on, to somebody who hears it, and when it was just said. */
const kinds = {
  'matter.support': { icon: 'support', off: 'support', on: 'supported', undo: 'unsupport', now: 'supportedNow' },
  'matter.follow': { icon: 'eye', off: 'follow', on: 'followed', undo: 'unfollow', now: 'followedNow' },
} as const

interface ToggleProps {
  readonly name: keyof typeof kinds
  readonly of: MatterFull['matter']
  readonly on: boolean
  readonly primary?: boolean
  readonly onChanged: () => void
}

export const Toggle = ({ name, of, on, primary = false, onChanged }: ToggleProps) => {
  const words = useMatterWords().act
  const { error, common } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const { busy, send } = useSend(name)
  const kind = kinds[name]

  const toggle = async () => {
    if (!signedIn) {
      goSignIn()
      return
    }
    const sent = await send({ id: of.id, on: !on }, { about: of.title })
    if (sent.state === 'refused') {
      toasted(error[sent.problem.code])
      return
    }
    // anyone who comes once the result is there hears how it goes on; that they do not judge it is said at once
    const now = name === 'matter.support' && of.result !== null ? words.supportedLate : words[kind.now]
    toasted(sent.state === 'queued' ? common.queued : on ? words.undone : now)
    onChanged()
  }

  return (
    <Button
      kind={primary ? 'primary' : 'secondary'}
      icon={on ? 'check' : kind.icon}
      busy={busy}
      label={words[on ? kind.undo : kind.off]}
      onTap={toggle}
    >
      {words[on ? kind.on : kind.off]}
    </Button>
  )
}
