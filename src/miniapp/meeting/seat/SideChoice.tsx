// On which side somebody sits: only those that are open to them.

import type { PartyKind } from '@domain/party/kind'
import { Choice } from '../../components/Choice'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'

interface SideChoiceProps {
  readonly sides: readonly PartyKind[]
  readonly value: PartyKind | undefined
  readonly wrong?: boolean | undefined
  readonly onChoose: (side: PartyKind) => void
}

export const SideChoice = ({ sides, value, wrong = false, onChoose }: SideChoiceProps) => {
  const words = useMeetingWords().seat
  const { common } = useWords()
  return (
    <Choice
      label={words.title}
      hint={words.text}
      error={wrong ? words.missing : undefined}
      options={sides.map((side) => ({ value: side, label: common.party[side], hint: words.sideHint[side] }))}
      value={value}
      onChoose={onChoose}
    />
  )
}
