// Codes and links by which people come to the table by themselves.

import type { Output } from '@domain/contract'
import { linkFields } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { site } from '../../api/base'
import { useQuery } from '../../api/use-query'
import { Badge, Button, Card, Heading } from '../../components/basic'
import { CodeView } from '../../components/CodeView'
import { AskFirst } from '../../components/Confirm'
import { copyText } from '../../components/copy-text'
import { Loaded, ProblemLine, Skeleton } from '../../components/Loaded'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type Link = Output<'party.links'>['rows'][number]

export const Links = ({ matterId }: { readonly matterId: string }) => {
  const words = usePartyWords().link
  const links = useQuery('party.links', { matterId })
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      <Loaded of={links} skeleton={<Skeleton shape="row" />}>
        {({ rows }) => (
          <View className="stack">
            {rows.map((row) => (
              <LinkCard key={row.id} row={row} onChanged={links.reload} />
            ))}
          </View>
        )}
      </Loaded>
      <LinkForm matterId={matterId} onMade={links.reload} />
    </View>
  )
}

const LinkCard = ({ row, onChanged }: { readonly row: Link; readonly onChanged: () => void }) => {
  const words = usePartyWords().link
  const { error } = useWords()
  const [shown, setShown] = useState(false)
  const { busy, send } = useSend('party.unlink')
  const address = `${site()}/p/${row.code}`
  const copy = () => {
    void copyText(address).then((done) => {
      if (done) toasted(words.copied)
    })
  }
  const stop = async () => {
    const sent = await send({ id: row.id })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    onChanged()
  }
  return (
    <Card>
      <View className="stack-s">
        <View className="line">
          <View className="strong grow">{words.invites(row.kind)}</View>
          {row.closed ? <Badge>{words.stopped}</Badge> : null}
        </View>
        <View className="second">
          {row.seats === null
            ? words.answers(row.accepted, row.declined)
            : words.ofSeats(row.accepted, row.seats, row.declined)}
        </View>
        {shown ? (
          <View className="stack-s">
            <CodeView text={address} label={words.scan} />
            <View className="center strong">{words.code(row.code)}</View>
          </View>
        ) : null}
        {row.closed ? null : (
          <View className="line">
            <Button kind="secondary" small icon="code" onTap={() => setShown(!shown)}>
              {words.show}
            </Button>
            <Button kind="quiet" small icon="document" onTap={copy}>
              {words.copy}
            </Button>
            <AskFirst
              kind="quiet"
              small
              danger
              title={words.stopTitle}
              text={words.stopText}
              act={words.stop}
              busy={busy}
              onConfirm={stop}
            >
              {words.stop}
            </AskFirst>
          </View>
        )}
      </View>
    </Card>
  )
}

interface LinkFormProps {
  readonly matterId: string
  readonly onMade: () => void
}

/** Making a code: whom it invites, and how many at most. */
export const LinkForm = ({ matterId, onMade }: LinkFormProps) => {
  const words = usePartyWords().link
  const { common, act } = useWords()
  const [open, setOpen] = useState(false)
  const form = useForm(null, linkFields, { kind: 'resident' })
  const { busy, problem, send } = useSend('party.link')

  const make = async () => {
    if (!form.check()) return
    const sent = await send({ matterId, ...inputFrom(linkFields, form.values) })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    setOpen(false)
    form.again()
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
        <FormFields
          className="stack"
          of={form}
          words={wordsFrom({ ...words.form, option: { kind: common.party } })}
          about={{}}
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
