// Names of places in running text, told by what they end with: 金山小区, 民主大道, 岩子河蔬菜市场.

const kinds =
  '小区|花园|社区|广场|大厦|学校|小学|中学|大学|幼儿园|医院|车站|地铁|号线|公园|市场|街道|大道|国际|公寓|新城|家园|公司|[路街巷村镇乡苑城庄湾桥站里寨园]'

const named = new RegExp(`[\\p{Script=Han}a-z0-9]{1,6}?(?:${kinds})`, 'gu')

/** In the order in which they are told; a word too many before a name does no harm to who compares texts by them. */
export const placeNamesIn = (text: string): readonly string[] => text.match(named) ?? []

/** What the name of one place ends with, and not that of a thing that troubles people in many: a mixing plant, a school, a station. */
const ownKinds =
  '小区|花园|社区|广场|大厦|街道|大道|国际|公寓|新城|家园|[省市区县路街巷村镇乡苑城庄湾里寨园院庭府都墅坊岭坪洲岛沟河湖塘泉港坝冲桥组期栋]'

const ownNamed = new RegExp(`[\\p{Script=Han}a-z0-9]{1,6}?(?:${ownKinds})+`, 'gu')

/** Names of single places: a town, an estate, a street, a river. */
export const ownPlaceNamesIn = (text: string): readonly string[] => text.match(ownNamed) ?? []
