// Codes and links by which people come to the table by themselves.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { site } from '../../api/site'
import { useQuery } from '../../api/use-query'
import { AskFirst } from '../../components/AskFirst'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { CodeView } from '../../components/CodeView'
import { copyText } from '../../components/copy-text'
import { Loaded, Skeleton } from '../../components/Loaded'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/party'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { LinkForm } from './LinkForm'

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
  const { busy, send } = useSend('party.unlink', { queue: false })
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
