//! The words themselves, with a comma behind each: the Chinese ones, then the English.

use super::Cue;
use super::Cue::{
    About, Against, AndMore, AtLeast, AtMost, Back, Before, Capacity, Change, Condition, Denial,
    Difference, Discharge, Earlier, Electricity, Fall, FullLoad, Generation, Hours, Is, JustOver,
    Less, Link, Load, Money, More, Nearly, OfAll, Ordinal, Other, OtherShare, OtherThing, Over,
    PartLoad, Rise, Same, Share, ShortTime, Sum, Supply, Thing, Time, Together, Total, Under, Use,
    Whole, Yearly,
};

pub(super) const CUES: &[(Cue, &str, &str)] = &[
    (Is, "是, 或", "or, so, are, is"),
    (
        Same,
        "相当于, 相當於, 等于, 等於, 约为, 約為, 约合, 折合, 即, 就是, 意味着, 意味著, 合, \
         也就是, 下来, 累计, 达到, 意思是, 换算, 对应, 合计, 等同于, 换句话说, 算下来",
        "equivalent to, equal to, equals, equal, i.e., that is, therefore, thus, means, \
         meaning, amounts to, translates to, translates into, works out at, works out to, \
         as much as, as much electricity as, as much power as, comes to, come to, coming to, \
         match, matches, matching, equalling, equaling, equivalent of, equates to, \
         on a par with, enough for, represents, which makes, that makes, this makes, \
         in total makes",
    ),
    (
        More,
        "超过, 超過, 高于, 高於, 多于, 大于, 超出",
        "exceeds, exceeding, exceed, surpasses, surpassing, tops, more than, higher than, \
         greater than, larger than",
    ),
    (
        Less,
        "不及, 低于, 低於, 少于, 小于, 不如, 逊于",
        "less than, lower than, smaller than, falls short of, below, fewer than, short of",
    ),
    (
        Sum,
        "合计, 合計, 共计, 共計, 加起来, 加起來, 相加, 两者共, 两项共, 合共",
        "combined, together, adding up to, add up to, adds up to, summing to, in sum, \
         taken together, between them, all told",
    ),
    (
        Total,
        "总计, 總計, 总共, 总功率, 总装机, 总容量, 总规模, 总负荷, 总用电, 一共, 共",
        "total, totals, totalling, totaling, in total, altogether, a total of, in all, \
         all in all",
    ),
    (
        Share,
        "占比, 占, 佔, 约为, 相当于, 是",
        "accounts for, account for, accounting for, represents, representing, makes up, up to, \
         equal to, amounts to, or, about, roughly, some, nearly, be, is",
    ),
    (
        Use,
        "耗电, 耗電, 用电, 用電, 消耗, 耗能, 电费, 需要, 耗, 用掉, 用去, 吃掉",
        "drew, drawn, pulling, pulled, swallow, swallows, pull, pulls, draws, draw, drawing, \
         consumes, consume, consuming, consumption, consumed, take, takes, taking, took, uses, \
         use, using, used, needs, need, needed, demands, burn, burns, burning, requires",
    ),
    (
        Generation,
        "发电, 發電, 上网电量",
        "generates, generate, generating, generated, generation, produces, produce, producing, \
         produced, output, yield, yields, delivers, makes",
    ),
    (
        PartLoad,
        "不满负荷, 未满负荷, 非满负荷, 很少满负荷",
        "less than full, below full, not at full, not run at full, never at full, rarely, \
         seldom, half load, part load, partial load",
    ),
    (
        FullLoad,
        "满载, 滿載, 满负荷, 滿負荷, 满功率, 全负荷, 额定功率, 不间断",
        "around the clock, flat out, full load, fully loaded, full power, at full capacity, \
         non-stop, nonstop, continuously, 24/7, all year round, year-round, running constantly",
    ),
    (
        Denial,
        "否认, 否認, 辟谣, 闢謠, 不实, 不實, 并非, 並非, 谣言, 系误读",
        "denied, denies, false, not true, untrue, rejected, dismissed, refuted, incorrect, \
         wrong",
    ),
    (Condition, "若, 如果, 假如, 假设, 倘若", "if, would, assuming, suppose"),
    (Electricity, "电, 電, 能源, 能耗, 瓦", "kwh, twh, gwh, mwh, gw, mw"),
    (
        Discharge,
        "放电, 放電, 储能, 儲能",
        "battery, batteries, discharge, storage, discharging, discharges",
    ),
    (
        Supply,
        "供, 够, 夠, 满足, 滿足, 相当于",
        "power, powers, supply, supplies, enough, serve, serves, use of, consumption of, \
         needs of, equal, equivalent, as much as, demand of",
    ),
    (Capacity, "装机, 裝機, 容量", "capacity, nameplate, installed"),
    (
        Rise,
        "高出, 超出, 多了, 增长, 增加, 提高, 上升, 增幅, 上涨, 升幅, 扩大, 多出",
        "above, higher, larger, bigger, greater, increase, increased, increasing, increases, \
         rise, rises, rising, rose, up, growth, grow, grew, growing, grows, jump, jumped, \
         climb, climbed, gain, more, surge",
    ),
    (
        Fall,
        "低了, 少了, 下降, 减少, 降低, 降幅, 下滑, 回落, 缩减, 跌",
        "below, decrease, decreased, decreasing, fall, falls, falling, fell, down, drop, \
         dropped, decline, declined, cut, cutting, less, lower, smaller, fewer, short, gap",
    ),
    (
        Nearly,
        "近, 将近, 接近, 几乎, 差不多, 不足",
        "nearly, almost, not quite, just under, just below, close to, approaching",
    ),
    (About, "约, 約, 大约, 左右", "about, around, roughly, some, approximately"),
    (
        JustOver,
        "略高于, 略超, 略多于, 刚过",
        "just over, just above, slightly more than, slightly over, a little over, \
         a little more than",
    ),
    (
        Over,
        "超过, 超過, 逾, 不止, 多于, 大于, 高于, 超",
        "more than, over, greater than, upwards of, in excess of, exceeding, exceeds",
    ),
    (Under, "不到, 低于, 少于, 小于, 未到", "less than, under, below, fewer than, lower than"),
    (AtLeast, "至少, 不少于, 不低于", "at least, no less than"),
    (AtMost, "至多, 最多, 不超过, 不多于", "at most, no more than"),
    (AndMore, "多, 余, 以上, 有余, 还多", "or more, and more"),
    (
        Link,
        "按, 原来, 此前, 之前, 当初, 原先, 约, 为, 达, 了, 将, 也, 就, 则, 的, 中, 其, 共, 已, \
         可, 要, 有, 又, 在, 从, 由, 由此, 按此, 此, 这, 这样, 那么, 大约, 左右, 平均, 总, \
         预计, 计划, 每, 单, 各, 能, 会, 即, 是, 占, 达到",
        "a, an, the, in, of, or, by, to, at, on, it, its, and, is, was, were, are, be, been, \
         being, would, will, could, can, may, should, that, this, these, those, which, so, as, \
         about, nearly, almost, roughly, around, some, approximately, just, only, exactly, up, \
         more, than, less, over, under, also, now, then, today, there, has, have, had, \
         represents, representing, represent, accounts for, accounting for, accounted for, \
         makes up, made up, making up, equal, equivalent, amounts, much, for, each, per, well, \
         itself, said, it says, says, expected, set, projected, forecast, estimated, likely, \
         planned, last, one, two, three, four, five, six, seven, eight, ten, since, within, \
         went, make, near, outside",
    ),
    (
        Thing,
        "园区, 数据中心, 机房, 中心, 电站, 电厂, 机组, 基地, 项目, 工厂, 厂, 站, 座, 个, 台, \
         机柜, 服务器, 负荷, 负载, 功率, 容量, 装机, 装机容量, 用电量, 用电, 耗电, 耗电量, \
         发电量, 发电, 电力, 电量, 电, 功耗, 算力, 一座, 一个, 一台, 这座, 这个, 该座, 运行, \
         集群, 算力中心, 智算中心, 光伏, 风电, 火电, 风机, 风电场, 水电, 核电, 太阳能, 设备, 满负荷, 全部, \
         该, 本, 新",
        "campus, campuses, site, sites, plant, plants, centre, centres, center, centers, data, \
         facility, facilities, complex, hall, halls, farm, farms, fleet, station, reactor, \
         smelter, factory, cluster, system, park, project, scheme, mill, load, demand, power, \
         electricity, energy, capacity, output, generation, consumption, use, usage, total, \
         annual, yearly, rated, operation, service, installed, peak, heater, battery, turbine, \
         unit, units, reactors, turbines, farms, stations, plan, ai, new, whole, entire, first, solar, wind, gas, nuclear, hydro, server, \
         servers, machine, link, line, server farm, proposed, planned",
    ),
    (
        Time,
        "年, 一年, 当年, 日用, 每年, 全年, 一天, 每天, 每日, 日, 一个月, 每月, 月, 每小时, \
         一小时, 小时, 天, 周, 每周, 下来, 平均, 个, 去年, 今年",
        "year, years, a year, annually, day, days, daily, hour, hours, hourly, month, months, \
         monthly, week, weeks, decade, january, february, march, april, may, june, july, \
         august, september, october, november, december, around the clock, on average, \
         average, spring, summer, autumn, winter",
    ),
    (
        Load,
        "利用率, 负荷率, 负载率, 容量系数, 上架率, 平均负载, 平均负荷, 使用率",
        "capacity factor, load factor, utilization, utilisation, average load, of capacity, \
         of its capacity, of full capacity, of full load, of full power, of its full power, \
         load, power, capacity, running at, runs at, run at, ran at",
    ),
    (
        Back,
        "这, 这样, 这就是, 该, 此, 其, 相当于, 等于, 即, 也就是, 换算, 折合, 算下来, 一年下来, \
         够, 足以",
        "that, this, it, which, these, enough, equivalent, equal, the same, as much",
    ),
    (
        Difference,
        "多, 少, 高出, 低, 多出, 增加, 减少, 增长, 提高, 下降, 相差, 净增, 缺口, 差距",
        "increase of, rise of, growth of, gain of, jump of, drop of, fall of, decline of, \
         decrease of, cut of, difference of, gap of, shortfall of, surplus of, balance of, by, \
         by about, by nearly, by some, by roughly, by around",
    ),
    (
        OtherShare,
        "利用率, 负荷率, 负载率, 上架率, 效率, 年均, 复合, 股权, 持股, 股价",
        "factor, utilization, utilisation, efficiency, efficient, pue, annual, annually, \
         compound, interest, shares, stake, owned",
    ),
    (
        Ordinal,
        "另一个, 另一座, 另一, 其余, 期, 第二个, 第三个, 第四个, 第二座",
        "second, third, fourth, fifth, sixth, other, another, last, next, latter",
    ),
    (
        Earlier,
        "较, 比, 上年, 去年, 前一年, 同期, 原来, 原先",
        "than its, above its, below its, larger than the, greater than the, bigger than the, \
         smaller than the, last year's, double the, doubles the, below the, above the, \
         lower than the, higher than the, less than the, more than the, increase on, \
         increase over, rise on, growth over, more than in, up from, down from, compared with, \
         compared to, against, a year earlier",
    ),
    (
        Other,
        "收入, 营收, 利润, 投资, 股价, 成本, 人数, 电价, 费用, 产量, 效率",
        "revenue, profit, price, prices, cost, costs, staff, sales, workforce, shares, \
         efficiency",
    ),
    (
        OtherThing,
        "成本, 价格, 投资, 造价, 耗资, 排放, 电价, 工期, 效率",
        "cost, costs, price, priced, pay, paid, emit, emits, took, takes, employ, employs, \
         weighs, spent, cheaper, faster, built",
    ),
    (
        Yearly,
        "去年, 今年, 一年, 每小时, 每年, 每天, 每日, 全年",
        "last year, this year, in 20, over the year, during the year, per hour, annually, \
         a year, per year, each year, every year",
    ),
    (
        Together,
        "建成后, 全部, 总, 共, 两者, 二者",
        "between them, bringing, in all, both, all told, give, makes, for a",
    ),
    (
        ShortTime,
        "个月, 一天, 小时, 一周",
        "for a month, for one month, for a day, for one day, for an hour, for one hour, \
         for a week, for one week, months, days, hours",
    ),
    (
        Money,
        "元, 美分, 分钱, 欧元, 英镑, 港元, 日元, £, €, ₹",
        "dollars, euros, yuan, cents, pence, pounds, $",
    ),
    (
        Hours,
        "小时, 小時, 分钟, 天, 个月, 周",
        "hours, hour, -hour, minutes, minute, days, -day, weeks",
    ),
    (
        OfAll,
        "的, 全, 年, 一年, 用, 耗, 发, 發, 半, 每, 整, 所, 总, 總, 同, 两, \
         三, 四, 五, 六, 七, 八, 九, 十, 百分, 二, 去, 今, 当, 上, 最, 国, \
         电, 電, 水, 之, 和, 与, 及, 加, 需, 装机, 设计, 容量, 负荷, 在, \
         社会, 多, 左右, 以上, 目前, 现在, 约, 近",
        "total, annual, annually, entire, whole, yearly, own, current, electricity, power, \
         energy, consumption, demand, use, used, uses, using, usage, output, generation, \
         production, load, needs, needed, supply, capacity, national, overall, average, daily, \
         peak, design, record, installed, final, full, electric, consumed, consumes, consume, \
         generated, generates, generate, produced, produces, produce, did, does, do, in, a, \
         per, over, each, every, last, this, today, now, or, and, but, while, which, that, \
         will, would, could, for, at, by, combined, together, as, itself, alone, can, dam, \
         hydro, hydropower, hydroelectric, plant, station, all, to, with, when, within, its, \
         is, was, has, had, half",
    ),
    (
        Whole,
        "全社会, 全国, 全球, 全省, 全市, 全县, 全区, 全网, 全州, 总, 合计, 共, 该市, 该省, \
         本市, 本省, 全年",
        "total, totals, totalled, overall, country, nation, state, city, in all, region, \
         region's, state's, country's, city's, nation's, national, altogether, grid, system",
    ),
    (
        Change,
        "新增, 净增, 新装, 新投产, 投产, 并网, 新建, 退役, 关停, 拆除, 淘汰, 增加",
        "added, adds, adding, add, additions of, addition of, new capacity of, connected, \
         commissioned, installed, retired, retires, retiring, closed, shut, removed, grew, rose, \
         fell",
    ),
    (
        Against,
        "去年, 上年, 前年, 同期, 此前, 之前, 以前, 原为, 原来, 原先, 原计划, 原定, 一年前, 比, 较, \
         相比, 超过一, 超过旁边, 超过原, 高于, 大于, 低于, 小于, 多于, 不及, 相当于, 与, 对比, 普通",
        "than, as, against, versus, compared with, compared to, up from, down from, instead of, \
         above, below, exceeding, exceeds, twice, double, triple, times, half, similar to, \
         equal to, equivalent of, par with, rivalling, rivaling, last year's, today's, not, while",
    ),
    (
        Before,
        "的两倍",
        "last year, a year ago, a year earlier, the year before, planned, once planned, \
         originally, before, previously, now planned, it replaces, next door",
    ),
];
