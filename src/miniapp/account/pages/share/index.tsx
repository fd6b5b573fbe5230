// Passing a matter on: a picture to keep, a short address, a sheet for the notice board, and paper.

import { shortAddress } from '@domain/matter/short'
import { addressOf } from '@domain/question/address'
import { oneMatter } from '@domain/question/first'
import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { base, site } from '../../../api/base'
import { useQuery } from '../../../api/use-query'
import { Button, Heading } from '../../../components/basic'
import { copyText } from '../../../components/copy-text'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { printMatter } from '../../../frame/print'
import { shareable, useShare } from '../../../frame/share'
import { useShareWords } from '../../../locales/account'
import { toasted } from '../../../store/toast'
import { useDownload } from '../../../store/use-download'
import './share.css'

function ShareMatter() {
  const words = useShareWords()
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : oneMatter(id))
  useShare({ title: matter.data?.matter.title ?? words.title, path: 'pages/matter/index', params: { id } })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="card" count={2} />} onSignIn={goSignIn}>
        {(data) => <Ways id={data.matter.id} title={data.matter.title} />}
      </Loaded>
    </Page>
  )
}

interface WaysProps {
  readonly id: string
  readonly title: string
}

const Ways = ({ id, title }: WaysProps) => {
  const words = useShareWords()
  const card = useDownload('matter.card')
  const poster = useDownload('matter.poster')
  const address = shortAddress(site(), id)
  const copy = async () => toasted((await copyText(address)) ? words.copied : words.notCopied)
  return (
    <View className="stack-m">
      <View className="stack-s">
        <Heading level={2}>{words.card}</Heading>
        <View className="second">{words.cardText}</View>
        <View className="share-card" ariaRole="img" aria-label={words.label(title)}>
          <View className="share-room" aria-hidden="true">
            <Image
              className="share-picture"
              src={`${base}${addressOf('matter.card', { id })}`}
              mode="widthFix"
              showMenuByLongpress
            />
          </View>
        </View>
        <Button wide icon="download" busy={card.busy} onTap={() => void card.start({ id }, words.file(title))}>
          {words.save}
        </Button>
      </View>
      <View className="stack-s">
        <Heading level={2}>{words.address}</Heading>
        <View className="as-written strong">{address}</View>
        <View>
          <Button kind="secondary" small onTap={() => void copy()}>
            {words.copy}
          </Button>
        </View>
      </View>
      <View className="stack-s">
        <Heading level={2}>{words.poster}</Heading>
        <View className="second">{words.posterText}</View>
        <View>
          <Button
            kind="secondary"
            small
            icon="document"
            busy={poster.busy}
            onTap={() => void poster.start({ id }, words.posterFile(title))}
          >
            {words.posterGet}
          </Button>
        </View>
      </View>
      {printMatter === undefined ? null : (
        <View className="stack-s">
          <Heading level={2}>{words.print}</Heading>
          <View className="second">{words.printText}</View>
          <View>
            <Button kind="secondary" small icon="document" onTap={() => printMatter?.(id)}>
              {words.print}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

export default shareable(ShareMatter)
