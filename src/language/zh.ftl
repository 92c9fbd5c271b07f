# The words of the interface in Chinese, written with the help of a machine. No native reader has checked them.
# en.ftl tells what keys and arguments are; this file has them in the same order.

## The language itself, as its readers call it

language-name = 中文
languages-label = 语言

## What is not known (gaps.html)

gaps-title = 尚不清楚的问题
gaps-description = 各条记录未能回答的问题：自何时起，由谁提出。
gaps-lead = 各条记录未能回答的问题。在有来源解答之前，问题一直留在此处。未注明来源的，由编者提出。
gaps-none = 没有记录未解的问题。
gaps-count-open = { $n }个未解
gaps-count-partly = { $n }个部分已解
gaps-count-closed = { $n }个已解

## Counts

count-actors = { $n }个行为方
count-places = { $n }个地点
count-sources = { $n }个来源
count-events = { $n }起事件
count-agreements = { $n }项协议
count-disputes = { $n }项争议
count-notes = { $n }篇说明
count-claims = { $n }条说法
count-provisions = { $n }项条款
count-corrections = { $n }处更正
count-changes = { $n }处变动
count-contested-events = { $n }起有争议的事件
count-relations = { $n }组关系
count-entries = { $n }个条目
count-sources-origins = { $sources }个来源，{ $origins }个独立源头
count-events-sources = { $events }起事件，出自{ $sources }个来源
count-provisions-agreements = { $agreements }项协议中的{ $provisions }项条款

## Names of pages and the path above them

page-chronology = 大事记
page-contested = 有争议
page-corrections = 更正
page-commitments = 承诺
heading-of-part = { $heading }，{ $part }
heading-of-site = { $heading } – { $site }
retracted-link = { $title }（已撤回）

## At the foot of each sheet of paper

foot-revised = { $title }，修订于{ $date }
foot-as-of = 以{ $date }当时可知的情况为准：{ $foot }
foot-internal = 内部。{ $foot }

## Who dates an event to other days

dated-apart-before = { $who }将其定在{ $when }，比{ $own }早{ $days }天。
dated-apart-after = { $who }将其定在{ $when }，比{ $own }晚{ $days }天。

## What an event was
what-mode = { $type }，{ $mode }

## The page of an event

when-disagree-vague = 来源说法不一，且均不精确
when-disagree = 来源说法不一
when-vague = 不精确
event-description = { $what }。{ $date }

## How a claim stands to others

against-contradicts = 与之矛盾：
against-corroborates = 佐证：
against-narrows = 缩小其范围：
against-narrows-by = 范围被缩小：
against-supersedes = 取代：
against-supersedes-by = 被取代：
against-repeats = 重复：
against-repeats-by = 被重复：
against-raises = 上调：
against-raises-by = 被上调：
of-another-event = { $claim }（{ $event }）
claim-not-named = 未具名
by-editor = 编者

## What a figure counts

among-killed = { $among }死亡
among-injured = { $among }受伤
among-missing = { $among }失踪
among-captured = { $among }被俘
among-displaced = { $among }流离失所

## Spans of figures

span-range = { $min }至{ $max }
span-range-open = { $min }至{ $max }或更多
span-open = { $min }或更多

## The page of a source

source-events-of = { $title }：{ $part }的事件
source-of = { $outlet }，{ $kind }，{ $date }
source-undated = { $outlet }，{ $kind }
source-description = { $outlet }的{ $kind }，{ $date }，以及以其为据的内容。
source-description-undated = { $outlet }的{ $kind }，以及以其为据的内容。

## Names of languages

language-ar = 阿拉伯语
language-bal = 俾路支语
language-bn = 孟加拉语
language-de = 德语
language-en = 英语
language-es = 西班牙语
language-fa = 波斯语
language-fr = 法语
language-he = 希伯来语
language-hi = 印地语
language-id = 印尼语
language-it = 意大利语
language-ja = 日语
language-ko = 韩语
language-ku = 库尔德语
language-pa = 旁遮普语
language-prs = 达里语
language-ps = 普什图语
language-pt = 葡萄牙语
language-ru = 俄语
language-sd = 信德语
language-tg = 塔吉克语
language-tk = 土库曼语
language-tr = 土耳其语
language-ug = 维吾尔语
language-uk = 乌克兰语
language-ur = 乌尔都语
language-uz = 乌兹别克语
language-zh = 中文

## The page of an actor

actor-lanes = { $events }：合作{ $cooperation }，冲突{ $conflict }

## The page of an agreement

lineage-finding = { $n }份文本说了同一内容的若干部分
lineage-finding-month = { $month }的{ $n }份文本说了同一内容的若干部分
lineage-finding-months = { $from }至{ $to }的{ $n }份文本说了同一内容的若干部分
no-date = 无日期
cell-report-this = 仅见于关于本文本的一篇报道
cell-this = 见于本文本
cell-none = 未找到
cell-report = 仅见于关于该文本的一篇报道
cell-found = 见于该文本
progress-none = 未找到证据

## The whole briefing

briefing-title = 简报全文
briefing-description = { $site }：全部内容汇于一页，供打印。

## Commitments

commitments-description = 每项协议的每项承诺，以及其进展的依据。

## What changed since the last edition

changes-title = 自上一版以来的变动
changes-description = 自上一版以来新增、改动和撤回的内容。
changes-added = 新增
changes-changed = 改动
changes-withdrawn = 撤回
changes-gone = { $n }个条目随其记录一并撤回。

## Corrections

corrections-description = 已发布页面的每处变动：哪里有误，原来怎样，现在怎样。

## Contested

contested-description = 各方说法不可能同时属实的每一点：谁说了什么。

## Chronology

chronology-lane = 大事记：{ $lane }
chronology-description = 一侧为合作，一侧为冲突，按日期统一排列。
chronology-description-cooperation = 每一起合作事件，按日期排列。
chronology-description-conflict = 每一起冲突事件，按日期排列。
lanes-both = 两列

## Two actors

relation-title = { $one }与{ $other }
relation-counts = { $n }起共同事件：合作{ $cooperation }起，冲突{ $conflict }起
relation-description = { $names }：{ $counts }。
relations-title = 关系
relations-description = 有共同事件的每两个行为方，以及各列的数目。

## Lists of events by month

silence-two = { $from }和{ $to }未记录事件
silence-months = { $from }至{ $to }未记录事件

## Indexes

index-description = { $site }：{ $kinds }
actor-kinds-state = 国家
actor-kinds-government-body = 政府机构
actor-kinds-armed-force = 武装部队
actor-kinds-de-facto-authority = 事实当局
actor-kinds-armed-group = 武装团体
actor-kinds-political-group = 政治团体
actor-kinds-intergovernmental = 政府间组织
actor-kinds-ngo = 非政府组织
actor-kinds-media = 新闻机构
actor-kinds-person = 个人
actor-kinds-civilians = 平民
actor-kinds-unnamed = 未具名来源
actor-kinds-other = 其他
places-nowhere = 不属于任何单一国家
list-latest = 最新
sources-undated = 无日期
positions-moved = { $n }个立场有变

## Search

search-kind = 类别
search-lane = 列
search-year = 年份
search-actor = 行为方
search-actors = 显示全部行为方
search-name = 又名
search-gap = 尚不清楚：
search-provision = 条款：
search-results = 结果
search-none = 没有找到“{ $q }”的结果
search-short = 以“{ $q }”开头的词很多：请再输入一个字
search-more = 显示更多
search-failed = 索引无法加载。
search-one = “{ $q }”有1个结果
search-many = “{ $q }”有{ $n }个结果
search-title = 全部条目索引
search-description = 本站所有标题、人物和地点的索引。

## The strip of events

strip-finding = 合作{ $cooperation }起，冲突{ $conflict }起
strip-period = { $from }至{ $to }
strip-unit = 每一条代表一起有记录的事件。
strip-unit-many = 每一条最多代表{ $n }起事件。
strip-year = { $year }：合作{ $cooperation }，冲突{ $conflict }。

## The front page

home-all-gaps = 全部{ $n }个未解问题
home-all-contested = 全部{ $n }起有争议的事件
home-contested-finding = { $n ->
    [1] 一项有争议的数字，按所述列出
    [2] 同一标尺上的两项有争议数字，均未达成一致
    [3] 同一标尺上的三项有争议数字，均未达成一致
    [4] 同一标尺上的四项有争议数字，均未达成一致
   *[other] 同一标尺上的五项有争议数字，均未达成一致
}
home-contested-row = { $event }：{ $figures }。

## Small pages

redirect-title = 此页已移动
not-found-title = 页面未找到
not-found-description = 此地址没有页面。
retracted-description = 此记录已撤回。
value-nothing = 无

## Navigation

nav-home = 首页
nav-chronology = 大事记
nav-actors = 行为方
nav-agreements = 协议
nav-disputes = 争议
nav-contested = 有争议
nav-gaps = 尚不清楚
nav-commitments = 承诺
nav-sources = 来源
nav-search = 搜索

## The range chart

ranges-counted-killed = 死亡人数，按所述列出。
ranges-counted-injured = 受伤人数，按所述列出。
ranges-counted-missing = 失踪人数，按所述列出。
ranges-counted-captured = 被俘人数，按所述列出。
ranges-counted-displaced = 流离失所人数，按所述列出。
ranges-people-killed = 死者
ranges-people-injured = 伤者
ranges-people-missing = 失踪者
ranges-people-captured = 被俘者
ranges-people-displaced = 流离失所者
finding-grew = 双方的数字都有上升，且所计的{ $people }各不相同
finding-apart = 线两侧所计的{ $people }并不相同
finding-none-meets = 线上方没有一个数字与线下方对同一人群的数字相符
finding-others = 关于{ $people }的{ $n }个数字，各指不同的人群
finding-unmet = 关于{ $people }的{ $n }个数字，对同一人群没有两个相符
finding-stated = 关于{ $people }的{ $n }个数字，按所述列出
finding-two-unmet = 关于{ $people }的两个互不相符的数字
ranges-reading = { $who }：{ $of }，{ $figure }。

## Who says what

saying-words = { $what }，{ $who }说
saying-of = { $of }：{ $what }，{ $who }说
source-says = { $who }说：

## Vocabularies

kind-actor = 行为方
kind-place = 地点
kind-source = 来源
kind-event = 事件
kind-agreement = 协议
kind-dispute = 争议
kind-note = 说明

kinds-actor = 行为方
kinds-place = 地点
kinds-source = 来源
kinds-event = 事件
kinds-agreement = 协议
kinds-dispute = 争议
kinds-note = 说明

actor-kind-state = 国家
actor-kind-government-body = 政府机构
actor-kind-armed-force = 武装部队
actor-kind-de-facto-authority = 事实当局
actor-kind-armed-group = 武装团体
actor-kind-political-group = 政治团体
actor-kind-intergovernmental = 政府间组织
actor-kind-ngo = 非政府组织
actor-kind-media = 新闻机构
actor-kind-person = 个人
actor-kind-civilians = 平民
actor-kind-unnamed = 未具名来源
actor-kind-other = 其他

precision-exact = 确切已知
precision-near = 误差25公里以内
precision-district = 仅知至县级
precision-province = 仅知至省级
precision-area = 仅知至更大区域
precision-country = 仅知至国家
precision-high-seas = 在公海

source-kind-primary = 原始文件
source-kind-statement = 声明
source-kind-wire = 通讯社
source-kind-news = 新闻
source-kind-broadcast = 广播电视
source-kind-social = 社交媒体
source-kind-ngo = 非政府组织
source-kind-un = 联合国
source-kind-dataset = 数据集
source-kind-academic = 学术著作
source-kind-other = 其他

reliability-a = 可靠
reliability-b = 通常可靠
reliability-c = 较可靠
reliability-d = 通常不可靠
reliability-e = 不可靠
reliability-f = 无法判断

credibility-1 = 已证实
credibility-2 = 很可能属实
credibility-3 = 可能属实
credibility-4 = 存疑
credibility-5 = 不太可能
credibility-6 = 无法判断

event-type-agree = 达成协议
event-type-consult = 会谈
event-type-support = 表示支持
event-type-concede = 让步
event-type-cooperate = 合作
event-type-aid = 援助
event-type-retreat = 撤退
event-type-request = 要求
event-type-accuse = 指责
event-type-reject = 拒绝
event-type-threaten = 威胁
event-type-protest = 抗议
event-type-sanction = 制裁
event-type-mobilize = 动员
event-type-coerce = 胁迫
event-type-assault = 袭击

quad-verbal-cooperation = 合作，言辞
quad-material-cooperation = 合作，行动
quad-verbal-conflict = 冲突，言辞
quad-material-conflict = 冲突，行动

lane-cooperation = 合作
lane-conflict = 冲突

event-form-incident = 单次事件
event-form-series = 系列事件
event-form-trend = 趋势
event-form-statement = 声明
event-form-meeting = 会议

actor-role-initiator = 发起方
actor-role-target = 目标
actor-role-side-a = 第一方
actor-role-side-b = 第二方
actor-role-victim = 受害者
actor-role-party = 当事方
actor-role-host = 东道主
actor-role-mediator = 调解方
actor-role-signatory = 签署方
actor-role-participant = 参与方

place-role-site = 于
place-role-from = 自
place-role-to = 至

stance-asserts = 主张
stance-confirms = 确认
stance-denies = 否认
stance-declines = 拒绝置评
stance-withdraws = 撤回

claim-kind-casualty = 伤亡（无数字）
claim-kind-fact = 发生了什么
claim-kind-attribution = 谁所为
claim-kind-intent = 意图为何
claim-kind-framing = 如何描述
claim-kind-forecast = 后续预期

status-unverified = 未经核实
status-partly-verified = 部分核实
status-corroborated = 有佐证
status-contested = 有争议
status-refuted = 已被驳倒
status-withdrawn = 已撤回
status-superseded = 已被取代

agreement-form-treaty = 条约
agreement-form-memorandum = 谅解备忘录
agreement-form-joint-statement = 联合声明
agreement-form-readout = 会谈通报
agreement-form-oral = 口头
agreement-form-reported = 仅见报道
agreement-form-unilateral = 单方面

stage-none-declaratory = 宣示性，非和平进程阶段
stage-ceasefire = 停火
stage-pre-negotiation = 谈判前
stage-framework-partial = 部分框架
stage-framework-comprehensive = 全面框架
stage-implementation = 执行
stage-renewal = 续订

specificity-rhetorical = 宣示性
specificity-procedural = 程序性
specificity-substantive = 实质性

progress-not-started = 未开始
progress-minimal = 极少
progress-intermediate = 中等
progress-full = 完成
progress-stalled = 停滞
progress-contradicted = 与之相悖
progress-lapsed = 失效

gap-status-open = 未解
gap-status-partly = 部分已解
gap-status-closed = 已解

revision-kind-correction = 更正
revision-kind-clarification = 澄清
revision-kind-update = 更新
revision-kind-retraction = 撤稿

group-people-killed = 死亡人数
group-people-injured = 受伤人数
group-people-missing = 失踪人数
group-people-captured = 被俘人数
group-people-displaced = 流离失所人数
group-civilians-killed = 平民死亡
group-civilians-injured = 平民受伤
group-civilians-missing = 平民失踪
group-civilians-captured = 平民被俘
group-civilians-displaced = 平民流离失所
group-combatants-killed = 战斗人员死亡
group-combatants-injured = 战斗人员受伤
group-combatants-missing = 战斗人员失踪
group-combatants-captured = 战斗人员被俘
group-combatants-displaced = 战斗人员流离失所

## Every page (base.html)

page-skip = 跳到正文
page-sections = 栏目
page-path = 路径
page-revised = 修订于{ $day }
page-not-revised = 未经修订
banner-internal-title = 内部。
banner-internal = 此副本含有不公开的记录。请勿外传。
banner-as-of = 以{ $day }当时可知的情况为准。
foot-unchecked = 本站无人核查过这些数字。
foot-figures = 每个数字属于说出它的一方。相互对立的数字并列呈现，从不相加，也不取平均。
foot-corrections = 更正
foot-search = 索引
foot-data = 数据
foot-briefing = 简报全文（供打印）
foot-publisher = 发布者：{ $publisher }。
foot-licence = 许可：{ $licence }。
cite-title = 引用本页
cite-revised = { $title }。{ $site }。修订于{ $day }。
cite-unrevised = { $title }。{ $site }。自首次发布以来未经修订。
cite-undated = { $title }。{ $site }。
pager-label = 前后
pager-before = 之前
pager-before-on = 之前，{ $day }
pager-after = 之后
pager-after-on = 之后，{ $day }

## Pieces of sentences (components.html)

list-comma = { $list }、{ $next }
list-and = { $list }和{ $last }
list-beside = { $list }，{ $next }
list-semicolon = { $list }；{ $next }
list-then = { $list } → { $next }
as-sentence = { $words }。
in-brackets = （{ $words }）
in-quotes = “{ $words }”
not-stated = 未说明
not-graded = 未评级
day-not-stated = 日期未说明
according-to = 据{ $who }
relative-after = { $event }之后
relative-before = { $event }之前
relative-stated = “{ $words }”，{ $date }
place-with-role = { $role }{ $place }
confusion-lead = 请勿混淆：
confusion-warning = { $lead }{ $names }。

## What is said (components.html)

mark-contested = 有争议
verdict-span = { $group }：{ $span }。{ $sayings }。
verdict-group = { $group }。{ $sayings }。
verdict-more = 表中另有{ $n }条
verdict-no-total = 这些说法不可能全部属实，因此不给出总数。
group-among = { $group }，仅{ $among }
group-side = { $group }，{ $side }一方
figure-of = { $of }：{ $figure }
figure-including = { $figure }，包括{ $words }
figure-part-of = （{ $whole }中的一部分）
side-and-unnamed = { $side }及其国家的未具名来源
span-heading = 区间
spans-caption = 各说法的区间，每行一类人
spans-who = 何人
spans-how-many = 人数，按所述

## Lists of events (components.html)

bar-years = 年份
bar-months = 月份
bar-counts = 合作{ $cooperation }，冲突{ $conflict }
bar-per-slip = 每一条代表{ $n }起事件，或余下的事件。
choices-more = 另有{ $n }个
filters-label = 哪些事件
filters-both-lanes = 两列
filters-all = 全部
filters-contested = 仅有争议的
list-earlier = ← { $part }
list-later = { $part } →
list-undated = 无日期
list-undated-lead = 无人说明这些事件何时开始，故单独列出。

## Sources, gaps and changes at the end of pages (components.html)

source-language = { $language }
source-relays = 转述{ $sources }
source-own-report = 自行报道
source-graded = 评级{ $letter }，{ $words }
source-not-read = 本站未读，经他人得知
source-original = 原文
source-copy = 存档副本
source-copy-of = { $day }的存档副本
gap-since = 自{ $day }起{ $status }
gap-closed-on = { $status }，{ $day }
gap-raised-by = 提出者：{ $who }
gap-closed-by = 依据：{ $who }
revision-field = 字段{ $field }
record-upstream = 来自{ $site }
tail-notes = 延伸阅读
tail-revisions = 本页的变动

## The table of claims (components.html)

matrix-caption = 谁说了什么
matrix-who = 谁说的
matrix-what = 说了什么
matrix-said-on = 何时说的
matrix-carried-by = 传播者
matrix-carried-by-order = 传播者，由先到后
matrix-grade = 评级
matrix-against = 与其他说法的关系
matrix-span-contested = { $span }，有争议
matrix-not-named = 未具名
matrix-including = 包括{ $words }
matrix-dates-it = 所述日期：{ $when }
matrix-places-it = 所述地点：{ $place }
matrix-again = 同上一说法
matrix-no-source = 无来源
matrix-nothing-against = 无记录
matrix-others = 其他
matrix-thread = 连线按说出的先后串起同一方的说法。
chain-then = 然后
grade-source = 来源：{ $grade }
grade-claim = 说法：{ $grade }
terms-title = “有争议”“区间”“独立”和“评级”的含义
terms-contested = 两条说法互相矛盾，或两方所称的数字没有重叠。二者不可能都属实；此处不说哪一条有误。
terms-span = 针对同一人群、仍有人坚持的最小数字到最大数字。这不是估计：既不相加，不取平均，也不把一类人的数字移到另一类人。
terms-independent-heading = 独立
terms-independent = 互相转述的来源，以及同一机构及其代言人的说法，算作同一源头。对同一发言人的二十篇报道只是一个声音。
terms-grade = 字母指来源：A完全可靠，B通常可靠，C较可靠，D通常不可靠，E不可靠，F无法判断。数字指说法：1已证实，2很可能属实，3可能属实，4存疑，5不太可能，6无法判断。F和6并非最差，而是未知。

## Figures drawn, strips and maps (components.html)

strip-lanes = 合作在年份线之上，冲突在其下。
strip-contested = 金边：有争议。
map-boundaries = 边界：Natural Earth，按实际控制；不代表认可。
map-csv = 地点（CSV）
ranges-third-party = 第三方
ranges-at-least = “至少”
ranges-about = 虚线：“约”
ranges-caption = 一方在数轴上方，另一方在其下方
ranges-who = 谁说的，何时
ranges-drawn = 图示
ranges-stated = 按所述
ranges-line = 人数
ranges-marks = 空心标记：仅为所述，未经核实。
ranges-marks-corroborated = 实心标记：有佐证；空心标记：仅为所述，未经核实。
ranges-two-sides = 没有任何内容越过数轴。
ranges-parts = 以下只计一部分，故未画出：{ $figures }。
ranges-part = { $of }：{ $figure }（{ $who }）
ranges-carriers = 传播者见下表。
range-side = { $group }，据{ $side }
range-side-unnamed = { $group }，据{ $side }和未具名来源
range-side-third = { $group }，据{ $side }和第三方
range-side-unnamed-third = { $group }，据{ $side }、未具名来源和第三方
range-unnamed = { $group }，据{ $side }一方的未具名来源
range-unnamed-third = { $group }，据{ $side }一方的未具名来源和第三方
range-third = { $group }，据第三方
range-third-against = { $group }，据第三方，与{ $side }相左
range-third-against-above = { $group }，据第三方，与上方数字相左
range-repeats = 重复他人说法
range-word = 所述为文字而非数字，故未画标记

## Promises, names and contested points (pieces.html)

progress-evidence = 证据：{ $sources }
progress-no-evidence = 证据：未说明
name-used-by = { $who }使用
contested-point = { $group }：{ $span }
contested-claims = 互相对立的说法
contested-page = 事件页面
contested-more = 另有{ $n }条，见{ $page }。

## Words of several pages

page-facts = 基本情况
page-about = 关于
page-licence = 许可
page-contents = 本页内容
page-contents-list = 目录
found-in = 见于{ $sources }
no-events = 没有记录事件。
none-recorded = 无记录。
position-moved = 有变
position-since = 自{ $day }起
promise-by = 承诺方：{ $who }
promise-by-nobody = 承诺方：未说明
promise-for = { $promised }，对{ $whom }
promise-overdue = 已逾期
strip-title = 两列
strip-undated = { $n }起无日期的事件未画出。
strip-as-list = 以列表查看事件
strip-all-csv = 全部（CSV）

## Actors (actor.html)

actor-docket = 行为方 · { $kind }
actor-name-languages = { $languages }
actor-also-called = 又名
actor-name-by = { $who }所用
actor-kind = 类别
actor-part-of = 隶属
actor-country = 国家
actor-says = 说法
actor-parts = 其下属与发言人
actor-what-it-says = 它说了什么
actor-positions = 立场
actor-activity = 活动
actor-strip-part = 仅列有记录显示该行为方参与的事件。
actor-said-title = 它说了什么，以及各方对其相关事件的说法
actor-said-lead = 最新数字；以文字表述的说法见各事件页面
actor-it-says = 其自身及其代言人的说法
actor-says-nothing = 没有记录其说法。
actor-others-say = 其他方的说法
actor-others-nothing = 没有记录其他方的说法。
actor-more-claims = 各事件页面另有{ $n }条说法。
actor-all-disputes = 全部争议
actor-moved = { $moved }：其立场已改变
actor-position-by = 由{ $who }表明
actor-relations-caption = 有共同事件的行为方，按列分
actor-with = 对方
actor-with-name = 与{ $name }
actor-last = 最近
actor-once = 有一起共同事件：{ $actors }。
actor-events = 参与的事件
actor-published = 由其发布
actor-published-more = 另有{ $n }个，见{ $sources }。
actor-all-sources = 全部来源

## Agreements (agreement.html)

agreement-docket = 协议 · { $form }
agreement-dated = 日期
agreement-parties = 当事方
agreement-confirmed-by = 由{ $sources }确认
agreement-no-own-text = 其自身文本：未见
agreement-no-party = 非当事方
agreement-mediators = 调解方
agreement-made-at = 达成于
agreement-stage = 阶段
agreement-lineage = 沿革
agreement-lineage-lead = 每一份续订前者，无一废止前者
agreement-lineage-scale = 按日期排列；标记间距不按比例。
agreement-this-text = 本文本
agreement-provisions = 条款
agreement-provision = 条款
agreement-progress = 进展
agreement-renewals-lead = 以及各见于何处
agreement-renewals-label = 条款与文本
agreement-renewals-caption = 各条款见于哪份文本，进展如何
agreement-in-this = 见于本文本
agreement-in-that = 见于该文本
agreement-in-report = 仅见于一篇报道
agreement-not-found = 未找到
agreement-column-this = 本文本
agreement-due = 期限：{ $due }
agreement-overdue = 期限：{ $due }，截至{ $day }{ $overdue }
agreement-before = 此前已承诺：{ $texts }
agreement-again = 再次承诺：{ $texts }
agreement-no-progress = 所读材料均未说明是否已开始履行。
agreement-scale = 进展：按Peace Accords Matrix的0至3级。“未找到证据”不同于“未开始”，后者是有人如此说。

## The whole on one page (briefing.html)

briefing-docket = 供打印或通读
briefing-lead = 全部内容汇于一页：说明、事件、协议、尚不清楚的问题，以及每个来源及其地址。
briefing-only-contested = 仅列有争议的；全部事件见本站大事记
briefing-not-dated = 无日期
briefing-provision = { $heading }：{ $words }
briefing-questions = 问题
briefing-no-questions = 没有记录问题。

## Changes since the last edition (changes.html)

changes-lead = 自上一版以来新增、改动和撤回的内容，附原值与新值。
changes-record = { $record }：{ $title }
changes-none = 没有变动。

## Chronology (chronology.html)

chronology-lead = 一侧为合作，一侧为冲突，按日期统一排列。不确定的日期照不确定画出。
chronology-by-actor = 按行为方
chronology-by-place = 按地点

## Promises (commitments.html)

commitments-overdue = { $n }项已逾期
commitments-lead = 每项协议的每项承诺，以所知的最新情况为准。“未找到证据”不是“未开始”：未见有人说过已开始或未开始。
commitments-measured = 逾期以{ $day }为准，即这些记录所知的最后一天。
commitments-due = 期限：{ $day }
commitments-none = 没有记录承诺。

## Contested (contested.html)

contested-lead = 此处各说法不可能同时属实。每个数字属于说出它的一方；区间从所说的最小数到最大数，不是总数。
contested-none = 没有两条说法互相矛盾。

## Corrections (corrections.html)

corrections-docket = 页面变动
corrections-lead = 已发布而后改动的内容：哪里有误，原来怎样，现在怎样。最新在前。
corrections-changes = 自上一版以来的全部变动
corrections-none = 本站已发布的内容没有改动。

## Data files (data.html)

data-lead = 本站全部记录，可供取用。文件名和字段名保持不变；新字段排在最后。每个数字属于说出它的一方，取用时请连同说法一并取走。
data-format = 格式
data-version = 版本1
data-text = 文本
data-reading = 如何阅读
data-days = 日期写作{ $day }，公元前年份带负号（{ $bce }为公元前332年）。原样日期采用EDTF（ISO 8601-2）：{ $vague }为该月某日，{ $about }为约在其时，{ $doubtful }为存疑。
data-empty = 空值在JSON中为{ $null }，在CSV中为空。本站内的地址从本页上一级文件夹算起。
data-csv = CSV格式
data-files = { $n }个文件
data-left-out = 未收入：{ $events }。
data-fields-of = { $files }的字段
data-field = 字段
data-type = 类型
data-meaning = 含义
data-or-empty = 或为空
data-feeds = 订阅源
data-feed = { $what }：{ $atom }（Atom）、{ $json }（JSON Feed）
data-actor-feeds = 某一行为方的新增和改动事件：在其页面旁，{ $atom }和{ $json }

## Disputes (dispute.html)

dispute-evidence = 证据
dispute-evidence-count = 来自第三方的{ $n }项
dispute-evidence-lead = 由第三方提出
dispute-moves = 有变的立场
dispute-stance-since = { $stance }，自{ $day }起
dispute-no-position = 未找到立场。
dispute-since = 自{ $day }起
dispute-since-not-stated = 自何时起：未说明
dispute-through = 经由{ $sources }
dispute-see = 参见{ $claims }

## Events (event.html)

event-docket = 事件 · { $quad }
event-dates-differ = 日期不一。
event-when = 何时
event-where = 何地
event-what = 何事
event-who = 何人
event-role = { $role }：
event-no-sources = 无
event-lane = 列
event-figures = 数字图示
event-changes = 变动
event-claims = { $claims }，按所计对象分组
event-terms = 词语含义
event-estimate = 估计
event-estimate-lead = 不是说法，也不计入区间
event-estimate-by = { $who }，{ $day }
event-context = 背景
event-follows = 据称起因于
event-led-to = 据称导致
event-carriers = 原文指称：{ $sources }
event-origins = 其中哪些是同一个声音
event-origin-no-claim = 未载有说法的报道
event-by-way-of = 经由{ $sources }

## The front page (home.html)

home-judgement = 主要判断
home-briefing = 本简报
home-written-from = 依据{ $sources }写成。其中数字均未经本站核实。
home-last-event = 最近记录的事件：{ $day }
home-read-situation = 阅读全部形势
home-changed = 有何变动
home-marks = 如何阅读标记
home-words = 言辞
home-deeds = 行动
home-mark-words = { $words }：线条填充。横线为合作，竖线为冲突。
home-mark-deeds = { $deeds }：实心
home-mark-length = 长度表示持续时间
home-mark-doubtful = 虚线轮廓：日期存疑。空心：只知月份或年份。
home-mark-sides = 一方、另一方、第三方：数字是他们的，不是本站的
home-mark-contested = { $contested }：双方所说不可能都属实。在年份线上以金边表示。
home-all-events = 以列表查看全部事件
home-as-csv = CSV
home-latest = 最新事件
home-chronology = 全部大事记
home-gaps = 无人知晓的问题
home-contested = 有争议的数字
home-contested-lead = 从不取平均，从不相加。
home-contested-stated = 按各方所述列出。
home-contested-caption = 最新事件中有争议的数字，按所述列出
home-one-side = 一方
home-other-side = 另一方
home-counted = 所计为何，何时
home-stated = 按所述，依记录顺序
home-off-scale = 超出此标尺
home-dots = 虚点连接对同一人群的各种说法；其间任何一点都不是数字。
home-off = 超出此标尺：{ $figures }。
home-off-figures = { $figures }（{ $event }）

## Indexes (index.html)

index-two-lanes = 以两列查看
index-lead-actors = 谁在行动，谁在发言。发言人与其所代表的机构是一个声音；未具名者从不与任何人合并。
index-lead-places = 发生在何处，以及所知的确切程度。仅知至县级的地点从不画成一个点。
index-lead-sources = 载有各说法的来源，按发布日期排列。转述他者的不是第二个声音。
index-lead-agreements = 承诺了什么，由谁承诺，又有谁以自己的文本确认。
index-lead-disputes = 各行为方回答不一的问题。
index-lead-notes = 关于各记录所示内容的文章，均附出处。
index-map = 地图
index-map-lead = 仅列有坐标的地点
index-no-places = 其内没有记录地点。
index-none = 无记录。

## Not found (not_found.html)

not-found-docket = 错误404
not-found-lead = 此地址没有页面。可能输入有误，也可能从未发布。
not-found-here = 本站有：{ $chronology }、{ $actors }、{ $agreements }和{ $search }。
not-found-chronology = 大事记
not-found-actors = 行为方
not-found-agreements = 协议
not-found-search = 全部条目索引
not-found-taken-back = 已撤回的内容列于{ $corrections }。
not-found-corrections = 更正

## Notes (note.html)

note-by = 作者：{ $authors }
note-contents = 本文内容
note-text = 正文

## Places (place.html)

place-within-it = 其内地点
place-names = 名称
place-within = 位于
place-position = 位置
place-not-pinned = 未定点
place-no-coordinates = 未找到坐标
place-elsewhere = 其他网站
place-events = 此地事件
place-events-within = 此地及其内的事件
place-no-events = 此地没有记录事件。
place-agreements = 关于此地

## Old addresses and what was taken back (redirect.html, retracted.html)

redirect-go = 前往新地址
retracted-docket = { $kind }，已撤回
retracted-title = 此记录已撤回。
retracted-lead = 保留于此，使指向它的链接仍能说明其下落；它不计入任何列表、数字或地图。

## Relations (relation.html, relations.html)

relation-docket = 两个行为方的关系
relation-lead = { $one }与{ $other }：{ $counts }。
relation-strip-part = 仅列有记录显示双方都参与的事件。
relation-against = 相互对立
relation-against-lead = 一方与另一方相矛盾的说法
relation-against-it = { $saying }。与之相对：{ $against }。
relation-against-more = 各事件页面另有{ $n }条。
relation-agreements = 双方的协议
relation-events = 共同事件
relations-lead = 同一事件提到两个行为方，二者即列于此。双方之间发生了什么，见关于二者的页面。
relations-heading = 谁会晤，谁交战
relations-key = 每一条代表一起共同事件。线条填充：言辞。实心：行动。
relations-caption = 两个行为方共同的事件和协议，事件最多者在前
relations-in-fives = 每条代表五起
relations-agreements = { $n }项协议
relations-drawn = 只为事件最多的{ $n }对画出条形；数目包括全部。
relations-both = 仅列同时提到双方的事件。
relations-csv = 事件（CSV）
relations-none = 没有两个行为方有共同事件。

## Search (search.html)

search-label = 词语、名称或数字
search-button = 搜索
search-register = 所有标题、人物和地点。要在本页查找词语，请使用浏览器自带的查找功能。
search-too-many = 事件和来源太多，无法在此列出：请按年份查看{ $chronology }和{ $sources }。
search-sources = 来源
search-letters = 字母
search-see = { $kind }，见{ $record }

## Sources (source.html)

source-docket = 来源 · { $kind }
source-outlet-on = { $outlet }，{ $day }。
source-repeats = 它转述{ $sources }，因此不是与之并列的另一个声音。
source-own = 据所知，为其自行报道。
source-read-original = 阅读原文
source-outlet = 媒体
source-published = 发布日期
source-read = 阅读日期
source-not-seen = 本站未见，经他人得知
source-language-label = 语言
source-reliability = 可靠性
source-archived = 存档
source-archive = 副本
source-archive-of = { $day }的副本
source-archive-number = 副本{ $n }
source-no-copy = 未找到副本
source-repeated-by = 转述者
source-no-second-voice = 不是第二个声音
source-rests = 以其为据的内容
source-latest = 最新事件
source-own-word = { $who }自己的说法
source-as-evidence = 作为证据
source-position = { $who }：{ $stance }
source-rests-nothing = 本站没有内容以其为据。

## Dates

date-since = 自{ $date }起
date-from = 自{ $date }起，结束时间不详
date-until = 至{ $date }为止
date-until-start-unknown = 开始时间不详，至{ $date }为止
date-not-known = 时间不详
date-about = 约{ $date }
date-uncertain = { $date }？
date-range = { $first }至{ $last }
date-span = { $first }–{ $last }
date-one-of = { $list }之一
date-or = { $list }或{ $last }
date-or-later = { $date }或以后
date-or-earlier = { $date }或以前
date-a-day-in = { $date }某日
date-a-month-in = { $date }某月
date-spring = { $year }春季
date-summer = { $year }夏季
date-autumn = { $year }秋季
date-winter = { $year }冬季
date-winter-of = { $first }–{ $last }年冬季
date-decade = { $year }年代
date-years = { $first }至{ $last }
date-bce = 公元前{ $year }
date-time = { $date }，{ $time }
date-time-utc = { $time }（UTC）
date-time-zone = { $time }（UTC{ $offset }）
date-second = { $date }（{ $second }）

## Maps

map-scale = { $n } 公里
map-title = 地图：{ $places }
map-countries = 地图上的国家：{ $countries }。
map-where-exact = 地点：确切已知
map-where-near = 地点：已知至25公里以内
map-where-district = 地点：仅知所在县
map-where-province = 地点：仅知所在省
map-where-area = 地点：仅知大致区域
map-where-country = 地点：仅知所在国家
map-all-near = { $n }个地点，均已知至25公里以内
map-some-near = { $all }个地点中有{ $n }个已知至25公里以内
map-none-closer = { $n }个地点，均不比县级更精确
map-none-to-district = { $n }个地点，均未知所在县
map-most-in = 图上{ $all }个地点中有{ $n }个在{ $country }
map-places = { $n }个地点，各按其已知精度标出
map-place-at = { $place }（{ $at }）
map-position = { $lat }，{ $lon }
map-north = 北纬{ $degrees }°
map-south = 南纬{ $degrees }°
map-east = 东经{ $degrees }°
map-west = 西经{ $degrees }°
map-exact-at = { $places }的位置确切已知，{ $at }。
map-exact = { $places }的位置确切已知。
map-near-at = { $places }已知至25公里以内，{ $at }。
map-near = { $places }已知至25公里以内。
map-district-at = { $places }仅知所在县，因此以阴影而非圆点标出：其中心周围{ $km }公里，{ $at }。
map-district = { $places }仅知所在县，因此以阴影而非圆点标出：其中心周围{ $km }公里。
map-province-at = { $places }仅知所在省，因此以阴影而非圆点标出：其中心周围{ $km }公里，{ $at }。
map-province = { $places }仅知所在省，因此以阴影而非圆点标出：其中心周围{ $km }公里。
map-area-at = { $places }仅知大致区域，因此以阴影而非圆点标出：其中心周围{ $km }公里，{ $at }。
map-area = { $places }仅知大致区域，因此以阴影而非圆点标出：其中心周围{ $km }公里。
map-country = { $places }以整体显示，未作标记。
map-without = { $places }没有自己的坐标，位于{ $outer }。
map-cut = 阴影止于边界线。
map-points = 圆点：已知至25公里以内或更精确。
map-small-circles = 小圆：仅知所在县，其中心周围{ $km }公里。
map-large-circles = 大圆：仅知所在省或区域，其中心周围{ $km }公里，并非其实际边界。
map-inset = 仅见于小图：{ $places }。
map-left-out = 只标出事件最多的{ $most }个地点；略去{ $left }个。
map-durand-line = 虚线为杜兰线，阿富汗方面不承认其为边界。
map-broken-lines = 虚线：有争议的边界与控制线。
map-other-broken-lines = 其他虚线：有争议的边界与控制线。

## Feeds

feed-spans = 各方说法的范围
feed-group-of = { $side }：{ $group }
feed-group-among = { $group }，{ $among }
feed-span = { $group }：{ $range }
feed-span-contested = { $group }：{ $range }，有争议
feed-via = 经由{ $outlets }。
feed-change = { $title }（{ $kind }）
