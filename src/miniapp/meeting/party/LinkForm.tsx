// Making a code: whom it invites, and how many at most.

import { type OpenKind, openKinds } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { ProblemLine } from '../../components/ProblemLine'
import { TextInput } from '../../components/TextInput'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/party'
import { useSend } from '../../store/use-send'

interface LinkFormProps {
  readonly matterId: string
  readonly onMade: () => void
}

const maxSeats = 1000

export const LinkForm = ({ matterId, onMade }: LinkFormProps) => {
  const words = usePartyWords().link
  const { common, act } = useWords()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<OpenKind>('resident')
  const [seats, setSeats] = useState('')
  const [wrong, setWrong] = useState(false)
  const { busy, problem, send } = useSend('party.link', { queue: false })
  const typed = seats.trim()

  const make = async () => {
    const lacking = typed !== '' && !(/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= maxSeats)
    setWrong(lacking)
    if (lacking) return
    const sent = await send({ matterId, kind, ...(typed === '' ? {} : { seats: Number(typed) }) })
    if (sent.state !== 'done') return
    setOpen(false)
    setSeats('')
    onMade()
  }

  if (!open) {
    return (
      <Button kind="secondary" wide icon="code" onTap={() => setOpen(true)}>
        {words.make}
      </Button>
    )
  }
  return (
    <Card>
      <View className="stack">
        <Choice
          label={words.kind}
          options={openKinds.map((one) => ({ value: one, label: common.party[one] }))}
          value={kind}
          onChoose={setKind}
        />
        <TextInput
          label={words.seats}
          hint={words.seatsHint}
          keyboard="number"
          optional
          error={wrong ? words.seatsWrong : undefined}
          onText={setSeats}
        />
        <ProblemLine problem={problem} />
        <View className="line">
          <Button busy={busy} onTap={make}>
            {words.make}
          </Button>
          <Button kind="quiet" onTap={() => setOpen(false)}>
            {act.cancel}
          </Button>
        </View>
      </View>
    </Card>
  )
}
