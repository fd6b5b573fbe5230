// The first page: where I am, say it, what is mine, whom to call, what is being talked over near me.

import { organiser } from '@domain/question/first'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../api/use-query'
import { ElderSwitch } from '../../components/ElderSwitch'
import { Page } from '../../components/Page'
import { scannedCode } from '../../frame/scanned'
import { shareable, useShare } from '../../frame/share'
import { homePath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useHotline } from '../../store/hotline'
import { elderChosen, useSetting } from '../../store/setting'
import { useScannedStation } from '../../store/use-scanned-station'
import { ScanButton } from '../../wechat/ScanButton'
import { Brand } from './Brand'
import { Foot } from './Foot'
import { Nearby } from './Nearby'
import { SolvedLater } from './SolvedLater'
import { StationHere } from './StationHere'
import { WhatToDo } from './WhatToDo'
import './home.css'

function Home() {
  const words = useWords().common
  const elder = useSetting((setting) => setting.elder)
  const { station } = useScannedStation(scannedCode(useRouter().params))
  const district = useQuery('district.get', organiser).data
  const phone = useHotline(station?.phone ?? district?.phone)
  useShare({ title: `${words.name}：${words.slogan}`, path: 'pages/home/index' })
  return (
    <Page
      title={words.name}
      tab={homePath}
      hiddenTitle
      start={<Brand district={district?.name} demo={district?.demo ?? false} />}
      actions={<ElderSwitch on={elder} onChange={elderChosen} />}
    >
      {station ? <StationHere station={station} /> : null}
      <ScanButton />
      <WhatToDo elder={elder} phone={phone} />
      {elder ? null : <Nearby station={station} />}
      {elder ? null : <SolvedLater />}
      <Foot organiser={district?.organiser} />
    </Page>
  )
}

export default shareable(Home)
