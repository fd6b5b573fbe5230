// Leads to the form of an action on the matter, and is there only while the table of actions offers it.

import type { MatterFull } from '@domain/contract/matter'
import { offered, type SentId, targetsOf } from '@domain/matter/action'
import { Button, type ButtonProps } from '../components/basic'
import { go } from '../frame/navigate'
import { useActionWords } from '../locales/action'
import { askerNow, useActor } from '../store/session'

interface ActButtonProps extends Pick<ButtonProps, 'kind' | 'icon' | 'wide' | 'small'> {
  readonly full: MatterFull
  readonly action: SentId
  /** what the form is about: which meeting, task, party */
  readonly about?: Readonly<Record<string, string>> | undefined
}

export const ActButton = ({ full, action, about = {}, ...look }: ActButtonProps) => {
  const actionWords = useActionWords()
  const actor = useActor()
  const { matter, you } = full
  const now = askerNow(actor, you)
  if (!offered(matter, now).includes(action)) return null
  // it may be open for another meeting or task only
  const named = Object.values(about)
  const targets = targetsOf(matter, action, now) ?? named
  if (named.length > 0 && !named.some((id) => targets.includes(id))) return null
  return (
    <Button {...look} onTap={() => go('work/pages/act/index', { id: matter.id, action, ...about })}>
      {actionWords[action]}
    </Button>
  )
}
